import { axe } from "./axe";
import { newOrder, newPerson } from "./people";
import { expect, test } from "./stage";
import { entry, say, threadPath } from "./thread";

test("a mail that came back is told to the admin and the author, and is sent again", async ({ db, open }) => {
  const person = await newPerson(db, "Nora Petit");
  const number = await newOrder(db, person);
  const vendor = await open("victor");
  await vendor.goto(threadPath(number, "harbor-lights", "seller"));
  await say(vendor, "It left our workshop this morning.");
  const mail = { entry: { thread: { order: { number } } } };
  await expect.poll(() => db.delivery.count({ where: { ...mail, state: "sent" } })).toBe(1);
  await vendor.reload();
  await expect(entry(vendor, "It left our workshop")).toContainText("Mailed");
  await db.delivery.updateMany({ where: mail, data: { state: "bounced", why: "bounced_transient" } });
  await vendor.reload();
  await expect(entry(vendor, "It left our workshop")).toContainText("Not delivered");

  const admin = await open("ada");
  await admin.goto("/seller");
  await admin.getByRole("navigation", { name: "Seller" }).getByRole("link", { name: "Mail" }).click();
  await expect(admin.getByRole("heading", { level: 1 })).toHaveText("Mail");
  await admin.getByRole("navigation", { name: "Show" }).getByRole("link", { name: "Came back" }).click();
  const row = admin.getByRole("listitem").filter({ hasText: "Nora Petit" });
  await expect(row).toContainText(`Order #${number}`);
  await expect(row).toContainText("The mailbox took no mail for days.");
  await axe(admin);
  await row.getByRole("button", { name: "Send again to Nora Petit" }).click();
  await expect(admin.getByText("It is sent again.")).toBeVisible();
  await expect.poll(() => db.delivery.count({ where: { ...mail, state: "sent" } })).toBe(1);
  await vendor.reload();
  await expect(entry(vendor, "It left our workshop")).toContainText("Mailed");
});
