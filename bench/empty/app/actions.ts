"use server";
import pg from "pg";

const holder = globalThis as { rows?: pg.Pool };

/** The least that an action with a database is: one insert. */
export async function addRow(): Promise<void> {
  holder.rows ??= new pg.Pool({ connectionString: process.env.DATABASE_URL });
  await holder.rows.query("insert into bench_row default values");
}
