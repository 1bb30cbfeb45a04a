import { connect } from "node:net";
import { createTransport } from "nodemailer";
import { afterAll, beforeAll, expect, it } from "vitest";
import { db } from "@/lib/db";
import { openReplyAddress, tokenIn } from "@/lib/deliveries/reply-address";
import { startReceiver } from "@/lib/mail/receiver";
import { makeScene } from "@/test/mails";
import { receiveMails } from "./receive";

let receiver: Awaited<ReturnType<typeof receiveMails>>;

beforeAll(async () => {
  process.env.MAIL_IN_ADDRESS = "reply@in.example.com";
  process.env.MAIL_IN_PORT = "0";
  receiver = await receiveMails();
});
afterAll(() => receiver.stop());

const transportTo = (port: number) => createTransport({ host: "127.0.0.1", port, ignoreTLS: true });

it("takes an answer over a real SMTP conversation, and the same one again as the same", async () => {
  const { thread, carla, from } = await scene();
  const to = (await openReplyAddress(thread.id, carla.id, new Date())) ?? "";
  const mail = { from, to, subject: "Re: Order", text: "Grüße!\n\n-- \nCarla", messageId: "<smtp@example.com>" };
  await transportTo(receiver.port).sendMail(mail);
  await transportTo(receiver.port).sendMail(mail);
  const entries = await db.entry.findMany({ where: { threadId: thread.id, seq: { gt: 2 } } });
  expect(entries).toMatchObject([{ text: "Grüße!", quoted: "Grüße!\n\n-- \nCarla" }]);
});

it("is no open relay, offers no sign-in and no encryption it has no key for", async () => {
  const { from } = await scene();
  const mail = { from, to: "somebody@elsewhere.example", text: "Buy this." };
  await expect(transportTo(receiver.port).sendMail(mail)).rejects.toMatchObject({ responseCode: 550 });
  const greeting = await talk(receiver.port, ["EHLO test", "QUIT"]);
  expect(greeting).not.toMatch(/STARTTLS|AUTH/);
});

it("refuses what is too big for good, and asks for what it could not take to come again", async () => {
  const { thread, carla, from } = await scene();
  const to = (await openReplyAddress(thread.id, carla.id, new Date())) ?? "";
  const isOurs = (address: string) => tokenIn(address) !== null;
  const place = { port: 0, host: "127.0.0.1", tls: null, isOurs };
  const small = await startReceiver({ ...place, mostBytes: 20_000, take: async () => undefined });
  const big = { from, to, text: "x\n".repeat(20_000) };
  await expect(transportTo(small.port).sendMail(big)).rejects.toMatchObject({ responseCode: 552 });
  await small.stop();
  const away = await startReceiver({ ...place, take: () => Promise.reject(new Error("the database is away")) });
  await expect(transportTo(away.port).sendMail({ from, to, text: "Hi" })).rejects.toMatchObject({ responseCode: 451 });
  await away.stop();
  expect(await db.entry.count({ where: { threadId: thread.id } })).toBe(2);
});

it("says 250 only when the message is there", async () => {
  const { thread, carla, from } = await scene();
  const to = (await openReplyAddress(thread.id, carla.id, new Date())) ?? "";
  const lines = ["EHLO test", `MAIL FROM:<${from}>`, `RCPT TO:<${to}>`, "DATA"];
  let seen = -1;
  const said = await talk(receiver.port, [...lines, `From: ${from}\r\n\r\nHello.\r\n.`, "QUIT"], async () => {
    seen = await db.entry.count({ where: { threadId: thread.id } });
  });
  expect(said).toMatch(/354[^\n]*\n250/);
  expect(seen).toBe(3);
});

async function scene() {
  const it = await makeScene();
  return { ...it, from: it.carla.email ?? "" };
}

/** Says each line once the one before was answered. @param last done when all but the last were */
async function talk(port: number, lines: string[], last: () => Promise<void> = async () => undefined): Promise<string> {
  const socket = connect(port, "127.0.0.1");
  const rest = [...lines];
  let heard = "";
  for await (const chunk of socket) {
    heard += chunk;
    if (!/^\d{3} .*\r\n$/m.test(String(chunk))) continue;
    if (rest.length === 1) await last();
    const line = rest.shift();
    if (line === undefined) socket.end();
    else socket.write(`${line}\r\n`);
  }
  return heard;
}
