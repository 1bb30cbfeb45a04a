import { notFound } from "next/navigation";
import { SellerBar } from "@/components/header/seller-bar";
import { threadHref } from "@/components/order/hrefs";
import { DisputeQuestion } from "@/components/thread/dispute-question";
import { requireSeller } from "@/lib/session";
import type { ThreadAddress } from "@/lib/threads/address";
import { readOpening } from "../opening";
import { disputeTitle } from "../thread-title";
import { loadFrame, SellerFrame } from "./frame";
import { sellerHrefs } from "./hrefs";
import { loadThread } from "./load-thread";
import { closeDisputeAsSeller, openDisputeAsSeller } from "./thread-actions";

const acts = { openDispute: openDisputeAsSeller, closeDispute: closeDisputeAsSeller };

const load = (at: ThreadAddress) => loadThread({ at, opening: readOpening({}) });

/** The title of `sellerDisputePage`, which takes the same. */
export const sellerDisputeTitle = (at: ThreadAddress, which: "open" | "close") => disputeTitle(() => load(at), which);

/** The same for an admin. Vendors have no such page. */
export async function sellerDisputePage(at: ThreadAddress, which: "open" | "close") {
  const who = await requireSeller();
  const [thread, frame] = await Promise.all([load(at), loadFrame(who)]);
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
