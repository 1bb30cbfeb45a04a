import type { Metadata } from "next";
import { threads } from "@/app/seller/threads";
import { orAway } from "../../../../or-away";
import { sellerThreadPage } from "../../../thread-page";

type Props = PageProps<"/seller/orders/[number]/messages">;

export const generateMetadata = async ({ params, searchParams }: Props): Promise<Metadata> =>
  threads.titleOfOrder((await params).number, null, await searchParams);

export default orAway(async ({ params, searchParams }: Props) =>
  sellerThreadPage((await params).number, null, await searchParams),
);
