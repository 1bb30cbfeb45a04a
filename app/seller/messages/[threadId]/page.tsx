import type { Metadata } from "next";
import { orAway } from "@/app/or-away";
import { sellerConversationPage } from "../../thread-page";

export const metadata: Metadata = { title: "Messages" };

export default orAway(async ({ params, searchParams }: PageProps<"/seller/messages/[threadId]">) =>
  sellerConversationPage((await params).threadId, await searchParams),
);
