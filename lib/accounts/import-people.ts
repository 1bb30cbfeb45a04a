import { randomUUID } from "node:crypto";
import { Conflict } from "@/lib/conflict";
import type { Tx } from "@/lib/db";
import { erasedMark } from "@/lib/erased-email";
import { readPeople } from "./import-people-read";

/** A user as the import knows it. */
export type ImportPerson = {
  id: string;
  email: string | null;
  name: string;
  locale: string;
  nameIsOwn: boolean;
  localeIsOwn: boolean;
  isAdmin: boolean;
  isStaff: boolean;
  signedIn: boolean;
  /** The account was deleted: nothing personal comes back. */
  deleted: boolean;
};

/** What a source calls somebody. */
export type SourceKey = { source: string; externalId: string };

type Changed = { was: string | null; linksEnd: boolean };

/**
 * The users that a batch of orders may speak of, read once, changed in memory order by order, written once. They are held
 * from the reading on, so that nobody is deleted in between; what was changed all the same (an address taken, staff
 * made) makes `save` throw Conflict, and the batch starts anew.
 */
export class ImportPeople {
  readonly #byEmail = new Map<string, ImportPerson>();
  readonly #byIdentity = new Map<string, ImportPerson>();
  readonly #byId = new Map<string, ImportPerson>();
  readonly #byErased = new Map<string, ImportPerson>();
  readonly #added: ImportPerson[] = [];
  readonly #changed = new Map<ImportPerson, Changed>();
  readonly #identities: (SourceKey & { userId: string })[] = [];

  /** @param named.ids whose stored orders are in the batch */
  static async load(
    tx: Tx,
    named: { emails: string[]; identities: SourceKey[]; ids: string[] },
  ): Promise<ImportPeople> {
    const people = new ImportPeople();
    const emailOf = new Map(named.emails.map((email) => [erasedMark(email), email]));
    for (const { source, externalId, erasedEmail, ...row } of await readPeople(tx, {
      ...named,
      marks: [...emailOf.keys()],
    })) {
      const person = people.#byId.get(row.id) ?? row;
      const erased = erasedEmail === null ? undefined : emailOf.get(erasedEmail);
      people.#byId.set(row.id, person);
      if (erased) people.#byErased.set(erased, person);
      if (person.email) people.#byEmail.set(person.email, person);
      if (source !== null && externalId !== null) people.#byIdentity.set(keyOf({ source, externalId }), person);
    }
    return people;
  }

  byId(id: string): ImportPerson | undefined {
    return this.#byId.get(id);
  }

  /** Whose address this was when their account was deleted. Somebody may have it anew: byEmail. */
  byErased(email: string): ImportPerson | undefined {
    return this.#byErased.get(email);
  }

  byEmail(email: string): ImportPerson | undefined {
    return this.#byEmail.get(email);
  }

  byIdentity(key: SourceKey): ImportPerson | undefined {
    return this.#byIdentity.get(keyOf(key));
  }

  add(given: { email: string | null; name: string; locale: string }): ImportPerson {
    const none = {
      nameIsOwn: false,
      localeIsOwn: false,
      isAdmin: false,
      isStaff: false,
      signedIn: false,
      deleted: false,
    };
    const person = { ...given, id: randomUUID(), ...none };
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

async function updatePeople(tx: Tx, changed: Map<ImportPerson, Changed>, added: Set<ImportPerson>): Promise<void> {
  const rows = [...changed].filter(([person]) => !added.has(person)).map(([person, how]) => ({ ...person, ...how }));
  if (rows.length === 0) return;
  // The last line asks again, at the moment of writing, what decided whether an address may be replaced.
  const count = await tx.$executeRaw`
    update "user" u set email = r.email, link_version = u.link_version + r."linksEnd"::int,
      name = case when u.name_is_own then u.name else r.name end,
      locale = case when u.locale_is_own then u.locale else r.locale end
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
