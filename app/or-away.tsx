import type { ReactNode } from "react";
import { Away } from "@/components/ui/away";
import { isDatabaseAway } from "@/lib/away";
import { log } from "@/lib/log";
import { setPageStatus } from "@/lib/page-status";
import NotFoundPage from "./not-found";
import { requestId } from "./request-id";
import { controlOf } from "./thrown";
import { takeTyped } from "./typed";

/**
 * Wraps every page, so that it is always drawn, without JavaScript too: as itself, as "not found" (404), or, while the
 * database is away, as a page that says so and comes back by itself (503). A page loads all it shows before it returns,
 * so that nothing fails later, inside a component.
 */
export function orAway<Props>(page: (props: Props) => Promise<ReactNode>) {
  return async (props: Props) => {
    const typed = await takeTyped();
    try {
      return await page(props);
    } catch (error) {
      const thrown = controlOf(error);
      if (thrown === "not-found") return answer(404, <NotFoundPage />);
      if (thrown === "sign-in" && typed) return <Away signedOut text={typed.text} />;
      if (!isDatabaseAway(error)) throw error;
      log.warn({ err: error }, "database away");
      return answer(503, <Away text={typed?.text ?? null} />);
    }
  };
}

async function answer(status: number, page: ReactNode): Promise<ReactNode> {
  const request = await requestId();
  if (request) setPageStatus(request, status);
  return page;
}
