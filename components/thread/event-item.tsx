import { Time } from "@/components/ui/time";
import type { Clock } from "@/lib/format";
import type { ShownEntry } from "@/lib/threads/types";
import { eventWords } from "@/lib/threads/words";
import { EntryHead } from "./entry-head";
import { Knot } from "./knot";
import { MessageText } from "./message-text";
import { OnLine } from "./thread-line";

/** Something that happened: a knot on the line, what it was, and the words that came with it. */
export function EventItem({ entry, clock, compact }: { entry: ShownEntry; clock: Clock; compact?: boolean }) {
  const knot = (
    <span className="flex h-7 items-center self-start bg-sheet desk:h-8">
      <Knot hollow={entry.kind === "dispute_closed"} />
    </span>
  );
  return (
    <OnLine id={`m${entry.seq}`} mark={knot} disputed={entry.disputed}>
      <EntryHead name={eventWords(entry) ?? ""} time={<Time date={entry.createdAt} clock={clock} />} />
      {entry.text ? <MessageText text={entry.text} compact={compact} /> : null}
    </OnLine>
  );
}
