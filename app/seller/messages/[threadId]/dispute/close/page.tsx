import type { Metadata } from "next";
import { orAway } from "@/app/or-away";
import { sellerDisputePage } from "@/app/seller/dispute-page";

export const metadata: Metadata = { title: "Close dispute" };

export default orAway(async ({ params }: PageProps<"/seller/messages/[threadId]/dispute/close">) =>
  sellerDisputePage({ conversation: (await params).threadId }, "close"),
);
