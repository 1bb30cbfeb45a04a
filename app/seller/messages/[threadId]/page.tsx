import type { Metadata } from "next";
import { orAway } from "@/app/or-away";
import { sellerConversationPage, sellerConversationTitle } from "../../thread-page";

type Props = PageProps<"/seller/messages/[threadId]">;

export const generateMetadata = async ({ params, searchParams }: Props): Promise<Metadata> =>
  sellerConversationTitle((await params).threadId, await searchParams);

export default orAway(async ({ params, searchParams }: Props) =>
  sellerConversationPage((await params).threadId, await searchParams),
);
