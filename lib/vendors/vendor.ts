import { adminsOnly } from "@/lib/accounts/admins-only";
import type { Viewer } from "@/lib/accounts/viewer";
import { db } from "@/lib/db";
import { isStorable } from "@/lib/text";
import type { VendorView } from "./types";

/** One vendor as the admins see it, whoever joined first standing first; null if there is none. @throws NotFound */
export async function findVendor(viewer: Viewer, slug: string): Promise<VendorView | null> {
  adminsOnly(viewer);
  if (!isStorable(slug)) return null;
  const vendor = await db.vendor.findUnique({
    where: { slug },
    select: {
      ...{ slug: true, name: true, removedAt: true, source: true, externalId: true },
      staff: {
        orderBy: [{ createdAt: "asc" }, { userId: "asc" }],
        select: { user: { select: { id: true, name: true, email: true, firstSignedInAt: true } } },
      },
    },
    relationLoadStrategy: "join",
  });
  if (!vendor) return null;
  const { source, externalId, staff, ...rest } = vendor;
  return {
    ...rest,
    platform: source !== null && externalId !== null ? { source, externalId } : null,
    staff: staff.map(({ user: { firstSignedInAt, ...user } }) => ({ ...user, signedIn: firstSignedInAt !== null })),
  };
}
