// Sellers who write, in a process of its own and through the function that actions call. Asked by bench/parts/live.ts.
import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import type { Viewer } from "@/lib/accounts/viewer";
import { postMessage } from "@/lib/threads/post";
import { answerParent } from "../child.ts";
import { now } from "./now.ts";
import type { Talk } from "./talk.ts";

export type ToPost = { talks: Talk[]; count: number; perSecond: number };
/** `at`: when its commit was sent. `late`: how much later than it should have been, in milliseconds. */
export type Posted = { thread: string; seq: number; at: number; late: number };

answerParent(async ({ talks, count, perSecond }: ToPost): Promise<Posted[]> => {
  const posted: Posted[] = [];
  const began = now();
  for (let n = 0; n < count; n++) {
    const due = began + (n * 1000) / perSecond;
    await pause(Math.max(0, due - now()));
    posted.push({ ...(await post(talks[n % talks.length] as Talk)), late: now() - due });
  }
  return posted;
});

let committed = Number.NaN;
noteCommits();

async function post({ number, shop, staff, vendor }: Talk): Promise<Omit<Posted, "late">> {
  const viewer: Viewer = { as: "vendor", userId: staff, vendorIds: [vendor] };
  const words = { clientId: randomUUID(), shown: 0, text: "It is on its way, and should be with you tomorrow." };
  const { threadId, seq } = await postMessage(viewer, { number, seller: shop }, words);
  return { thread: threadId, seq, at: committed };
}

// The moment before the database hears of it: what it takes to commit is in the figure.
function noteCommits(): void {
  const { query } = pg.Client.prototype;
  pg.Client.prototype.query = function (this: pg.Client, ...args: unknown[]) {
    const [first] = args as [string | { text?: string }];
    if (/^commit/i.test(typeof first === "string" ? first : (first?.text ?? ""))) committed = now();
    return Reflect.apply(query, this, args);
  } as typeof query;
}
