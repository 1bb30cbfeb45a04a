"use client";
import { useRouter } from "next/navigation";
import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { ErrorNote } from "@/components/ui/notes";
import { Textarea } from "@/components/ui/textarea";
import { type FormAction, useSubmit } from "@/components/ui/use-submit";
import { errorOf, typedIn } from "@/lib/form";
import { newId } from "@/lib/new-id";
import { draftOf, dropDraft, keepDraft } from "./drafts";
import { RoomLeft } from "./room-left";
import { showNewest } from "./show-newest";

export type Send = FormAction;

type Props = {
  send: Send;
  /** Who writes: their drafts are theirs. */
  writer: string;
  /** The thread, as forms name it. */
  thread: string;
  /** Made when the page was: the browser takes a new one after each success. */
  clientId: string;
  /** The newest entry on the page: answering reads up to it. */
  shown: number;
  /** Where the thread's end is, when this page does not show it. */
  end: string | null;
};

const NOT_SENT = "Not sent. Your text is safe here. Check your connection, then press Send again.";

// The first message of a conversation leads to its own page: who wrote it goes on there with the field in hand.
let beginning = false;

/**
 * Where one writes. A plain form without JavaScript; with it the page stays, and what was typed is only let go once the
 * server has said that the message is there.
 */
export function Composer({ send, writer, thread, clientId, shown, end }: Props) {
  const { state, posted, post, pending, submit } = useSubmit(send, NOT_SENT);
  const draftKey = `${writer} ${thread}`;
  const draft = draftOf(draftKey);
  const [id, setId] = useState(typedIn(posted, "clientId") || draft?.id || clientId);
  const [text, setText] = useState(typedIn(posted, "text") ?? draft?.text ?? "");
  const field = useRef<HTMLTextAreaElement>(null);
  const sent = useRef(false);
  const router = useRouter();

  useEffect(() => keepDraft(draftKey, { id, text }), [draftKey, id, text]);

  // One's own message comes with the page that follows: whoever sent it sees it there, wherever they had scrolled.
  useEffect(() => {
    if (sent.current) showNewest(shown);
    sent.current = false;
  }, [shown]);

  useEffect(() => {
    if (beginning) field.current?.focus();
    beginning = false;
  }, []);

  async function sendText(event: FormEvent<HTMLFormElement>) {
    sent.current = true;
    beginning = thread.startsWith("vendor/");
    const said = await submit(event);
    if (!said) return;
    if (said.state === "ok") {
      dropDraft(draftKey, { id, text });
      if (end) router.push(end);
      // What was typed on while it was under way is the next message.
      setText((now) => (now === text ? "" : now));
      setId(newId());
    } else {
      sent.current = false;
      beginning = false;
    }
    field.current?.focus();
  }

  function sendByKey(event: KeyboardEvent<HTMLTextAreaElement>) {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    event.currentTarget.form?.requestSubmit();
  }

  return (
    <form id="composer" action={post} onSubmit={sendText} noValidate className="flex flex-col gap-2">
      <input type="hidden" name="thread" value={thread} />
      <input type="hidden" name="clientId" value={id} />
      <input type="hidden" name="shown" value={shown} />
      <p role="status" className="sr-only">
        {state.state === "ok" ? state.message : ""}
      </p>
      {state.state === "refused" ? <ErrorNote>{state.message}</ErrorNote> : null}
      <div className="flex items-end gap-2 desk:block">
        <div className="min-w-0 flex-1">
          <Textarea
            label="Write your message here"
            name="text"
            ref={field}
            value={text}
            onChange={(event) => setText(event.target.value)}
            onKeyDown={sendByKey}
            error={errorOf(state, "text")}
          />
        </div>
        <div className="flex items-center justify-end gap-4 desk:mt-3">
          <RoomLeft text={text} />
          <Button aria-busy={pending || undefined} className="desk:min-w-26">
            {pending ? "Sending…" : "Send"}
          </Button>
        </div>
      </div>
    </form>
  );
}
