import type { Clock } from "@/lib/format";
import { writeAddress } from "@/lib/threads/address";
import { firstNew } from "@/lib/threads/first-new";
import { lineEntry } from "@/lib/threads/line";
import type { OpenThread } from "@/lib/threads/thread";
import type { TalkView } from "./talk";

/** A thread as the browser gets it. @param writer whose drafts are kept here */
export function talkView(thread: OpenThread, writer: string, clock: Clock): TalkView {
  const { id, at, side, from, to, newer, seen, draft, seller, customerName, storeName } = thread;
  return {
    id,
    at: writeAddress(at),
    side: side === "customer" ? "customer" : "seller",
    lines: thread.entries.map((entry) => lineEntry(entry, clock)),
    from,
    to,
    atEnd: newer === null,
    firstNew: firstNew(thread),
    readTo: readTo(thread),
    seen,
    names: { customer: customerName, vendor: seller.name, store: storeName },
    own: { side, writer },
    draft,
  };
}

/** What is folded away has been read, or is one's own: seeing goes on from where the entries do. */
function readTo({ lastReadSeq, unread, from, to, folding }: OpenThread): number {
  if (unread === 0) return to;
  return folding ? Math.max(lastReadSeq, from - 1) : lastReadSeq;
}
