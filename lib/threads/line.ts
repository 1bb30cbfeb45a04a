import type { Viewer } from "@/lib/accounts/viewer";
import type { FileView } from "@/lib/attachments/types";
import { type Clock, type Moment, momentOf } from "@/lib/format";
import { findLinks, mayHaveLinks, type Stretch } from "@/lib/links";
import { sideOf } from "@/lib/orders/side";
import { authorView } from "./entry";
import type { Posted } from "./post";
import type { EntryKind, MailState, ShownEntry, Side } from "./types";
import { eventWords } from "./words";

/**
 * An entry as it is drawn on its line, every word of it ready: the browser draws entries that come in later by the same
 * components, and has neither a calendar nor a finder of links to load for it. What an entry has not is undefined, and so
 * not sent: there are fifty on a page. Types are client-safe.
 */
export type LineEntry = {
  seq: number;
  kind: EntryKind;
  side: Side;
  /** The customer's, the shop's or the store's name. */
  name: string;
  own: boolean;
  /** An event's words; a message has its author. */
  heading: string | undefined;
  /** In stretches only where there are links. */
  text: string | Stretch[];
  files: FileView[] | undefined;
  /** All of a mail, behind **Show quoted text**. */
  quoted: string | undefined;
  time: Moment;
  /** What became of its mails, on its author's side. */
  mail: MailState | undefined;
  /** A dispute was open from here on. */
  disputed: true | undefined;
};

/** What the viewer has just written, as it hangs on the thread for them. */
export function ownLine(
  viewer: Viewer,
  person: { name: string },
  posted: Posted,
  text: string,
  clock: Clock,
): LineEntry {
  const names = { customer: person.name, vendor: posted.sellerName, store: posted.storeName };
  const { entryId: id, seq, createdAt, disputed, files } = posted;
  const author = authorView(viewer, sideOf(viewer), names);
  return lineEntry({ id, seq, kind: "message", author, text, files, createdAt, disputed }, clock);
}

export function lineEntry(entry: ShownEntry, clock: Clock): LineEntry {
  const { seq, kind, author, text, quoted, files, createdAt, mail, disputed } = entry;
  return {
    seq,
    kind,
    side: author.side,
    name: author.name,
    own: author.own,
    heading: eventWords(entry) ?? undefined,
    text: mayHaveLinks(text) ? findLinks(text) : text,
    files: files.length > 0 ? files : undefined,
    quoted: quoted || undefined,
    time: momentOf(createdAt, clock),
    mail: mail ?? undefined,
    disputed: disputed || undefined,
  };
}
