import { DisputeClosed, disputeClosedText } from "@/emails/dispute-closed";
import { DisputeOpened, disputeOpenedText } from "@/emails/dispute-opened";
import { NewMessage, newMessageText } from "@/emails/new-message";
import { db } from "@/lib/db";
import { env } from "@/lib/env";
import { initials } from "@/lib/initials";
import { findLinks } from "@/lib/links";
import { findOrder } from "@/lib/orders/order";
import { STORE_SLUG } from "@/lib/orders/sellers";
import { getStore } from "@/lib/settings/store";
import type { EntryKind } from "@/lib/threads/types";
import { mailWords } from "@/lib/threads/words";
import { tokenFor } from "@/lib/tokens";
import type { Draft, Dropped, Owed, OwedRow } from "../owed";
import { findReader, type Reader } from "../reader";
import { safeName } from "../safe-name";
import { orderLines } from "./order-lines";

/** The mail about one entry of a thread, a message or an event, for one of those it is addressed to (PRODUCT 6). */
export async function entryMail(delivery: OwedRow): Promise<Owed | Dropped> {
  const entry = await findEntry(delivery.entryId);
  if (!entry) return { dropped: "entry_gone" };
  const reader = await findReader(delivery.recipientId, entry.thread);
  if ("dropped" in reader) return reader;
  const { order: of, vendor } = entry.thread;
  const order = of && (await findOrder(reader.viewer, of.number));
  // A seller keeps what they wrote about when the items have moved on; an order that is another's now shows nothing.
  if (of && !order && reader.viewer.as === "customer") return { dropped: "right_lost" };
  const lines = order && orderLines(reader.viewer, order, vendor);
  return {
    to: reader.to,
    linkVersion: reader.linkVersion,
    draft: () => write(delivery.id, entry, reader, lines),
  };
}

type Entry = NonNullable<Awaited<ReturnType<typeof findEntry>>>;

async function findEntry(id: string | null) {
  if (!id) return null;
  const named = { select: { name: true } };
  return db.entry.findUnique({
    where: { id },
    include: {
      thread: {
        include: {
          customer: named,
          vendor: { select: { slug: true, name: true } },
          order: { select: { number: true } },
        },
      },
    },
  });
}

async function write(
  deliveryId: string,
  entry: Entry,
  reader: Reader,
  lines: ReturnType<typeof orderLines>,
): Promise<Draft> {
  const names = await namesOf(entry);
  const author = names[entry.side];
  const mine = reader.viewer.as === "customer";
  const number = entry.thread.order?.number ?? null;
  const props = {
    store: names.store,
    appUrl: env().APP_URL,
    order: number,
    heading: mailWords(entry.kind, author, mine ? "you" : entry.side === "customer" ? names.seller : names.customer),
    author: { name: author, initials: initials(author), shape: entry.side === "customer" ? "person" : "shop" } as const,
    words: findLinks(entry.text),
    url: mine ? `${env().APP_URL}/orders/access/${tokenFor("access", deliveryId)}` : sellerUrl(entry),
    opens: mine ? "Opens this message. No password needed." : "Opens this message, after you sign in.",
    lines,
    why: whyOf(reader, names, number),
    replies: env().MAIL_IN_ADDRESS !== undefined,
  };
  const other = mine ? names.seller : names.customer;
  return {
    sender: author === names.store ? null : author,
    // The same for all of a thread: mail programs keep together what has one subject.
    subject: number === null ? `Messages with ${other}` : `Order #${number}: messages with ${other}`,
    ...letterOf(entry.kind, props),
    threadId: entry.threadId,
  };
}

function letterOf(kind: EntryKind, props: Parameters<typeof NewMessage>[0]): Pick<Draft, "html" | "text"> {
  switch (kind) {
    case "message":
      return { html: NewMessage(props), text: newMessageText(props) };
    case "dispute_opened":
      return { html: DisputeOpened(props), text: disputeOpenedText(props) };
    case "dispute_closed":
      return { html: DisputeClosed(props), text: disputeClosedText(props) };
  }
}

// Never a staff member's own name (PRODUCT 3).
async function namesOf({ thread }: Entry) {
  const store = safeName((await getStore()).name, "The store");
  const vendor = safeName(thread.vendor?.name ?? "", "The shop");
  const customer = safeName(thread.customer.name, "The customer");
  return { store, vendor, customer, seller: thread.vendor ? vendor : store };
}

function sellerUrl({ seq, threadId, thread }: Entry): string {
  const place = thread.order
    ? `orders/${encodeURIComponent(thread.order.number)}/messages/${encodeURIComponent(thread.vendor?.slug ?? STORE_SLUG)}`
    : `messages/${threadId}`;
  return `${env().APP_URL}/seller/${place}?at=${seq}#m${seq}`;
}

function whyOf({ viewer }: Reader, names: Awaited<ReturnType<typeof namesOf>>, number: string | null): string {
  switch (viewer.as) {
    case "customer": {
      const because = number === null ? `write with ${names.seller}` : `bought order #${number}`;
      return `The button is for you alone: please do not forward this mail. You get it because you ${because} at ${names.store}.`;
    }
    case "vendor":
      return `You get this mail because you answer for ${names.vendor} at ${names.store}.`;
    case "admin":
      return `You get this mail because it is for ${names.store}.`;
  }
}
