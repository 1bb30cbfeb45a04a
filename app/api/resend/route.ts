import { receiveEvent } from "@/lib/deliveries/receive-event";

/** Resend's webhook: what became of mails (docs/operations.md). What else it may tell is let go by. */
export async function POST(request: Request): Promise<Response> {
  const status = await receiveEvent(request, async () => undefined);
  return new Response(null, { status, headers: { "Cache-Control": "no-store" } });
}
