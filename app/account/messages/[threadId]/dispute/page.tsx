import type { Metadata } from "next";
import { customerDisputePage } from "@/app/account/dispute-page";
import { orAway } from "@/app/or-away";

export const metadata: Metadata = { title: "Open a dispute" };

export default orAway(async ({ params }: PageProps<"/account/messages/[threadId]/dispute">) =>
  customerDisputePage({ conversation: (await params).threadId }, "open"),
);
