import { Mark, type MarkKind } from "@/components/ui/mark";
import type { LineEntry } from "@/lib/threads/line";
import type { Side } from "@/lib/threads/types";
import { EntryHead } from "./entry-head";
import { EventItem } from "./event-item";
import { Files } from "./files";
import { MessageText } from "./message-text";
import { MomentSaid } from "./moment-said";
import { QuotedText } from "./quoted-text";
import { Slip } from "./slip";
import { OnLine } from "./thread-line";

export const marks: Record<Side, MarkKind> = { customer: "person", vendor: "shop", store: "store" };
const roles: Record<Side, string> = { customer: "Customer", vendor: "Seller", store: "Store" };

/** `seen`: it is one's own last message, and the other side has seen it. */
type Props = { line: LineEntry; compact: boolean; seen?: boolean };

/** An entry on the line. Its address is #mSEQ. */
export function EntryItem(props: Props) {
  return props.line.kind === "message" ? <Message {...props} /> : <EventItem {...props} />;
}

/** A message: others' on the bare sheet, one's own on a slip. */
function Message({ line, compact, seen = false }: Props) {
  const { side, name, own, quoted } = line;
  const time = <MomentSaid moment={line.time} />;
  const words = (
    <>
      {line.text.length > 0 ? <MessageText text={line.text} compact={compact} /> : null}
      <Files files={line.files} />
      {quoted ? <QuotedText>{quoted}</QuotedText> : null}
    </>
  );
  return (
    <OnLine id={`m${line.seq}`} mark={<Mark name={name} kind={marks[side]} size="thread" />} disputed={line.disputed}>
      {own ? (
        <Slip name={ownName(side, name)} time={time}>
          {words}
          {seen ? <p className="mt-1 text-right text-smallest text-ink-3">Seen</p> : null}
        </Slip>
      ) : (
        <>
          <EntryHead name={name} role={roles[side]} time={time} />
          {words}
        </>
      )}
    </OnLine>
  );
}

/** "You", and for a seller under whose name: "You, as Harbor Lights". */
export function ownName(side: Side, name: string): string {
  return side === "customer" ? "You" : `You, as ${name}`;
}
