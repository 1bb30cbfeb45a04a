/** Client-safe. */

/** A shop somebody acts for. */
export type PersonVendor = { id: string; slug: string; name: string };

/** Somebody who is signed in. `vendors` are those not removed, by name; an admin is nobody's staff. */
export type Person = {
  id: string;
  name: string;
  email: string | null;
  locale: string;
  timeZone: string | null;
  isAdmin: boolean;
  vendors: PersonVendor[];
};

/** What a sign-in proved: whose it is, and the session version it holds for. */
export type Proof = { id: string; sessionVersion: number };

/** Where somebody lands who asked for no page of ours (PRODUCT 2, /sign-in). */
export function homeOf(person: Pick<Person, "isAdmin" | "vendors">): string {
  return person.isAdmin || person.vendors.length > 0 ? "/seller" : "/account/orders";
}
