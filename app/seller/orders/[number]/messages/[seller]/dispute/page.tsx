import type { Metadata } from "next";
import { orAway } from "@/app/or-away";
import { sellerDisputePage } from "@/app/seller/dispute-page";

export const metadata: Metadata = { title: "Open a dispute" };

export default orAway(async ({ params }: PageProps<"/seller/orders/[number]/messages/[seller]/dispute">) => {
  const { number, seller } = await params;
  return sellerDisputePage({ number, seller: decodeURIComponent(seller) }, "open");
});
