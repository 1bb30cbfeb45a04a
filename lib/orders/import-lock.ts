import type { Tx } from "@/lib/db";
import { slugCandidates } from "@/lib/vendors/slug";
import type { ImportedOrder } from "./import-types";

// The namespace of our advisory locks ("orde" in ASCII), and how many there are.
const NAMESPACE = 0x6f726465;
const STRIPES = 256;

/**
 * Makes imports that speak of the same order, number, customer, address, vendor or slug wait for each other until the
 * transaction ends, existing or not: so none finds missing what another is about to add. Names are hashed onto a
 * fixed number of locks, always taken in rising order: two imports never wait for each other in a circle, and a batch
 * of any size takes a bounded number.
 */
export async function lockNames(tx: Tx, orders: ImportedOrder[]): Promise<void> {
  const stripes = new Set(orders.flatMap(namesOf).map(stripeOf));
  const sorted = [...stripes].sort((a, b) => a - b);
  await tx.$queryRaw`
    select count(pg_advisory_xact_lock(${NAMESPACE}::int, stripe)) from unnest(${sorted}::int[]) as stripe`;
}

function namesOf({ source, externalId, number, customer, items }: ImportedOrder): string[] {
  const names = [`order ${source} ${externalId}`, `number ${number}`];
  if (customer.externalId !== null) names.push(`customer ${source} ${customer.externalId}`);
  if (customer.email !== null) names.push(`email ${customer.email}`);
  for (const { vendor } of items) {
    if (!vendor) continue;
    names.push(`vendor ${source} ${vendor.externalId}`, `slug ${slugCandidates({ ...vendor, source })[0]}`);
    if (vendor.email !== null) names.push(`email ${vendor.email}`);
  }
  return names;
}

/** FNV-1a, folded: which lock a name falls on. */
function stripeOf(name: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193);
  return (hash >>> 16) % STRIPES;
}
