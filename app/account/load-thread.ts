import { requireCustomer } from "@/lib/session";
import type { ThreadAddress } from "@/lib/threads/address";
import type { Opening } from "@/lib/threads/shown";
import { openOrderThread, openThread } from "@/lib/threads/thread";
import { once } from "../once";

// Apart from the page that shows them: the page that asks before a dispute would bring along what a thread has in the browser.

/** The thread at an address, as the customer. */
export const loadThread = once(async ({ at, opening }: { at: ThreadAddress; opening: Opening }) =>
  openThread((await requireCustomer()).viewer, at, opening),
);

type OfOrder = { number: string; named: string | null; opening: Opening };

/** The same with its order beside it. `named`: the seller in the address; without one the order decides (PRODUCT 2). */
export const loadOrderThread = once(async ({ number, named, opening }: OfOrder) =>
  openOrderThread((await requireCustomer()).viewer, number, named, opening),
);
