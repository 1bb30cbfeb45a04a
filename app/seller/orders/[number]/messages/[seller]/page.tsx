import type { Metadata } from "next";
import { threads } from "@/app/seller/threads";
import { orAway } from "../../../../../or-away";
import { sellerThreadPage } from "../../../../thread-page";

type Props = PageProps<"/seller/orders/[number]/messages/[seller]">;

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { number, seller } = await params;
  return threads.titleOfOrder(number, decodeURIComponent(seller), await searchParams);
}

export default orAway(async ({ params, searchParams }: Props) => {
  const { number, seller } = await params;
  return sellerThreadPage(number, decodeURIComponent(seller), await searchParams);
});
