import { chooseMails } from "@/lib/deliveries/choose-mails";
import { Refusal } from "@/lib/refusal";

type Asked = { params: Promise<{ token: string }> };

/** Changes nothing: mail programs and their scanners open what is in a mail. Leads to where people choose. */
export async function GET(_: Request, { params }: Asked): Promise<Response> {
  const place = `/unsubscribe/${encodeURIComponent((await params).token)}/mails`;
  return new Response(null, { status: 303, headers: { Location: place, ...unkept } });
}

/** A mail program's one click (RFC 8058): no cookies, no Origin; the token is all that says who. */
export async function POST(request: Request, { params }: Asked): Promise<Response> {
  if (!(await isOneClick(request))) return say(400, "Send List-Unsubscribe=One-Click as a form.");
  try {
    await chooseMails((await params).token, "none");
  } catch (error) {
    if (error instanceof Refusal) return say(404, "Not found.");
    throw error;
  }
  return say(200, "You get no more mails of messages.");
}

/** Exactly that pair, so that nothing else that is sent here by whatever opens links ends anybody's mails. */
async function isOneClick(request: Request): Promise<boolean> {
  const form = await request.formData().catch(() => null);
  const [pair, ...more] = form ?? [];
  return more.length === 0 && pair?.[0] === "List-Unsubscribe" && pair[1] === "One-Click";
}

const unkept = { "Cache-Control": "no-store" };

function say(status: number, words: string): Response {
  return new Response(words, { status, headers: unkept });
}
