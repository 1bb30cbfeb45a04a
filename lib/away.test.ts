import { expect, test } from "vitest";
import { createClient } from "@/prisma/client";
import { freePort } from "@/prisma/port";
import { isDatabaseAway } from "./away";
import { db } from "./db";

const errorOf = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => error,
  );

test("nobody answers", async () => {
  const nowhere = createClient(`postgres://nobody@127.0.0.1:${await freePort()}/nothing`);
  expect(isDatabaseAway(await errorOf(nowhere.user.count()))).toBe(true);
  expect(isDatabaseAway(await errorOf(nowhere.$queryRaw`select 1`))).toBe(true);
  expect(isDatabaseAway(await errorOf(nowhere.$transaction((tx) => tx.user.count())))).toBe(true);
});

test("the connection is ended in the midst of a statement, inside a transaction or not", async () => {
  expect(isDatabaseAway(await errorOf(db.$queryRaw`select pg_terminate_backend(pg_backend_pid())`))).toBe(true);
  const error = await errorOf(
    db.$transaction(async (tx) => {
      await tx.$queryRaw`select pg_terminate_backend(pg_backend_pid())`;
    }),
  );
  expect(isDatabaseAway(error)).toBe(true);
});

test("no turn in time", async () => {
  const slow = db.$transaction((tx) => tx.$queryRaw`select 1 from pg_sleep(0.2)`, { timeout: 50 });
  expect(isDatabaseAway(await errorOf(slow))).toBe(true);
});

test("what is wrong with the question is not", async () => {
  const errors = [await errorOf(db.$queryRaw`select nonsense`), await errorOf(db.store.create({ data: { id: 1 } }))];
  expect([...errors, new Error("P1001"), null].map(isDatabaseAway)).toEqual([false, false, false, false]);
});
