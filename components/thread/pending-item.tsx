"use client";
import { Button } from "@/components/ui/button";
import { AlertIcon } from "@/components/ui/icons";
import { Mark } from "@/components/ui/mark";
import { EntryHead } from "./entry-head";
import { marks, ownName } from "./entry-item";
import { MessageText } from "./message-text";
import { type Pending, setBox } from "./outbox";
import { useTalk } from "./talk";
import { OnLine } from "./thread-line";

type Props = { pending: Exclude<Pending, { state: "sent" }> };

/** A message on its way, where it will hang; or one that did not go, with what can be done about it. */
export function PendingItem({ pending }: Props) {
  const { view, boxKey } = useTalk();
  const { side } = view.own;
  const name = view.names[side];
  const failed = pending.state === "failed";
  const again = () =>
    setBox(boxKey, (box) => ({
      ...box,
      pending: box.pending.map((it) => (it.id === pending.id ? sendingAgain(it) : it)),
    }));
  const drop = () =>
    setBox(boxKey, (box) => ({ ...box, dirty: true, pending: box.pending.filter((it) => it.id !== pending.id) }));
  return (
    <OnLine id={`p${pending.id}`} mark={<Mark name={name} kind={marks[side]} size="thread" />}>
      <div
        className={
          failed
            ? "rounded-control border-[1.5px] border-red px-4.5 pt-2.5 pb-3.5"
            : "rounded-control border-[1.5px] border-dashed border-sea-line px-4.5 pt-2.5 pb-3.5"
        }
      >
        <EntryHead name={ownName(side, name)} time={failed ? null : <span>Sending…</span>} />
        {pending.text ? <MessageText text={pending.text} /> : null}
        {pending.files.map(({ id, name: file }) => (
          <p key={id} className="truncate text-small text-ink-2">
            <bdi>{file}</bdi>
          </p>
        ))}
        {failed ? (
          <div role="alert" className="mt-3">
            <p className="flex items-start gap-2.5 text-small font-semibold text-red">
              <AlertIcon className="shrink-0" />
              {pending.why}
            </p>
            <div className="mt-2.5 flex flex-wrap gap-2.5">
              <Button type="button" variant="outlined" size="small" onClick={again}>
                Try again
              </Button>
              <Button type="button" variant="quiet" size="small" onClick={drop}>
                Delete
              </Button>
            </div>
          </div>
        ) : null}
      </div>
    </OnLine>
  );
}

function sendingAgain({ id, text, shown, files }: Pending): Pending {
  return { id, text, shown, files, state: "sending" };
}
