import { randomUUID } from "node:crypto";
import { refresh } from "next/cache";
import { headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { z } from "zod";
import type { OrderHrefs } from "@/components/order/hrefs";
import type { Viewer } from "@/lib/accounts/viewer";
import { isDatabaseAway } from "@/lib/away";
import type { FormState } from "@/lib/form";
import { readFields } from "@/lib/form";
import { log } from "@/lib/log";
import { NotFound, Refusal } from "@/lib/refusal";
import { isStorable } from "@/lib/text";
import type { ThreadAddress } from "@/lib/threads/locate";
import { postMessage } from "@/lib/threads/post";
import { markRead } from "@/lib/threads/read";
import { postInput } from "@/lib/threads/schema";
import { actOrAway } from "./act-or-away";
import { controlOf } from "./thrown";
import { keepTyped } from "./typed";

// What the customer's and the seller's actions do, which differ only in who asks and where the links lead.

const SIGNED_OUT = "You are signed out. Your text is safe here: sign in in another tab, then press Send again.";
const NO_THREAD = "This conversation does not exist. Your text is safe here.";

type WhoAsks = () => Promise<{ viewer: Viewer }>;
const seqInput = z.coerce.number().int().min(0).max(2_147_483_647);
const addressPart = z.string().max(200).refine(isStorable);
const addressInput = z.object({ number: addressPart, seller: addressPart });

/** Sends what the composer holds. Whatever goes wrong, the answer carries the text back. */
export async function sendMessage(who: WhoAsks, hrefs: OrderHrefs, data: unknown): Promise<FormState> {
  const { values, errors } = readFields(data, ["number", "seller", "clientId", "shown", "text"]);
  const typed = { text: values.text, clientId: values.clientId };
  await keepTyped(values.text);
  const input = postInput.safeParse(values);
  const at = addressInput.safeParse(values);
  if (errors.text || !input.success || !at.success) {
    return { state: "invalid", errors: { text: errors.text ?? wordsOf(input.error) }, values: typed };
  }
  const posted = await attempt(async () => postMessage((await who()).viewer, at.data, input.data));
  if ("refused" in posted) return { state: "refused", message: posted.refused, values: typed };
  return answer(`${hrefs.thread(at.data.number, at.data.seller)}#m${posted.seq}`);
}

/** What the window has shown is read. @returns false while the database is away: the browser tells it again later */
export async function reportSeen(who: WhoAsks, number: unknown, seller: unknown, seq: unknown): Promise<boolean> {
  const at = addressInput.safeParse({ number, seller });
  const upTo = seqInput.safeParse(seq);
  if (!at.success || !upTo.success) return true;
  try {
    await markSeen(who, at.data, upTo.data);
  } catch (error) {
    if (!isDatabaseAway(error)) throw error;
    return false;
  }
  refresh();
  return true;
}

/** The same as a form. */
export async function markReadByForm(who: WhoAsks, hrefs: OrderHrefs, data: unknown): Promise<void> {
  const { values } = readFields(data, ["number", "seller", "seq"]);
  const at = addressInput.safeParse(values);
  const upTo = seqInput.safeParse(values.seq);
  if (!at.success) notFound();
  await actOrAway(async () => {
    if (upTo.success) await markSeen(who, at.data, upTo.data);
    redirect(hrefs.thread(at.data.number, at.data.seller));
  });
}

async function markSeen(who: WhoAsks, at: ThreadAddress, seq: number): Promise<void> {
  try {
    await markRead((await who()).viewer, at, seq);
  } catch (error) {
    if (!(error instanceof NotFound)) throw error;
  }
}

async function answer(place: string): Promise<FormState> {
  if (!(await headers()).has("next-action")) redirect(place);
  refresh();
  return { state: "ok", message: "Sent." };
}

/** A Refusal's words reach the person; of anything else they get a reference that is in the log. */
async function attempt<T>(act: () => Promise<T>): Promise<T | { refused: string }> {
  try {
    return await act();
  } catch (error) {
    if (error instanceof Refusal) return { refused: error.message };
    // Who asks may have been signed out, or have lost the right, since the page was drawn.
    const thrown = controlOf(error);
    if (thrown === "sign-in") return { refused: SIGNED_OUT };
    if (thrown === "not-found" || error instanceof NotFound) return { refused: NO_THREAD };
    const reference = randomUUID().slice(0, 8);
    log.error({ err: error, reference }, "message not sent");
    return { refused: `Not sent. Your text is safe here. Press Send again in a moment. (Reference ${reference})` };
  }
}

function wordsOf(error: z.ZodError | undefined): string {
  return error?.issues[0]?.message ?? "This form is not complete. Reload the page; copy your text first.";
}
