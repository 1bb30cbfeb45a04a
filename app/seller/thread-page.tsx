import { randomUUID } from "node:crypto";
import { notFound } from "next/navigation";
import { SellerBar } from "@/components/header/seller-bar";
import { OrderPanel, orderFacts } from "@/components/order/order-panel";
import { OrderStrip } from "@/components/order/order-strip";
import { ClosedNote } from "@/components/thread/closed-note";
import { Conversation } from "@/components/thread/conversation";
import { ThreadColumns } from "@/components/thread/thread-columns";
import { ThreadTabs } from "@/components/thread/thread-tabs";
import type { OrderView } from "@/lib/orders/types";
import { requireSeller } from "@/lib/session";
import type { OpenThread } from "@/lib/threads/thread";
import { readerClock } from "../clock";
import { leadToOrder } from "../lead-to-order";
import { openedAt, readSaid, type Search } from "../opening";
import { loadFrame, SellerFrame } from "./frame";
import { customerHref, sellerHrefs } from "./hrefs";
import {
  closeDisputeAsSeller,
  markReadBySeller,
  muteAsSeller,
  openDisputeAsSeller,
  seenBySeller,
  sendAsSeller,
} from "./thread-actions";
import { threads } from "./threads";

const acts = {
  send: sendAsSeller,
  seen: seenBySeller,
  markRead: markReadBySeller,
  mute: muteAsSeller,
  openDispute: openDisputeAsSeller,
  closeDispute: closeDisputeAsSeller,
};

/** The same thread from the other side. A shop that left the order still reads its thread, without the order. */
export async function sellerThreadPage(number: string, named: string | null, search: Search) {
  const who = await requireSeller();
  const opened = await threads.loadOfOrder(number, named, search);
  const { order, thread } = opened ?? notFound();
  const href = sellerHrefs.thread(number, thread.seller.slug);
  return draw(who, thread, { href, order, light: `Order #${number}` }, search);
}

/** A conversation about no order, from the seller's side. */
export async function sellerConversationPage(id: string, search: Search) {
  const who = await requireSeller();
  const thread = await threads.load({ conversation: id }, search);
  if (!thread) return leadToOrder(who.viewer, id, sellerHrefs);
  return draw(who, thread, { href: sellerHrefs.conversation(id), order: null, light: "Conversation" }, search);
}

type Who = Awaited<ReturnType<typeof requireSeller>>;
/** What a thread hangs on; `order` null: none, or not for this viewer. */
type Around = { href: string; order: OrderView | null; light: string };

async function draw(who: Who, thread: OpenThread, { href, order, light }: Around, search: Search) {
  const [frame, clock] = await Promise.all([loadFrame(who), readerClock(who.person)]);
  const beside = order && {
    order,
    sellerSlug: thread.seller.slug,
    reader: who.viewer.as === "admin" ? ("store" as const) : ("vendor" as const),
    orderHref: sellerHrefs.order(order.number),
    customerHref: customerHref(order.customerId),
    clock,
  };
  const panel = beside && { ...beside, facts: orderFacts(beside) };
  const back = { href: "/seller/messages", words: "Messages" };
  return (
    <SellerFrame
      frame={frame}
      current="messages"
      bar={<SellerBar title={thread.customerName} light={light} back={back} />}
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
              {...{ thread, href, clock, acts }}
              clientId={randomUUID()}
              writer={who.person.id}
              said={readSaid(search)}
              opened={openedAt(search)}
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
