import type { Metadata } from "next";
import { orAway } from "../../../../or-away";
import { sellerThreadPage } from "../../../thread-page";

export const metadata: Metadata = { title: "Messages" };

export default orAway(async ({ params, searchParams }: PageProps<"/seller/orders/[number]/messages">) =>
  sellerThreadPage((await params).number, null, await searchParams),
);
