import type { Metadata } from "next";
import { orAway } from "../../../../or-away";
import { sellerThreadPage, sellerThreadTitle } from "../../../thread-page";

type Props = PageProps<"/seller/orders/[number]/messages">;

export const generateMetadata = async ({ params, searchParams }: Props): Promise<Metadata> =>
  sellerThreadTitle((await params).number, null, await searchParams);

export default orAway(async ({ params, searchParams }: Props) =>
  sellerThreadPage((await params).number, null, await searchParams),
);
