import type { Metadata } from "next";
import { orAway } from "../../../../../or-away";
import { customerThreadPage } from "../../../../thread-page";

export const metadata: Metadata = { title: "Messages" };

export default orAway(async ({ params, searchParams }: PageProps<"/account/orders/[number]/messages/[seller]">) => {
  const { number, seller } = await params;
  return customerThreadPage(number, decodeURIComponent(seller), await searchParams);
});
