import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requireSeller } from "@/lib/session";
import { orAway } from "../../or-away";

// The title that what one may not see has, too.
export const metadata: Metadata = { title: "Not found" };

/** Every other address under /seller: nobody is sent to sign in, as from the ones that exist (PRODUCT 2). */
export default orAway(async () => {
  await requireSeller();
  notFound();
});
