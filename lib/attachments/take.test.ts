import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { crc32 } from "node:zlib";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/db";
import { diskStore } from "@/lib/files/disk";
import type { FileStore } from "@/lib/files/types";
import { Refusal } from "@/lib/refusal";
import { makeUser } from "@/test/people";
import { MAX_BYTES } from "./limits";
import { sweepFiles } from "./sweep";
import { takeFile } from "./take";

let folder: string;
let store: FileStore;
let userId: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "parley-files-"));
  store = diskStore(folder);
  userId = (await makeUser()).id;
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const take = (name: string, bytes: Uint8Array | string, into = store) =>
  takeFile(userId, { name, bytes: typeof bytes === "string" ? Buffer.from(bytes, "latin1") : bytes }, into);
const blank = (width: number, height: number) => sharp({ create: { width, height, channels: 3, background: "#864" } });
async function kept(id: string): Promise<Buffer> {
  const { key } = await db.file.findUniqueOrThrow({ where: { id } });
  return Buffer.from(await new Response(await store.get(key)).arrayBuffer());
}

describe("refused, each by its name", () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
  it.each([
    ["nothing.jpg", "", /^nothing\.jpg is empty/],
    ["drawing.svg", svg, /^drawing\.svg is not a JPEG, PNG/],
    ["photo.jpg", "<html><script>alert(1)</script>", /^photo\.jpg is not a JPEG/],
    ["script.png", "#!/bin/sh\nrm -rf /\n", /^script\.png is not a JPEG/],
    ["a.gif", "GIF89a/*............*/=1;alert(1)//", /^a\.gif cannot be read/],
    ["late.pdf", `<script>alert(1)</script>\n%PDF-1.7\n%%EOF`, /^late\.pdf is not a JPEG/],
    [
      "locked.pdf",
      "%PDF-1.7\ntrailer << /Root 1 0 R /Encrypt 9 0 R >>\n%%EOF",
      /^locked\.pdf is locked with a password/,
    ],
    ["../../etc/passwd", "root:x:0:0", /^passwd is not a JPEG/],
    ["big.pdf", `%PDF-1.7${" ".repeat(MAX_BYTES)}`, /^big\.pdf is larger than 10 MB/],
  ])("%s", async (name, bytes, words) => {
    const before = await db.file.count();
    const refused = await take(name, bytes).catch((error) => error);
    expect(refused).toBeInstanceOf(Refusal);
    expect(refused.message).toMatch(words);
    expect(await db.file.count()).toBe(before);
  });

  it("a picture of 50,000 × 50,000, before it is decoded", async () => {
    await expect(take("huge.png", hugePng(50_000))).rejects.toThrow(/^huge\.png has too many pixels/);
  });

  it("a JPEG that breaks off", async () => {
    const whole = await blank(400, 300).jpeg().toBuffer();
    await expect(take("half.jpg", whole.subarray(0, whole.length / 2))).rejects.toThrow(/^half\.jpg cannot be read/);
  });
});

describe("made harmless", () => {
  it("a JPEG with a page behind it keeps the picture alone, upright, and not where it was taken", async () => {
    const taken = await blank(40, 20)
      .jpeg()
      .withExif({ IFD0: { Make: "Camera" }, IFD3: { GPSLatitudeRef: "N", GPSLatitude: "52/1 31/1 0/1" } })
      .withMetadata({ orientation: 6 })
      .toBuffer();
    expect((await sharp(taken).metadata()).exif).toBeDefined();
    const file = await take("lamp.html", Buffer.concat([taken, Buffer.from("<script>alert(1)</script>")]));
    expect(file).toMatchObject({ name: "lamp.html.jpg", type: "image/jpeg", width: 20, height: 40 });
    const bytes = await kept(file.id);
    expect(bytes.includes("script")).toBe(false);
    const { exif, orientation, width } = await sharp(bytes).metadata();
    expect([exif, orientation, width]).toEqual([undefined, undefined, 20]);
  });

  it("a GIF goes on moving, and a comment in it goes", async () => {
    const frames = await Promise.all(
      ["#a00", "#0a0"].map((background) =>
        sharp({ create: { width: 8, height: 8, channels: 3, background } })
          .png()
          .toBuffer(),
      ),
    );
    const gif = await sharp(frames, { join: { animated: true } })
      .gif()
      .toBuffer();
    const file = await take("wave.gif", gif);
    expect(file).toMatchObject({ type: "image/gif", width: 8, height: 8 });
    expect((await sharp(await kept(file.id)).metadata()).pages).toBe(2);
  });

  it("a GIF of very many frames stands still, and takes no minutes", async () => {
    const gif = longGif(2_000);
    expect((await sharp(gif).metadata()).pages).toBe(2_000);
    const file = await take("film.gif", gif);
    expect((await sharp(await kept(file.id)).metadata()).pages ?? 1).toBe(1);
  });

  it.each([
    ["C:\\fakepath\\scan.PDF", "scan.PDF"],
    ["a\u202Efdp.exe", "afdp.exe.pdf"],
    ["..\u0000\r\n", "file.pdf"],
    [`${"ж".repeat(500)}.pdf`, `${"ж".repeat(100)}.pdf`],
    ['"; rm -rf *.pdf', "__ rm -rf _.pdf"],
  ])("the name %j", async (given, name) => {
    expect((await take(given, "%PDF-1.7\n%%EOF")).name).toBe(name);
  });
});

describe("kept", () => {
  it("says that there is no room, or that the store is away, and leaves nothing a message could take", async () => {
    const half: FileStore = diskStore(folder, () =>
      Promise.reject(Object.assign(new Error("full"), { code: "ENOSPC" })),
    );
    const names = (await readdir(folder)).length;
    await expect(take("a.pdf", "%PDF-1.7", half)).rejects.toThrow(/^a\.pdf was not kept: there is no room/);
    const away: FileStore = { ...store, put: () => Promise.reject(new Error("connect ECONNREFUSED")) };
    await expect(take("a.pdf", "%PDF-1.7", away)).rejects.toThrow(/^a\.pdf was not kept: files cannot be taken in/);
    expect((await readdir(folder)).length).toBe(names);
  });

  it("goes after a day if no message took it, object and preview and row", async () => {
    const [old, young] = [await take("o.png", await blank(9, 9).png().toBuffer()), await take("y.pdf", "%PDF-1.7")];
    const { key } = await db.file.findUniqueOrThrow({ where: { id: old.id } });
    expect((await readdir(folder)).filter((it) => it.startsWith(key))).toHaveLength(2);
    await db.$executeRaw`update file set created_at = now() - interval '26 hours' where id = ${old.id}::uuid`;
    await sweepFiles(store);
    expect((await readdir(folder)).filter((it) => it.startsWith(key))).toEqual([]);
    expect(await db.file.findMany({ where: { id: { in: [old.id, young.id] } }, select: { id: true } })).toEqual([
      { id: young.id },
    ]);
  });
});

/** A GIF of one point, again and again. */
function longGif(frames: number): Buffer {
  const head = Buffer.from("47494638396101000100800000000000ffffff", "hex");
  const frame = Buffer.from("21f904000a0000002c0000000001000100000202440100", "hex");
  return Buffer.concat([head, ...Array.from({ length: frames }, () => frame), Buffer.from([0x3b])]);
}

/** A PNG that says how large it is, and holds next to nothing. */
function hugePng(side: number): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(side, 0);
  head.writeUInt32BE(side, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk("IHDR", head),
    chunk("IDAT", Buffer.from("789c030000000001", "hex")),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
