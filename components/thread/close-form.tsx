"use client";
import { useRouter } from "next/navigation";
import type { FormEvent } from "react";
import { Button } from "@/components/ui/button";
import { ErrorNote } from "@/components/ui/notes";
import { type FormAction, useSubmit } from "@/components/ui/use-submit";
import { CancelButton } from "./cancel-button";

type Props = { close: FormAction; thread: string; href: string; shown: number; disputeId: string; inDialog?: boolean };

const BROKEN = "Not closed. Check your connection, then press Close dispute again.";

/** The question before closing; the same in the pop-up and on the page of its own. */
export function CloseForm({ close, thread, href, shown, disputeId, inDialog = false }: Props) {
  const { state, post, pending, submit } = useSubmit(close, BROKEN);
  const router = useRouter();

  async function send(event: FormEvent<HTMLFormElement>) {
    const dialog = event.currentTarget.closest("dialog");
    const said = await submit(event);
    if (said?.state !== "ok") return;
    dialog?.close();
    router.push(`${href}?said=closed`);
  }

  return (
    <form action={post} onSubmit={send} className="flex flex-col gap-4">
      <input type="hidden" name="thread" value={thread} />
      <input type="hidden" name="shown" value={shown} />
      <input type="hidden" name="dispute" value={disputeId} />
      <p className="text-small text-ink-2">
        Everybody in this conversation will be told. You can go on talking, and open a dispute again.
      </p>
      {state.state === "refused" ? <ErrorNote>{state.message}</ErrorNote> : null}
      <div className="flex flex-col-reverse gap-2 desk:flex-row desk:justify-end">
        <CancelButton href={href} inDialog={inDialog} />
        <Button variant="danger" aria-busy={pending || undefined}>
          Close dispute
        </Button>
      </div>
    </form>
  );
}
