import { expect, it } from "vitest";
import { makeScene, oweOne, recordingTransport } from "@/test/mails";
import { sendDelivery } from "./send";
import { countWaitingMails } from "./waiting";

it("counts what waits for a mail service, while there is none", async () => {
  expect(await countWaitingMails(null)).toBe(0);
  const { carla, answered } = await makeScene();
  const id = await oweOne({ kind: "new_message", recipientId: carla.id, entryId: answered.id });
  await sendDelivery(id, { transport: null });
  expect(await countWaitingMails(null)).toBe(1);
  expect(await countWaitingMails(recordingTransport().transport)).toBeNull();
});
