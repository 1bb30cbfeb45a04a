import { expect, test } from "vitest";
import { Conflict, isConflict } from "./conflict";
import { db } from "./db";

const errorOf = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => error,
  );
const user = { name: "Ada", email: "ada@example.com" };

test("two of the same, whichever way they were written", async () => {
  await db.user.create({ data: user });
  const byPrisma = await errorOf(db.user.create({ data: user }));
  const byHand = await errorOf(
    db.$executeRaw`insert into "user" (id, name, email) values (gen_random_uuid(), ${user.name}, ${user.email})`,
  );
  expect([byPrisma, byHand].map(isConflict)).toEqual([true, true]);
});

test("two transactions that wait for each other", async () => {
  let arrived = 0;
  let meet = () => {};
  const bothHere = new Promise<void>((resolve) => {
    meet = resolve;
  });
  const lock = (first: number, second: number) =>
    db.$transaction(async (tx) => {
      await tx.$queryRaw`select 1 from (select pg_advisory_xact_lock(${first}::int)) as it`;
      if (++arrived === 2) meet();
      await bothHere;
      await tx.$queryRaw`select 1 from (select pg_advisory_xact_lock(${second}::int)) as it`;
    });
  const errors = await Promise.all([errorOf(lock(1, 2)), errorOf(lock(2, 1))]);
  expect(errors.filter((error) => error !== null).map(isConflict)).toEqual([true]);
});

test("our own word for it, and nothing else", async () => {
  const refused = await errorOf(db.$executeRaw`update store set id = 2`);
  expect(refused).toBeInstanceOf(Error);
  expect([new Conflict(), refused, new Error("P2002"), null, "23505"].map(isConflict)).toEqual([
    ...[true, false, false, false, false],
  ]);
});
