import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { lock } from "../prisma/lock.mjs";
import { Plain } from "../prisma/plain.ts";
import { fingerprint } from "./fingerprint.ts";
import { runQuietly } from "./run.ts";

const folder = process.env.NEXT_DIST_DIR || ".next";
const stamp = join(folder, "made-from");
const sources = ["app", "components", "emails", "lib", "prisma", "public"];

/** Builds the application unless the build there is already of these very sources. @param say tells what takes long */
export async function build(say: (line: string) => void = console.log): Promise<void> {
  const release = await lock(`build ${process.cwd()} ${folder}`, () => say("Another start is building: waiting …"));
  try {
    const files = (await readdir(".")).filter((name) => /\.(json|ts|js|mjs)$/.test(name) && name !== "next-env.d.ts");
    const wanted = await fingerprint([...sources, ...files]);
    if ((await readFile(stamp, "utf8").catch(() => "")) === wanted) return;
    say("Building, which takes about half a minute …");
    // A build that is cut short must not pass for the one that was there before.
    await rm(stamp, { force: true });
    const env = { NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" };
    const { code, printed } = await runQuietly("next/dist/bin/next", ["build"], env);
    if (code !== 0) throw new Plain(`${printed}\nThe application could not be built: see above.`);
    await writeFile(stamp, wanted);
  } finally {
    await release();
  }
}
