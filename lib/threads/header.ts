import { personSql } from "@/lib/accounts/find-person";
import { type Grant, type Holder, type HolderRow, holderOf, holderSql } from "@/lib/accounts/grant";
import type { Person, Proof } from "@/lib/accounts/person";
import { db, KEPT, Prisma } from "@/lib/db";
import { readStore, type StoreView, storeSql } from "@/lib/settings/store";
import type { Side } from "./types";
import { type Counts, countsOf, countsSql, disputesSql } from "./unread";

/** What a browser's cookies claim. */
export type Claims = { session: Proof | null; grant: Grant | null };

/** Who asks, and what every page's frame shows: the store, and on each side the numbers of that person. */
export type Header = Asker & { counts: Record<Side, Counts> };
export type Asker = { person: Person | null; holder: Holder | null; store: StoreView };

/** Decides the claims and reads the rest along with it, in one statement. A session that holds beats a grant. */
export function readHeader(claims: Claims): Promise<Header> {
  return decide(claims, headerSql);
}

/** The same where no frame is shown, as in an action: nothing is counted. */
export async function readAsker(claims: Claims): Promise<Asker> {
  const { person, holder, store } = await decide(claims, askerSql);
  return { person, holder, store };
}

type Ask = (who: Prisma.Sql) => Prisma.Sql;

async function decide({ session, grant }: Claims, ask: Ask): Promise<Header> {
  const signedIn = session && (await read<Person>(ask(personSql(session))));
  if (signedIn?.who) return { ...signedIn.shown, person: signedIn.who, holder: null };
  const came = grant && (await read<HolderRow>(ask(holderSql(grant))));
  const shown = (came ?? signedIn)?.shown ?? { store: await readStore(), counts: countsIn({}) };
  return { ...shown, person: null, holder: came?.who ? holderOf(came.who) : null };
}

type Row<Who> = StoreView & { who: Who | null } & Partial<Record<Side, number[] | null>>;

async function read<Who>(asked: Prisma.Sql) {
  const rows = await db.$queryRaw<Row<Who>[]>`${KEPT}${asked}`;
  const [row] = rows;
  if (!row) throw new Error("the store has no settings");
  const { who: found, customer, vendor, store, ...settings } = row;
  return { who: found, shown: { store: settings, counts: countsIn({ customer, vendor, store }) } };
}

/**
 * Of somebody who is nobody nothing is counted, and the store's disputes only for an admin. As whom they act is decided
 * elsewhere (seller-viewer.ts): whoever that is finds their numbers here.
 */
function headerSql(who: Prisma.Sql): Prisma.Sql {
  const id = Prisma.sql`who.id`;
  const shops = Prisma.sql`array(select (shop ->> 'id')::uuid from json_array_elements(who.vendors) as shop)`;
  return Prisma.sql`
    with who as materialized (${who})
    select store.*, to_json(who) as who,
      (${countsSql(id, "customer", null, Prisma.sql`0`)}) as customer,
      (${countsSql(id, "vendor", shops, disputesSql(id, shops))}) as vendor,
      case when who."isAdmin" then (${countsSql(id, "store", null, disputesSql(id, null))}) end as store
    from (${storeSql()}) as store left join who on true`;
}

function askerSql(who: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    with who as materialized (${who})
    select store.*, to_json(who) as who from (${storeSql()}) as store left join who on true`;
}

function countsIn(counted: Partial<Record<Side, number[] | null>>): Record<Side, Counts> {
  return {
    customer: countsOf(counted.customer),
    vendor: countsOf(counted.vendor),
    store: countsOf(counted.store),
  };
}
