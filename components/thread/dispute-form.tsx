"use client";
import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { ErrorNote } from "@/components/ui/notes";
import { Textarea } from "@/components/ui/textarea";
import { type FormAction, useSubmit } from "@/components/ui/use-submit";
import { errorOf, typedIn } from "@/lib/form";
import { Barred } from "./barred";
import { CancelButton } from "./cancel-button";

type Props = {
  open: FormAction;
  /** The thread, as forms name it, and where it is. */
  thread: string;
  href: string;
  /** The newest entry the page had shown. */
  shown: number;
  /** Who will be told, "Harbor Lights and Parley Market". */
  told: string;
  /** Why none can be opened now. Where somebody has begun to write it waits until they send: their words stay. */
  barred?: string | null;
  inDialog?: boolean;
};

const BROKEN = "Not sent. Your text is safe here. Check your connection, then press Open dispute again.";

/** The required reason; the same in the pop-up and on the page of its own. */
export function DisputeForm({ open, thread, href, shown, told, barred = null, inDialog = false }: Props) {
  const { state, post, pending, submit } = useSubmit(open, BROKEN);
  const router = useRouter();
  const [begun, setBegun] = useState(false);

  async function send(event: FormEvent<HTMLFormElement>) {
    const dialog = event.currentTarget.closest("dialog");
    const field = event.currentTarget.elements.namedItem("reason");
    const said = await submit(event);
    if (said?.state === "ok") {
      dialog?.close();
      router.push(`${href}?said=opened`);
    } else if (field instanceof HTMLElement) field.focus();
  }

  if (barred !== null && !begun && state.state === "idle" && !pending) return <Barred words={barred} href={href} />;
  return (
    <form action={post} onSubmit={send} noValidate className="flex flex-col gap-4">
      <input type="hidden" name="thread" value={thread} />
      <input type="hidden" name="shown" value={shown} />
      <p className="text-small text-ink-2">
        {told} will be told, and somebody must answer. You can go on talking, and the dispute can be closed at any time.
      </p>
      {state.state === "refused" ? <ErrorNote>{state.message}</ErrorNote> : null}
      <Textarea
        label="Reason"
        name="reason"
        className="min-h-33"
        required
        onChange={() => setBegun(true)}
        // The pop-up is opened to write in it.
        autoFocus={inDialog}
        hint="What went wrong, and what would put it right?"
        defaultValue={typedIn(state, "reason")}
        error={errorOf(state, "reason")}
      />
      <div className="flex flex-col-reverse gap-2 desk:flex-row desk:justify-end">
        <CancelButton href={href} inDialog={inDialog} />
        <Button variant="danger" aria-busy={pending || undefined}>
          Open dispute
        </Button>
      </div>
    </form>
  );
}
