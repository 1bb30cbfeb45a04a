import { expect, it } from "vitest";
import { db } from "@/lib/db";
import { makeScene, oweOne, recordingTransport, rowOf } from "@/test/mails";
import { sendDelivery } from "../deliveries/send";
import { changeMailChoice, MAIL_LANGS, readMailChoice } from "./mail-choice";

async function send(kind: "new_message" | "dispute_closed", recipientId: string | null, entryId: string) {
  const id = await oweOne({ kind, recipientId, entryId });
  const { transport, handed } = recordingTransport();
  await sendDelivery(id, { transport });
  const { state, why } = await rowOf(id);
  return { sent: handed.length, state, why };
}

it("who wants none gets none about messages, those owed already included, until they want them again", async () => {
  const { carla, victor, asked, answered } = await makeScene();
  expect(await send("new_message", carla.id, answered.id)).toMatchObject({ sent: 1 });
  await changeMailChoice(carla.id, { lang: "en", mails: "none" });
  expect(await send("new_message", carla.id, answered.id)).toEqual({ sent: 0, state: "dropped", why: "mails_off" });
  expect(await send("new_message", victor.id, asked.id)).toMatchObject({ sent: 1 });
  await changeMailChoice(carla.id, { lang: "en", mails: "every" });
  expect(await send("new_message", carla.id, answered.id)).toMatchObject({ sent: 1 });
});

it("a dispute's mail comes all the same", async () => {
  const { carla, victor, thread } = await makeScene();
  await changeMailChoice(carla.id, { lang: "en", mails: "none" });
  const event = { threadId: thread.id, seq: 3, kind: "dispute_closed", side: "store", text: "" } as const;
  const closed = await db.entry.create({ data: { ...event, authorId: victor.id, sendKey: `close ${thread.id}` } });
  expect(await send("dispute_closed", carla.id, closed.id)).toMatchObject({ sent: 1 });
});

it("keeps the language that was chosen, and the region of the one that was there", async () => {
  const { carla } = await makeScene();
  await db.user.update({ where: { id: carla.id }, data: { locale: "pt-BR" } });
  expect(await readMailChoice(carla.id)).toEqual({ lang: "pt", mails: "every", stopped: false });
  await changeMailChoice(carla.id, { lang: "pt", mails: "every" });
  const now = () => db.user.findUniqueOrThrow({ where: { id: carla.id } });
  expect(await now()).toMatchObject({ locale: "pt-BR", localeIsOwn: true });
  await changeMailChoice(carla.id, { lang: "de", mails: "every" });
  expect(await now()).toMatchObject({ locale: "de", localeIsOwn: true });
});

it("refuses what is not offered, at its field", async () => {
  const { carla } = await makeScene();
  await expect(changeMailChoice(carla.id, { lang: "nl", mails: "every" })).rejects.toMatchObject({ field: "lang" });
  await expect(changeMailChoice(carla.id, { lang: "de", mails: "some" })).rejects.toMatchObject({ field: "mails" });
  expect(await readMailChoice(carla.id)).toEqual({ lang: "en", mails: "every", stopped: false });
  expect(MAIL_LANGS.map(({ words }) => words)).toEqual(["English", "Deutsch", "Français", "Español", "Português"]);
});
