import type { Tx } from "@/lib/db";
import type { ImportPerson, SourceKey } from "./import-people";

type Named = { emails: string[]; marks: string[]; identities: SourceKey[]; ids: string[] };
type Row = ImportPerson & { erasedEmail: string | null; source: string | null; externalId: string | null };

/**
 * The people of these addresses (`marks`: of accounts that were deleted), names and ids, held until the transaction
 * ends: a deletion at this moment is either seen here, or waits for our orders and empties them too. One row per
 * person, and per identity of theirs that was asked for.
 */
export async function readPeople(tx: Tx, { emails, marks, identities, ids }: Named): Promise<Row[]> {
  return tx.$queryRaw`
    with asked as (
      select distinct i.source, i.external_id, i.user_id from customer_identity i
      join unnest(${identities.map((it) => it.source)}::text[], ${identities.map((it) => it.externalId)}::text[])
        as k (source, external_id) using (source, external_id)
    ), found as (
      select id from "user" where email = any(${emails}::text[])
      union select id from "user" where erased_email = any(${marks}::text[])
      union select user_id from asked
      union select unnest(${ids}::uuid[])
    )
    select u.id, u.email, u.name, u.locale, u.name_is_own as "nameIsOwn", u.locale_is_own as "localeIsOwn", u.is_admin as "isAdmin",
      exists (select 1 from staff s where s.user_id = u.id) as "isStaff", u.first_signed_in_at is not null as "signedIn",
      u.deleted_at is not null as deleted, u.erased_email as "erasedEmail", a.source, a.external_id as "externalId"
    from found join "user" u using (id) left join asked a on a.user_id = u.id
    order by u.id for no key update of u`;
}
