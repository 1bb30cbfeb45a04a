import type { Metadata } from "next";
import { customerDisputePage } from "@/app/account/dispute-page";
import { threads } from "@/app/account/threads";
import { orAway } from "@/app/or-away";

type Props = PageProps<"/account/orders/[number]/messages/[seller]/dispute">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { number, seller } = await params;
  return threads.disputeTitle({ number, seller: decodeURIComponent(seller) }, "open");
}

export default orAway(async ({ params }: Props) => {
  const { number, seller } = await params;
  return customerDisputePage({ number, seller: decodeURIComponent(seller) }, "open");
});
