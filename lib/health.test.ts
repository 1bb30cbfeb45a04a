import { expect, it } from "vitest";
import { db } from "@/lib/db";
import { checkHealth } from "./health";

it("knows the database and its migrations, and whether this process works on jobs", async () => {
  expect(await checkHealth()).toEqual({ database: "ok", migrations: "ok", worker: "stopped" });
});

it("notices a migration that is missing", async () => {
  const [{ name }] = await db.$queryRaw<[{ name: string }]>`
    update _prisma_migrations set finished_at = null returning migration_name as name`;
  expect(await checkHealth()).toMatchObject({ database: "ok", migrations: "behind" });
  expect(name).toBeTruthy();
  await db.$executeRaw`update _prisma_migrations set finished_at = now()`;
  expect(await checkHealth()).toMatchObject({ migrations: "ok" });
});

it("answers in time when the database hangs, asked by many, and recovers", async () => {
  let letGo: () => void = () => undefined;
  const hung = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  const holding = new Promise<void>((ready) => {
    void db.$transaction(async (tx) => {
      await tx.$executeRaw`lock table _prisma_migrations in access exclusive mode`;
      ready();
      await hung;
    });
  });
  await holding;
  const began = Date.now();
  const answers = await Promise.all(Array.from({ length: 30 }, checkHealth));
  expect(Date.now() - began).toBeLessThan(3_000);
  for (const answer of answers) expect(answer).toMatchObject({ database: "away", migrations: "away" });
  // The pool is not used up by the questions.
  expect(await db.user.count()).toBe(0);
  letGo();
  await expect.poll(checkHealth).toMatchObject({ database: "ok" });
});
