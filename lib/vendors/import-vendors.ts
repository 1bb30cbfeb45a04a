import { randomUUID } from "node:crypto";
import type { ImportPeople, SourceKey } from "@/lib/accounts/import-people";
import type { Tx } from "@/lib/db";
import { slugCandidates } from "./slug";

/** A vendor as an order names it. */
export type NamedVendor = SourceKey & { name: string; email: string | null };

type Known = { id: string; name: string };

/** The vendors that a batch of orders speaks of, read once, changed in memory, written once. */
export class ImportVendors {
  readonly #known = new Map<string, Known>();
  readonly #slugs = new Set<string>();
  readonly #added: (NamedVendor & { id: string; slug: string })[] = [];
  readonly #renamed = new Map<string, string>();
  readonly #staff: { vendorId: string; userId: string }[] = [];

  static async load(tx: Tx, named: NamedVendor[]): Promise<ImportVendors> {
    const vendors = new ImportVendors();
    if (named.length === 0) return vendors;
    for (const { id, name, ...key } of await readVendors(tx, named)) vendors.#known.set(keyOf(key), { id, name });
    const slugs = named.filter((it) => !vendors.#known.has(keyOf(it))).flatMap(slugCandidates);
    if (slugs.length === 0) return vendors;
    const taken = await tx.$queryRaw<{ slug: string }[]>`select slug from vendor where slug = any(${slugs}::text[])`;
    for (const { slug } of taken) vendors.#slugs.add(slug);
    return vendors;
  }

  /** The vendor's id. A new one is made with its slug and, at that moment only, its staff (PRODUCT 7). */
  take(people: ImportPeople, vendor: NamedVendor): string {
    const known = this.#known.get(keyOf(vendor));
    if (!known) return this.#add(people, vendor);
    if (known.name !== vendor.name) this.#renamed.set(known.id, vendor.name);
    known.name = vendor.name;
    return known.id;
  }

  async save(tx: Tx): Promise<void> {
    if (this.#added.length > 0) {
      await tx.$executeRaw`
        insert into vendor (id, slug, name, email, source, external_id)
        select id, slug, name, email, source, "externalId" from jsonb_to_recordset(${JSON.stringify(this.#added)}::jsonb)
          as r (id uuid, slug text, name text, email text, source text, "externalId" text)`;
    }
    if (this.#renamed.size > 0) {
      await tx.$executeRaw`
        update vendor v set name = r.name
        from unnest(${[...this.#renamed.keys()]}::uuid[], ${[...this.#renamed.values()]}::text[]) as r (id, name)
        where v.id = r.id`;
    }
    if (this.#staff.length > 0) {
      await tx.$executeRaw`
        insert into staff (vendor_id, user_id)
        select * from unnest(${this.#staff.map((it) => it.vendorId)}::uuid[], ${this.#staff.map((it) => it.userId)}::uuid[])`;
    }
  }

  #add(people: ImportPeople, named: NamedVendor): string {
    const id = randomUUID();
    const vendor = { ...named, email: emailOf(people, named) };
    const slug = slugCandidates(vendor).find((it) => !this.#slugs.has(it)) ?? `shop-${id}`;
    this.#slugs.add(slug);
    this.#known.set(keyOf(vendor), { id, name: vendor.name });
    this.#added.push({ ...vendor, id, slug });
    if (vendor.email) this.#hire(people, id, vendor.email, vendor.name);
    return id;
  }

  #hire(people: ImportPeople, vendorId: string, email: string, name: string): void {
    const person = people.byEmail(email) ?? people.add({ email, name, locale: "en" });
    if (person.isAdmin) return;
    person.isStaff = true;
    this.#staff.push({ vendorId, userId: person.id });
  }
}

/** The address of a deleted account does not come back, unless somebody has it anew. */
function emailOf(people: ImportPeople, { email }: NamedVendor): string | null {
  return email !== null && people.byErased(email) && !people.byEmail(email) ? null : email;
}

async function readVendors(tx: Tx, named: SourceKey[]): Promise<(SourceKey & Known)[]> {
  return tx.$queryRaw`
    select v.id, v.name, v.source, v.external_id as "externalId" from vendor v
    join unnest(${named.map((it) => it.source)}::text[], ${named.map((it) => it.externalId)}::text[])
      as k (source, external_id) using (source, external_id)`;
}

const keyOf = ({ source, externalId }: SourceKey): string => JSON.stringify([source, externalId]);
