import type { ReactNode } from "react";
import { Away } from "@/components/ui/away";
import { isDatabaseAway } from "@/lib/away";
import { log } from "@/lib/log";
import { takeTyped } from "./typed";

/**
 * Wraps a page: while the database is away it says so instead, and comes back by itself. A page loads all it shows
 * before it returns, so that nothing fails later, inside a component.
 */
export function orAway<Props>(page: (props: Props) => Promise<ReactNode>) {
  return async (props: Props) => {
    const typed = await takeTyped();
    try {
      return await page(props);
    } catch (error) {
      if (typed && isToSignIn(error)) return <Away signedOut text={typed.text} />;
      if (!isDatabaseAway(error)) throw error;
      log.warn({ err: error }, "database away");
      return <Away text={typed?.text ?? null} />;
    }
  };
}

function isToSignIn(error: unknown): boolean {
  const digest = error instanceof Error && "digest" in error ? String(error.digest) : "";
  return digest.startsWith("NEXT_REDIRECT") && digest.includes("/sign-in");
}
