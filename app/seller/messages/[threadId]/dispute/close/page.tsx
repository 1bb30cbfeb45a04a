import type { Metadata } from "next";
import { orAway } from "@/app/or-away";
import { sellerDisputePage } from "@/app/seller/dispute-page";
import { threads } from "@/app/seller/threads";

type Props = PageProps<"/seller/messages/[threadId]/dispute/close">;

export const generateMetadata = async ({ params }: Props): Promise<Metadata> =>
  threads.disputeTitle({ conversation: (await params).threadId }, "close");

export default orAway(async ({ params }: Props) =>
  sellerDisputePage({ conversation: (await params).threadId }, "close"),
);
