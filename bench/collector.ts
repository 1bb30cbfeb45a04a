// Loaded into a server before everything else (--expose-gc --import): SIGUSR2 collects its garbage, so that what it holds
// can be told from what it has not thrown away yet.
process.on("SIGUSR2", () => globalThis.gc?.());
