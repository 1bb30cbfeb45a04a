import { db, Prisma } from "./db";
import type { Sought } from "./search";

/** What a search asks the database: its terms, each a tsquery's text, and all of them as one. */
export type Asked = { terms: string[]; all: string; number: string | null };

/** Cuts what somebody typed into terms, as messages are cut into words. */
export async function askFor({ text, number }: Sought): Promise<Asked> {
  const [row] = await db.$queryRaw<{ terms: string[] }[]>`select search_terms(${text}) as terms`;
  const terms = row?.terms ?? [];
  return { terms, all: terms.join(" & "), number };
}

/** Users called so: every word of a search is in their name. */
export function called({ all }: Asked, limit: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`select id from "user" where name_words @@ ${all}::tsquery ${limit}`;
}

/** Orders whose number begins so. */
export function numbered({ number }: Asked, limit: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`select id from "order" where lower(number collate "C") like ${number}::text ${limit}`;
}

/** One place more than `most`, by which it is known that there are more. */
export function oneMoreThan(most: number): Prisma.Sql {
  return Number.isFinite(most) ? Prisma.sql`limit ${most + 1}::int` : Prisma.empty;
}

/** Runs what finds ids by index, with the number of places in each row. @returns null when there are more than `most` */
export async function idsOf(statement: Prisma.Sql, most: number): Promise<string[] | null> {
  const rows = await db.$queryRaw<{ id: string | null; places: number }[]>(statement);
  if (rows[0] && rows[0].places > most) return null;
  return rows.flatMap(({ id }) => id ?? []);
}
