import { createHmac, randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import { db } from "@/lib/db";
import { openReplyAddress } from "@/lib/deliveries/reply-address";
import { makeScene } from "@/test/mails";
import { startResend } from "@/test/resend-stand-in";
import { takeMail } from "./take";
import { receiveEvent } from "./webhook";

const key = Buffer.from("a secret for signing webhooks only");
let resend: Awaited<ReturnType<typeof startResend>>;

beforeAll(async () => {
  resend = await startResend();
  Object.assign(process.env, {
    MAIL_IN_ADDRESS: "reply@in.example.com",
    RESEND_API_KEY: "re_test",
    RESEND_BASE_URL: resend.url,
    RESEND_WEBHOOK_SECRET: `whsec_${key.toString("base64")}`,
  });
});
afterAll(() => resend.stop());

/** Resend has received a mail, and tells of it. */
async function scene(more: Record<string, unknown> = {}) {
  const { thread, carla } = await makeScene();
  const to = (await openReplyAddress(thread.id, carla.id, new Date())) ?? "";
  const from = carla.email ?? "";
  const id = randomUUID();
  const messageId = `<${id}@mail.example>`;
  const raw = `From: ${from}\r\nTo: ${to}\r\nMessage-ID: ${messageId}\r\n\r\nThank you.\r\n`;
  resend.received.set(id, { raw, ...more });
  const data = { email_id: id, created_at: "", from, to: [`Shop <${to}>`], bcc: [], cc: [], received_for: [] };
  const event = { type: "email.received", created_at: "", data: { ...data, message_id: messageId, subject: "" } };
  const entries = () => db.entry.findMany({ where: { threadId: thread.id, seq: { gt: 2 } } });
  return { id, to, from, raw, event, entries };
}

function tell(event: object, { signedBy = key, at = Date.now() } = {}) {
  const [id, timestamp, payload] = [`msg_${randomUUID()}`, String(Math.floor(at / 1000)), JSON.stringify(event)];
  const signature = createHmac("sha256", signedBy).update(`${id}.${timestamp}.${payload}`).digest("base64");
  const headers = new Headers({ "svix-id": id, "svix-timestamp": timestamp, "svix-signature": `v1,${signature}` });
  return receiveEvent(headers, new Blob([payload]).stream());
}

it("posts what Resend has received, told once or three times, and by the other way as well", async () => {
  const { event, entries, raw, to, from } = await scene();
  expect(await Promise.all([tell(event), tell(event)])).toEqual([200, 200]);
  expect(await tell(event)).toBe(200);
  const bySmtp = { raw: Buffer.from(raw), to: [to], returnPath: from, server: null };
  expect(await takeMail(bySmtp)).toEqual(["repeated"]);
  expect((await entries()).map(({ text }) => text)).toEqual(["Thank you."]);
});

it("takes nothing that is not signed, signed by somebody else, or old", async () => {
  const { event, entries } = await scene();
  expect(await tell(event, { signedBy: Buffer.from("somebody else") })).toBe(401);
  expect(await tell(event, { at: Date.now() - 3_600_000 })).toBe(401);
  expect(await receiveEvent(new Headers(), new Blob([JSON.stringify(event)]).stream())).toBe(401);
  expect(await receiveEvent(new Headers(), new Blob(["x".repeat(300_000)]).stream())).toBe(413);
  expect(await entries()).toEqual([]);
});

it("holds what Resend's servers found forged", async () => {
  const { id, event, entries, raw } = await scene();
  const results = "Authentication-Results: amazonses.com; spf=fail; dkim=none; dmarc=fail\r\n";
  resend.received.set(id, { raw: results + raw });
  expect(await tell(event)).toBe(200);
  expect(await entries()).toEqual([]);
  expect(await db.incomingMail.count({ where: { outcome: "held", why: "forged" } })).toBe(1);
});

it("asks to be told again while Resend does not give the mail, and then takes it", async () => {
  const { id, event, entries, raw } = await scene();
  resend.received.delete(id);
  expect(await tell(event)).toBe(503);
  resend.received.set(id, { raw });
  expect(await tell(event)).toBe(200);
  expect(await entries()).toHaveLength(1);
});

it("takes the parts of a mail whose raw text is not kept any more", async () => {
  const { id, event, entries, to, from } = await scene();
  const head = { from, to: [to], cc: null, subject: "Re: Order", message_id: "<parts@mail.example>", headers: {} };
  resend.received.set(id, { ...head, text: "Grüße", html: null });
  expect(await tell(event)).toBe(200);
  expect((await entries()).map(({ text }) => text)).toEqual(["Grüße"]);
});

it("lets what it does not know go by", async () => {
  const { event } = await scene();
  expect(await tell({ ...event, type: "contact.created" })).toBe(200);
});
