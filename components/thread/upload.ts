// Client-safe, loaded when the first file is chosen. Sends files to the server one beside the other, and tells the outbox.
import { MAX_BYTES, MAX_FILES, NOT_TAKEN } from "@/lib/attachments/limits";
import type { FileView } from "@/lib/attachments/types";
import { newId } from "@/lib/new-id";
import { boxOf, type Chosen, setBox } from "./outbox";

type State = Chosen extends infer It ? (It extends Chosen ? Omit<It, "key" | "name"> : never) : never;

/** What is needed to try again, and to stop. */
const going = new Map<string, { file: File; request: XMLHttpRequest | null }>();

/** Ten megabytes on a weak line; who waits longer has lost it. */
const PATIENCE_MS = 600_000;

const NOT_THERE = "It did not arrive. Try again.";
const TOO_MANY = `A message takes up to ${MAX_FILES} files. Remove this one; send it with the next.`;

export function upload(boxKey: string, files: File[]): void {
  for (const file of files) {
    const key = newId();
    const held = boxOf(boxKey)?.files.filter((it) => it.state !== "refused").length ?? 0;
    // The clipboard's pictures have no name of their own.
    const chosen = { key, name: file.name || "picture.png" };
    const why = held >= MAX_FILES ? TOO_MANY : unfit(file);
    const state: State = why ? { state: "refused", why, again: false } : { state: "going", part: 0 };
    setBox(boxKey, (box) => ({ ...box, files: [...box.files, { ...chosen, ...state }] }));
    if (!why) start(boxKey, key, chosen.name, file);
  }
}

/**
 * What need not be sent to be refused. Of a file's type a browser knows what its name says: what is surely neither picture nor
 * PDF is not sent, all else the server reads for itself.
 */
function unfit({ name, type, size }: File): string | null {
  if (/^(text|audio|video)\//.test(type) && !type.includes("pdf")) return `${name} ${NOT_TAKEN}`;
  return size > MAX_BYTES ? "It is larger than 10 MB." : null;
}

/** The same file once more. */
export function again(boxKey: string, { key, name }: Chosen): void {
  const file = going.get(key)?.file;
  if (!file) return;
  put(boxKey, key, { state: "going", part: 0 });
  start(boxKey, key, name, file);
}

/** Takes it away, here and on the server: what stays there by an accident goes within a day. */
export function remove(boxKey: string, file: Chosen): void {
  going.get(file.key)?.request?.abort();
  going.delete(file.key);
  setBox(boxKey, (box) => ({ ...box, files: box.files.filter((it) => it.key !== file.key) }));
  // Its button is gone: whoever goes by keyboard stays with the files.
  document.getElementById("files")?.focus();
  if (file.state === "there")
    void fetch(`/api/files/${file.id}`, { method: "DELETE", keepalive: true }).catch(() => null);
}

function start(boxKey: string, key: string, name: string, file: File): void {
  // fetch does not say how far it is.
  const request = new XMLHttpRequest();
  going.set(key, { file, request });
  request.open("POST", "/api/files");
  request.timeout = PATIENCE_MS;
  // A name may hold half a character, which cannot be encoded.
  request.setRequestHeader("x-file-name", encodeURIComponent(name.toWellFormed()));
  request.upload.onprogress = ({ loaded, total }) =>
    put(boxKey, key, { state: "going", part: total > 0 ? loaded / total : 0 });
  request.onload = () => put(boxKey, key, read(request));
  const lost = () => put(boxKey, key, { state: "refused", why: NOT_THERE, again: true });
  request.onerror = lost;
  request.ontimeout = lost;
  request.send(file);
}

function read({ status, responseText }: XMLHttpRequest): State {
  try {
    const answer: Partial<FileView> & { error?: string } = JSON.parse(responseText);
    if (status === 201 && answer.id) return { state: "there", id: answer.id, picture: answer.width !== null };
    // What is wrong with a file stays wrong; who asks may sign in again, and what the server could not do it may.
    if (answer.error) return { state: "refused", why: answer.error, again: ![413, 422].includes(status) };
  } catch {
    // A proxy's own page.
  }
  return { state: "refused", why: NOT_THERE, again: true };
}

function put(boxKey: string, key: string, state: State): void {
  setBox(boxKey, (box) => ({
    ...box,
    files: box.files.map((it) => (it.key === key ? { key, name: it.name, ...state } : it)),
  }));
}
