import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import S3rver from "s3rver";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { freePort } from "@/prisma/port";
import { diskStore } from "./disk";
import { s3Store } from "./s3";
import { type FileStore, NoRoom } from "./types";

let folder: string;
let server: S3rver;
const account = { bucket: "parley", region: "us-east-1", accessKeyId: "S3RVER", secretAccessKey: "S3RVER" };
const stores: Record<string, FileStore> = {};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "parley-store-"));
  stores.disk = diskStore(join(folder, "disk"));
  const port = await freePort();
  server = new S3rver({
    port,
    address: "127.0.0.1",
    silent: true,
    directory: join(folder, "s3"),
    configureBuckets: [{ name: account.bucket, configs: [] }],
  });
  await server.run();
  stores.s3 = s3Store({ ...account, endpoint: `http://127.0.0.1:${port}/` });
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

describe.each(["disk", "s3"])("%s", (name) => {
  const store = () => stores[name] as FileStore;
  const read = async (key: string) => {
    const body = await store().get(key);
    return body && Buffer.from(await new Response(body).arrayBuffer());
  };

  it("keeps bytes as they are, puts others in their place, and lets go of them, again too", async () => {
    const bytes = Buffer.from(Array.from({ length: 70_000 }, (_, at) => at % 256));
    await store().put("a-key", bytes);
    expect((await read("a-key"))?.equals(bytes)).toBe(true);
    await store().put("a-key", Buffer.from("other"));
    expect(String(await read("a-key"))).toBe("other");
    await store().remove("a-key");
    await store().remove("a-key");
    expect(await read("a-key")).toBeNull();
  });
});

it("a disk that is full in the middle says so, and nothing half is there", async () => {
  const place = join(folder, "full");
  const full = diskStore(place, async (path, bytes) => {
    const { writeFile } = await import("node:fs/promises");
    await writeFile(path, bytes.subarray(0, 2));
    throw Object.assign(new Error("no space left on device"), { code: "ENOSPC" });
  });
  await expect(full.put("key", Buffer.from("whole"))).rejects.toBeInstanceOf(NoRoom);
  expect(await readdir(place)).toEqual([]);
  expect(await full.get("key")).toBeNull();
});

it("a bucket that is away, or that knows us not, throws", async () => {
  const gone = s3Store({ ...account, endpoint: `http://127.0.0.1:${await freePort()}` });
  await expect(gone.put("key", Buffer.from("x"))).rejects.toThrow();
  await expect(gone.get("key")).rejects.toThrow();
});
