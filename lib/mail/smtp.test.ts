import { randomUUID } from "node:crypto";
import PostalMime from "postal-mime";
import { afterAll, beforeAll, expect, it } from "vitest";
import { startSmtp } from "@/test/smtp-stand-in";
import { smtpTransport } from "./smtp";
import type { Letter } from "./types";

let server: Awaited<ReturnType<typeof startSmtp>>;
beforeAll(async () => {
  server = await startSmtp();
});
afterAll(() => server.stop());

const id = randomUUID();
const letter: Letter = {
  to: "carla@example.com",
  from: { name: "Österreichische Handweberei via 市場", address: "mail@parley.example" },
  subject: "Order #1001: messages with ليلى حداد",
  html: "<p>Grüße 👩‍👩‍👧</p>",
  text: "Grüße 👩‍👩‍👧\n",
  messageId: `<${id}@parley.example>`,
  headers: { "Auto-Submitted": "auto-generated", References: "<thread-1@parley.example>" },
  at: "2026-03-01T10:00:00.000Z",
};
const transport = () => smtpTransport({ url: server.url(), timeoutMs: 10_000 });

it("hands a mail over whole", async () => {
  expect(await transport().send(letter, id)).toEqual({ result: "sent", providerId: null });
  const [mail] = server.taken.splice(0);
  const read = await PostalMime.parse(mail?.raw ?? "");
  expect(mail?.to).toEqual(["carla@example.com"]);
  expect(read).toMatchObject({
    from: letter.from,
    subject: letter.subject,
    messageId: letter.messageId,
    references: letter.headers.References,
    html: expect.stringContaining("Grüße 👩‍👩‍👧"),
    text: expect.stringContaining("Grüße 👩‍👩‍👧"),
    date: "2026-03-01T10:00:00.000Z",
  });
  expect(read.headers).toContainEqual(expect.objectContaining({ key: "auto-submitted", value: "auto-generated" }));
});

it("repeats the same bytes when the line was cut after the mail was taken", async () => {
  server.setMood("drop");
  expect(await transport().send(letter, id)).toMatchObject({ result: "later", unsure: true });
  server.setMood("ok");
  expect(await transport().send(letter, id)).toMatchObject({ result: "sent" });
  const [first, second] = server.taken.splice(0);
  expect(first?.raw).toBe(second?.raw);
});

it("tells no for now from no for good", async () => {
  server.setMood("later");
  expect(await transport().send(letter, id)).toEqual({ result: "later", why: "smtp_451", unsure: false });
  server.setMood("never");
  expect(await transport().send(letter, id)).toEqual({ result: "refused", why: "smtp_550" });
});

it("tries again when nobody is there, and when it is not let in", async () => {
  const away = smtpTransport({ url: "smtp://127.0.0.1:9", timeoutMs: 10_000 });
  expect(await away.send(letter, id)).toMatchObject({ result: "later", unsure: true });
  const guarded = await startSmtp({ login: true });
  const wrong = smtpTransport({ url: guarded.url("parley:wrong@"), timeoutMs: 10_000 });
  expect(await wrong.send(letter, id)).toMatchObject({ result: "later", why: "smtp_535", unsure: false });
  const right = smtpTransport({ url: guarded.url("parley:right@"), timeoutMs: 10_000 });
  expect(await right.send(letter, id)).toMatchObject({ result: "sent" });
  await guarded.stop();
});

it("cannot be made to write another header", async () => {
  server.setMood("ok");
  const from = { name: 'Eve" <eve@example.com>\r\nBcc: all@example.com', address: letter.from.address };
  const subject = "Hello\r\nBcc: all@example.com\r\n\r\nbody";
  await transport().send({ ...letter, from, subject }, id);
  const [mail] = server.taken.splice(0);
  const read = await PostalMime.parse(mail?.raw ?? "");
  expect(mail?.to).toEqual(["carla@example.com"]);
  expect(read.headers.map(({ key }) => key)).not.toContain("bcc");
  expect(read.from).toMatchObject({ address: "mail@parley.example" });
});
