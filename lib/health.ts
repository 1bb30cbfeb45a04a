import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { db } from "./db";
import { isWorking } from "./jobs";

type State = "ok" | "away" | "behind" | "stopped";
export type Health = { database: State; migrations: State; worker: State };

/** A database that hangs must not hang whoever asks whether we are well. */
const PATIENCE = 2_000;
let asking: Promise<{ name: string }[]> | null = null;

/** How this process is: within two seconds, whatever the database does, and without a word about why. */
export async function checkHealth(): Promise<Health> {
  const worker = isWorking() ? "ok" : "stopped";
  const applied = await Promise.race([askOnce(), late()]);
  if (!applied) return { database: "away", migrations: "away", worker };
  const names = new Set(applied.map(({ name }) => name));
  const migrations = (await onDisk()).every((name) => names.has(name)) ? "ok" : "behind";
  return { database: "ok", migrations, worker };
}

// One question at a time, so that those a hanging database never answers do not use up the pool.
function askOnce() {
  asking ??= db.$queryRaw<{ name: string }[]>`
    select migration_name as name from _prisma_migrations where finished_at is not null and rolled_back_at is null`.finally(
    () => {
      asking = null;
    },
  );
  return asking.catch(() => null);
}

function late(): Promise<null> {
  return new Promise((resolve) => setTimeout(() => resolve(null), PATIENCE).unref());
}

async function onDisk(): Promise<string[]> {
  const found = await readdir(join(process.cwd(), "prisma", "migrations"), { withFileTypes: true });
  return found.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
}
