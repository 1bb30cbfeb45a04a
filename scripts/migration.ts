// npm run migration -- NAME: writes the SQL of a new migration, for you to read and complete: what schema.prisma says now
// and did not say in the last commit. (Prisma's engine in WebAssembly cannot read a database's own schema back.)
import { execFile } from "node:child_process";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { schemaFile, withSchemaEngine } from "../prisma/engine.ts";
import { filters } from "../prisma/migrate.ts";
import { startThrowawayServer } from "../prisma/server.ts";

const name = process.argv[2];
if (!name || !/^[a-z0-9_]+$/.test(name))
  throw new Error("Say a name of a-z, 0-9 and _: npm run migration -- add_disputes");

const committed = await promisify(execFile)("git", ["show", "HEAD:prisma/schema.prisma"]);
const server = await startThrowawayServer();
try {
  const { stdout } = await withSchemaEngine(server.url("postgres"), async (engine) =>
    engine.diff({
      from: model(committed.stdout),
      to: model(await readFile(schemaFile, "utf8")),
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

function model(content: string) {
  return { tag: "schemaDatamodel" as const, files: [{ path: schemaFile, content }] };
}
