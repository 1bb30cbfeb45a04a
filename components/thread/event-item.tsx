import { MomentSaid } from "@/components/ui/moment-said";
import type { LineEntry } from "@/lib/threads/line";
import { EntryHead } from "./entry-head";
import { Knot } from "./knot";
import { MessageText } from "./message-text";
import { OnLine } from "./thread-line";

/** Something that happened: a knot on the line, what it was, and the words that came with it. */
export function EventItem({ line, compact }: { line: LineEntry; compact: boolean }) {
  const knot = (
    <span className="flex h-7 items-center self-start bg-sheet desk:h-8">
      <Knot hollow={line.kind === "dispute_closed"} />
    </span>
  );
  return (
    <OnLine id={`m${line.seq}`} mark={knot} disputed={line.disputed}>
      <EntryHead name={line.heading ?? ""} time={<MomentSaid moment={line.time} />} />
      {line.text.length > 0 ? <MessageText text={line.text} compact={compact} /> : null}
    </OnLine>
  );
}
