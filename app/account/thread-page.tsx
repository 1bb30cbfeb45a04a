import { randomUUID } from "node:crypto";
import { notFound } from "next/navigation";
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
import { chooseSeller } from "@/lib/threads/choose";
import { openThread } from "@/lib/threads/thread";
import { readerClock } from "../clock";
import { readOpening, type Search } from "../opening";
import { AccountFrame, loadFrame } from "./frame";
import { accountHrefs } from "./hrefs";
import { markReadByCustomer, seenByCustomer, sendAsCustomer } from "./thread-actions";

const acts = { send: sendAsCustomer, seen: seenByCustomer, markRead: markReadByCustomer };

/** The customer's thread. @param named the seller in the address; without one the order decides (PRODUCT 2) */
export async function customerThreadPage(number: string, named: string | null, search: Search) {
  const who = await requireCustomer();
  const order = (await findOrder(who.viewer, number)) ?? notFound();
  const seller = named ?? (await chooseSeller(who.viewer, order)) ?? notFound();
  const [thread, frame, clock] = await Promise.all([
    openThread(who.viewer, { number, seller }, readOpening(search)),
    loadFrame(who),
    readerClock(who.person),
  ]);
  if (!thread) notFound();
  const href = accountHrefs.thread(number, seller);
  const panel = {
    order,
    sellerSlug: seller,
    reader: "customer" as const,
    orderHref: accountHrefs.order(number),
    clock,
  };
  const started = thread.entries.length > 0;
  return (
    <AccountFrame frame={frame}>
      <div className="flex items-center gap-3 py-3 desk:block">
        <BackLink brief href={who.holder ? accountHrefs.order(number) : "/account/orders"}>
          {who.holder ? "Order" : "Orders"}
        </BackLink>
        <Title className="max-desk:text-h1-thread desk:mt-1">Messages</Title>
      </div>
      <ThreadTabs order={order} thread={thread} hrefs={accountHrefs} />
      <div className="-mx-4 desk:mx-0">
        <OrderStrip {...panel} />
      </div>
      <div className="desk:pt-6">
        <ThreadColumns
          thread={
            <Conversation
              {...{ thread, number, href, clock, acts }}
              clientId={randomUUID()}
              writer={who.person.id}
              head={
                <ThreadHead
                  number={number}
                  orderHref={accountHrefs.order(number)}
                  name={thread.seller.name}
                  started={started}
                />
              }
              empty={`Nothing written yet. What would you like to tell ${thread.seller.name}?`}
              closed={<ClosedNote order={order} thread={thread} hrefs={accountHrefs} />}
            />
          }
          panel={<OrderPanel {...panel} />}
        />
      </div>
    </AccountFrame>
  );
}
