"use client";
// Longer than most: text, files and sending wait for one another, and apart they would each need the others handed over.
import { useRouter } from "next/navigation";
import { type FormEvent, type KeyboardEvent, useActionState, useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { ErrorNote } from "@/components/ui/notes";
import { Textarea } from "@/components/ui/textarea";
import { errorOf, idle, typedIn } from "@/lib/form";
import { newId } from "@/lib/new-id";
import { isSendable } from "@/lib/threads/limits";
import { AddFiles, putFiles } from "./add-files";
import { deliver, type Send, type Sent } from "./deliver";
import { type Chosen, openBox, setBox } from "./outbox";
import { RoomLeft } from "./room-left";
import { useTalk } from "./talk";
import { tellWriting } from "./tell-writing";
import { useDraft } from "./use-draft";
import { WritingLine } from "./writing-line";

type Props = {
  send: Send;
  /** Made when the page was: without JavaScript the message's number. */
  clientId: string;
  /** Where the thread's end is, when this page does not show it. */
  end: string | null;
};

/** Two clicks within so long are one. */
const TWICE_MS = 600;

const NOT_ALL = "A file was not taken. Remove it or try it again, then press Send.";

// The first message of a conversation leads to its own page: who wrote it goes on there with the field in hand.
let beginning = false;

/**
 * Where one writes. A plain form without JavaScript. With it a message stands in the thread at once (outbox.ts) and the
 * field is free for the next; what cannot be sent as it is stays in the field, with the server's word for why.
 */
export function Composer({ send, clientId, end }: Props) {
  const { view, held, follows, box, boxKey, put } = useTalk();
  const [posted, post] = useActionState<Sent, FormData>(send, idle);
  const [refused, setRefused] = useState<Sent | null>(null);
  const [said, setSaid] = useState("");
  // Send was pressed while files were on their way: it goes when they are there.
  const [waiting, setWaiting] = useState(false);
  const self = useRef<HTMLFormElement>(null);
  // Without JavaScript the answer brings the text back.
  const [brought, setBrought] = useState(typedIn(posted, "text"));
  const field = useRef<HTMLTextAreaElement>(null);
  const sentAt = useRef(0);
  const router = useRouter();
  const state = refused ?? posted;
  useDraft();
  const going = box.files.some((it) => it.state === "going");

  function type(text: string) {
    // Typed in the moment between the page's coming to life and its first effects: the box may not be open yet.
    openBox(boxKey, box);
    setBox(boxKey, (it) => ({ ...it, text, dirty: true }));
    // While nothing hangs here there is nobody to tell.
    if (held.end > 0 && text !== "") tellWriting(view.side, view.at);
  }

  function done({ line, place }: Sent) {
    if (!line) return;
    put([line]);
    setSaid("Sent.");
    if (place && view.at.startsWith("vendor/")) {
      beginning = document.activeElement === field.current;
      router.replace(place);
    } else if (end && !follows) router.push(end);
  }
  const tell = (message: string) => setRefused({ state: "refused", message, values: {} });
  const sendAll = () => void deliver(boxKey, view.at, send, done);

  // biome-ignore lint/correctness/useExhaustiveDependencies: when the page opens
  useEffect(() => {
    const typed = field.current?.value ?? "";
    const { text } = openBox(boxKey, box);
    if (typed !== box.text && typed !== text) setBox(boxKey, (it) => ({ ...it, text: typed, dirty: true }));
    setBrought(undefined);
  }, [boxKey]);
  // What is to be sent, also from before this page: it was left, or reloaded, with a message under way.
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever there is something
  useEffect(sendAll, [box.pending]);
  useEffect(() => {
    if (beginning) field.current?.focus();
    beginning = false;
  }, []);

  async function sendText(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    const text = field.current?.value ?? "";
    setSaid("");
    field.current?.focus();
    // The second click of two.
    if (text === "" && box.files.length === 0 && Date.now() - sentAt.current < TWICE_MS) return;
    if (going) return setWaiting(true);
    // A message that goes without the picture it speaks of is not what was written.
    if (box.files.some((it) => it.state === "refused")) return tell(NOT_ALL);
    const files = box.files.filter((it) => it.state === "there");
    if (!isSendable(text, files.length)) {
      const asked = new FormData(form);
      // The field is empty, and an empty field would arrive as a file without a name.
      asked.delete("files");
      return setRefused(await send(idle, asked).catch(() => null));
    }
    setRefused(idle);
    sentAt.current = Date.now();
    const message = { id: newId(), text, files, shown: held.end, state: "sending" as const };
    // One that was chosen this very moment is for the next.
    const left = (it: Chosen) => !files.some(({ key }) => key === it.key);
    setBox(boxKey, (it) => ({
      ...it,
      text: "",
      dirty: true,
      files: it.files.filter(left),
      pending: [...it.pending, message],
    }));
  }

  useEffect(() => {
    if (!waiting || going) return;
    setWaiting(false);
    self.current?.requestSubmit();
  }, [waiting, going]);

  function sendByKey(event: KeyboardEvent<HTMLTextAreaElement>) {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    event.currentTarget.form?.requestSubmit();
  }

  const sending = waiting || box.pending.some((it) => it.state === "sending");
  return (
    <form
      id="composer"
      ref={self}
      action={post}
      onSubmit={sendText}
      onDragOver={(event) => event.dataTransfer.types.includes("Files") && event.preventDefault()}
      onDrop={(event) => putFiles(boxKey, event, event.dataTransfer, tell)}
      onPaste={(event) => putFiles(boxKey, event, event.clipboardData, tell)}
      noValidate
      className="relative flex flex-col gap-2"
    >
      <input type="hidden" name="thread" value={view.at} />
      <input type="hidden" name="clientId" value={clientId} />
      <input type="hidden" name="shown" value={held.end} />
      <p role="status" className="sr-only">
        {said}
      </p>
      <WritingLine />
      {state.state === "refused" ? <ErrorNote>{state.message}</ErrorNote> : null}
      <div className="flex items-end gap-2 desk:block">
        <div className="min-w-0 flex-1">
          <Textarea
            label="Write your message here"
            name="text"
            ref={field}
            value={brought ?? box.text}
            onChange={(event) => type(event.target.value)}
            onKeyDown={sendByKey}
            error={errorOf(state, "text")}
          />
        </div>
        <div className="flex items-center justify-end gap-4 desk:mt-3">
          <RoomLeft text={box.text} />
          <Button aria-busy={sending || undefined} className="desk:min-w-26">
            Send
          </Button>
        </div>
      </div>
      <AddFiles boxKey={boxKey} files={box.files} waiting={waiting} tell={tell} />
    </form>
  );
}
