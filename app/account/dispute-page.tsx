import { notFound } from "next/navigation";
import { threadHref } from "@/components/order/hrefs";
import { DisputeQuestion } from "@/components/thread/dispute-question";
import { BackLink } from "@/components/ui/text-link";
import { requireCustomer } from "@/lib/session";
import type { ThreadAddress } from "@/lib/threads/address";
import { readOpening } from "../opening";
import { disputeTitle } from "../thread-title";
import { AccountFrame, loadFrame } from "./frame";
import { accountHrefs } from "./hrefs";
import { loadThread } from "./load-thread";
import { closeDisputeAsCustomer, openDisputeAsCustomer } from "./thread-actions";

const acts = { openDispute: openDisputeAsCustomer, closeDispute: closeDisputeAsCustomer };

const load = (at: ThreadAddress) => loadThread({ at, opening: readOpening({}) });

/** The title of `customerDisputePage`, which takes the same. */
export const customerDisputeTitle = (at: ThreadAddress, which: "open" | "close") => disputeTitle(() => load(at), which);

/** **Open dispute** or the question before **Close dispute**, as a page of its own, for the customer. */
export async function customerDisputePage(at: ThreadAddress, which: "open" | "close") {
  const who = await requireCustomer();
  const [thread, frame] = await Promise.all([load(at), loadFrame(who)]);
  if (!thread?.mayDispute) notFound();
  const href = threadHref(accountHrefs, thread.at);
  return (
    <AccountFrame frame={frame}>
      <div className="py-3">
        <BackLink href={href}>Messages</BackLink>
      </div>
      <DisputeQuestion {...{ thread, href, which, acts }} to={thread.to} />
    </AccountFrame>
  );
}
