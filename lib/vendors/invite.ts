import { adminsOnly } from "@/lib/accounts/admins-only";
import type { Viewer } from "@/lib/accounts/viewer";
import { untilAlone } from "@/lib/conflict";
import { db } from "@/lib/db";
import { findVendorId } from "./find";
import { addStaff, type Invited } from "./staff";

/**
 * An admin invites somebody to answer for a vendor: user, staff row and mail owed, all or nothing. A customer stays one
 * beside it (PRODUCT 1). @param given.form the id minted with the form
 * @throws NotFound for who is no admin, and for what is no vendor
 * @throws Refusal, mostly at the field "email"
 */
export async function inviteStaff(
  viewer: Viewer,
  slug: string,
  given: { email: string; form: string },
): Promise<Invited> {
  adminsOnly(viewer);
  const vendorId = await findVendorId(slug);
  return untilAlone(() => db.$transaction((tx) => addStaff(tx, vendorId, given.email, given.form)));
}
