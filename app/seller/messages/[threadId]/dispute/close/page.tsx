import type { Metadata } from "next";
import { orAway } from "@/app/or-away";
import { sellerDisputePage, sellerDisputeTitle } from "@/app/seller/dispute-page";

type Props = PageProps<"/seller/messages/[threadId]/dispute/close">;

export const generateMetadata = async ({ params }: Props): Promise<Metadata> =>
  sellerDisputeTitle({ conversation: (await params).threadId }, "close");

export default orAway(async ({ params }: Props) =>
  sellerDisputePage({ conversation: (await params).threadId }, "close"),
);
