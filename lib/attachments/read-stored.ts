import { fileStore } from "@/lib/files";

/** What is kept under a file's key. @returns null if it is not there */
export function readStored(key: string): Promise<ReadableStream<Uint8Array> | null> {
  return fileStore().get(key);
}
