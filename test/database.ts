import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, inject } from "vitest";
import { db } from "@/lib/db";

// Each test file gets a database of its own.
const name = `t_${randomUUID().replaceAll("-", "")}`;
const templateUrl = inject("templateUrl");
const admin = new pg.Client({ connectionString: templateUrl.replace(/template$/, "postgres") });
await admin.connect();
// Two copies of one template at once are refused by PostgreSQL: one after the other.
await admin.query("select pg_advisory_lock(1)");
await admin.query(`create database ${name} template template`);
await admin.query("select pg_advisory_unlock(1)");
await admin.end();
process.env.DATABASE_URL = templateUrl.replace(/template$/, name);

afterAll(() => db.$disconnect());
