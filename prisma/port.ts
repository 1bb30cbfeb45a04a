import { createServer } from "node:net";

/** A port of 127.0.0.1 that nobody uses right now. */
export function freePort(): Promise<number> {
  return bind(0, "127.0.0.1");
}

/** Can we listen there? @throws the system's error (EADDRINUSE, EACCES, EADDRNOTAVAIL …) if not */
export async function assertFree(port: number, host: string): Promise<void> {
  await bind(port, host);
}

function bind(wanted: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(wanted, host, () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}
