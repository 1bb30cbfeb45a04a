import type { Wait } from "./wait";

export function WaitWords({ wait }: { wait: Wait }) {
  return (
    <span className={wait.long ? "text-small font-semibold text-gold-ink" : "text-small font-medium text-ink-2"}>
      <span className="sr-only">Waiting </span>
      {wait.words}
    </span>
  );
}
