import { randomUUID } from "node:crypto";
import { people, shops } from "@/prisma/cast";
import { axe, expectNoSidewaysScroll } from "./axe";
import { newThread } from "./new-thread";
import { newPerson } from "./people";
import { expect, test } from "./stage";

const quoted = `Thank you.\n\nOn Tue, 24 Nov 2026, [address] wrote:\n> ${"It goes out today ".repeat(40)}`;

test("what a mail quoted stands behind Show quoted text, on an old entry and on one that comes in", async ({
  db,
  open,
}) => {
  const customer = await newPerson(db, "Mia Mail");
  const says = [
    ["vendor", "It goes out today."],
    ["customer", "Thank you."],
  ] satisfies ["vendor" | "customer", string][];
  const id = await newThread(db, { customer, shop: shops.harbor, keeper: people.victor, orderId: null, says });
  await db.entry.updateMany({ where: { threadId: id, seq: 2 }, data: { quoted } });
  const page = await open("victor");
  await page.setViewportSize({ width: 320, height: 720 });
  await page.goto(`/seller/messages/${id}`);
  await expect(page.getByText("[address] wrote")).toBeHidden();
  await page.getByText("Show quoted text").click();
  await expect(page.getByText("[address] wrote")).toBeVisible();
  await expectNoSidewaysScroll(page);
  await axe(page);

  const [{ seq }] = [await db.entry.findFirstOrThrow({ where: { threadId: id }, orderBy: { seq: "desc" } })];
  const later = { threadId: id, seq: seq + 1, side: "customer", kind: "message", authorId: customer.id } as const;
  await db.$transaction([
    db.entry.create({ data: { ...later, text: "And one more.", quoted, sendKey: randomUUID() } }),
    db.thread.update({ where: { id }, data: { lastSeq: seq + 1 } }),
    db.$executeRaw`select pg_notify('parley', ${JSON.stringify({
      is: "entry",
      thread: id,
      customer: customer.id,
      vendor: shops.harbor.id,
      by: customer.id,
      seq: seq + 1,
    })})`,
  ]);
  await expect(page.getByText("And one more.", { exact: true })).toBeVisible();
  await expect(page.getByText("Show quoted text")).toHaveCount(2);
});

test("an admin reads what is held, literally, and deletes it after a question", async ({ db, open }) => {
  const subject = `Held ${randomUUID()}`;
  const text = "<b>Let me in</b>\nhttps://phishing.example/now";
  const kept = { sender: "stranger@example.net", subject, text, why: "other_sender" };
  await db.incomingMail.create({ data: { key: randomUUID(), outcome: "held", ...kept } });
  const page = await open("ada", { javaScriptEnabled: false });
  await page.goto("/seller");
  await page.getByRole("link", { name: /Look at/ }).click();
  const mail = page.getByRole("listitem").filter({ hasText: subject });
  await expect(mail).toContainText("<b>Let me in</b>");
  await expect(mail.getByRole("link", { name: "phishing" })).toHaveCount(0);
  await mail.getByRole("link", { name: /Read all or delete/ }).click();
  await expect(page.getByText("Do you want to delete this mail for good?")).toBeVisible();
  await page.getByRole("button", { name: "Delete mail" }).click();
  await expect(page).toHaveURL("/seller/deliveries/held");
  await expect(page.getByText(subject)).toHaveCount(0);
  expect(await db.incomingMail.count({ where: { subject } })).toBe(0);
});
