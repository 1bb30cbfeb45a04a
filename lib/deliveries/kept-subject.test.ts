import { expect, it } from "vitest";
import { db } from "@/lib/db";
import { makeScene, oweOne, recordingTransport } from "@/test/mails";
import { keptSubject } from "./kept-subject";
import { sendDelivery } from "./send";

async function letterTo(recipientId: string, entryId: string) {
  const { transport, handed } = recordingTransport();
  await sendDelivery(await oweOne({ kind: "new_message", recipientId, entryId }), { transport });
  return handed[0]?.letter;
}

it("speaks the reader's language, and goes on under the subject it began with", async () => {
  const { carla, harbor, victor, order, asked, answered } = await makeScene();
  const speaks = (locale: string) => db.user.update({ where: { id: carla.id }, data: { locale } });
  await speaks("de-AT");
  const subject = `Bestellung #${order.number}: Nachrichten mit Harbor Lights`;
  const first = await letterTo(carla.id, answered.id);
  expect(first?.subject).toBe(subject);
  expect(first?.text).toContain("Harbor Lights hat Ihnen geschrieben");
  expect(first?.html).toContain("Versandt");
  await speaks("fr");
  await db.vendor.update({ where: { id: harbor.id }, data: { name: "Harbour Lamps" } });
  const second = await letterTo(carla.id, answered.id);
  expect(second?.subject).toBe(subject);
  expect(second?.text).toContain("Harbour Lamps vous a écrit");
  const other = await letterTo(victor.id, asked.id);
  expect(other?.subject).toBe(`Order #${order.number}: messages with Carla Ruiz`);
});

it("takes one of two first subjects", async () => {
  const { carla, thread } = await makeScene();
  const kept = await Promise.all(["a", "b", "c"].map((subject) => keptSubject(thread.id, carla.id, subject)));
  expect(new Set(kept).size).toBe(1);
  const mailbox = await Promise.all(["d", "e"].map((subject) => keptSubject(thread.id, null, subject)));
  expect(new Set(mailbox).size).toBe(1);
});
