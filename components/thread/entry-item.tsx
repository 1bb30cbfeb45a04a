import { Mark, type MarkKind } from "@/components/ui/mark";
import { Time } from "@/components/ui/time";
import type { Clock } from "@/lib/format";
import type { AuthorView, ShownEntry, Side } from "@/lib/threads/types";
import { EntryHead } from "./entry-head";
import { EventItem } from "./event-item";
import { MessageText } from "./message-text";
import { Slip } from "./slip";
import { OnLine } from "./thread-line";

const marks: Record<Side, MarkKind> = { customer: "person", vendor: "shop", store: "store" };
const roles: Record<Side, string> = { customer: "Customer", vendor: "Seller", store: "Store" };

type Props = { entry: ShownEntry; clock: Clock; compact?: boolean };

/** An entry on the line. Its address is #mSEQ. */
export function EntryItem(props: Props) {
  return props.entry.kind === "message" ? <Message {...props} /> : <EventItem {...props} />;
}

/** A message: others' on the bare sheet, one's own on a slip. */
function Message({ entry, clock, compact = false }: Props) {
  const { author, text } = entry;
  const time = <Time date={entry.createdAt} clock={clock} />;
  return (
    <OnLine id={`m${entry.seq}`} mark={<AuthorMark author={author} />} disputed={entry.disputed}>
      {author.own ? (
        <Slip name={ownName(author)} time={time}>
          <MessageText text={text} compact={compact} />
        </Slip>
      ) : (
        <>
          <EntryHead name={author.name} role={roles[author.side]} time={time} />
          <MessageText text={text} compact={compact} />
        </>
      )}
    </OnLine>
  );
}

function AuthorMark({ author }: { author: AuthorView }) {
  return <Mark name={author.name} kind={marks[author.side]} size="thread" />;
}

/** "You", and for a seller under whose name: "You, as Harbor Lights". */
function ownName(author: AuthorView): string {
  return author.side === "customer" ? "You" : `You, as ${author.name}`;
}
