import { db, Prisma } from "@/lib/db";

/** In which columns of the whole database one of these words stands, as "user.name". Ours, and the jobs' that wait. */
export async function tracesOf(words: string[]): Promise<string[]> {
  const columns = await db.$queryRaw<{ schema: string; table: string; column: string }[]>`
    select table_schema as schema, table_name as table, column_name as column from information_schema.columns
    where table_schema in ('public', 'graphile_worker') and data_type in ('text', 'json', 'jsonb', 'character varying')
    order by 1, 2, 3`;
  const found: string[] = [];
  for (const { schema, table, column } of columns) {
    const [row] = await db.$queryRaw<{ held: boolean }[]>(Prisma.sql`
      select exists (select 1 from ${Prisma.raw(`"${schema}"."${table}"`)}
        where ${Prisma.raw(`"${column}"`)}::text ilike any(${words.map((word) => `%${word}%`)}::text[])) as held`);
    if (row?.held) found.push(`${table}.${column}`);
  }
  return found;
}
