import type { Metadata } from "next";
import { customerDisputePage } from "@/app/account/dispute-page";
import { orAway } from "@/app/or-away";

export const metadata: Metadata = { title: "Open a dispute" };

export default orAway(async ({ params }: PageProps<"/account/orders/[number]/messages/[seller]/dispute">) => {
  const { number, seller } = await params;
  return customerDisputePage({ number, seller: decodeURIComponent(seller) }, "open");
});
