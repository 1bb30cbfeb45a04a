import { randomUUID } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, open, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { type FileStore, NoRoom } from "./types";

/** On this machine's disk. @param write what puts bytes into an open file; another one in tests */
export function diskStore(folder: string, write = writeAll): FileStore {
  return {
    async put(key, bytes) {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const place = join(folder, key);
      const half = `${place}.${randomUUID()}.new`;
      try {
        await write(half, bytes);
        await rename(half, place);
        await syncFolder(folder);
      } catch (error) {
        await rm(half, { force: true });
        const { code } = error as { code?: string };
        if (code === "ENOSPC" || code === "EDQUOT") throw new NoRoom("disk full", { cause: error });
        throw error;
      }
    },
    async get(key) {
      try {
        const file = await open(join(folder, key));
        await file.close();
      } catch (error) {
        if ((error as { code?: string }).code === "ENOENT") return null;
        throw error;
      }
      return Readable.toWeb(createReadStream(join(folder, key))) as unknown as ReadableStream<Uint8Array>;
    },
    async remove(key) {
      await rm(join(folder, key), { force: true });
    },
  };
}

// Its name too is on the disk before anybody is told that the file is kept.
async function syncFolder(folder: string): Promise<void> {
  const opened = await open(folder);
  await opened.sync().finally(() => opened.close());
}

// On the disk before it has its name: a crash leaves the whole file or none.
async function writeAll(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, "wx", 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}
