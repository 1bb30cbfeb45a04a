import { expect, type Page } from "@playwright/test";
import { cookieOf, type Fields, fillComposer, type PlainClient, plainClient } from "./plain-client";

/** Somebody at a thread; `readers` are the addresses that get a mail of what they write. */
export type Writer = { client: PlainClient; path: string; readers: string[]; name: string };

/** What writers were told. */
export type Log = {
  /** By text: the number under which it is said to be there. */
  told: Map<string, number>;
  /** By text: who must get it by mail. */
  readers: Map<string, string[]>;
  /** Sends that were answered with anything but that. */
  refused: number;
  /** Every status of every answer; 0: the line broke. */
  statuses: Set<number>;
  /** Texts of answers that said no and did not carry the text back. */
  swallowed: string[];
};

const PATIENCE = { intervals: [50, 100, 200], timeout: 50_000 };
let count = 0;

export async function clientOf(page: Page, origin: string): Promise<PlainClient> {
  return plainClient(origin, await cookieOf(page));
}

export function newLog(): Log {
  return { told: new Map(), readers: new Map(), refused: 0, statuses: new Set(), swallowed: [] };
}

/** Opens the page until it has a composer, and writes a new text in it. */
export async function compose({ client, path, name }: Writer, log: Log): Promise<{ text: string; fields: Fields }> {
  const text = `Words of ${name}, number ${++count}.`;
  let fields: Fields | null = null;
  const opening = async () => {
    const { status, body } = await client.get(path);
    log.statuses.add(status);
    fields = fillComposer(body, text);
    return fields !== null;
  };
  await expect.poll(opening, { ...PATIENCE, message: `a composer on ${path}` }).toBe(true);
  return { text, fields: fields ?? [] };
}

/** Sends it once. @returns whether it is said to be there */
export async function send({ client, path, readers }: Writer, { text, fields }: Composed, log: Log): Promise<boolean> {
  const { status, seq, body } = await client.post(path, fields);
  log.statuses.add(status);
  if (seq === null) {
    log.refused++;
    if (status > 0 && !body.includes(text)) log.swallowed.push(text);
    return false;
  }
  log.told.set(text, seq);
  log.readers.set(text, readers);
  return true;
}

type Composed = Awaited<ReturnType<typeof compose>>;

/** Sends the same form until it is said to be there: as a person does who presses the button again. */
export async function insist(writer: Writer, composed: Composed, log: Log): Promise<void> {
  await expect.poll(() => send(writer, composed, log), { ...PATIENCE, message: "the message is taken" }).toBe(true);
}

/** Writes one message after the other until `ended` says so. */
export async function keepWriting(writer: Writer, log: Log, ended: () => boolean): Promise<void> {
  while (!ended()) await insist(writer, await compose(writer, log), log);
}

/** The mails all of it must have become. */
export function mailsOf(log: Log): string[] {
  return [...log.readers].flatMap(([text, readers]) => readers.map((to) => `${text} → ${to}`)).sort();
}
