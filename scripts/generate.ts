import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { lock } from "../prisma/lock.mjs";
import { Plain } from "../prisma/plain.ts";
import { fingerprint } from "./fingerprint.ts";
import { runQuietly } from "./run.ts";

const stamp = "prisma/generated/.made-from";

/** Writes Prisma's client anew when schema.prisma or Prisma changed since. */
export async function generate(): Promise<void> {
  const release = await lock(`generate ${process.cwd()}`);
  try {
    const wanted = await fingerprint(["prisma/schema.prisma", "prisma.config.ts", "node_modules/prisma/package.json"]);
    if ((await readFile(stamp, "utf8").catch(() => "")) === wanted) return;
    // Any file will do: the command insists on a native engine, which it then does not use.
    const engine = { PRISMA_SCHEMA_ENGINE_BINARY: fileURLToPath(import.meta.url) };
    const { code, printed } = await runQuietly("prisma/build/index.js", ["generate"], engine);
    if (code !== 0) throw new Plain(`${printed}\nPrisma's client could not be generated: see above.`);
    await writeFile(stamp, wanted);
  } finally {
    await release();
  }
}
