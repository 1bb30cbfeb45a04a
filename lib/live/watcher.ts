import { findPerson } from "@/lib/accounts/find-person";
import { findHolder, type Grant } from "@/lib/accounts/grant";
import type { Proof } from "@/lib/accounts/person";
import { sellerViewer } from "@/lib/accounts/seller-viewer";
import type { CustomerViewer, SellerViewer } from "@/lib/accounts/viewer";
import { browserOf, type Jar, readGrant, readProof } from "@/lib/session-cookies";

/** What a browser claims when it begins to listen. `browser` is what it is called when it signs out. */
export type Claim = { proof: Proof | null; grant: Grant | null; browser: string };

/** Who listens, on both sides: one person may be customer here and seller there. */
export type Watcher = { userId: string; customer: CustomerViewer; seller: SellerViewer | null };

export async function readClaim(jar: Jar): Promise<Claim> {
  const [proof, grant] = await Promise.all([readProof(jar), readGrant(jar)]);
  return { proof, grant, browser: browserOf(jar) };
}

/** Who the claim speaks for now, by the same rules as every page; null if it does not hold any more. */
export async function findWatcher({ proof, grant }: Claim): Promise<Watcher | null> {
  const person = proof && (await findPerson(proof));
  if (person) {
    const customer = { as: "customer", userId: person.id, orderIds: null } as const;
    return { userId: person.id, customer, seller: sellerViewer(person) };
  }
  const holder = grant && (await findHolder(grant));
  if (!holder) return null;
  const { id } = holder.person;
  const [orderIds, threadIds] = [holder.orderIds.toSorted(), holder.threadIds.toSorted()];
  return { userId: id, customer: { as: "customer", userId: id, orderIds, threadIds }, seller: null };
}

/** Do two answers of findWatcher give the same rights? */
export function sameRights(one: Watcher, other: Watcher): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
