import { db, Prisma } from "@/lib/db";
import type { Person, Proof } from "./person";

/**
 * The person a session names, if it still holds: same session version, not disabled. Asked at every request, so that
 * disabling, demoting and signing out everywhere hold at once; one indexed read. @param proof parsed, id a uuid
 */
export async function findPerson(proof: Proof): Promise<Person | null> {
  const [person] = await db.$queryRaw<Person[]>(personSql(proof));
  return person ?? null;
}

/** The same as SQL, for a statement that asks for more at once: one row or none. */
export function personSql({ id, sessionVersion }: Proof): Prisma.Sql {
  return Prisma.sql`
    select u.id, u.name, u.email, u.locale, u.time_zone as "timeZone", u.is_admin as "isAdmin",
      coalesce((
        select json_agg(json_build_object('id', v.id, 'slug', v.slug, 'name', v.name) order by v.name, v.id)
        from staff s join vendor v on v.id = s.vendor_id
        where s.user_id = u.id and v.removed_at is null), '[]'::json) as vendors
    from "user" u
    where u.id = ${id}::uuid and u.session_version = ${sessionVersion} and u.disabled_at is null`;
}
