// npm run migration -- NAME: writes the SQL of a new migration from schema.prisma, for you to read and complete.
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { schemaFile, withSchemaEngine } from "../prisma/engine.ts";
import { filters, readMigrations } from "../prisma/migrate.ts";
import { startThrowawayServer } from "../prisma/server.ts";

const name = process.argv[2];
if (!name || !/^[a-z0-9_]+$/.test(name))
  throw new Error("Say a name of a-z, 0-9 and _: npm run migration -- add_disputes");

const server = await startThrowawayServer();
try {
  const content = await readFile(schemaFile, "utf8");
  const migrations = await readMigrations();
  const from = migrations.migrationDirectories.length
    ? { tag: "migrations" as const, ...migrations }
    : { tag: "empty" as const };
  const { stdout } = await withSchemaEngine(server.url("postgres"), (engine) =>
    engine.diff({
      from,
      to: { tag: "schemaDatamodel", files: [{ path: schemaFile, content }] },
      script: true,
      exitCode: null,
      filters,
    }),
  );
  const stamp = new Date().toISOString().replace(/\D/g, "").slice(0, 14);
  const folder = join("prisma", "migrations", `${stamp}_${name}`);
  await mkdir(folder);
  await writeFile(join(folder, "migration.sql"), stdout ?? "");
  console.log(`Wrote ${folder}/migration.sql. Read it, add what Prisma cannot say, and commit it.`);
} finally {
  await server.stop();
}
