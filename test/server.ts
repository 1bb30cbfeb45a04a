import pg from "pg";
import type { TestProject } from "vitest/node";
import { migrateJobs } from "@/lib/jobs";
import { migrate } from "@/prisma/migrate";
import { startThrowawayServer } from "@/prisma/server";

declare module "vitest" {
  interface ProvidedContext {
    /** An address that ends in "/template": the migrated, empty database each test file copies. */
    templateUrl: string;
  }
}

/** One PostgreSQL for the whole run, with one migrated database to copy. */
export default async function startServer(project: TestProject) {
  const server = await startThrowawayServer();
  try {
    await createTemplate(server.url);
  } catch (error) {
    await server.stop();
    throw error;
  }
  project.provide("templateUrl", server.url("template"));
  return server.stop;
}

async function createTemplate(url: (database: string) => string) {
  const admin = new pg.Client({ connectionString: url("postgres") });
  await admin.connect();
  await admin.query("create database template");
  await admin.end();
  await migrate(url("template"));
  await migrateJobs(url("template"));
}
