import { join } from "node:path";
import { env } from "./env";
import { diskStore } from "./files/disk";
import { s3Store } from "./files/s3";
import type { FileStore } from "./files/types";

let store: FileStore | undefined;

/** The door to where files are kept: the bucket that is named, else this machine's disk. */
export function fileStore(): FileStore {
  store ??= openStore();
  return store;
}

function openStore(): FileStore {
  const { S3_BUCKET, S3_ENDPOINT, S3_REGION, S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY, PARLEY_DATA } = env();
  if (!S3_BUCKET) return diskStore(join(PARLEY_DATA, "files"));
  return s3Store({
    bucket: S3_BUCKET,
    endpoint: S3_ENDPOINT ?? null,
    region: S3_REGION,
    accessKeyId: S3_ACCESS_KEY_ID,
    secretAccessKey: S3_SECRET_ACCESS_KEY,
  });
}
