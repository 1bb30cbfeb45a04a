import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { orAway } from "@/app/or-away";
import { requireCustomer } from "@/lib/session";
import { findThread } from "@/lib/threads/find";
import { customerConversationPage } from "../../conversation-page";
import { accountHrefs } from "../../hrefs";

export const metadata: Metadata = { title: "Messages" };

/** A conversation about no order; one about an order has its own address (PRODUCT 2). */
export default orAway(async ({ params, searchParams }: PageProps<"/account/messages/[threadId]">) => {
  const { threadId } = await params;
  const { viewer } = await requireCustomer();
  const found = (await findThread(viewer, threadId)) ?? notFound();
  if (found.number) redirect(accountHrefs.thread(found.number, found.seller));
  return customerConversationPage(threadId, found.seller, await searchParams);
});
