import type { Fault } from "./import-types";
import { oneLine } from "./schema-fields";

/** How many items and tracking entries an order may have. */
export const ITEMS = 1000;
export const TRACKING = 200;

/** Faults between fields. Read from the raw input, so that they are named together with faults within fields. */
export function faultsBetween(input: unknown): Fault[] {
  const { customer, items, tracking } = object(input);
  const faults: Fault[] = [];
  const { externalId, email } = object(customer);
  if (isObject(customer) && blank(externalId) && blank(email))
    faults.push({ field: "customer", why: "Must have an externalId or an email." });
  const ids = new Set<string>();
  const vendors = new Set<string>();
  for (const [index, item] of array(items).slice(0, ITEMS).entries()) {
    const id = plain(object(item).externalId);
    if (id !== null && ids.has(id))
      faults.push({ field: `items[${index}].externalId`, why: "Another item of this order has the same." });
    if (id !== null) ids.add(id);
    const vendor = plain(object(object(item).vendor).externalId);
    if (vendor !== null) vendors.add(vendor);
  }
  for (const [index, entry] of array(tracking).slice(0, TRACKING).entries()) {
    const vendor = plain(object(entry).vendor);
    if (vendor && !vendors.has(vendor))
      faults.push({ field: `tracking[${index}].vendor`, why: "No item of this order is from this vendor." });
  }
  return faults;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const object = (value: unknown): Record<string, unknown> => (isObject(value) ? value : {});
const array = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
const plain = (value: unknown): string | null => (typeof value === "string" ? oneLine(value) : null);
const blank = (value: unknown): boolean => value == null || (typeof value === "string" && oneLine(value) === "");
