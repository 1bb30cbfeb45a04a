import type { Metadata } from "next";
import { threads } from "@/app/account/threads";
import { orAway } from "@/app/or-away";
import { newConversationPage } from "../../../conversation-page";

type Props = PageProps<"/account/messages/new/[vendor]">;

export const generateMetadata = async ({ params, searchParams }: Props): Promise<Metadata> =>
  threads.title({ vendor: decodeURIComponent((await params).vendor) }, await searchParams);

/** **Contact now** leads here: the conversation with a vendor, which begins with the first message and not by looking. */
export default orAway(async ({ params, searchParams }: Props) =>
  newConversationPage(decodeURIComponent((await params).vendor), await searchParams),
);
