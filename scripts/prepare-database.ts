import { migrate } from "../prisma/migrate.ts";
import { generate } from "./generate.ts";

/** Brings a database, and the client for it, up to date: ours and the worker's tables. @param url postgres:// */
export async function prepareDatabase(url: string): Promise<void> {
  await generate();
  await migrate(url);
  // Needs the client that was just generated.
  const { migrateJobs } = await import("../lib/jobs.ts");
  await migrateJobs(url);
}
