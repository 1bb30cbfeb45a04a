import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { cx } from "@/components/ui/cx";
import { Notice } from "@/components/ui/notes";
import { WhileOpen } from "@/components/ui/while-open";
import type { Clock } from "@/lib/format";
import { pack } from "@/lib/packed";
import { writeAddress } from "@/lib/threads/address";
import type { OpenThread } from "@/lib/threads/thread";
import { Composer } from "./composer";
import type { Send } from "./deliver";
import { type DisputeActs, DisputeNote, OpenDispute } from "./dispute";
import { Entries } from "./entries";
import { HistoryLinks } from "./history";
import { type MuteAct, MutedNote, MuteForm } from "./mute";
import { OpenAt } from "./open-at";
import { type DisputeSaid, justSaid, Said } from "./said";
import { type ReportSeen, Seen } from "./seen";
import { Talk } from "./talk";
import { talkView } from "./talk-view";
import { ThreadSheet } from "./thread-sheet";
import { UnsentText } from "./unsent-text";

export type ConversationActs = DisputeActs & {
  send: Send;
  seen: ReportSeen;
  /** The same report as a form, for browsers without JavaScript. */
  markRead: (form: FormData) => Promise<void>;
  mute: MuteAct;
};

type Props = {
  thread: OpenThread;
  /** The thread's own address, and which portion of it was asked for. */
  href: string;
  opened: string;
  clientId: string;
  /** Who reads and writes here. */
  writer: string;
  clock: Clock;
  acts: ConversationActs;
  /** What the address says was done to its dispute. */
  said: DisputeSaid;
  head?: ReactNode;
  /** The seller's page: no frame, smaller words. */
  compact?: boolean;
  /** What an empty thread says. */
  empty: string;
  /** Shown where the thread is closed to writing. */
  closed?: ReactNode;
};

/** One thread, from either side: its entries on the line, and below them where one writes. */
export function Conversation({ thread, href, opened, clientId, writer, clock, acts, head, ...looks }: Props) {
  const { compact = false, empty, closed } = looks;
  const said = justSaid(looks.said, thread, clock);
  const at = writeAddress(thread.at);
  const dispute = { thread, to: thread.to, href, acts };
  const composer = <Composer send={acts.send} clientId={clientId} end={thread.newer === null ? null : href} />;
  const noMore = (
    <div className="flex flex-col gap-4">
      <Notice>{closed}</Notice>
      <UnsentText />
    </div>
  );
  return (
    <Talk key={`${href} ${opened}`} packed={pack(talkView(thread, writer, clock))}>
      <ThreadSheet flush={compact} foot={thread.writable ? composer : noMore}>
        <Said said={said} />
        {/* Beside the tag where there is one; a row of its own where there is none, or more to say. */}
        <div
          className={cx(
            "-mt-1 flex flex-wrap items-center justify-end gap-1 has-[a,button]:mb-2",
            head !== undefined &&
              !thread.muted &&
              said === null &&
              "panel:absolute panel:top-5 panel:right-5 panel:z-1 panel:mt-0",
          )}
        >
          <MutedNote muted={thread.muted} />
          <MuteForm muted={thread.muted} at={at} mute={acts.mute} />
          <WhileOpen>
            <OpenDispute {...dispute} />
          </WhileOpen>
        </div>
        {/* The line runs from the tag through the note to the entries. */}
        {thread.dispute ? head : null}
        <WhileOpen>
          <DisputeNote {...dispute} clock={clock} />
        </WhileOpen>
        <HistoryLinks older={thread.older} foldable={thread.folding === 0} href={href} />
        <Entries
          {...{ href, empty }}
          folded={!!thread.folding}
          newer={thread.newer}
          head={thread.dispute ? undefined : head}
        />
        <Unreached thread={thread} />
        {thread.unread > 0 ? <MarkRead at={at} seq={thread.to} acts={acts} /> : null}
        <Seen report={acts.seen} />
        <OpenAt seq={thread.to} />
      </ThreadSheet>
    </Talk>
  );
}

// Never the address: whose mail it is, the other side need not know more of.
function Unreached({ thread }: { thread: OpenThread }) {
  if (!thread.unreached) return null;
  return (
    <p className="mt-4 text-small text-ink-2">
      Mail to <bdi>{thread.side === "customer" ? thread.seller.name : thread.customerName}</bdi> does not arrive. They
      read it here.
    </p>
  );
}

// Without JavaScript nobody can tell what was seen: one says so.
function MarkRead({ at, seq, acts }: { at: string; seq: number; acts: ConversationActs }) {
  return (
    <noscript>
      <form action={acts.markRead} className="mt-6">
        <input type="hidden" name="thread" value={at} />
        <input type="hidden" name="seq" value={seq} />
        <Button variant="outlined" size="small">
          Mark as read
        </Button>
      </form>
    </noscript>
  );
}
