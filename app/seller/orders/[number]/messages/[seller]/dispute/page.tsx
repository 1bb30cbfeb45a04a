import type { Metadata } from "next";
import { orAway } from "@/app/or-away";
import { sellerDisputePage, sellerDisputeTitle } from "@/app/seller/dispute-page";

type Props = PageProps<"/seller/orders/[number]/messages/[seller]/dispute">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { number, seller } = await params;
  return sellerDisputeTitle({ number, seller: decodeURIComponent(seller) }, "open");
}

export default orAway(async ({ params }: Props) => {
  const { number, seller } = await params;
  return sellerDisputePage({ number, seller: decodeURIComponent(seller) }, "open");
});
