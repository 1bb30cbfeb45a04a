import { fileStore } from "@/lib/files";
import { previewKey } from "./preview-key";

/** What is kept of a file. @returns null if it is not there */
export function readStored(key: string, preview: boolean): Promise<ReadableStream<Uint8Array> | null> {
  return fileStore().get(preview ? previewKey(key) : key);
}
