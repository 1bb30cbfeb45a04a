import { notFound } from "next/navigation";
import { threadHref } from "@/components/order/hrefs";
import { DisputeQuestion } from "@/components/thread/dispute-question";
import { BackLink } from "@/components/ui/text-link";
import { requireCustomer } from "@/lib/session";
import type { ThreadAddress } from "@/lib/threads/address";
import { AccountFrame, loadFrame } from "./frame";
import { accountHrefs } from "./hrefs";
import { closeDisputeAsCustomer, openDisputeAsCustomer } from "./thread-actions";
import { threads } from "./threads";

const acts = { openDispute: openDisputeAsCustomer, closeDispute: closeDisputeAsCustomer };

/** **Open dispute** or the question before **Close dispute**, as a page of its own, for the customer. */
export async function customerDisputePage(at: ThreadAddress, which: "open" | "close") {
  const who = await requireCustomer();
  const [thread, frame] = await Promise.all([threads.load(at), loadFrame(who)]);
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
