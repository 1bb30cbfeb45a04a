import type { Metadata } from "next";
import { orAway } from "@/app/or-away";
import { customerConversationPage, customerConversationTitle } from "../../conversation-page";

type Props = PageProps<"/account/messages/[threadId]">;

export const generateMetadata = async ({ params, searchParams }: Props): Promise<Metadata> =>
  customerConversationTitle((await params).threadId, await searchParams);

export default orAway(async ({ params, searchParams }: Props) =>
  customerConversationPage((await params).threadId, await searchParams),
);
