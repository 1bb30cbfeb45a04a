import type { ReactNode } from "react";
import { Button } from "./button";
import { PlainPage } from "./plain-page";
import { Title } from "./title";

type Props = {
  reference: string | undefined;
  /** Draws the page anew; without it the button loads it again. */
  reset?: () => void;
  /** What somebody had typed when it failed, to keep. */
  children?: ReactNode;
};

/** What stands where a page failed: what to do, and the reference under which the log has it. */
export function Broken({ reference, reset, children }: Props) {
  return (
    <PlainPage>
      <Title>This page could not be shown</Title>
      <p className="text-ink-2">It is not your fault. Try again; if it stays so, tell the store this reference.</p>
      {reference ? <p className="text-small text-ink-3">Reference {reference}</p> : null}
      {children}
      {reset ? (
        <Button type="button" onClick={reset}>
          Try again
        </Button>
      ) : (
        // A form without an address asks for the page it is on.
        <form>
          <Button>Try again</Button>
        </form>
      )}
    </PlainPage>
  );
}
