import type { Metadata } from "next";
import { customerDisputePage } from "@/app/account/dispute-page";
import { threads } from "@/app/account/threads";
import { orAway } from "@/app/or-away";

type Props = PageProps<"/account/messages/[threadId]/dispute">;

export const generateMetadata = async ({ params }: Props): Promise<Metadata> =>
  threads.disputeTitle({ conversation: (await params).threadId }, "open");

export default orAway(async ({ params }: Props) =>
  customerDisputePage({ conversation: (await params).threadId }, "open"),
);
