import { db } from "@/lib/db";
import { NotFound } from "@/lib/refusal";
import { isStorable } from "@/lib/text";

/** The vendor of an address as people type it. @throws NotFound */
export async function findVendorId(slug: string): Promise<string> {
  const vendor = isStorable(slug) ? await db.vendor.findUnique({ where: { slug }, select: { id: true } }) : null;
  if (!vendor) throw new NotFound("vendor");
  return vendor.id;
}
