import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startThrowawayServer } from "../../prisma/server.ts";
import { commandArgs } from "../../scripts/command-args.mjs";
import { prepareDatabase } from "../../scripts/prepare-database.ts";
import { environment } from "../environment.ts";
import { ORDERS, VENDORS, writeOrders } from "../orders-file.ts";
import type { Part } from "../part.ts";
import { together } from "../together.ts";

/** What `npm run import` does with a large file, on an empty PostgreSQL that sweeps and counts as it does by itself. */
export const importing: Part = () =>
  together(async (keep) => {
    const server = keep(await startThrowawayServer());
    const url = server.url("postgres");
    await prepareDatabase(url);
    const folder = await mkdtemp(join(tmpdir(), "parley-bench-"));
    keep({ stop: () => rm(folder, { recursive: true }) });
    const path = join(folder, "orders.ndjson");
    await writeOrders(path);
    const { seconds, peak, printed } = await run(path, url);
    const what = `Import of ${ORDERS.toLocaleString("en")} orders, ${VENDORS.toLocaleString("en")} vendors`;
    const more = { printed, fileBytes: (await stat(path)).size };
    return [
      { what, unit: "s", ours: seconds, against: null, target: { most: 120 }, more },
      { what: `${what}: most memory`, unit: "MB", ours: peak, against: null, target: { most: 400 } },
    ];
  });

/** The command itself, as npm starts it once everything is installed. `peak` in MB: what it held at most at one time. */
async function run(path: string, url: string): Promise<{ seconds: number; peak: number; printed: string }> {
  const began = performance.now();
  const child = spawn(process.execPath, commandArgs("import", [path]), {
    env: { ...process.env, ...environment(url) },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let [printed, peak] = ["", 0];
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (printed += chunk));
  const watching = setInterval(async () => (peak = Math.max(peak, await peakOf(child.pid))), 200);
  const code = await new Promise((resolve) => child.once("close", resolve));
  clearInterval(watching);
  const wanted = `created ${ORDERS}, updated 0, unchanged 0, refused 0`;
  if (code !== 0 || !printed.includes(wanted))
    throw new Error(`The import ended with ${code}:\n${printed.slice(-2000)}`);
  return { seconds: (performance.now() - began) / 1000, peak, printed: printed.trim() };
}

async function peakOf(pid: number | undefined): Promise<number> {
  const text = await readFile(`/proc/${pid}/status`, "utf8").catch(() => "");
  return Number(/^VmHWM:\s+(\d+) kB/m.exec(text)?.[1] ?? 0) / 1000;
}
