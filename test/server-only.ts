// Outside Next's bundler "server-only" throws on purpose; in tests there is no browser to guard against.
export {};
