import type { Metadata } from "next";
import { orAway } from "@/app/or-away";
import { newConversationPage } from "../../../conversation-page";

export const metadata: Metadata = { title: "Messages" };

/** **Contact now** leads here: the conversation with a vendor, which begins with the first message and not by looking. */
export default orAway(async ({ params, searchParams }: PageProps<"/account/messages/new/[vendor]">) =>
  newConversationPage(decodeURIComponent((await params).vendor), await searchParams),
);
