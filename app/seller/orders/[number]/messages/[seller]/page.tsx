import type { Metadata } from "next";
import { orAway } from "../../../../../or-away";
import { sellerThreadPage } from "../../../../thread-page";

export const metadata: Metadata = { title: "Messages" };

export default orAway(async ({ params, searchParams }: PageProps<"/seller/orders/[number]/messages/[seller]">) => {
  const { number, seller } = await params;
  return sellerThreadPage(number, decodeURIComponent(seller), await searchParams);
});
