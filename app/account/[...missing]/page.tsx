import { notFound } from "next/navigation";
import { requireCustomer } from "@/lib/session";
import { orAway } from "../../or-away";

/** Every other address under /account: nobody is sent to sign in, as from the ones that exist (PRODUCT 2). */
export default orAway(async () => {
  await requireCustomer();
  notFound();
});
