import { adminsOnly } from "@/lib/accounts/admins-only";
import type { Viewer } from "@/lib/accounts/viewer";
import { untilAlone } from "@/lib/conflict";
import { db } from "@/lib/db";
import { findVendorId } from "./find";

/**
 * Takes somebody's rights in a vendor away, from their next request on; what they had unread there falls with the row.
 * Their open invitations end too. Twice is once. @param userId a uuid @throws NotFound
 */
export async function removeStaff(viewer: Viewer, slug: string, userId: string): Promise<void> {
  adminsOnly(viewer);
  const vendorId = await findVendorId(slug);
  await untilAlone(() => db.staff.deleteMany({ where: { vendorId, userId } }));
}
