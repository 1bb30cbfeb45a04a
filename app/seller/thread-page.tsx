import { randomUUID } from "node:crypto";
import { notFound } from "next/navigation";
import { SellerBar } from "@/components/header/seller-bar";
import { OrderPanel } from "@/components/order/order-panel";
import { OrderStrip } from "@/components/order/order-strip";
import { ClosedNote } from "@/components/thread/closed-note";
import { Conversation } from "@/components/thread/conversation";
import { ThreadColumns } from "@/components/thread/thread-columns";
import { ThreadTabs } from "@/components/thread/thread-tabs";
import { findOrder } from "@/lib/orders/order";
import { requireSeller } from "@/lib/session";
import { chooseSeller } from "@/lib/threads/choose";
import { openThread } from "@/lib/threads/thread";
import { readerClock } from "../clock";
import { readOpening, type Search } from "../opening";
import { loadFrame, SellerFrame } from "./frame";
import { customerHref, sellerHrefs } from "./hrefs";
import { markReadBySeller, seenBySeller, sendAsSeller } from "./thread-actions";

const acts = { send: sendAsSeller, seen: seenBySeller, markRead: markReadBySeller };

/** The same thread from the other side. A shop that left the order still reads its thread, without the order. */
export async function sellerThreadPage(number: string, named: string | null, search: Search) {
  const who = await requireSeller();
  const order = await findOrder(who.viewer, number);
  const seller = named ?? (order && (await chooseSeller(who.viewer, order))) ?? notFound();
  const [thread, frame, clock] = await Promise.all([
    openThread(who.viewer, { number, seller }, readOpening(search)),
    loadFrame(who),
    readerClock(who.person),
  ]);
  if (!thread) notFound();
  const href = sellerHrefs.thread(number, seller);
  const reader = who.viewer.as === "admin" ? ("store" as const) : ("vendor" as const);
  const links = order && { orderHref: sellerHrefs.order(number), customerHref: customerHref(order.customerId) };
  const panel = order && links && { order, sellerSlug: seller, reader, ...links, clock };
  const back = { href: "/seller/messages", words: "Messages" };
  return (
    <SellerFrame
      frame={frame}
      current="messages"
      bar={<SellerBar title={thread.customerName} light={`Order #${number}`} back={back} />}
      deep
      wide
    >
      {panel ? <OrderStrip {...panel} /> : null}
      <ThreadColumns
        seller
        thread={
          <>
            {order ? (
              <div className="px-4 desk:bg-sheet desk:px-6">
                <ThreadTabs order={order} thread={thread} hrefs={sellerHrefs} />
              </div>
            ) : null}
            <Conversation
              {...{ thread, number, href, clock, acts }}
              clientId={randomUUID()}
              writer={who.person.id}
              compact
              empty={`Nothing written yet. You can write to ${thread.customerName} first.`}
              closed={<ClosedNote order={order} thread={thread} hrefs={sellerHrefs} />}
            />
          </>
        }
        panel={panel ? <OrderPanel {...panel} /> : <span />}
      />
    </SellerFrame>
  );
}
