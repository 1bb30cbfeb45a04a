import type { Metadata } from "next";
import { orAway } from "@/app/or-away";
import { threads } from "@/app/seller/threads";
import { sellerConversationPage } from "../../thread-page";

type Props = PageProps<"/seller/messages/[threadId]">;

export const generateMetadata = async ({ params, searchParams }: Props): Promise<Metadata> =>
  threads.title({ conversation: (await params).threadId }, await searchParams);

export default orAway(async ({ params, searchParams }: Props) =>
  sellerConversationPage((await params).threadId, await searchParams),
);
