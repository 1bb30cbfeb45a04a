import { notFound } from "next/navigation";
import { SellerBar } from "@/components/header/seller-bar";
import { threadHref } from "@/components/order/hrefs";
import { DisputeQuestion } from "@/components/thread/dispute-question";
import { requireSeller } from "@/lib/session";
import type { ThreadAddress } from "@/lib/threads/address";
import { loadFrame, SellerFrame } from "./frame";
import { sellerHrefs } from "./hrefs";
import { closeDisputeAsSeller, openDisputeAsSeller } from "./thread-actions";
import { threads } from "./threads";

const acts = { openDispute: openDisputeAsSeller, closeDispute: closeDisputeAsSeller };

/** The same for an admin. Vendors have no such page. */
export async function sellerDisputePage(at: ThreadAddress, which: "open" | "close") {
  const who = await requireSeller();
  const [thread, frame] = await Promise.all([threads.load(at), loadFrame(who)]);
  if (!thread?.mayDispute) notFound();
  const href = threadHref(sellerHrefs, thread.at);
  const light = thread.order ? `Order #${thread.order.number}` : undefined;
  const bar = <SellerBar title={thread.customerName} light={light} back={{ href, words: "Messages" }} />;
  return (
    <SellerFrame frame={frame} current="messages" bar={bar} deep>
      <DisputeQuestion {...{ thread, href, which, acts }} to={thread.to} />
    </SellerFrame>
  );
}
