import type { Metadata } from "next";
import { orAway } from "@/app/or-away";
import { customerConversationPage } from "../../conversation-page";

export const metadata: Metadata = { title: "Messages" };

export default orAway(async ({ params, searchParams }: PageProps<"/account/messages/[threadId]">) =>
  customerConversationPage((await params).threadId, await searchParams),
);
