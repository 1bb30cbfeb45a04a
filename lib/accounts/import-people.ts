import { randomUUID } from "node:crypto";
import { Conflict } from "@/lib/conflict";
import type { Tx } from "@/lib/db";

/** A user as the import knows it. */
export type ImportPerson = {
  id: string;
  email: string | null;
  name: string;
  locale: string;
  nameIsOwn: boolean;
  isAdmin: boolean;
  isStaff: boolean;
  signedIn: boolean;
};

/** What a source calls somebody. */
export type SourceKey = { source: string; externalId: string };

type Changed = { was: string | null; linksEnd: boolean };

/**
 * The users that a batch of orders may speak of, read once, changed in memory order by order, written once. What was
 * changed by others meanwhile (a first sign-in, an address taken) makes `save` throw Conflict, and the batch starts anew.
 */
export class ImportPeople {
  readonly #byEmail = new Map<string, ImportPerson>();
  readonly #byIdentity = new Map<string, ImportPerson>();
  readonly #added: ImportPerson[] = [];
  readonly #changed = new Map<ImportPerson, Changed>();
  readonly #identities: (SourceKey & { userId: string })[] = [];

  static async load(tx: Tx, emails: string[], identities: SourceKey[]): Promise<ImportPeople> {
    const people = new ImportPeople();
    const byId = new Map<string, ImportPerson>();
    for (const { source, externalId, ...row } of await readPeople(tx, emails, identities)) {
      const person = byId.get(row.id) ?? row;
      byId.set(row.id, person);
      if (person.email) people.#byEmail.set(person.email, person);
      if (source !== null && externalId !== null) people.#byIdentity.set(keyOf({ source, externalId }), person);
    }
    return people;
  }

  byEmail(email: string): ImportPerson | undefined {
    return this.#byEmail.get(email);
  }

  byIdentity(key: SourceKey): ImportPerson | undefined {
    return this.#byIdentity.get(keyOf(key));
  }

  add(given: { email: string | null; name: string; locale: string }): ImportPerson {
    const person = { ...given, id: randomUUID(), nameIsOwn: false, isAdmin: false, isStaff: false, signedIn: false };
    this.#added.push(person);
    if (person.email) this.#byEmail.set(person.email, person);
    return person;
  }

  addIdentity(person: ImportPerson, key: SourceKey): void {
    if (this.#byIdentity.has(keyOf(key))) return;
    this.#byIdentity.set(keyOf(key), person);
    this.#identities.push({ ...key, userId: person.id });
  }

  /** @param change.email an address nobody has; replacing another one ends the person's access links (PRODUCT 2) */
  change(person: ImportPerson, change: { email?: string; name?: string; locale?: string }): void {
    const before = this.#changed.get(person) ?? { was: person.email, linksEnd: false };
    const replaced = change.email !== undefined && person.email !== null;
    this.#changed.set(person, { ...before, linksEnd: before.linksEnd || replaced });
    if (person.email && replaced) this.#byEmail.delete(person.email);
    Object.assign(person, change);
    if (change.email) this.#byEmail.set(change.email, person);
  }

  /** @throws Conflict when somebody changed meanwhile */
  async save(tx: Tx): Promise<void> {
    // Changes first: an address they free may be that of somebody added.
    await updatePeople(tx, this.#changed, new Set(this.#added));
    await insertPeople(tx, this.#added);
    await insertIdentities(tx, this.#identities);
  }
}

type Row = ImportPerson & { source: string | null; externalId: string | null };

/** One row per person, and per identity of theirs that was asked for. */
async function readPeople(tx: Tx, emails: string[], identities: SourceKey[]): Promise<Row[]> {
  return tx.$queryRaw`
    with asked as (
      select distinct i.source, i.external_id, i.user_id from customer_identity i
      join unnest(${identities.map((it) => it.source)}::text[], ${identities.map((it) => it.externalId)}::text[])
        as k (source, external_id) using (source, external_id)
    ), ids as (
      select id from "user" where email = any(${emails}::text[]) union select user_id from asked
    )
    select u.id, u.email, u.name, u.locale, u.name_is_own as "nameIsOwn", u.is_admin as "isAdmin",
      exists (select 1 from staff s where s.user_id = u.id) as "isStaff", u.first_signed_in_at is not null as "signedIn",
      a.source, a.external_id as "externalId"
    from ids join "user" u using (id) left join asked a on a.user_id = u.id`;
}

async function updatePeople(tx: Tx, changed: Map<ImportPerson, Changed>, added: Set<ImportPerson>): Promise<void> {
  const rows = [...changed].filter(([person]) => !added.has(person)).map(([person, how]) => ({ ...person, ...how }));
  if (rows.length === 0) return;
  // The last line asks again, at the moment of writing, what decided whether an address may be replaced.
  const count = await tx.$executeRaw`
    update "user" u set email = r.email, link_version = u.link_version + r."linksEnd"::int,
      name = case when u.name_is_own then u.name else r.name end,
      locale = case when u.first_signed_in_at is null then r.locale else u.locale end
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as r (id uuid, email text, was text, name text, locale text, "linksEnd" boolean)
    where u.id = r.id and u.email is not distinct from r.was
      and (not r."linksEnd" or (u.first_signed_in_at is null and not u.is_admin
        and not exists (select 1 from staff s where s.user_id = u.id)))`;
  if (count !== rows.length) throw new Conflict("somebody changed meanwhile");
}

async function insertPeople(tx: Tx, added: ImportPerson[]): Promise<void> {
  if (added.length === 0) return;
  await tx.$executeRaw`
    insert into "user" (id, email, name, locale)
    select id, email, name, locale from jsonb_to_recordset(${JSON.stringify(added)}::jsonb)
      as r (id uuid, email text, name text, locale text)`;
}

async function insertIdentities(tx: Tx, added: (SourceKey & { userId: string })[]): Promise<void> {
  if (added.length === 0) return;
  await tx.$executeRaw`
    insert into customer_identity (source, external_id, user_id)
    select source, "externalId", "userId" from jsonb_to_recordset(${JSON.stringify(added)}::jsonb)
      as r (source text, "externalId" text, "userId" uuid)`;
}

const keyOf = ({ source, externalId }: SourceKey): string => JSON.stringify([source, externalId]);
