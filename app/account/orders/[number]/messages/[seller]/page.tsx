import type { Metadata } from "next";
import { threads } from "@/app/account/threads";
import { orAway } from "../../../../../or-away";
import { customerThreadPage } from "../../../../thread-page";

type Props = PageProps<"/account/orders/[number]/messages/[seller]">;

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { number, seller } = await params;
  return threads.titleOfOrder(number, decodeURIComponent(seller), await searchParams);
}

export default orAway(async ({ params, searchParams }: Props) => {
  const { number, seller } = await params;
  return customerThreadPage(number, decodeURIComponent(seller), await searchParams);
});
