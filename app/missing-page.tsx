import { headers } from "next/headers";
import { Missing } from "@/components/ui/missing";
import { sellerViewer } from "@/lib/accounts/seller-viewer";
import { getHeader } from "@/lib/session";

/** What does not exist, and what somebody may not see: the same page. Whoever sells is shown the seller's ways on, but under `/account`. */
export async function MissingPage() {
  const header = await getHeader().catch(() => null);
  const person = header?.person;
  const asCustomer = (await headers()).get("x-parley-path")?.startsWith("/account") ?? false;
  const seller = !asCustomer && person ? sellerViewer(person) !== null : false;
  return <Missing storeName={header?.store.name} seller={seller} />;
}
