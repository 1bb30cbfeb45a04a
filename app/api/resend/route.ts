import { receiveEvent } from "@/lib/replies/webhook";

/** What Resend tells of mails that came in: docs/operations.md. Only its signature says that it is Resend. */
export async function POST(request: Request): Promise<Response> {
  const status = await receiveEvent(request.headers, request.body);
  return new Response(null, { status, headers: { "Cache-Control": "no-store" } });
}
