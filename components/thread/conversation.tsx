import { Fragment, type ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notes";
import { TextLink } from "@/components/ui/text-link";
import type { Clock } from "@/lib/format";
import { firstNew } from "@/lib/threads/first-new";
import type { ThreadView } from "@/lib/threads/types";
import { Composer, type Send } from "./composer";
import { EntryItem } from "./entry-item";
import { OpenAt } from "./open-at";
import { NewMessagesHere, Opened } from "./opened";
import { type ReportSeen, Seen } from "./seen";
import { ThreadLine } from "./thread-line";
import { ThreadSheet } from "./thread-sheet";

export type ConversationActs = {
  send: Send;
  seen: ReportSeen;
  /** The same report as a form, for browsers without JavaScript. */
  markRead: (form: FormData) => Promise<void>;
};

type Props = {
  thread: ThreadView & { to: number; older: number | null; newer: number | null };
  number: string;
  /** The thread's own address. */
  href: string;
  clientId: string;
  /** Who reads and writes here. */
  writer: string;
  clock: Clock;
  acts: ConversationActs;
  head?: ReactNode;
  /** The seller's page: no frame, smaller words. */
  compact?: boolean;
  /** What an empty thread says. */
  empty: string;
  /** Shown where the thread is closed to writing. */
  closed?: ReactNode;
};

/** One thread, from either side: its entries on the line, and below them where one writes. */
export function Conversation({
  thread,
  number,
  href,
  clientId,
  writer,
  clock,
  acts,
  head,
  compact = false,
  empty,
  closed,
}: Props) {
  const seller = thread.seller.slug;
  const composer = (
    <Composer
      key={href}
      send={acts.send}
      {...{ number, seller, clientId, writer }}
      shown={thread.to}
      end={thread.newer === null ? null : href}
    />
  );
  return (
    <ThreadSheet flush={compact} foot={thread.writable ? composer : <Notice>{closed}</Notice>}>
      {thread.older === null ? null : <Portion href={`${href}?before=${thread.older}`}>Older messages</Portion>}
      {thread.entries.length === 0 ? (
        <>
          {head}
          <p className="py-6 text-ink-2">{empty}</p>
        </>
      ) : (
        <Opened key={href} firstNew={firstNew(thread)}>
          <ThreadLine head={head}>
            {thread.entries.map((entry) => (
              <Fragment key={entry.seq}>
                {entry.author.own ? null : <NewMessagesHere seq={entry.seq} />}
                <EntryItem entry={entry} clock={clock} compact={compact} />
              </Fragment>
            ))}
          </ThreadLine>
        </Opened>
      )}
      {thread.newer === null ? null : <Portion href={`${href}?after=${thread.newer}`}>Newer messages</Portion>}
      {thread.unread > 0 ? <MarkRead {...{ number, seller, acts }} seq={thread.to} /> : null}
      {thread.unread > 0 ? (
        <Seen {...{ number, seller }} lastReadSeq={thread.lastReadSeq} lastSeq={thread.to} report={acts.seen} />
      ) : null}
      <OpenAt key={`at ${href}`} seq={thread.to} />
    </ThreadSheet>
  );
}

function Portion({ href, children }: { href: string; children: string }) {
  return (
    <p className="pb-5 text-center">
      <TextLink href={href} className="reach text-control">
        {children}
      </TextLink>
    </p>
  );
}

// Without JavaScript nobody can tell what was seen: one says so.
function MarkRead({
  number,
  seller,
  seq,
  acts,
}: {
  number: string;
  seller: string;
  seq: number;
  acts: ConversationActs;
}) {
  return (
    <noscript>
      <form action={acts.markRead} className="mt-6">
        <input type="hidden" name="number" value={number} />
        <input type="hidden" name="seller" value={seller} />
        <input type="hidden" name="seq" value={seq} />
        <Button variant="outlined" size="small">
          Mark as read
        </Button>
      </form>
    </noscript>
  );
}
