import { Mark, type MarkKind } from "@/components/ui/mark";
import { MomentSaid } from "@/components/ui/moment-said";
import type { LineEntry } from "@/lib/threads/line";
import type { Side } from "@/lib/threads/types";
import { EntryHead } from "./entry-head";
import { Files } from "./files";
import { Knot } from "./knot";
import { MessageText } from "./message-text";
import { QuotedText } from "./quoted-text";
import { OnLine } from "./thread-line";

export const marks: Record<Side, MarkKind> = { customer: "person", vendor: "shop", store: "store" };
const roles: Record<Side, string> = { customer: "Customer", vendor: "Seller", store: "Store" };

/** `last`: it is one's own last message; `seen`: and the other side has seen it. */
type Props = { line: LineEntry; last?: boolean; seen?: boolean };

/** An entry on the line, #mSEQ: others' messages on the bare sheet, one's own on a slip, what happened at a knot. */
export function EntryItem({ line, last = false, seen = false }: Props) {
  const { seq, kind, side, name, own, heading, text, files, quoted, time, disputed } = line;
  const said = <MomentSaid moment={time} />;
  if (kind !== "message")
    return (
      <OnLine id={`m${seq}`} mark={<EventKnot hollow={kind === "dispute_closed"} />} disputed={disputed}>
        <EntryHead name={heading ?? ""} time={said} />
        {text ? <MessageText text={text} /> : null}
      </OnLine>
    );
  return (
    <OnLine id={`m${seq}`} mark={<Mark name={name} kind={marks[side]} size="thread" />} disputed={disputed} slip={own}>
      <EntryHead name={own ? ownName(side, name) : name} role={own ? undefined : roles[side]} time={said} />
      {text ? <MessageText text={text} /> : null}
      {files ? <Files files={files} /> : null}
      {quoted ? <QuotedText>{quoted}</QuotedText> : null}
      {own ? <Fate seen={seen} last={last} mail={line.mail} /> : null}
    </OnLine>
  );
}

function EventKnot({ hollow }: { hollow: boolean }) {
  return (
    <span className="flex h-7 items-center self-start bg-sheet desk:h-8">
      <Knot hollow={hollow} />
    </span>
  );
}

/** What is known of one's own message. What went wrong is said of each, what went well of the last alone. */
function Fate({ last, seen, mail }: { last: boolean; seen: boolean; mail: LineEntry["mail"] }) {
  const lost = mail === "not delivered" && !seen;
  if (!lost && !last) return null;
  const words = lost ? "Not delivered by mail. It is here." : seen ? "Seen" : mail === "mailed" ? "Mailed" : null;
  return words && <p className={`mt-1 text-right text-smallest ${lost ? "text-red" : "text-ink-3"}`}>{words}</p>;
}

/** "You", and for a seller under whose name: "You, as Harbor Lights". */
export function ownName(side: Side, name: string): string {
  return side === "customer" ? "You" : `You, as ${name}`;
}
