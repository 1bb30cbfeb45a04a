// Client-safe. Sends what is in the outbox: one message after the other, so that they hang on the thread in the order
// they were written. The same message may be sent twice; its id makes it one (decision 031).
import { unstable_isUnrecognizedActionError as isOldPage } from "next/navigation";
import { type FormState, idle } from "@/lib/form";
import type { LineEntry } from "@/lib/threads/line";
import { boxOf, type Pending, setBox } from "./outbox";

/** The action's answer: with the message as it hangs on the thread, and where that is. */
export type Sent = FormState & { line?: LineEntry; place?: string };
export type Send = (before: FormState, form: FormData) => Promise<Sent>;

/** Who does not answer for so long has not been reached, for all one knows. */
const PATIENCE_MS = 20_000;

const NOT_SENT = "Not sent. Your text is safe here.";
const OLD_PAGE = "Not sent. Your text is safe here. Parley was updated meanwhile: reload this page, then try again.";

const running = new Set<string>();

/** Sends everything of this outbox that is to be sent. @param done told of each message that was */
export async function deliver(key: string, thread: string, send: Send, done: (sent: Sent) => void): Promise<void> {
  if (running.has(key)) return;
  running.add(key);
  for (let next = firstOf(key); next; next = firstOf(key)) {
    const message = next;
    const answering = post(message, thread, send);
    const settled = answering.then((answer) => {
      settle(key, message, answer);
      if (answer.line) done(answer);
    });
    // An answer that comes late is taken all the same.
    const late = await Promise.race([settled, passed(PATIENCE_MS)]);
    if (late === "late") settle(key, message, { state: "refused", message: NOT_SENT, values: {} });
  }
  running.delete(key);
}

const firstOf = (key: string) => boxOf(key)?.pending.find((it) => it.state === "sending");

async function post({ id, text, shown, files }: Pending, thread: string, send: Send): Promise<Sent> {
  const form = new FormData();
  for (const [name, value] of Object.entries({ thread, text, clientId: id, shown: String(shown) }))
    form.set(name, value);
  for (const file of files) form.append("files", file.id);
  try {
    // A line that broke in the middle of an answer may leave none.
    return (await send(idle, form)) ?? { state: "refused", message: NOT_SENT, values: {} };
  } catch (error) {
    return { state: "refused", message: isOldPage(error) ? OLD_PAGE : NOT_SENT, values: {} };
  }
}

function passed(milliseconds: number): Promise<"late"> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds, "late"));
}

function settle(key: string, message: Pending, answer: Sent): void {
  const { line } = answer;
  const settled: Pending = line
    ? { ...message, state: "sent", line }
    : { ...message, state: "failed", why: whyNot(answer) };
  setBox(key, (box) => ({ ...box, pending: box.pending.map((it) => (it.id === message.id ? settled : it)) }));
}

function whyNot(answer: Sent): string {
  if (answer.state === "invalid") return Object.values(answer.errors)[0] ?? NOT_SENT;
  return answer.state === "refused" ? answer.message : NOT_SENT;
}
