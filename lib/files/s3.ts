import { AwsClient } from "aws4fetch";
import { type FileStore, NoRoom } from "./types";

export type Bucket = {
  bucket: string;
  endpoint: string | null;
  region: string;
  accessKeyId: string;
  secretAccessKey: string;
};

/** Whoever waits in a browser is told after so long. */
const PATIENCE_MS = 30_000;

/** In an S3-compatible store: Amazon's, or the one at `endpoint`. */
export function s3Store({ bucket, endpoint, ...account }: Bucket): FileStore {
  const client = new AwsClient({ ...account, service: "s3", retries: 0 });
  const base = endpoint
    ? `${endpoint.replace(/\/+$/, "")}/${bucket}`
    : `https://${bucket}.s3.${account.region}.amazonaws.com`;
  // What is being read goes on as slowly as whoever reads: only for the answer's beginning is not waited longer.
  const ask = async (method: string, key: string, body?: Uint8Array) => {
    const patience = new AbortController();
    const ending = setTimeout(() => patience.abort(), PATIENCE_MS);
    const init = { method, signal: patience.signal, ...(body ? { body: Buffer.from(body) } : {}) };
    return client.fetch(`${base}/${key}`, init).finally(() => clearTimeout(ending));
  };
  return {
    async put(key, bytes) {
      const answer = await ask("PUT", key, bytes);
      await answer.arrayBuffer();
      if (answer.status === 507) throw new NoRoom("bucket full");
      if (!answer.ok) throw new Error(`the file store answered ${answer.status}`);
    },
    async get(key) {
      const answer = await ask("GET", key);
      if (answer.ok) return answer.body;
      await answer.body?.cancel();
      if (answer.status === 404) return null;
      throw new Error(`the file store answered ${answer.status}`);
    },
    async remove(key) {
      const answer = await ask("DELETE", key);
      await answer.arrayBuffer();
      if (!answer.ok && answer.status !== 404) throw new Error(`the file store answered ${answer.status}`);
    },
  };
}
