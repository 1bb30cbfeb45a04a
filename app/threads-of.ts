import type { Viewer } from "@/lib/accounts/viewer";
import type { ThreadAddress } from "@/lib/threads/address";
import type { Opening } from "@/lib/threads/shown";
import { type OpenThread, openOrderThread, openThread } from "@/lib/threads/thread";
import { once } from "./once";
import { readOpening, type Search } from "./opening";
import { titleFor } from "./title";

/**
 * What the pages of threads and their titles read on one side, once per request. Apart from the pages that show it: the page
 * that asks before a dispute would bring along what a thread has in the browser. @param who whoever asks, on that side
 */
export function threadsOf(who: () => Promise<{ viewer: Viewer }>) {
  const read = once(async ({ at, opening }: { at: ThreadAddress; opening: Opening }) =>
    openThread((await who()).viewer, at, opening),
  );
  const readOfOrder = once(async ({ number, named, opening }: OfOrder) =>
    openOrderThread((await who()).viewer, number, named, opening),
  );
  /** The thread at an address. */
  const load = (at: ThreadAddress, search: Search = {}) => read({ at, opening: readOpening(search) });
  /** The same with its order beside it. @param named the seller in the address; without one the order decides (PRODUCT 2) */
  const loadOfOrder = (number: string, named: string | null, search: Search) =>
    readOfOrder({ number, named, opening: readOpening(search) });
  return {
    load,
    loadOfOrder,
    title: (at: ThreadAddress, search: Search) => titleFor(async () => wordsFor(await load(at, search))),
    titleOfOrder: (number: string, named: string | null, search: Search) =>
      titleFor(async () => wordsFor((await loadOfOrder(number, named, search))?.thread ?? null)),
    /** Of the page that asks before a dispute is opened or closed. */
    disputeTitle: (at: ThreadAddress, which: "open" | "close") =>
      titleFor(async () => {
        if (!(await load(at))?.mayDispute) return null;
        return which === "open" ? "Open a dispute" : "Close dispute";
      }),
  };
}

type OfOrder = { number: string; named: string | null; opening: Opening };

/** A thread's tab says which: about what, and with whom. */
function wordsFor(thread: OpenThread | null): string | null {
  if (!thread) return null;
  const about = thread.order ? `Order #${thread.order.number}` : "Conversation";
  return [about, ...others(thread)].join(" · ");
}

/** An admin reads threads of one customer with several sellers. */
function others({ side, customerName, seller }: OpenThread): string[] {
  if (side === "customer") return [seller.name];
  return side === "store" && seller.kind === "vendor" ? [customerName, seller.name] : [customerName];
}
