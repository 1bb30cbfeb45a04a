import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Plain } from "../prisma/plain.ts";
import { build } from "../scripts/build.ts";
import { fingerprint } from "../scripts/fingerprint.ts";
import { runQuietly } from "../scripts/run.ts";

const folder = "bench/empty";
const stamp = join(folder, ".next", "made-from");

/** Our production build and the empty application's, unless they are there already. */
export async function buildBoth(say: (what: string) => void): Promise<void> {
  await build(say);
  const sources = ["app", "instrumentation.ts", "instrumentation-client.ts", "next.config.js", "tsconfig.json"].map(
    (name) => join(folder, name),
  );
  const wanted = await fingerprint([...sources, "package-lock.json"]);
  if ((await readFile(stamp, "utf8").catch(() => "")) === wanted) return;
  say("building the empty application");
  await rm(stamp, { force: true });
  const env = { NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" };
  const { code, printed } = await runQuietly("next/dist/bin/next", ["build", folder], env);
  if (code !== 0) throw new Plain(`${printed}\nThe empty application could not be built: see above.`);
  await writeFile(stamp, wanted);
}
