// What the customer's and the seller's actions do, which differ only in who asks and where the links lead.
import { randomUUID } from "node:crypto";
import { refresh } from "next/cache";
import { headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import type { z } from "zod";
import { type OrderHrefs, threadHref } from "@/components/order/hrefs";
import type { Sent } from "@/components/thread/deliver";
import { isDatabaseAway } from "@/lib/away";
import { readFields } from "@/lib/form";
import { log } from "@/lib/log";
import { NotFound, Refusal } from "@/lib/refusal";
import type { Asks } from "@/lib/session";
import { readAddress, type ThreadAddress } from "@/lib/threads/address";
import { ownLine } from "@/lib/threads/line";
import { setMuted } from "@/lib/threads/mute";
import { postMessage } from "@/lib/threads/post";
import { markRead } from "@/lib/threads/read";
import { postInput, seqInput } from "@/lib/threads/schema";
import { actOrAway } from "./act-or-away";
import { readerClock } from "./clock";
import { broughtFiles, namedFiles, takeFiles } from "./given-files";
import { controlOf } from "./thrown";
import { keepTyped } from "./typed";

const SIGNED_OUT = "You are signed out. Your text is safe here: sign in in another tab, then press Send again.";
const NO_THREAD = "This conversation does not exist. Your text is safe here.";
const INCOMPLETE = "This form is not complete. Reload the page; copy your text first.";

/** Whoever asks, on their side. */
export type Asking = { who: () => Promise<Asks>; hrefs: OrderHrefs };

/**
 * Sends what the composer holds. Whatever goes wrong, the answer carries the text back. With JavaScript the message
 * comes back as it hangs on the thread, and the page stays as it is; without it the answer is the way to it.
 */
export async function sendMessage({ who, hrefs }: Asking, data: unknown): Promise<Sent> {
  const { values, errors } = readFields(data, ["thread", "clientId", "shown", "text"]);
  const typed = { text: values.text, clientId: values.clientId };
  await keepTyped(values.text);
  const brought = broughtFiles(data);
  const named = namedFiles(data);
  // Files that come with the form have no ids yet; what is wrong with the text is said before they are taken in.
  const input = postInput.safeParse({ ...values, files: [...named, ...brought.map(() => randomUUID())] });
  const at = readAddress(values.thread);
  if (errors.text || !input.success || !at) {
    return { state: "invalid", errors: { text: errors.text ?? wordsOf(input.error) }, values: typed };
  }
  const sent = await attempt("message not sent", async () => {
    const { viewer, person, store } = await who();
    const taken = await takeFiles(viewer.userId, brought);
    const files = [...named, ...taken.map(({ id }) => id)];
    const marks = [...named, ...taken.map(({ mark }) => mark)];
    const posted = await postMessage(viewer, at, { ...input.data, files, marks }, store);
    return { posted, line: ownLine(viewer, person, posted, input.data.text, await readerClock(person)) };
  });
  if ("refused" in sent) return { state: "refused", message: sent.refused, values: typed };
  const { posted, line } = sent;
  // A conversation that has begun has an address of its own.
  const place = threadHref(hrefs, "vendor" in at ? { conversation: posted.threadId } : at);
  if (!(await headers()).has("next-action")) redirect(`${place}#m${posted.seq}`);
  return { state: "ok", message: "Sent.", line, place };
}

/**
 * What the window has shown is read. @returns false while the database is away: the browser tells it again later; and to whoever is
 * signed out, who stays on the page they read
 */
export async function reportSeen({ who }: Asking, thread: unknown, seq: unknown): Promise<boolean> {
  const at = readAddress(thread);
  const upTo = seqInput.safeParse(seq);
  if (!at || !upTo.success) return true;
  try {
    await markSeen(who, at, upTo.data);
  } catch (error) {
    if (!isDatabaseAway(error) && controlOf(error) !== "sign-in") throw error;
    return false;
  }
  return true;
}

/** The same as a form. */
export async function markReadByForm({ who, hrefs }: Asking, data: unknown): Promise<void> {
  const { values } = readFields(data, ["thread", "seq"]);
  const at = readAddress(values.thread) ?? notFound();
  const upTo = seqInput.safeParse(values.seq);
  await actOrAway(async () => {
    if (upTo.success) await markSeen(who, at, upTo.data);
    redirect(threadHref(hrefs, at));
  });
}

/** **Mute this conversation**, or **Unmute**: which of the two the button says, so that pressing it twice is once. */
export async function muteByForm({ who, hrefs }: Asking, data: unknown): Promise<void> {
  const { values } = readFields(data, ["thread", "muted"]);
  const at = readAddress(values.thread) ?? notFound();
  await actOrAway(async () => {
    await unlessNotFound(async () => setMuted((await who()).viewer, at, values.muted === "yes"));
    if (!(await headers()).has("next-action")) redirect(threadHref(hrefs, at));
    refresh();
  });
}

async function markSeen(who: Asking["who"], at: ThreadAddress, seq: number): Promise<void> {
  await unlessNotFound(async () => markRead((await who()).viewer, at, seq));
}

async function unlessNotFound(act: () => Promise<void>): Promise<void> {
  try {
    await act();
  } catch (error) {
    if (!(error instanceof NotFound)) throw error;
  }
}

/** A Refusal's words reach the person; of anything else they get a reference that is in the log. */
export async function attempt<T>(what: string, act: () => Promise<T>): Promise<T | { refused: string }> {
  try {
    return await act();
  } catch (error) {
    if (error instanceof Refusal) return { refused: error.message };
    // Who asks may have been signed out, or have lost the right, since the page was drawn.
    const thrown = controlOf(error);
    if (thrown === "sign-in") return { refused: SIGNED_OUT };
    if (thrown === "not-found" || error instanceof NotFound) return { refused: NO_THREAD };
    const reference = randomUUID().slice(0, 8);
    log.error({ err: error, reference }, what);
    return { refused: `Not sent. Your text is safe here. Try again in a moment. (Reference ${reference})` };
  }
}

export function wordsOf(error: z.ZodError | undefined): string {
  return error?.issues[0]?.message ?? INCOMPLETE;
}
