import { cache } from "react";
import { requireAdmin } from "@/lib/session";
import { findVendor } from "@/lib/vendors/vendor";

/** The vendor of an address, once per request; null if there is none. Everybody but admins gets "not found". */
export const loadVendor = cache(async (slug: string) => findVendor((await requireAdmin()).viewer, slug));
