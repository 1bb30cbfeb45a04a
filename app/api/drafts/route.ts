import { z } from "zod";
import type { Person } from "@/lib/accounts/person";
import { sellerViewer } from "@/lib/accounts/seller-viewer";
import type { Viewer } from "@/lib/accounts/viewer";
import { isDatabaseAway } from "@/lib/away";
import { readBounded, readText } from "@/lib/body";
import { NotFound, Refusal } from "@/lib/refusal";
import { getPerson } from "@/lib/session";
import { readAddress } from "@/lib/threads/address";
import { keepDraft } from "@/lib/threads/draft";
import { MESSAGE_BYTES } from "@/lib/threads/limits";
import { countAttempt, type Limit } from "@/lib/throttle";

// JSON writes some bytes of a text as six.
const BODY_BYTES = 6 * MESSAGE_BYTES + 10_000;
const PER_PERSON: Limit = { count: 120, seconds: 60 };
const AWAY_SECONDS = 5;

const saveInput = z.object({
  side: z.enum(["customer", "seller"]),
  thread: z.string().transform(readAddress),
  text: z.string(),
  rev: z.int().min(0).max(1_000_000_000),
});
type Save = z.infer<typeof saveInput>;

/**
 * Keeps what somebody is writing (decision 061): JSON, whatever type it says it is, since a browser that closes a page
 * may not say. Answered with {rev}, else with {message}; never with a redirect, which nobody would see.
 */
export async function POST(request: Request): Promise<Response> {
  try {
    const person = await getPerson();
    if (!person) return refuse(401, "You are signed out. Your text stays in this browser.");
    const wait = await countAttempt(`draft:${person.id}`, PER_PERSON);
    if (wait > 0) return refuse(429, "Too many drafts at once. Your text stays in this browser.", wait);
    const bytes = await readBounded(request.body, BODY_BYTES);
    if (!bytes) return refuse(413, "Your draft is too long to be kept. It stays in this browser.");
    const save = parse(bytes);
    if (!save?.thread) return refuse(422, "Does not say which conversation, text and rev.");
    const rev = await keepDraft(viewerOf(person, save), save.thread, save.text, save.rev);
    return answer(200, { rev });
  } catch (error) {
    if (error instanceof Refusal) return refuse(422, error.message);
    if (error instanceof NotFound) return refuse(404, "This conversation does not exist.");
    if (isDatabaseAway(error)) return refuse(503, "Not kept yet. Your text stays in this browser.", AWAY_SECONDS);
    throw error;
  }
}

function parse(bytes: Uint8Array): Save | null {
  try {
    return saveInput.parse(JSON.parse(readText(bytes)));
  } catch {
    return null;
  }
}

function viewerOf(person: Person, { side }: Save): Viewer {
  if (side === "customer") return { as: "customer", userId: person.id, orderIds: null };
  const viewer = sellerViewer(person);
  if (!viewer) throw new NotFound("seller");
  return viewer;
}

function refuse(status: number, message: string, wait?: number): Response {
  return answer(status, { message }, wait ? { "Retry-After": String(wait) } : {});
}

function answer(status: number, body: object, headers: Record<string, string> = {}): Response {
  return Response.json(body, { status, headers: { ...headers, "Cache-Control": "no-store" } });
}
