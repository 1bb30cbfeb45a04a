import { createHash, randomUUID } from "node:crypto";
import { findCustomer, type NamedCustomer, takeCustomer } from "@/lib/accounts/customer-identity";
import { ImportPeople, type ImportPerson } from "@/lib/accounts/import-people";
import type { Tx } from "@/lib/db";
import { ImportVendors } from "@/lib/vendors/import-vendors";
import { lockNames } from "./import-lock";
import { lockOrders, readOrders, type StoredOrder } from "./import-read";
import { type Notice, type OrderToStore, storeOrders } from "./import-store";
import type { ImportedOrder, ImportedVendor, Outcome } from "./import-types";

type Work = { order: ImportedOrder; stored: StoredOrder | undefined; hash: string };

/**
 * Imports orders inside the caller's transaction. @param orders none of them twice
 * @throws Conflict and what isConflict knows, when it has to be done again
 */
export async function importBatch(tx: Tx, orders: ImportedOrder[]): Promise<Outcome[]> {
  await lockNames(tx, orders);
  const { outcomes, work } = decide(orders, await readOrders(tx, orders));
  if (work.length === 0) return outcomes;
  // Before any user is written: posting a message holds its order, then reads users. The same way round here.
  const threaded = await lockOrders(
    tx,
    work.flatMap(({ stored }) => stored?.id ?? []),
  );
  const people = await loadPeople(tx, work);
  const vendors = await ImportVendors.load(
    tx,
    work.flatMap(({ order }) => vendorsOf(order)),
  );
  const notices: Notice[] = [];
  const toStore = work.map((it): OrderToStore => {
    const customer = customerOf(it, people, threaded, notices);
    // Orders of a deleted account come in without personal data (PRODUCT 7, decision 045).
    const order = customer.deleted ? { ...it.order, shippingAddress: null } : it.order;
    const ids = new Map(vendorsOf(it.order).map((vendor) => [vendor.externalId, vendors.take(people, vendor)]));
    const id = it.stored?.id ?? randomUUID();
    return { id, isNew: !it.stored, order, hash: it.hash, customerId: customer.id, vendorIds: ids };
  });
  await people.save(tx);
  await vendors.save(tx);
  await storeOrders(tx, toStore, notices);
  return outcomes;
}

/** Which orders are to be written. Numbers are given in the order of the lines, as if each went in by itself. */
function decide(orders: ImportedOrder[], known: StoredOrder[]): { outcomes: Outcome[]; work: Work[] } {
  const byKey = new Map(known.map((it) => [keyOf(it), it]));
  const holders = new Map(known.map((it) => [it.number, keyOf(it)]));
  const work: Work[] = [];
  const outcomes = orders.map((order): Outcome => {
    const { number } = order;
    const stored = byKey.get(keyOf(order));
    const hash = createHash("sha256").update(JSON.stringify(order)).digest("hex");
    const age = stored ? order.updatedAt.getTime() - stored.sourceUpdatedAt.getTime() : 1;
    if (stored && (age < 0 || (age === 0 && stored.contentHash === hash))) {
      return { result: "unchanged", number: stored.number };
    }
    if ((holders.get(number) ?? keyOf(order)) !== keyOf(order)) {
      return { result: "refused", errors: [{ field: "number", why: "Another order has this number already." }] };
    }
    if (stored) holders.delete(stored.number);
    holders.set(number, keyOf(order));
    work.push({ order, stored, hash });
    return { result: stored ? "updated" : "created", number };
  });
  return { outcomes, work };
}

function loadPeople(tx: Tx, work: Work[]): Promise<ImportPeople> {
  const customers = work.map(({ order }) => namedCustomer(order));
  const emails = work.flatMap(({ order }) => [order.customer, ...vendorsOf(order)].flatMap(({ email }) => email ?? []));
  const identities = customers.flatMap(({ source, externalId }) =>
    externalId === null ? [] : [{ source, externalId }],
  );
  const ids = work.flatMap(({ stored }) => stored?.customerId ?? []);
  return ImportPeople.load(tx, { emails: [...new Set(emails)], identities, ids });
}

/**
 * Whose order it is. Once somebody talks about an order it never moves to another customer, who would otherwise read
 * what was not written for them: it stays, the rest is taken over, and the admins are told. One of a deleted account
 * stays as well, or whom it names now would be them again under another name.
 */
function customerOf(
  { order, stored }: Work,
  people: ImportPeople,
  threaded: Set<string>,
  notices: Notice[],
): ImportPerson {
  const customer = namedCustomer(order);
  const before = stored && people.byId(stored.customerId);
  if (before?.deleted) return before;
  if (before && threaded.has(stored.id) && findCustomer(people, customer)?.id !== before.id) {
    notices.push(addressNotTaken(before.id, customer, order.number));
    return before;
  }
  const { person, kept } = takeCustomer(people, customer);
  if (kept) notices.push(addressNotTaken(person.id, customer, order.number));
  return person;
}

/** Told once per customer and address, however many orders say so. */
function addressNotTaken(userId: string, { source, externalId, email }: NamedCustomer, number: string): Notice {
  const mark = createHash("sha256")
    .update(JSON.stringify([source, email ? null : externalId, email]))
    .digest("hex");
  return { kind: "address_not_taken", subject: `customer:${userId}:${mark.slice(0, 16)}`, data: { userId, number } };
}

function namedCustomer({ source, customer }: ImportedOrder): NamedCustomer {
  return { source, ...customer };
}

/** Each vendor once: as first named, with the first e-mail given. */
function vendorsOf({ source, items }: ImportedOrder) {
  const vendors = new Map<string, ImportedVendor & { source: string }>();
  for (const { vendor } of items) {
    if (!vendor) continue;
    const known = vendors.get(vendor.externalId);
    vendors.set(vendor.externalId, { ...vendor, ...known, source, email: known?.email ?? vendor.email });
  }
  return [...vendors.values()];
}

const keyOf = ({ source, externalId }: { source: string; externalId: string }) => JSON.stringify([source, externalId]);
