import type { Page } from "@playwright/test";
import { refuseDraws } from "./held";
import { newOrder, newPerson } from "./people";
import { startServer } from "./server";
import { expect, test as staged } from "./stage";
import { entry, threadPath } from "./thread";

// A server of its own: the mode is everybody's.
const test = staged.extend({
  server: [
    // biome-ignore lint/correctness/noEmptyPattern: a fixture that needs no other
    async ({}, use) => {
      const server = await startServer({ seed: true });
      await use(server);
      await server.stop();
    },
    { scope: "worker", timeout: 120_000 },
  ],
});

for (const javaScriptEnabled of [true, false]) {
  test(`an admin makes a shop and invites somebody, who comes in by the mail, ${manner(javaScriptEnabled)}`, async ({
    db,
    open,
    mailTo,
  }) => {
    test.setTimeout(120_000);
    const shop = `Lantern & Wick ${manner(javaScriptEnabled)}`;
    const email = `lea.${javaScriptEnabled}@example.com`;
    const admin = await open("ada", { javaScriptEnabled });
    await admin.goto("/seller/vendors");
    await admin.getByLabel("Name", { exact: true }).fill("…");
    await admin.getByLabel("E-mail of the first staff member").fill("nobody");
    await admin.getByRole("button", { name: "Add vendor" }).click();
    await expect(admin.getByLabel("Name", { exact: true })).toHaveAccessibleDescription(/Write the shop's name/);
    await expect(admin.getByLabel("E-mail of the first staff member")).toHaveValue("nobody");
    await admin.getByLabel("Name", { exact: true }).fill(shop);
    await admin.getByLabel("E-mail of the first staff member").fill("");
    await admin.getByRole("button", { name: "Add vendor" }).click();
    await expect(admin.getByRole("status")).toHaveText("The vendor has been added.");
    await expect(admin.getByRole("heading", { level: 1 })).toContainText(shop);

    await admin.getByLabel("E-mail").fill("ada@example.com");
    await admin.getByRole("button", { name: "Invite" }).click();
    await expect(admin.getByLabel("E-mail")).toHaveAccessibleDescription(/admin's address/);
    await expect(admin.getByLabel("E-mail")).toHaveValue("ada@example.com");
    await admin.getByLabel("E-mail").fill(email);
    await admin.getByRole("button", { name: "Invite" }).click();
    await expect(admin.getByRole("status").last()).toContainText(`${email} is staff now.`);
    await expect(admin.getByRole("listitem").filter({ hasText: email })).toContainText("has not signed in yet");
    await admin.getByLabel("E-mail").fill(email);
    await admin.getByRole("button", { name: "Invite" }).click();
    await expect(admin.getByRole("status").last()).toContainText(`${email} was staff already.`);

    const guest = await open(null, { javaScriptEnabled });
    const mail = await mailTo(email, { kind: "Invitation" });
    expect(mail.subject).toBe(`You answer for ${shop} at Parley Market`);
    await guest.goto(mail.button);
    await guest.getByRole("main").getByRole("button", { name: "Sign in" }).click();
    await expect(guest).toHaveURL("/seller");
    await expect(guest.getByRole("banner")).toContainText(shop);
    await guest.goto(mail.button);
    await expect(guest.getByText("An invitation works once, within 7 days.")).toBeVisible();

    await admin.goto("/seller/vendors");
    await admin.getByRole("searchbox").fill(`wick ${manner(javaScriptEnabled)}`);
    await admin.getByRole("button", { name: "Search" }).click();
    await expect(admin.getByRole("main").getByRole("listitem")).toHaveCount(1);
    await admin.getByRole("link", { name: shop }).click();
    await expect(admin.getByRole("listitem").filter({ hasText: email })).not.toContainText("has not signed in yet");
    expect(await db.vendor.count({ where: { name: shop } })).toBe(1);
  });

  test(`removed staff are refused at their next click, ${manner(javaScriptEnabled)}`, async ({ db, open }) => {
    const clerk = await newPerson(db, `Otto ${manner(javaScriptEnabled)}`);
    const harbor = await db.vendor.findUniqueOrThrow({ where: { slug: "harbor-lights" } });
    await db.staff.create({ data: { vendorId: harbor.id, userId: clerk.id } });
    const number = await newOrder(db, await newPerson(db, "Nina Falk"));
    const page = await open(clerk, { javaScriptEnabled, allow: /404|ERR_FAILED/ });
    // It would say so by itself within seconds, and have no field any more.
    await refuseDraws(page);
    await page.goto(threadPath(number, "harbor-lights", "seller"));
    await write(page, "While I may.");
    await expect(entry(page, "While I may.")).toBeVisible();

    const admin = await open("ada", { javaScriptEnabled });
    await admin.goto("/seller/vendors/harbor-lights");
    await admin.getByRole("button", { name: `Remove ${clerk.name}` }).click();
    await expect(admin.getByRole("status")).toContainText("They can no longer read or write");
    await expect(admin.getByRole("listitem").filter({ hasText: clerk.email })).toHaveCount(0);

    await write(page, "And now?");
    await expect(page.getByText(javaScriptEnabled ? /does not exist/ : "There is nothing here")).toBeVisible();
    expect(await db.entry.count({ where: { text: "And now?" } })).toBe(0);
    expect((await page.goto("/seller"))?.status()).toBe(404);
  });
}

test("a removed shop's conversations are closed, its items the store's, until it is restored", async ({ db, open }) => {
  const person = await newPerson(db, "Rike Sand");
  const number = await newOrder(db, person);
  const customer = await open(person);
  await customer.goto(threadPath(number, "harbor-lights"));
  await write(customer, "To the shop.");
  await expect(entry(customer, "To the shop.")).toBeVisible();

  const admin = await open("ada");
  await admin.goto("/seller/vendors/harbor-lights");
  await admin.getByRole("link", { name: "Remove vendor" }).click();
  await expect(admin.getByRole("heading", { name: "Are you sure?" })).toBeVisible();
  await admin.getByRole("link", { name: "Cancel" }).click();
  await expect(admin).toHaveURL("/seller/vendors/harbor-lights");
  await admin.getByRole("link", { name: "Remove vendor" }).click();
  await admin.getByRole("button", { name: "Remove vendor" }).click();
  await expect(admin.getByRole("status")).toHaveText("The vendor has been removed.");

  await customer.goto(threadPath(number, "harbor-lights"));
  await expect(entry(customer, "To the shop.")).toBeVisible();
  await expect(customer.getByRole("button", { name: "Send" })).toHaveCount(0);
  const victor = await open("victor", { allow: /404/ });
  expect((await victor.goto("/seller"))?.status()).toBe(404);
  await admin.goto("/seller/vendors?q=harbor");
  await expect(admin.getByRole("main").getByRole("listitem")).toContainText("Removed");

  await admin.getByRole("link", { name: "Harbor Lights" }).click();
  await admin.getByRole("button", { name: "Restore vendor" }).click();
  await expect(admin.getByRole("status")).toHaveText("The vendor has been restored.");
  await customer.reload();
  await expect(customer.getByRole("button", { name: "Send" })).toBeVisible();
  expect((await victor.goto("/seller"))?.status()).toBe(200);
});

for (const javaScriptEnabled of [true, false]) {
  test(`the mode is switched, and the customer's page follows, ${manner(javaScriptEnabled)}`, async ({ db, open }) => {
    const person = await newPerson(db, "Mina Sturm");
    const number = await newOrder(db, person);
    const [customer, admin] = [await open(person), await open("ada", { javaScriptEnabled })];
    const shop = customer.getByRole("link", { name: "Contact seller" });
    const asTo = async (seller: string) => {
      await customer.goto(`/account/orders/${number}`);
      await expect(shop).toHaveAttribute("href", threadPath(number, seller));
    };
    await asTo("harbor-lights");

    await admin.goto("/seller/settings");
    await admin.getByLabel("Warehouse").check();
    await saveMode(admin);
    await expect(admin.getByLabel("Warehouse")).toBeChecked();
    await asTo("store");

    await admin.getByLabel("Allow direct communication between vendor and buyer").check();
    await saveMode(admin);
    await asTo("harbor-lights");
    await admin.reload();
    await expect(admin.getByLabel("Allow direct communication between vendor and buyer")).toBeChecked();

    await admin.getByLabel("Allow direct communication between vendor and buyer").uncheck();
    await admin.getByLabel("Vendors as separate shops").check();
    await saveMode(admin);
    await asTo("harbor-lights");
    expect(await db.store.findUnique({ where: { id: 1 } })).toMatchObject({
      mode: "separate_shops",
      vendorTalk: false,
    });
  });

  test(`the store's name and mailbox are set, ${manner(javaScriptEnabled)}`, async ({ db, open }) => {
    const admin = await open("ada", { javaScriptEnabled });
    await admin.goto("/seller/settings");
    await admin.getByLabel("Name").fill("Lea's Market");
    await admin.getByRole("button", { name: "Save name" }).click();
    await expect(admin.getByRole("banner")).toContainText("Lea's Market");
    await admin.getByLabel("Mailbox").fill("nobody");
    await admin.getByRole("button", { name: "Save mailbox" }).click();
    await expect(admin.getByLabel("Mailbox")).toHaveAccessibleDescription(/Write an e-mail address/);
    await expect(admin.getByLabel("Mailbox")).toHaveValue("nobody");
    await admin.getByLabel("Mailbox").fill("");
    await admin.getByRole("button", { name: "Save mailbox" }).click();
    await expect(admin.getByText("The store has no mailbox now.")).toBeVisible();
    expect(await db.store.findUnique({ where: { id: 1 } })).toMatchObject({ name: "Lea's Market", mailbox: null });
    await db.store.update({ where: { id: 1 }, data: { name: "Parley Market", mailbox: "store@example.com" } });
  });
}

async function saveMode(admin: Page) {
  await admin.getByRole("button", { name: "Save mode" }).click();
  await expect(admin.getByRole("status")).toHaveText("The mode is saved. It holds from now on.");
  await admin.reload();
}

async function write(page: Page, text: string) {
  await page.getByLabel("Write your message here").fill(text);
  await page.getByRole("button", { name: "Send" }).click();
}

function manner(javaScriptEnabled: boolean): string {
  return javaScriptEnabled ? "with JavaScript" : "without JavaScript";
}
