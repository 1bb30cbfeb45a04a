import type { Person } from "./person";
import type { SellerViewer } from "./viewer";

/** As whom a person acts under /seller: the store's staff first, else their shops'; null for everybody else. */
export function sellerViewer(person: Pick<Person, "id" | "isAdmin" | "vendors">): SellerViewer | null {
  if (person.isAdmin) return { as: "admin", userId: person.id };
  if (person.vendors.length === 0) return null;
  return { as: "vendor", userId: person.id, vendorIds: person.vendors.map((it) => it.id) };
}
