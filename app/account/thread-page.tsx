import { randomUUID } from "node:crypto";
import { notFound } from "next/navigation";
import { vendorHref } from "@/components/order/hrefs";
import { OrderPanel, orderFacts } from "@/components/order/order-panel";
import { OrderStrip } from "@/components/order/order-strip";
import { ClosedNote } from "@/components/thread/closed-note";
import { Conversation } from "@/components/thread/conversation";
import { ThreadColumns } from "@/components/thread/thread-columns";
import { ThreadHead } from "@/components/thread/thread-head";
import { ThreadTabs } from "@/components/thread/thread-tabs";
import { BackLink } from "@/components/ui/text-link";
import { Title } from "@/components/ui/title";
import { requireCustomer } from "@/lib/session";
import type { OpenThread } from "@/lib/threads/thread";
import { answerWords } from "@/lib/vendors/answer-time";
import { readerClock } from "../clock";
import { openedAt, readSaid, type Search } from "../opening";
import { AccountFrame, loadFrame } from "./frame";
import { accountHrefs } from "./hrefs";
import {
  closeDisputeAsCustomer,
  markReadByCustomer,
  muteAsCustomer,
  openDisputeAsCustomer,
  seenByCustomer,
  sendAsCustomer,
} from "./thread-actions";
import { threads } from "./threads";

const acts = {
  send: sendAsCustomer,
  seen: seenByCustomer,
  markRead: markReadByCustomer,
  mute: muteAsCustomer,
  openDispute: openDisputeAsCustomer,
  closeDispute: closeDisputeAsCustomer,
};

/** The customer's thread of an order. @param named the seller in the address; without one the order decides (PRODUCT 2) */
export async function customerThreadPage(number: string, named: string | null, search: Search) {
  const who = await requireCustomer();
  const [opened, frame, clock] = await Promise.all([
    threads.loadOfOrder(number, named, search),
    loadFrame(who),
    readerClock(who.person),
  ]);
  const { order, thread } = opened ?? notFound();
  if (!order) notFound();
  const href = accountHrefs.thread(number, thread.seller.slug);
  const orderHref = accountHrefs.order(number);
  const beside = { order, sellerSlug: thread.seller.slug, reader: "customer" as const, orderHref, clock };
  const panel = { ...beside, facts: orderFacts(beside) };
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
                  nameHref={pageOf(thread)}
                  started={thread.entries.length > 0}
                >
                  {thread.answersIn === null ? null : answerWords(thread.answersIn)}
                </ThreadHead>
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

/** The seller's own page, while there is one. */
export function pageOf({ seller, writable }: OpenThread): string | null {
  return seller.kind === "vendor" && writable ? vendorHref(seller.slug) : null;
}

export function conversationProps(thread: OpenThread, search: Search) {
  const empty = `Nothing written yet. What would you like to tell ${thread.seller.name}?`;
  return { thread, acts, empty, clientId: randomUUID(), said: readSaid(search), opened: openedAt(search) };
}

export function ThreadTitle({ back }: { back: { href: string; words: string } | null }) {
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
