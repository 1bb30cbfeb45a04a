import type { Metadata } from "next";
import { orAway } from "@/app/or-away";
import { sellerDisputePage } from "@/app/seller/dispute-page";
import { threads } from "@/app/seller/threads";

type Props = PageProps<"/seller/orders/[number]/messages/[seller]/dispute/close">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { number, seller } = await params;
  return threads.disputeTitle({ number, seller: decodeURIComponent(seller) }, "close");
}

export default orAway(async ({ params }: Props) => {
  const { number, seller } = await params;
  return sellerDisputePage({ number, seller: decodeURIComponent(seller) }, "close");
});
