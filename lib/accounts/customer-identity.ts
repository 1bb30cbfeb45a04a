import type { ImportPeople, ImportPerson } from "./import-people";

/** A customer as an order names them. At least one of externalId and email is there; the e-mail is normalised. */
export type NamedCustomer = {
  source: string;
  externalId: string | null;
  email: string | null;
  name: string;
  locale: string | null;
};

/**
 * The user an order's customer is: by externalId within the source, otherwise by e-mail (PRODUCT 7), which may be that
 * of an account that was deleted.
 */
export function findCustomer(people: ImportPeople, customer: NamedCustomer): ImportPerson | undefined {
  const key = keyOf(customer);
  const { email } = customer;
  return (
    (key && people.byIdentity(key)) ?? (email === null ? undefined : (people.byEmail(email) ?? people.byErased(email)))
  );
}

/**
 * Finds the customer or makes one, and takes over what the order says of them: name and language unless they chose their
 * own, and the address where that is allowed. Who was deleted stays so: of them
 * only what the source calls them is noted, so that the next order is theirs too. An erased address comes back by no
 * import, whoever is said to have it now.
 * @returns who it is, and whether their address was changed at the source but may not be taken over
 */
export function takeCustomer(people: ImportPeople, customer: NamedCustomer): { person: ImportPerson; kept: boolean } {
  const { email, name } = customer;
  const found = findCustomer(people, customer);
  const person = found ?? people.add({ email, name, locale: customer.locale ?? "en" });
  const key = keyOf(customer);
  if (key) people.addIdentity(person, key);
  if (!found || person.deleted) return { person, kept: false };
  if (!person.nameIsOwn && person.name !== name) people.change(person, { name });
  const { locale } = customer;
  if (locale && !person.localeIsOwn && person.locale !== locale) people.change(person, { locale });
  if (email === null || email === person.email) return { person, kept: false };
  const free = people.byEmail(email) === undefined && people.byErased(email) === undefined;
  if (free && mayReplaceAddress(person)) people.change(person, { email });
  return { person, kept: person.email !== email };
}

/**
 * Only of somebody who never signed in (PRODUCT 7), and never of staff: whoever is customer at a store platform under
 * the address of an admin or a vendor could otherwise change it there, and sign in here in their place.
 */
function mayReplaceAddress(person: ImportPerson): boolean {
  return !person.signedIn && !person.isAdmin && !person.isStaff;
}

function keyOf({ source, externalId }: NamedCustomer) {
  return externalId === null ? null : { source, externalId };
}
