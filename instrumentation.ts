import type { Instrumentation } from "next";

/** Next calls this once per server process, before the first request. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME === "nodejs") {
    const { quietConsole } = await import("@/lib/quiet-console");
    const { startInBackground } = await import("@/lib/background");
    quietConsole();
    startInBackground();
  }
}

/** What nobody expected: its digest is the reference that the error page shows. The route's pattern, never the address. */
export const onRequestError: Instrumentation.onRequestError = async (err, request, context) => {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { log } = await import("@/lib/log");
  const reference = err instanceof Error && "digest" in err ? String(err.digest) : undefined;
  log.error({ err, reference, route: context.routePath, method: request.method }, `${context.routeType} failed`);
};
