import type { Metadata } from "next";
import { orAway } from "@/app/or-away";
import { sellerDisputePage } from "@/app/seller/dispute-page";
import { threads } from "@/app/seller/threads";

type Props = PageProps<"/seller/orders/[number]/messages/[seller]/dispute">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { number, seller } = await params;
  return threads.disputeTitle({ number, seller: decodeURIComponent(seller) }, "open");
}

export default orAway(async ({ params }: Props) => {
  const { number, seller } = await params;
  return sellerDisputePage({ number, seller: decodeURIComponent(seller) }, "open");
});
