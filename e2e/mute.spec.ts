import type { Page } from "@playwright/test";
import { axe } from "./axe";
import { newOrder, newPerson } from "./people";
import { expect, test } from "./stage";
import { say, started, threadPath } from "./thread";

const NOTE = "No mail about new messages here. Disputes are still mailed.";

for (const javaScriptEnabled of [true, false]) {
  test(`a thread is muted and unmuted, ${javaScriptEnabled ? "with" : "without"} JavaScript`, async ({
    db,
    open,
    mailTo,
  }) => {
    const person = await newPerson(db, "Mona Stille");
    const number = await newOrder(db, person);
    const [customer, vendor] = [await open(person, { javaScriptEnabled }), await open("victor")];
    const path = threadPath(number, "harbor-lights");
    await customer.goto(path);
    await expect(customer.getByRole("button", { name: "Mute this conversation" })).toHaveCount(0);
    await vendor.goto(threadPath(number, "harbor-lights", "seller"));
    await say(vendor, "Before.");
    await mailTo(person.email, { subject: `#${number}` });

    await customer.goto(path);
    if (javaScriptEnabled) await started(customer);
    await customer.getByRole("button", { name: "Mute this conversation" }).click();
    await expect(customer.getByText(NOTE)).toBeVisible();
    if (javaScriptEnabled) await axe(customer);
    await customer.getByRole("button", { name: "My account" }).click();
    await customer
      .getByRole("banner")
      .getByRole("link", { name: /^Messages/ })
      .click();
    const row = customer
      .getByRole("main")
      .getByRole("listitem")
      .filter({ hasText: `Order #${number}` });
    await expect(row.getByText("Muted", { exact: true })).toBeAttached();
    if (javaScriptEnabled) await axe(customer);
    await say(vendor, "While muted.");
    const why = async () =>
      (await db.delivery.findFirstOrThrow({ where: { recipientId: person.id, entry: { text: "While muted." } } })).why;
    await expect.poll(why).toBe("muted");

    await customer.goto(path);
    await expect(customer.getByText(NOTE)).toBeVisible();
    if (javaScriptEnabled) await started(customer);
    await customer.getByRole("button", { name: "Unmute this conversation" }).click();
    await expect(customer.getByRole("button", { name: "Mute this conversation" })).toBeVisible();
    await expect(customer.getByText(NOTE)).toHaveCount(0);
    await say(vendor, "After.");
    await expect.poll(async () => (await mailTo(person.email, { subject: `#${number}` })).text).toContain("After.");
  });
}

test("a vendor mutes for themselves, an admin has nothing to mute", async ({ db, open }) => {
  const person = await newPerson(db, "Mona Stille");
  const number = await newOrder(db, person);
  const [customer, vendor, admin] = [await open(person), await open("victor"), await open("ada")];
  await customer.goto(threadPath(number, "harbor-lights"));
  await say(customer, "Is it on its way?");
  const path = threadPath(number, "harbor-lights", "seller");
  await vendor.goto(path);
  await started(vendor);
  await vendor.getByRole("button", { name: "Mute this conversation" }).click();
  await expect(vendor.getByText(NOTE)).toBeVisible();
  await axe(vendor);
  await vendor.goto(`/seller/messages?q=${number}`);
  const row = (page: Page) => page.getByRole("listitem").filter({ hasText: `Order #${number}` });
  await expect(row(vendor).getByText("Muted", { exact: true })).toBeAttached();
  await axe(vendor);
  await customer.goto("/account/messages");
  await expect(row(customer)).toBeVisible();
  await expect(row(customer).getByText("Muted", { exact: true })).toHaveCount(0);
  await customer.goto(threadPath(number, "harbor-lights"));
  await expect(customer.getByRole("button", { name: "Mute this conversation" })).toBeVisible();
  await admin.goto(path);
  await expect(admin.getByText("Is it on its way?")).toBeVisible();
  await expect(admin.getByRole("button", { name: /ute this conversation/ })).toHaveCount(0);
});
