import { randomBytes, randomUUID } from "node:crypto";
import { fileTypeFromBuffer } from "file-type";
import { db } from "@/lib/db";
import { fileStore } from "@/lib/files";
import { NoRoom } from "@/lib/files/types";
import { log } from "@/lib/log";
import { NotFound, Refusal } from "@/lib/refusal";
import { Crowded } from "./gate";
import { MAX_BYTES, NOT_TAKEN } from "./limits";
import { cleanName, spokenName } from "./name";
import { countFile } from "./pace";
import { redraw, TooManyPoints } from "./picture";
import type { FileView } from "./types";

export type Given = { name: string; bytes: Uint8Array };
type Read = {
  type: string;
  bytes: Uint8Array;
  preview: Uint8Array | null;
  width: number | null;
  height: number | null;
};

/**
 * Takes in what somebody sends: recognised by what it holds, made harmless, and kept until a message of theirs takes it.
 * The row comes first, so that whatever a crash leaves in the store is found and removed after a day (sweep.ts).
 * @throws Refusal naming the file and what is wrong with it @throws TooManyFiles
 */
export async function takeFile(userId: string, given: Given, store = fileStore()): Promise<FileView> {
  await countFile(userId);
  const read = await readFile(given);
  const { type, bytes, preview, width, height } = read;
  const key = randomBytes(24).toString("base64url");
  const previewKey = preview && `${key}.preview`;
  const name = cleanName(given.name, type);
  const file = { id: randomUUID(), name, type, size: bytes.byteLength, width, height };
  await note(userId, { ...file, key, previewKey });
  try {
    await store.put(key, bytes);
    if (preview && previewKey) await store.put(previewKey, preview);
  } catch (err) {
    log.error({ err, file: file.id }, "file not kept");
    throw new Refusal(`${name} was not kept: ${err instanceof NoRoom ? NO_ROOM : AWAY}`);
  }
  return file;
}

const NO_ROOM = "there is no room for files right now. Your text is safe here; send it without the file, or try later.";
const AWAY = "files cannot be taken in right now. Your text is safe here. Try again in a moment.";

// Under the lock of who uploads: an account that is being deleted at this moment is waited for, and then gets no file.
async function note(userId: string, file: FileView & { key: string; previewKey: string | null }): Promise<void> {
  const { id, key, previewKey, name, type, size, width, height } = file;
  const noted = await db.$executeRaw`
    with uploader as (select id from "user" where id = ${userId}::uuid and disabled_at is null for share)
    insert into file (id, uploader_id, key, preview_key, name, type, size, width, height)
    select ${id}::uuid, id, ${key}, ${previewKey}, ${name}, ${type}, ${size}::int, ${width}::int, ${height}::int
    from uploader`;
  if (noted === 0) throw new NotFound("account");
}

async function readFile({ name: given, bytes }: Given): Promise<Read> {
  const name = spokenName(given);
  if (bytes.byteLength === 0) throw new Refusal(`${name} is empty. Choose another file.`);
  if (bytes.byteLength > MAX_BYTES) throw new Refusal(`${name} is larger than 10 MB. Choose a smaller file.`);
  const type = await typeOf(bytes);
  if (type === null) throw new Refusal(`${name} ${NOT_TAKEN}`);
  if (type !== "application/pdf") return { type, ...(await readPicture(name, bytes, type)) };
  if (isEncrypted(bytes))
    throw new Refusal(`${name} is locked with a password. Save it without one, then choose it again.`);
  return { type, bytes, preview: null, width: null, height: null };
}

/** By what it holds: what a browser or a name says of it is nobody's word. @returns null for all we do not take */
async function typeOf(bytes: Uint8Array): Promise<string | null> {
  const found = (await fileTypeFromBuffer(bytes).catch(() => undefined))?.mime ?? "";
  switch (found) {
    case "image/jpeg":
    case "image/png":
    case "image/webp":
    case "image/gif":
      return found;
    case "image/apng":
      return "image/png";
    case "application/pdf":
      return Buffer.from(bytes.subarray(0, 5)).toString("latin1") === "%PDF-" ? found : null;
    default:
      return null;
  }
}

async function readPicture(name: string, bytes: Uint8Array, type: string) {
  try {
    return await redraw(bytes, type);
  } catch (error) {
    if (error instanceof TooManyPoints)
      throw new Refusal(
        `${name} has too many pixels: up to 64 million are taken. Make it smaller, then choose it again.`,
      );
    if (error instanceof Crowded) throw error;
    log.info({ err: error }, "picture not read");
    throw new Refusal(
      `${name} cannot be read: it is damaged or not complete. Open it, save it anew, then choose it again.`,
    );
  }
}

// The key stands in the trailer's dictionary, which is never encrypted nor compressed itself.
function isEncrypted(bytes: Uint8Array): boolean {
  return /\/Encrypt(?![A-Za-z])\s*(\d+\s+\d+\s+R|<<)/.test(Buffer.from(bytes).toString("latin1"));
}
