import { type ChildProcess, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { afterEach, expect, it } from "vitest";
import { ask, lock, tryLock } from "./lock.mjs";

const children: ChildProcess[] = [];
afterEach(() => {
  for (const child of children.splice(0)) child.kill("SIGKILL");
});

it("is held by one at a time, who can be asked, until it is released", async () => {
  const name = randomUUID();
  const release = await tryLock(name, "at home");
  expect(release).not.toBeNull();
  expect(await tryLock(name)).toBeNull();
  expect(await ask(name)).toBe("at home");
  await release?.();
  expect(await ask(name)).toBeNull();
  const again = await tryLock(name);
  expect(again).not.toBeNull();
  await again?.();
});

it("lets those who wait go one after the other", async () => {
  const name = randomUUID();
  let inside = 0;
  let most = 0;
  const work = async () => {
    const release = await lock(name);
    most = Math.max(most, ++inside);
    await new Promise(setImmediate);
    inside--;
    await release();
  };
  await Promise.all(Array.from({ length: 10 }, work));
  expect(most).toBe(1);
});

it("falls free when its holder is killed", async () => {
  const name = randomUUID();
  const script = `const { tryLock } = await import("./prisma/lock.mjs");
    await tryLock(process.argv[1]); console.log("held"); setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", script, name]);
  children.push(child);
  await once(child.stdout, "data");
  expect(await tryLock(name)).toBeNull();
  const waiting = lock(name);
  child.kill("SIGKILL");
  await (await waiting)();
});
