import { isUnsubscribe, unsubscribe } from "@/lib/deliveries/unsubscribe";

type Asked = { params: Promise<{ token: string }> };

/** Changes nothing: mail programs and their scanners open what is in a mail. Leads to where mails are chosen. */
export async function GET(_: Request, { params }: Asked): Promise<Response> {
  if (!(await isUnsubscribe((await params).token))) return notFound();
  return new Response(null, { status: 303, headers: { Location: "/account/settings", "Cache-Control": "no-store" } });
}

/** A mail program's one click (RFC 8058): no cookies, no Origin; the token is all that says who. */
export async function POST(_: Request, { params }: Asked): Promise<Response> {
  if (!(await unsubscribe((await params).token))) return notFound();
  return new Response("You get no more mails of messages.", { headers: { "Cache-Control": "no-store" } });
}

function notFound(): Response {
  return new Response("Not found.", { status: 404, headers: { "Cache-Control": "no-store" } });
}
