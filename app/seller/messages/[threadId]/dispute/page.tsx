import type { Metadata } from "next";
import { orAway } from "@/app/or-away";
import { sellerDisputePage } from "@/app/seller/dispute-page";

export const metadata: Metadata = { title: "Open a dispute" };

export default orAway(async ({ params }: PageProps<"/seller/messages/[threadId]/dispute">) =>
  sellerDisputePage({ conversation: (await params).threadId }, "open"),
);
