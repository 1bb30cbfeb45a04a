import { Mark, type MarkKind } from "@/components/ui/mark";
import { MomentSaid } from "@/components/ui/moment-said";
import type { LineEntry } from "@/lib/threads/line";
import type { Side } from "@/lib/threads/types";
import { EntryHead } from "./entry-head";
import { EventItem } from "./event-item";
import { Files } from "./files";
import { MessageText } from "./message-text";
import { QuotedText } from "./quoted-text";
import { OnLine } from "./thread-line";

export const marks: Record<Side, MarkKind> = { customer: "person", vendor: "shop", store: "store" };
const roles: Record<Side, string> = { customer: "Customer", vendor: "Seller", store: "Store" };

/** `last`: it is one's own last message; `seen`: and the other side has seen it. */
type Props = { line: LineEntry; compact: boolean; last?: boolean; seen?: boolean };

/** An entry on the line. Its address is #mSEQ. */
export function EntryItem(props: Props) {
  return props.line.kind === "message" ? <Message {...props} /> : <EventItem {...props} />;
}

/** A message: others' on the bare sheet, one's own on a slip. */
function Message({ line, compact, last = false, seen = false }: Props) {
  const { side, name, own, quoted } = line;
  return (
    <OnLine
      id={`m${line.seq}`}
      mark={<Mark name={name} kind={marks[side]} size="thread" />}
      disputed={line.disputed}
      slip={own}
    >
      <EntryHead
        name={own ? ownName(side, name) : name}
        role={own ? undefined : roles[side]}
        time={<MomentSaid moment={line.time} />}
      />
      {line.text.length > 0 ? <MessageText text={line.text} compact={compact} /> : null}
      <Files files={line.files} />
      {quoted ? <QuotedText>{quoted}</QuotedText> : null}
      {own ? <Fate seen={seen} last={last} mail={line.mail} /> : null}
    </OnLine>
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
