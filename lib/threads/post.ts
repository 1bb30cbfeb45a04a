import { createHash } from "node:crypto";
import type { Viewer } from "@/lib/accounts/viewer";
import { NotFound, Refusal } from "@/lib/refusal";
import { getStore } from "@/lib/settings/store";
import type { ThreadAddress } from "./address";
import { type Appended, append, begin, lockThread, onThread, threadOf } from "./append";
import { closedSentence } from "./closed";
import { locate } from "./locate";
import type { PostInput } from "./schema";

/** Where it hangs, and under which names one may have written; `disputed`: a dispute was open. */
export type Posted = Appended & {
  threadId: string;
  createdAt: Date;
  disputed: boolean;
  sellerName: string;
  storeName: string;
};

/**
 * Writes a message into a thread, which is made if there is none: all or nothing (PRODUCT 3 and 6). The same send twice
 * (same browser's id, thread and text) is one message.
 * @throws NotFound if the thread does not exist for the viewer
 * @throws Refusal when it is closed to writing, or the viewer writes too fast
 */
export async function postMessage(viewer: Viewer, at: ThreadAddress, input: PostInput): Promise<Posted> {
  const store = await getStore();
  return onThread(async (tx) => {
    const mayAdd = await begin(tx, viewer, at, input.text);
    const place = await locate(viewer, at, store, tx);
    if (!place) throw new NotFound("thread");
    if (!place.writable) throw new Refusal(closedSentence(place));
    const threadId = await threadOf(tx, place);
    const sendKey = keyOf(threadId, input);
    const thread = await lockThread(tx, threadId, viewer, sendKey);
    const { sent, openDisputeId } = thread;
    const where = { threadId, sellerName: place.seller.name, storeName: store.name, disputed: openDisputeId !== null };
    if (sent) return { ...where, entryId: sent.entryId, seq: sent.seq, createdAt: new Date(sent.createdAt) };
    mayAdd();
    const { text, shown } = input;
    const hung = await append(tx, viewer, thread, { kind: "message", text, sendKey, shown });
    return { ...where, ...hung, createdAt: thread.now };
  });
}

// The browser's id alone does not do: the same id with another text is another message, and must not be swallowed.
function keyOf(threadId: string, { clientId, text }: PostInput): string {
  return createHash("sha256").update(`${clientId}\n${threadId}\n${text}`).digest("base64url");
}
