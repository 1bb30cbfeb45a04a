import { adminsOnly } from "@/lib/accounts/admins-only";
import type { Viewer } from "@/lib/accounts/viewer";
import { db } from "@/lib/db";
import { readName } from "@/lib/read-name";
import { Refusal } from "@/lib/refusal";
import { findVendorId } from "./find";

/**
 * Takes a vendor off the market: its items are the store's to answer for from now on, its staff lose their rights, its
 * threads are closed to writing (PRODUCT 5). No import brings it back. Twice keeps the first moment. @throws NotFound
 */
export async function removeVendor(viewer: Viewer, slug: string): Promise<void> {
  adminsOnly(viewer);
  const id = await findVendorId(slug);
  await db.vendor.updateMany({ where: { id, removedAt: null }, data: { removedAt: new Date() } });
}

/** The vendor sells and answers again, with the staff it had. @throws NotFound */
export async function restoreVendor(viewer: Viewer, slug: string): Promise<void> {
  adminsOnly(viewer);
  await db.vendor.update({ where: { id: await findVendorId(slug) }, data: { removedAt: null } });
}

/**
 * Gives a vendor made by hand another name; its address stays. One that comes with orders is named by the store's
 * platform. @throws NotFound @throws Refusal
 */
export async function renameVendor(viewer: Viewer, slug: string, typed: string): Promise<void> {
  adminsOnly(viewer);
  const id = await findVendorId(slug);
  const name = readName(typed, SAY_A_NAME);
  const { count } = await db.vendor.updateMany({ where: { id, source: null }, data: { name } });
  if (count === 0) throw new Refusal("This vendor is named by the store's platform. Rename it there.");
}

/** Said where a vendor's name is missing. */
export const SAY_A_NAME = "Write the shop's name. Customers see it.";
