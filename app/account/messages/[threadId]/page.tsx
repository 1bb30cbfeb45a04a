import type { Metadata } from "next";
import { threads } from "@/app/account/threads";
import { orAway } from "@/app/or-away";
import { customerConversationPage } from "../../conversation-page";

type Props = PageProps<"/account/messages/[threadId]">;

export const generateMetadata = async ({ params, searchParams }: Props): Promise<Metadata> =>
  threads.title({ conversation: (await params).threadId }, await searchParams);

export default orAway(async ({ params, searchParams }: Props) =>
  customerConversationPage((await params).threadId, await searchParams),
);
