import { expect, it } from "vitest";
import { readCursor } from "@/lib/cursor";
import { db } from "@/lib/db";
import { mailTransport } from "@/lib/mail";
import { makeScene, oweOne } from "@/test/mails";
import { listKeptMails, readKeptMail } from "./kept";
import { sendDelivery } from "./send";

// Read once per process, and a test file is one.
process.env.PARLEY_DEMO = "1";

it("keeps the demo's mails, newest first, with what each is called", async () => {
  const { carla, answered, order } = await makeScene();
  const ids = [
    await oweOne({ kind: "new_message", recipientId: carla.id, entryId: answered.id }),
    await oweOne({ kind: "sign_in_link", recipientId: carla.id }),
    await oweOne({ kind: "order_access", recipientId: carla.id, orderId: order.id }),
  ];
  for (const id of ids) await sendDelivery(id);
  expect(mailTransport()?.name).toBe("kept");
  const list = await listKeptMails(null);
  expect(list?.mails.map(({ id, to, label }) => ({ id, to, label }))).toEqual([
    { id: ids[2], to: carla.email, label: "Order access" },
    { id: ids[1], to: carla.email, label: "Sign-in link" },
    { id: ids[0], to: carla.email, label: "New message" },
  ]);
  const kept = await readKeptMail(ids[0] ?? "");
  expect(kept?.letter.text).toContain("It goes out today.");
  expect(kept?.mail.subject).toBe(kept?.letter.subject);
  expect(await readKeptMail("no-id")).toBeNull();
  expect(await readKeptMail(answered.id)).toBeNull();
});

it("pages by key, also among mails of one moment", async () => {
  await db.delivery.deleteMany();
  const at = new Date();
  const rendered = { to: "a@b", subject: "s" };
  const mail = { kind: "sign_in_link", state: "sent", createdAt: at, rendered } as const;
  await db.delivery.createMany({ data: Array(101).fill(mail) });
  const seen = new Set<string>();
  let before: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof listKeptMails>> = await listKeptMails(readCursor(before));
    for (const { id } of page?.mails ?? []) seen.add(id);
    before = page?.older ?? null;
  } while (before);
  expect(seen.size).toBe(101);
});
