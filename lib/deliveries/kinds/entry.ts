import { DisputeClosed, disputeClosedText } from "@/emails/dispute-closed";
import { DisputeOpened, disputeOpenedText } from "@/emails/dispute-opened";
import { NewMessage, newMessageText } from "@/emails/new-message";
import { type MailWords, type ReaderSide, wordsIn } from "@/emails/words";
import { db } from "@/lib/db";
import { env } from "@/lib/env";
import { initials } from "@/lib/initials";
import { findLinks } from "@/lib/links";
import { findOrder } from "@/lib/orders/order";
import { STORE_SLUG } from "@/lib/orders/sellers";
import { getStore } from "@/lib/settings/store";
import type { EntryKind } from "@/lib/threads/types";
import { tokenFor } from "@/lib/tokens";
import { joinBundle } from "../bundle";
import type { Draft, Dropped, Later, Owed, OwedRow } from "../owed";
import { findReader, type Reader } from "../reader";
import { safeName } from "../safe-name";
import { chooseUrl } from "../unsubscribe";
import { fileNames } from "./file-names";
import { orderLines } from "./order-lines";

/** The mail about one entry of a thread, a message or an event, for one of those it is addressed to (PRODUCT 6). */
export async function entryMail(delivery: OwedRow): Promise<Owed | Dropped | Later> {
  const read = await readEntry(delivery);
  if ("dropped" in read) return read;
  const { entry, reader, lines } = read;
  // Whoever may have it already gets this one to its end; one that is sent again is sent by hand.
  const alone = delivery.kind !== "new_message" || delivery.handedAt || delivery.againOfId;
  if (reader.together && !alone) return { later: () => joinBundle(delivery.id, entry) };
  return {
    to: reader.to,
    linkVersion: reader.linkVersion,
    draft: () => write(delivery, entry, reader, lines),
  };
}

/** What a thread's mail is about and for whom, as long as they may see it. */
export async function readEntry(delivery: OwedRow): Promise<EntryRead | Dropped> {
  const entry = await findEntry(delivery.entryId);
  if (!entry) return { dropped: "entry_gone" };
  const reader = await findReader(delivery.recipientId, entry.thread);
  if ("dropped" in reader) return reader;
  if (entry.kind === "message" && !reader.wantsMessages) return { dropped: "mails_off" };
  if (entry.kind === "message" && reader.muted) return { dropped: "muted" };
  const { order: of, vendor } = entry.thread;
  const order = of && (await findOrder(reader.viewer, of.number));
  // A seller keeps what they wrote about when the items have moved on; an order that is another's now shows nothing.
  if (of && !order && reader.viewer.as === "customer") return { dropped: "right_lost" };
  return { entry, reader, lines: order && orderLines(reader.viewer, order, vendor) };
}

export type EntryRead = { entry: Entry; reader: Reader; lines: ReturnType<typeof orderLines> };
export type Entry = NonNullable<Awaited<ReturnType<typeof findEntry>>>;

async function findEntry(id: string | null) {
  if (!id) return null;
  const named = { select: { name: true } };
  return db.entry.findUnique({
    where: { id },
    include: {
      files: { select: { name: true }, orderBy: { position: "asc" } },
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
  delivery: OwedRow,
  entry: Entry,
  reader: Reader,
  lines: ReturnType<typeof orderLines>,
): Promise<Draft> {
  const { lang, viewer } = reader;
  const said = wordsIn(lang);
  const names = await namesOf(entry, said);
  const author = names[entry.side];
  const mine = viewer.as === "customer";
  const number = entry.thread.order?.number ?? null;
  const props = {
    lang,
    store: names.store,
    appUrl: env().APP_URL,
    order: number,
    reader: sides[viewer.as],
    seller: names.seller,
    author: { name: author, initials: initials(author), shape: entry.side === "customer" ? "person" : "shop" } as const,
    to: mine ? null : entry.side === "customer" ? names.seller : names.customer,
    words: findLinks(entry.text),
    files: fileNames(entry.files, said.unnamed.file),
    url: mine ? `${env().APP_URL}/orders/access/${tokenFor("access", delivery.id)}` : sellerUrl(entry),
    lines,
    replies: env().MAIL_IN_ADDRESS !== undefined,
    choose: chooseUrl(delivery),
  };
  const other = mine ? names.seller : names.customer;
  return {
    sender: author === names.store ? null : said.sentBy(author, names.store),
    subject: number === null ? said.conversationSubject(other) : said.orderSubject(number, other),
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
export async function namesOf({ thread }: Entry, { unnamed }: MailWords) {
  const store = safeName((await getStore()).name, unnamed.store);
  const vendor = safeName(thread.vendor?.name ?? "", unnamed.shop);
  const customer = safeName(thread.customer.name, unnamed.customer);
  return { store, vendor, customer, seller: thread.vendor ? vendor : store };
}

export function sellerUrl({ seq, threadId, thread }: Pick<Entry, "seq" | "threadId" | "thread">): string {
  const place = thread.order
    ? `orders/${encodeURIComponent(thread.order.number)}/messages/${encodeURIComponent(thread.vendor?.slug ?? STORE_SLUG)}`
    : `messages/${threadId}`;
  return `${env().APP_URL}/seller/${place}?at=${seq}#m${seq}`;
}

export const sides = { customer: "customer", vendor: "vendor", admin: "store" } as const satisfies Record<
  string,
  ReaderSide
>;
