import pg from "pg";
import { migrate } from "@/prisma/migrate";

/**
 * Makes the databases that every server of a spec is a copy of: "template" (migrated, empty) and "staged" (with the
 * demo's cast). @param url the address of a database of one PostgreSQL
 */
export async function makeDatabases(url: (database: string) => string): Promise<void> {
  // After the client was generated: these load it.
  const { migrateJobs } = await import("@/lib/jobs");
  const { seed } = await import("@/prisma/seed");
  const admin = new pg.Client({ connectionString: url("postgres") });
  await admin.connect();
  await admin.query("create database template");
  await migrate(url("template"));
  await migrateJobs(url("template"));
  await admin.query("create database staged template template");
  await seed(url("staged"));
  await admin.end();
}
