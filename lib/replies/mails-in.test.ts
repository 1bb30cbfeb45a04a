import { readdirSync, readFileSync } from "node:fs";
import { beforeAll, expect, it } from "vitest";
import { db } from "@/lib/db";
import { openReplyAddress } from "@/lib/deliveries/reply-address";
import { readIncoming } from "@/lib/mail/incoming";
import { makeScene } from "@/test/mails";
import { takeMail } from "./take";

// Mails as programs really write them (test/mails-in), and what a person would expect to stand in the thread.
const folder = "test/mails-in";

/** What is posted, and whether there is more behind **Show quoted text**. */
type Expected = [text: string, more: "more" | "all"];

const expected: Record<string, Expected> = {
  "01-gmail-en": ["Thank you, that works for me.\n\nCarla", "more"],
  "02-gmail-de": ["Danke, das passt für mich.", "more"],
  "03-gmail-fr": ["Merci, cela me convient.", "more"],
  "04-gmail-es": ["Gracias, me parece bien.", "more"],
  "05-gmail-pt": ["Obrigada, está bem para mim.", "more"],
  "06-outlook-en": ["Please send it to my office.", "more"],
  "07-outlook-de": ["Bitte schicken Sie es ins Büro.", "more"],
  "08-outlook-fr": ["Veuillez l’envoyer à mon bureau.", "more"],
  "09-outlook-es": ["Envíenlo a mi oficina, por favor.", "more"],
  "10-outlook-pt": ["Enviem para o meu escritório, por favor.", "more"],
  "11-outlook-original-message": ["The second one, please.", "more"],
  "12-outlook-html-only": ["The lamp is fine now.\n\nThe shade is not.", "more"],
  "13-apple-mail-en": ["Yes, on Friday.\n\nCarla", "more"],
  "14-apple-mail-de": ["Ja, am Freitag.", "more"],
  "15-iphone-en": ["Sounds good", "more"],
  "16-iphone-de": ["Passt!", "more"],
  "17-iphone-fr": ["Parfait", "more"],
  "18-iphone-pt": ["Perfeito", "more"],
  "19-android-en": ["On my way to the post office.", "more"],
  "20-android-outlook-es": ["Vale, gracias.", "more"],
  "21-thunderbird-en": ["Two more questions then.", "more"],
  "22-thunderbird-de": ["Das freut mich sehr.", "more"],
  "23-thunderbird-fr-latin1": ["C'est déjà arrivé, merci à vous.", "more"],
  // Who answers in between keeps what is answered.
  "24-interleaved": [
    "> Which colour would you like?\n\nThe green one.\n\n> And which size?\n\nThe small one, 20 cm.",
    "more",
  ],
  "25-interleaved-de": [
    "Hallo,\n\n> Welche Farbe möchten Sie?\n\nGrün.\n\n> Und die Größe?\n\nKlein.\n\nGruß\nCarla",
    "all",
  ],
  "26-gmail-html-only": ["Fine by me.\n\n * lamp\n * shade & cord", "more"],
  "27-html-with-script": ["Is it safe <here>?", "all"],
  "28-windows-1252": ["It costs 20 € – “too much”, I’d say.", "all"],
  "29-shift-jis": ["ありがとうございます。", "all"],
  "30-iso-2022-jp": ["了解しました。", "all"],
  "31-gb18030": ["谢谢，已经收到了。", "all"],
  // What cannot be kept is named: this picture is damaged.
  "32-attachment-photo": ["Here is the broken lamp.\n\n[Not taken along: lamp.jpg]", "all"],
  "33-inline-signature-picture": ["All well, thanks.", "all"],
  "34-winmail": ["See the attached table.\n\n[Not taken along: winmail.dat]", "all"],
  "35-calendar": ["Carla accepted: pick up the lamp.", "all"],
  // Nothing is left without the quote: then all of it stays.
  "36-only-quote": [
    "On Tue, 24 Nov 2026 at 10:12, Harbor Lights via Parley <[address]> wrote:\n> Which colour?",
    "all",
  ],
  "37-pgp-inline": ["Yes, take it back.\n-- one dash", "all"],
  "38-pgp-mime": ["Signed and sent.", "all"],
  // Sentences that begin like the head of a quote are sentences.
  "39-long-paragraphs-and-links": [
    "Hello,\n\nI looked at https://example.com/lamps?a=1&b=2 and like it.\n\n1. the shade\n2. the cord\n\nFrom: what I hear, it is good. To: me it matters.\n\nOn Monday I wrote to you about it:\nnobody answered.\n\nCarla",
    "all",
  ],
  "40-top-and-signature": ["I would rather have my money back.", "more"],
  "41-emoji-rtl": ["👍🏽 תודה רבה\nمرحبا بكم", "all"],
  "42-forwarded-quote-es": ["Esto es lo que me dijeron.", "more"],
};

let scene: Awaited<ReturnType<typeof makeScene>>;
let to = "";

beforeAll(async () => {
  process.env.MAIL_IN_ADDRESS = "reply@in.example.com";
  scene = await makeScene();
  await db.user.update({ where: { id: scene.carla.id }, data: { email: "carla@example.com" } });
  to = (await openReplyAddress(scene.thread.id, scene.carla.id, new Date())) ?? "";
});

it("has a line for every mail", () => {
  const names = readdirSync(folder).map((file) => file.replace(/\.eml$/, ""));
  expect(names.sort()).toEqual(Object.keys(expected).sort());
  expect(names.length).toBeGreaterThanOrEqual(40);
});

it.each(Object.entries(expected))("%s", async (name, [text, more]) => {
  await db.throttle.deleteMany();
  const raw = readFileSync(`${folder}/${name}.eml`);
  const arrived = { raw, to: [to], returnPath: "carla@example.com", server: null };
  expect(await takeMail(arrived)).toEqual(["posted"]);
  const entry = await db.entry.findFirstOrThrow({ where: { threadId: scene.thread.id }, orderBy: { seq: "desc" } });
  expect(entry.text).toBe(text);
  expect(entry.quoted === null ? "all" : "more").toBe(more);
  // Neither the customer's link nor anybody's address, and nothing of the mail's headers.
  expect(`${entry.text}${entry.quoted}`).not.toMatch(/secret|parley@|carla@|reply\+|Received|Return-Path/);
});

it("tells a picture of a signature from a photo, and names what mail programs pack", async () => {
  const filesOf = async (name: string) => (await readIncoming(readFileSync(`${folder}/${name}.eml`)))?.files;
  expect(await filesOf("32-attachment-photo")).toMatchObject([{ name: "lamp.jpg", type: "image/jpeg", inline: false }]);
  expect(await filesOf("33-inline-signature-picture")).toMatchObject([{ name: "logo.png", inline: true }]);
  expect(await filesOf("34-winmail")).toMatchObject([{ name: "winmail.dat", type: "application/ms-tnef" }]);
});

it("is not held up by a text that is made to hold it up", async () => {
  await db.throttle.deleteMany();
  const slow = `On ${"a ".repeat(60_000)}\n${"Op a\n".repeat(20_000)}schreef x`;
  const raw = Buffer.from(`From: carla@example.com\r\nMessage-ID: <slow@example.com>\r\n\r\n${slow}\r\n`);
  const begun = performance.now();
  expect(await takeMail({ raw, to: [to], returnPath: "carla@example.com", server: null })).toEqual(["held"]);
  expect(performance.now() - begun).toBeLessThan(10_000);
});
