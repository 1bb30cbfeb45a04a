import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { MigrationList } from "@prisma/schema-engine-wasm";
import pg from "pg";
import { withSchemaEngine } from "./engine.ts";

const folder = join(process.cwd(), "prisma", "migrations");
/** Any number, the same for every process: two starts at once migrate one after the other. */
const MIGRATION_LOCK = 5_200_101;
export const filters = { externalTables: [], externalEnums: [] };

/**
 * Applies what is missing of prisma/migrations, in order, and records it in _prisma_migrations as
 * `prisma migrate deploy` would. @returns the names applied now
 */
export async function migrate(url: string): Promise<string[]> {
  const lock = new pg.Client({ connectionString: url });
  await lock.connect();
  try {
    await lock.query("select pg_advisory_lock($1)", [MIGRATION_LOCK]);
    const migrationsList = await readMigrations();
    const { appliedMigrationNames } = await withSchemaEngine(url, (engine) =>
      engine.applyMigrations({ migrationsList, filters }),
    );
    return appliedMigrationNames;
  } finally {
    await lock.end();
  }
}

/** The migrations on disk, in the shape the schema engine wants. */
export async function readMigrations(): Promise<MigrationList> {
  const names = (await migrationNames()).sort();
  const migrationDirectories = await Promise.all(
    names.map(async (path) => ({
      path,
      migrationFile: {
        path: "migration.sql",
        content: { tag: "ok" as const, value: await readFile(join(folder, path, "migration.sql"), "utf8") },
      },
    })),
  );
  const lockfile = { path: "migration_lock.toml", content: 'provider = "postgresql"\n' };
  return { baseDir: folder, lockfile, shadowDbInitScript: "", migrationDirectories };
}

/** The names of all migrations on disk, unsorted. */
export async function migrationNames(): Promise<string[]> {
  const found = await readdir(folder, { withFileTypes: true });
  return found.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
}
