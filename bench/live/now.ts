/** Milliseconds since 1970, and parts of them: the same clock in every process of the machine. */
export const now = () => performance.timeOrigin + performance.now();
