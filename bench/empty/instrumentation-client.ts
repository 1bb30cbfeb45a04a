// Nothing, for the same reason.
export {};
