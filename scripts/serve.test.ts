import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, realpath, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { tryLock } from "@/prisma/lock.mjs";
import { freePort } from "@/prisma/port";

let data: string;
beforeAll(async () => {
  data = await realpath(await mkdtemp(join(tmpdir(), "parley-serve-")));
});
afterAll(() => rm(data, { recursive: true, force: true }));

it("says in one sentence that the port is taken, and leaves nothing behind", async () => {
  const squatter = createServer().listen(0, "127.0.0.1");
  await once(squatter, "listening");
  const { port } = squatter.address() as { port: number };
  expect(await start({ PORT: String(port) })).toEqual({
    code: 1,
    said: `Port ${port} is taken: choose another, as in PORT=3001 npm start`,
  });
  squatter.close();
});

it("says where it runs already", async () => {
  const release = await tryLock(`demo ${data}`, "http://localhost:4000");
  expect(await start({})).toEqual({ code: 1, said: "Parley runs already: http://localhost:4000" });
  await release?.();
});

it.each([
  [{ PORT: "web" }, /^PORT must be a number from 1 to 65535, and is "web"\.$/],
  [{ HOST: "203.0.113.7" }, /^HOST=203\.0\.113\.7 is no address of this machine\.$/],
])("refuses %o", async (env, words) => {
  const { code, said } = await start(env);
  expect(code).toBe(1);
  expect(said).toMatch(words);
});

it("wants SECRET and APP_URL beside DATABASE_URL, and names what is missing", async () => {
  const { code, said } = await start({ DATABASE_URL: "postgres://127.0.0.1:1/none", SECRET: "", APP_URL: "" });
  expect(code).toBe(1);
  expect(said).toMatch(/^The configuration is not complete\. (?=.*APP_URL)(?=.*SECRET).*See \.env\.example\.$/);
});

async function start(env: Record<string, string>) {
  const common = { DATABASE_URL: "", APP_URL: "", PARLEY_DATA: data, PORT: String(await freePort()) };
  const child = spawn(process.execPath, ["--import", "tsx", "scripts/serve.ts"], {
    env: { ...process.env, ...common, ...env },
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (said += chunk));
  const [code] = (await once(child, "close")) as [number];
  return { code, said: said.trim() };
}
