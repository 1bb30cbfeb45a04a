import type { Viewer } from "@/lib/accounts/viewer";
import { attachFiles } from "@/lib/attachments/attach";
import type { FileView } from "@/lib/attachments/types";
import type { Tx } from "@/lib/db";
import { Refusal } from "@/lib/refusal";
import { getStore, type StoreView } from "@/lib/settings/store";
import type { ThreadAddress } from "./address";
import { type Appended, append, onThread } from "./append";
import { begin } from "./begin";
import { closedSentence } from "./closed";
import type { PostInput } from "./schema";
import { sendOf } from "./send-key";

/** Where it hangs, and under which names one may have written; `disputed`: a dispute was open. */
export type Posted = Appended & {
  threadId: string;
  createdAt: Date;
  disputed: boolean;
  sellerName: string;
  storeName: string;
  files: FileView[];
};

/** Its seller does not answer for it any more. */
export class Closed extends Refusal {}

/**
 * Writes a message into a thread, which is made if there is none: all or nothing (PRODUCT 3 and 6). The same send twice
 * (same browser's id, thread, text and files) is one message. @param store as read with who asks, if it was
 * @throws NotFound if the thread does not exist for the viewer
 * @throws Refusal when it is closed to writing, or the viewer writes too fast
 */
export async function postMessage(
  viewer: Viewer,
  at: ThreadAddress,
  input: PostInput,
  store?: StoreView,
): Promise<Posted> {
  const known = store ?? (await getStore());
  return onThread((tx) => postIn(tx, viewer, at, input, known));
}

/**
 * The same as a part of something bigger. @param store read before the transaction began: one that asks for a second
 * connection waits for others that do the same @throws Closed when it is closed to writing
 */
export async function postIn(
  tx: Tx,
  viewer: Viewer,
  at: ThreadAddress,
  input: PostInput,
  store: StoreView,
): Promise<Posted> {
  const { text, shown } = input;
  const { place, lock, mayAdd } = await begin(tx, viewer, at, store, { ...sendOf(input), text });
  if (!place.writable) throw new Closed(closedSentence(place));
  const thread = await lock();
  const { id: threadId, sent, sendKey, openDisputeId } = thread;
  const where = { threadId, sellerName: place.seller.name, storeName: store.name, disputed: openDisputeId !== null };
  if (sent)
    return { ...where, entryId: sent.entryId, seq: sent.seq, files: sent.files, createdAt: new Date(sent.createdAt) };
  mayAdd();
  const hung = await append(tx, viewer, thread, { kind: "message", text, sendKey, shown });
  const files = await attachFiles(tx, viewer.userId, hung.entryId, input.files ?? []);
  return { ...where, ...hung, files, createdAt: thread.now };
}
