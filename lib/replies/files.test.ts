import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, expect, it } from "vitest";
import { Crowded, inTurn, MOST_POINTS } from "@/lib/attachments/gate";
import { db } from "@/lib/db";
import { openReplyAddress } from "@/lib/deliveries/reply-address";
import { makeScene } from "@/test/mails";
import { takeMail } from "./take";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "parley-mail-files-"));
  Object.assign(process.env, { MAIL_IN_ADDRESS: "reply@in.example.com", PARLEY_DATA: folder });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const picture = () =>
  sharp({ create: { width: 9, height: 9, channels: 3, background: "#864" } })
    .png()
    .toBuffer();

async function arriving() {
  const { thread, carla } = await makeScene();
  const to = (await openReplyAddress(thread.id, carla.id, new Date())) ?? "";
  const mailOf = (text: string, ...files: [name: string, base64: string][]) => {
    const parts = files.map(
      ([name, base64]) =>
        `--b\r\nContent-Type: application/octet-stream\r\nContent-Disposition: attachment; filename="${name}"\r\nContent-Transfer-Encoding: base64\r\n\r\n${base64}\r\n`,
    );
    const head = `From: ${carla.email}\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n`;
    return Buffer.from(`${head}--b\r\nContent-Type: text/plain\r\n\r\n${text}\r\n${parts.join("")}--b--\r\n`);
  };
  const arrive = (raw: Uint8Array) => takeMail({ raw, to: [to], returnPath: carla.email, server: null });
  return { thread, mailOf, arrive, photo: (await picture()).toString("base64") };
}

it("where too many pictures wait to be drawn the whole mail comes again, and then brings its own", async () => {
  const { thread, mailOf, arrive, photo } = await arriving();
  const mail = mailOf("Here it is.", ["lamp.png", photo]);
  let end = () => {};
  const held = new Promise<void>((resolve) => (end = resolve));
  const crowd = Array.from({ length: 41 }, () => inTurn(MOST_POINTS, () => held));
  await expect(arrive(mail)).rejects.toThrow(Crowded);
  expect(await db.entry.count({ where: { threadId: thread.id } })).toBe(2);
  end();
  await Promise.all(crowd);
  expect(await arrive(mail)).toEqual(["posted"]);
  expect(await db.file.count({ where: { entry: { threadId: thread.id } } })).toBe(1);
});

it("brings photos along under the rules for files, names what it cannot, and needs no words beside them", async () => {
  const { thread, mailOf, arrive, photo } = await arriving();
  const both = mailOf("Here it is.", ["lamp.png", photo], ["run.exe", "TVqQAAMAAAA="]);
  expect(await arrive(both)).toEqual(["posted"]);
  expect(await arrive(both)).toEqual(["repeated"]);
  expect(await arrive(mailOf("", ["lamp.png", photo]))).toEqual(["posted"]);
  const entries = await db.entry.findMany({
    where: { threadId: thread.id, seq: { gt: 2 } },
    include: { files: true },
    orderBy: { seq: "asc" },
  });
  expect(entries.map(({ text }) => text)).toEqual(["Here it is.\n\n[Not taken along: run.exe]", ""]);
  expect(entries.map(({ files }) => files.map(({ name }) => name))).toEqual([["lamp.png"], ["lamp.png"]]);
  expect(await db.file.count({ where: { entry: { threadId: thread.id } } })).toBe(2);
});
