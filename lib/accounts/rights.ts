import { db } from "@/lib/db";

/**
 * For each of these people, in one statement, everything that decides what their session and their links open, as one
 * text that changes whenever it does: for whoever keeps something open to them. Who is not there has no rights.
 */
export async function rightsOf(userIds: string[]): Promise<Map<string, string>> {
  const rows = await db.$queryRaw<{ id: string; rights: string }[]>`
    select u.id, concat_ws(' ', u.session_version, u.link_version, u.is_admin, u.disabled_at, (
      select string_agg(s.vendor_id::text, ',' order by s.vendor_id)
      from staff s join vendor v on v.id = s.vendor_id where s.user_id = u.id and v.removed_at is null
    )) as rights
    from "user" u where u.id = any(${userIds}::uuid[])`;
  return new Map(rows.map(({ id, rights }) => [id, rights]));
}
