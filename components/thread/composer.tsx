"use client";
import { type FormEvent, type KeyboardEvent, useActionState, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { ErrorNote } from "@/components/ui/notes";
import { Textarea } from "@/components/ui/textarea";
import { errorOf, type FormState, idle, typedIn } from "@/lib/form";
import { newId } from "@/lib/new-id";
import { RoomLeft } from "./room-left";

export type Send = (state: FormState, form: FormData) => Promise<FormState>;

type Props = {
  send: Send;
  number: string;
  seller: string;
  /** Made when the page was: the browser takes a new one after each success. */
  clientId: string;
  /** The newest entry on the page: answering reads up to it. */
  shown: number;
};

const NOT_SENT = "Not sent. Your text is safe here. Check your connection, then press Send again.";

/**
 * Where one writes. A plain form without JavaScript; with it the page stays, and what was typed is only let go once the
 * server has said that the message is there.
 */
export function Composer({ send, number, seller, clientId, shown }: Props) {
  const [posted, post] = useActionState(send, idle);
  const [answer, setAnswer] = useState<FormState | null>(null);
  const [pending, setPending] = useState(false);
  const [id, setId] = useState(typedIn(posted, "clientId") || clientId);
  const [text, setText] = useState(typedIn(posted, "text") ?? "");
  const field = useRef<HTMLTextAreaElement>(null);
  const state = answer ?? posted;

  // Not React's own form action: that one empties the form, also when the answer is "no".
  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (pending) return;
    setPending(true);
    const said = await send(idle, new FormData(event.currentTarget)).catch(() => refused(NOT_SENT));
    setPending(false);
    setAnswer(said);
    if (said.state === "ok") {
      // What was typed on while it was under way is the next message.
      setText((now) => (now === text ? "" : now));
      setId(newId());
    }
    field.current?.focus();
  }

  function sendByKey(event: KeyboardEvent<HTMLTextAreaElement>) {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    event.currentTarget.form?.requestSubmit();
  }

  return (
    <form action={post} onSubmit={submit} noValidate className="flex flex-col gap-2">
      <input type="hidden" name="number" value={number} />
      <input type="hidden" name="seller" value={seller} />
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

function refused(message: string): FormState {
  return { state: "refused", message, values: {} };
}
