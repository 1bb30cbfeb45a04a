import type { Metadata } from "next";
import { customerDisputePage } from "@/app/account/dispute-page";
import { orAway } from "@/app/or-away";

export const metadata: Metadata = { title: "Close dispute" };

export default orAway(async ({ params }: PageProps<"/account/orders/[number]/messages/[seller]/dispute/close">) => {
  const { number, seller } = await params;
  return customerDisputePage({ number, seller: decodeURIComponent(seller) }, "close");
});
