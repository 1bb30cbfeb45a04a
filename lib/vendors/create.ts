import { adminsOnly } from "@/lib/accounts/admins-only";
import type { Viewer } from "@/lib/accounts/viewer";
import { Conflict, untilAlone } from "@/lib/conflict";
import { db, type Tx } from "@/lib/db";
import { derivedId } from "@/lib/derived-id";
import { readName } from "@/lib/read-name";
import { Refusal } from "@/lib/refusal";
import { SAY_A_NAME } from "./change";
import { type PlatformKey, readPlatformKey } from "./platform-key";
import { slugCandidates } from "./slug";
import { addStaff } from "./staff";

/** As typed, "" for what was left empty. `form` is the id minted with the form. */
export type NewVendor = { form: string; name: string; email: string; source: string; externalId: string };

/**
 * An admin makes a vendor, with its first member of staff if an address is given; all or nothing. With `source` and
 * `externalId` the orders of that source find it. The same send twice makes one vendor; two of one name have different
 * addresses. @returns the vendor's slug
 * @throws NotFound for who is no admin @throws Refusal at the field it is about
 */
export async function createVendor(viewer: Viewer, given: NewVendor): Promise<{ slug: string }> {
  adminsOnly(viewer);
  const name = readName(given.name, SAY_A_NAME);
  const key = readPlatformKey(given);
  const id = derivedId("vendor", given.form, name, given.email, given.source, given.externalId);
  return untilAlone(() =>
    db.$transaction(async (tx) => {
      const made = await tx.vendor.findUnique({ where: { id }, select: { slug: true } });
      if (made) return made;
      const slug = await insertVendor(tx, { id, name, ...key });
      if (given.email.trim() !== "") await addStaff(tx, id, given.email, given.form);
      return { slug };
    }),
  );
}

// Asks for each address in turn: whoever is making a vendor of the same name at this moment is waited for.
async function insertVendor(tx: Tx, vendor: { id: string; name: string } & PlatformKey): Promise<string> {
  const { id, name, source, externalId } = vendor;
  const candidates = slugCandidates({ source: source ?? "", externalId: externalId ?? id, name });
  for (const slug of [...candidates, `shop-${id}`]) {
    const added = await tx.$executeRaw`
      insert into vendor (id, slug, name, source, external_id) values (${id}::uuid, ${slug}, ${name}, ${source}, ${externalId})
      on conflict do nothing`;
    if (added > 0) return slug;
    await refuseTaken(tx, vendor);
  }
  throw new Conflict("the vendor was made meanwhile");
}

async function refuseTaken(tx: Tx, { source, externalId }: PlatformKey): Promise<void> {
  if (source === null || externalId === null) return;
  const taken = await tx.vendor.findUnique({
    where: { source_externalId: { source, externalId } },
    select: { name: true },
  });
  if (taken) throw new Refusal(`${taken.name} has this id already.`, "externalId");
}
