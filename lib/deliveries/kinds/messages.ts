import { NewMessages, newMessagesText } from "@/emails/new-messages";
import { wordsIn } from "@/emails/words";
import { env } from "@/lib/env";
import { initials } from "@/lib/initials";
import { findLinks } from "@/lib/links";
import { tokenFor } from "@/lib/tokens";
import { dueAt, putOff, setOff } from "../bundle";
import type { Draft, Dropped, Later, Owed, OwedRow } from "../owed";
import { chooseUrl } from "../unsubscribe";
import { type EntryRead, namesOf, readEntry, sellerUrl, sides } from "./entry";
import { fileNames } from "./file-names";

/** The mail of what somebody has not read of a thread, 15 minutes after the first of it (decision 077). */
export async function messagesMail(delivery: OwedRow, now: Date): Promise<Owed | Dropped | Later> {
  const { id, openThreadId, handedAt } = delivery;
  const read = await readEntry(delivery);
  if ("dropped" in read) return read;
  // Somebody may have it already: then it goes to its end, the same.
  if (!handedAt) {
    const due = await dueAt(id);
    const young = due && openThreadId && read.reader.together && due > now;
    if (!due || young) return { later: () => putOff(id, now) };
  }
  return { to: read.reader.to, linkVersion: read.reader.linkVersion, draft: () => write(delivery, read) };
}

async function write(delivery: OwedRow, { entry, reader, lines }: EntryRead): Promise<Draft> {
  const gone = await setOff(delivery.id);
  if (!gone) throw new Error("nothing goes in this mail");
  const { lang, viewer } = reader;
  const said = wordsIn(lang);
  const names = await namesOf(entry, said);
  const mine = viewer.as === "customer";
  const number = entry.thread.order?.number ?? null;
  const messages = gone.shown.map(({ side, text, files }) => {
    const author = names[side];
    const to = side === "customer" ? names.seller : names.customer;
    const shape = side === "customer" ? ("person" as const) : ("shop" as const);
    return {
      author: { name: author, initials: initials(author), shape },
      who: mine ? said.wroteToYou(author) : said.wroteTo(author, to),
      words: findLinks(text),
      files: fileNames(files, said.unnamed.file),
    };
  });
  const at = { ...entry, seq: gone.first.seq };
  const props = {
    ...{ lang, store: names.store, appUrl: env().APP_URL, order: number, reader: sides[viewer.as] },
    ...{ seller: names.seller, count: gone.count, messages, lines },
    url: mine ? `${env().APP_URL}/orders/access/${tokenFor("access", delivery.id)}` : sellerUrl(at),
    replies: env().MAIL_IN_ADDRESS !== undefined,
    choose: chooseUrl(delivery),
  };
  const other = mine ? names.seller : names.customer;
  const senders = new Set(messages.map(({ author }) => author.name));
  const [only] = senders;
  return {
    // One name above what two have written would be the wrong one.
    sender: senders.size > 1 || !only || only === names.store ? null : said.sentBy(only, names.store),
    subject: number === null ? said.conversationSubject(other) : said.orderSubject(number, other),
    html: NewMessages(props),
    text: newMessagesText(props),
    threadId: entry.threadId,
  };
}
