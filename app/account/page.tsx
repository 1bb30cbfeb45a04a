import { redirect } from "next/navigation";
import { requireAccount } from "@/lib/session";
import { orAway } from "../or-away";

/** The account begins with its orders. */
export default orAway(async () => {
  await requireAccount();
  redirect("/account/orders");
});
