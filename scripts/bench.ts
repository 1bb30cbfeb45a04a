// npm run bench: fills a PostgreSQL of its own with five million messages and measures; --small takes 200,000. With
// --url postgres://… it uses that database, which it fills if it is empty and leaves there (docs/benchmarks.md).
import { parseArgs } from "node:util";
import { openDatabase } from "../bench/database.ts";
import { type Part, print, write } from "../bench/report.ts";
import { plainly } from "../prisma/plain.ts";

await plainly(async () => {
  const { values } = parseArgs({ options: { small: { type: "boolean" }, url: { type: "string" } } });
  const messages = values.small ? 200_000 : 5_000_000;
  const began = Date.now();
  const say = (what: string) => console.log(`${Math.round((Date.now() - began) / 1000)} s: ${what}`);
  const database = await openDatabase({ messages }, values.url ?? null, say);
  try {
    // What lib needs to know; it is read at the first use of the database.
    const environment = { DATABASE_URL: database.url, SECRET: "for benchmarks, of 32 characters or more" };
    Object.assign(process.env, environment, { APP_URL: "http://localhost:3000", LOG_LEVEL: "warn" });
    const parts: Part[] = [];
    const { benchSearch, TARGET_P95 } = await import("../bench/search.ts");
    say("search");
    parts.push({ title: "Search", ...(await benchSearch(database.url)), target: TARGET_P95 });
    // Further parts come here.
    for (const part of parts) print(part);
    console.log(`All of it is in ${await write(messages, parts)}.`);
    return parts.some(({ all, target }) => all.p95 > target) ? 1 : 0;
  } finally {
    const { db } = await import("@/lib/db");
    await db.$disconnect().catch(() => undefined);
    await database.leave();
  }
});
