import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { orAway } from "@/app/or-away";
import { requireSeller } from "@/lib/session";
import { findThread } from "@/lib/threads/find";
import { sellerHrefs } from "../../hrefs";
import { sellerConversationPage } from "../../thread-page";

export const metadata: Metadata = { title: "Messages" };

/** A conversation about no order; one about an order has its own address (PRODUCT 2). */
export default orAway(async ({ params, searchParams }: PageProps<"/seller/messages/[threadId]">) => {
  const { threadId } = await params;
  const { viewer } = await requireSeller();
  const found = (await findThread(viewer, threadId)) ?? notFound();
  if (found.number) redirect(sellerHrefs.thread(found.number, found.seller));
  return sellerConversationPage(threadId, await searchParams);
});
