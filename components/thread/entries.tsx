import { Fragment, type ReactNode } from "react";
import type { Clock } from "@/lib/format";
import { firstNew } from "@/lib/threads/first-new";
import type { Shown } from "@/lib/threads/shown";
import type { ThreadView } from "@/lib/threads/types";
import { EntryItem } from "./entry-item";
import { HiddenMessages } from "./history";
import { NewMessagesHere, Opened } from "./opened";
import { ThreadLine } from "./thread-line";

type Props = { thread: ThreadView & Shown; href: string; clock: Clock; head?: ReactNode; compact: boolean };

/** The entries on their line; what is folded away is one coil, after the first. */
export function Entries({ thread, href, clock, head, compact }: Props) {
  return (
    <Opened key={href} firstNew={firstNew(thread)}>
      <ThreadLine head={head}>
        {thread.entries.map((entry, index) => (
          <Fragment key={entry.seq}>
            {entry.author.own ? null : (
              <NewMessagesHere seq={entry.seq} disputed={entry.disputed && entry.kind !== "dispute_opened"} />
            )}
            <EntryItem entry={entry} clock={clock} compact={compact} />
            {index === 0 && thread.folding ? <HiddenMessages count={thread.folding} href={href} /> : null}
          </Fragment>
        ))}
      </ThreadLine>
    </Opened>
  );
}
