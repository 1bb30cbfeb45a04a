/** Where files are kept, by keys of ours: letters, digits, "-", "_" and ".", never a name somebody gave. */
export type FileStore = {
  /** Whole, or not at all. @throws NoRoom when it is full, anything else when it is away */
  put(key: string, bytes: Uint8Array): Promise<void>;
  /** @returns null if there is none */
  get(key: string): Promise<ReadableStream<Uint8Array> | null>;
  /** Again changes nothing. */
  remove(key: string): Promise<void>;
};

export class NoRoom extends Error {}
