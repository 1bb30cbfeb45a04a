import { randomUUID } from "node:crypto";
import { unstable_rethrow } from "next/navigation";
import type { ReactNode } from "react";
import { Away } from "@/components/ui/away";
import { Broken } from "@/components/ui/broken";
import { KeptText } from "@/components/ui/kept-text";
import { isDatabaseAway } from "@/lib/away";
import { log } from "@/lib/log";
import { setPageStatus } from "@/lib/page-status";
import { MissingPage } from "./missing-page";
import { requestId } from "./request-id";
import { controlOf } from "./thrown";
import { takeTyped } from "./typed";

/**
 * Wraps every page, so that it is always drawn, without JavaScript too: as itself, as "not found" (404), while the
 * database is away as a page that says so and comes back by itself (503), or, when it fails, with a reference that is
 * in the log (500). A page loads all it shows before it returns, so that nothing fails later, inside a component.
 */
export function orAway<Props>(page: (props: Props) => Promise<ReactNode>) {
  return async (props: Props) => {
    const text = await takeTyped();
    try {
      return await page(props);
    } catch (error) {
      const thrown = controlOf(error);
      if (thrown === "not-found") return answer(404, <MissingPage />);
      if (thrown === "sign-in" && text !== null) return <Away signedOut text={text} />;
      // Redirects, and what Next throws for its own use.
      unstable_rethrow(error);
      if (isDatabaseAway(error)) {
        log.warn({ err: error }, "database away");
        return answer(503, <Away text={text} />);
      }
      // Left to Next, the error's own words would be printed, which may quote somebody's.
      const reference = randomUUID().slice(0, 8);
      log.error({ err: error, reference }, "page not drawn");
      return answer(500, <Broken reference={reference}>{text === null ? null : <KeptText text={text} />}</Broken>);
    }
  };
}

async function answer(status: number, page: ReactNode): Promise<ReactNode> {
  const request = await requestId();
  if (request) setPageStatus(request, status);
  return page;
}
