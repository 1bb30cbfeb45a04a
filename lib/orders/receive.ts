import { readBounded, readText } from "@/lib/body";
import { isDatabaseAway } from "@/lib/db";
import { findApiKey } from "@/lib/settings/api-key";
import { countAttempt, type Limit } from "@/lib/throttle";
import { importOrders } from "./import";
import { ORDER_BYTES } from "./import-lines";
import type { Fault, Outcome } from "./import-types";
import { parseOrderText } from "./schema";

// A key for 10 orders a second, in bursts; who guesses keys, or lost theirs, is slowed down much sooner.
const PER_KEY: Limit = { count: 600, seconds: 60 };
const WRONG_KEYS: Limit = { count: 30, seconds: 60 };
/** What a platform is asked to wait when the database is away. */
const AWAY_SECONDS = 5;

/** What to answer: the status, the body as JSON, and for 429 and 503 the seconds after which to try again. */
export type Answer = { status: number; body: object; wait?: number };

/**
 * One order as a store platform sends it (PRODUCT 7, POST /api/orders).
 * @param authorization the header as it came; the key in it belongs to one source
 * @param address the client's, for throttling
 * @param body read only once the key is right, and never kept beyond what an order may have
 * @throws only what nobody expects
 */
export async function receiveOrder(
  authorization: string | null,
  address: string,
  body: ReadableStream<Uint8Array> | null,
): Promise<Answer> {
  try {
    const key = await findApiKey(/^Bearer +(\S+)$/i.exec(authorization ?? "")?.[1] ?? "");
    if (!key) return await refuseKey(address);
    const wait = await countAttempt(`orders:key:${key.id}`, PER_KEY);
    if (wait > 0) return { ...refuse(429, "Too many orders at once. Try again later."), wait };
    const bytes = await readBounded(body, ORDER_BYTES);
    return bytes ? await takeOrder(bytes, key.source) : refuse(413, "May have at most 1 MB.");
  } catch (error) {
    if (isDatabaseAway(error)) return { ...refuse(503, "The database is away. Try again later."), wait: AWAY_SECONDS };
    throw error;
  }
}

async function refuseKey(address: string): Promise<Answer> {
  const wait = await countAttempt(`orders:address:${address}`, WRONG_KEYS);
  if (wait > 0) return { ...refuse(429, "Too many wrong keys. Try again later."), wait };
  return refuse(401, "A valid API key is needed: Authorization: Bearer KEY.");
}

async function takeOrder(bytes: Uint8Array, source: string): Promise<Answer> {
  const text = decode(bytes);
  if (text === null) return refuse(400, "Is not UTF-8.");
  const parsed = parseOrderText(text);
  if ("errors" in parsed) return { status: 400, body: parsed };
  if (parsed.order.source !== source) {
    return refuse(400, `This key is for orders of another source.`, "source");
  }
  const [outcome] = await importOrders([parsed.order]);
  return outcome ? answerOf(outcome) : refuse(400, "Is empty.");
}

function decode(bytes: Uint8Array): string | null {
  try {
    return readText(bytes);
  } catch {
    return null;
  }
}

function answerOf(outcome: Outcome): Answer {
  if (outcome.result === "refused") return { status: 400, body: { errors: outcome.errors } };
  return { status: outcome.result === "created" ? 201 : 200, body: outcome };
}

function refuse(status: number, why: string, field = ""): Answer {
  return { status, body: { errors: [{ field, why } satisfies Fault] } };
}
