import { notFound } from "next/navigation";
import { requireSeller } from "@/lib/session";
import { orAway } from "../../or-away";

/** Every other address under /seller: nobody is sent to sign in, as from the ones that exist (PRODUCT 2). */
export default orAway(async () => {
  await requireSeller();
  notFound();
});
