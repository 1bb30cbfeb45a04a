import { randomUUID } from "node:crypto";
import { notFound, redirect } from "next/navigation";
import { OrderPanel } from "@/components/order/order-panel";
import { OrderStrip } from "@/components/order/order-strip";
import { ClosedNote } from "@/components/thread/closed-note";
import { Conversation } from "@/components/thread/conversation";
import { ThreadColumns } from "@/components/thread/thread-columns";
import { ThreadHead } from "@/components/thread/thread-head";
import { ThreadTabs } from "@/components/thread/thread-tabs";
import { BackLink } from "@/components/ui/text-link";
import { Title } from "@/components/ui/title";
import { findOrder } from "@/lib/orders/order";
import { requireCustomer } from "@/lib/session";
import type { ThreadAddress } from "@/lib/threads/address";
import { chooseSeller } from "@/lib/threads/choose";
import { type OpenThread, openThread } from "@/lib/threads/thread";
import { readerClock } from "../clock";
import { readOpening, readSaid, type Search } from "../opening";
import { AccountFrame, loadFrame } from "./frame";
import { accountHrefs } from "./hrefs";
import {
  closeDisputeAsCustomer,
  markReadByCustomer,
  openDisputeAsCustomer,
  seenByCustomer,
  sendAsCustomer,
} from "./thread-actions";

const acts = {
  send: sendAsCustomer,
  seen: seenByCustomer,
  markRead: markReadByCustomer,
  openDispute: openDisputeAsCustomer,
  closeDispute: closeDisputeAsCustomer,
};

/** The customer's thread of an order. @param named the seller in the address; without one the order decides (PRODUCT 2) */
export async function customerThreadPage(number: string, named: string | null, search: Search) {
  const who = await requireCustomer();
  const order = (await findOrder(who.viewer, number)) ?? notFound();
  const seller = named ?? (await chooseSeller(who.viewer, order)) ?? notFound();
  const { thread, frame, clock } = await load(who, { number, seller }, search);
  const href = accountHrefs.thread(number, seller);
  const orderHref = accountHrefs.order(number);
  const panel = { order, sellerSlug: seller, reader: "customer" as const, orderHref, clock };
  const back = who.holder ? { href: orderHref, words: "Order" } : { href: "/account/orders", words: "Orders" };
  return (
    <AccountFrame frame={frame}>
      <ThreadTitle back={back} />
      <ThreadTabs order={order} thread={thread} hrefs={accountHrefs} />
      <div className="-mx-4 desk:mx-0">
        <OrderStrip {...panel} />
      </div>
      <div className="desk:pt-6">
        <ThreadColumns
          thread={
            <Conversation
              {...conversationProps(thread, search)}
              {...{ href, clock }}
              writer={who.person.id}
              head={
                <ThreadHead
                  number={number}
                  orderHref={orderHref}
                  name={thread.seller.name}
                  started={thread.entries.length > 0}
                />
              }
              closed={<ClosedNote order={order} thread={thread} hrefs={accountHrefs} />}
            />
          }
          panel={<OrderPanel {...panel} />}
        />
      </div>
    </AccountFrame>
  );
}

/** The customer's conversation about no order. One that has begun has an address of its own. */
export async function customerConversationPage(at: ThreadAddress, search: Search) {
  const who = await requireCustomer();
  const { thread, frame, clock } = await load(who, at, search);
  if ("vendor" in at && thread.id) redirect(accountHrefs.conversation(thread.id));
  const href = "vendor" in at ? accountHrefs.contact(at.vendor) : accountHrefs.conversation(thread.id ?? "");
  return (
    <AccountFrame frame={frame}>
      <ThreadTitle back={who.holder ? null : { href: "/account/messages", words: "Messages" }} />
      <p className="mb-3 truncate text-control text-ink-2 desk:mb-5" title={thread.seller.name}>
        with <bdi className="font-semibold text-ink">{thread.seller.name}</bdi>
      </p>
      <div className="max-w-200">
        <Conversation
          {...conversationProps(thread, search)}
          {...{ href, clock }}
          writer={who.person.id}
          closed={<ClosedNote order={null} thread={thread} hrefs={accountHrefs} />}
        />
      </div>
    </AccountFrame>
  );
}

type Who = Awaited<ReturnType<typeof requireCustomer>>;

async function load(who: Who, at: ThreadAddress, search: Search) {
  const [thread, frame, clock] = await Promise.all([
    openThread(who.viewer, at, readOpening(search)),
    loadFrame(who),
    readerClock(who.person),
  ]);
  return { thread: thread ?? notFound(), frame, clock };
}

function conversationProps(thread: OpenThread, search: Search) {
  const empty = `Nothing written yet. What would you like to tell ${thread.seller.name}?`;
  return { thread, acts, empty, clientId: randomUUID(), said: readSaid(search) };
}

function ThreadTitle({ back }: { back: { href: string; words: string } | null }) {
  return (
    <div className="flex items-center gap-3 py-3 desk:block">
      {back ? (
        <BackLink brief href={back.href}>
          {back.words}
        </BackLink>
      ) : null}
      <Title className="max-desk:text-h1-thread desk:mt-1">Messages</Title>
    </div>
  );
}
