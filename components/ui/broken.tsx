"use client";
import { Button } from "./button";
import { PlainPage } from "./plain-page";
import { Title } from "./title";

/** What stands where a page failed: what to do, and the reference under which the log has it. */
export function Broken({ reference, reset }: { reference: string | undefined; reset: () => void }) {
  return (
    <PlainPage>
      <Title>This page could not be shown</Title>
      <p className="text-ink-2">It is not your fault. Try again; if it stays so, tell the store this reference.</p>
      {reference ? <p className="text-small text-ink-3">Reference {reference}</p> : null}
      <Button type="button" onClick={reset}>
        Try again
      </Button>
    </PlainPage>
  );
}
