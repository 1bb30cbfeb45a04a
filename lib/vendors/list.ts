import { adminsOnly } from "@/lib/accounts/admins-only";
import type { Viewer } from "@/lib/accounts/viewer";
import { db, Prisma } from "@/lib/db";
import { isStorable } from "@/lib/text";
import type { VendorRowView } from "./types";

const PAGE = 25;
const STAFF_SHOWN = 3;

type Row = VendorRowView & { key: string };
export type VendorList = { rows: VendorRowView[]; next: string | null };

/**
 * All vendors by name, removed ones among them, a page from the cursor `after` on. Index vendor_name serves the order,
 * vendor_words the search. @param query words of the name or of the address, found by their beginning
 * @throws NotFound for who is no admin
 */
export async function listVendors(viewer: Viewer, { query, after }: { query: string; after: unknown }) {
  adminsOnly(viewer);
  const found = await db.$queryRaw<Row[]>`
    select v.id, v.slug, v.name, v.removed_at is not null as removed, lower(v.name) as key, people.*
    from vendor v cross join lateral (
      select count(*)::int as "staffCount", coalesce(
        jsonb_agg(jsonb_build_object('name', s.name, 'email', s.email) order by s.nth) filter (where s.nth <= ${STAFF_SHOWN}),
        '[]') as staff
      from (
        select u.name, u.email, row_number() over (order by s.created_at, u.id) as nth
        from staff s join "user" u on u.id = s.user_id where s.vendor_id = v.id
      ) s
    ) people
    where ${named(query)} and ${behind(after)}
    order by lower(v.name), v.id limit ${PAGE + 1}`;
  return cut(found);
}

function cut(found: Row[]): VendorList {
  const rows = found.slice(0, PAGE);
  const last = rows.at(-1);
  return {
    rows: rows.map(({ key: _, ...row }) => row),
    next: found.length > PAGE && last ? `${last.id}${last.key}` : null,
  };
}

// Each word from its beginning; letters and digits only, so that nothing typed is an operator.
function named(query: string): Prisma.Sql {
  const words = query.match(/[\p{L}\p{M}\p{N}]+/gu)?.slice(0, 10) ?? [];
  if (words.length === 0) return query.trim() === "" ? Prisma.sql`true` : Prisma.sql`false`;
  const asked = words.map((word) => `'${word}':*`).join(" & ");
  return Prisma.sql`to_tsvector('simple', v.name || ' ' || v.slug) @@ to_tsquery('simple', ${asked})`;
}

const CURSOR = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(.{1,1000})$/su;

function behind(after: unknown): Prisma.Sql {
  const [, id, key] = (typeof after === "string" && isStorable(after) && CURSOR.exec(after)) || [];
  return id ? Prisma.sql`(lower(v.name), v.id) > (${key}, ${id}::uuid)` : Prisma.sql`true`;
}
