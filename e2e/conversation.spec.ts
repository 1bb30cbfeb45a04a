import type { Page } from "@playwright/test";
import { newOrder, newPerson } from "./people";
import { expect, test } from "./stage";
import { entry, say, threadPath, unreadLink } from "./thread";

// Every way from the store to the people behind an order leads to the same thread.
const ways: Record<string, (page: Page, number: string) => Promise<void>> = {
  Orders: async (page) => {
    await page.goto("/account/orders");
    await page.getByRole("main").getByRole("link", { name: "1 unread message" }).click();
  },
  "the order": async (page, number) => {
    await page.goto("/account/orders");
    await page
      .getByRole("main")
      .getByRole("link", { name: `#${number}` })
      .click();
    await page.getByRole("main").getByRole("link", { name: "Messages (1 unread message)" }).click();
  },
  Messages: async (page, number) => {
    await page.goto("/account/orders");
    await page.getByRole("navigation", { name: "Account" }).getByRole("link", { name: "Messages" }).click();
    await expect(page.getByText("New message for order")).toBeVisible();
    await page.getByRole("link", { name: `Order #${number}` }).click();
  },
  "the menu": async (page, number) => {
    await page.goto("/account/settings");
    await page.getByRole("button", { name: "My account" }).click();
    // By its key: the menu moves as it opens, and what is pressed beside it closes it.
    await page.getByRole("banner").getByRole("link", { name: "Messages" }).press("Enter");
    await page
      .getByRole("main")
      .getByRole("link", { name: `Order #${number}` })
      .click();
  },
  "the header icon": async (page, number) => {
    await page.goto("/account/settings");
    await unreadLink(page).click();
    await expect(page).toHaveURL("/account/messages");
    await page
      .getByRole("main")
      .getByRole("link", { name: `Order #${number}` })
      .click();
  },
};

for (const [way, go] of Object.entries(ways)) {
  test(`the customer reaches the thread from ${way}, and what was seen is read`, async ({ db, open }) => {
    const person = await newPerson(db, "Nora Field");
    const number = await newOrder(db, person);
    const [customer, vendor] = [await open(person), await open("victor")];

    await vendor.goto(threadPath(number, "harbor-lights", "seller"));
    await say(vendor, "Your lamp leaves us today.");

    await go(customer, number);
    await expect(customer).toHaveURL(new RegExp(`/account/orders/${number}/messages`));
    await expect(entry(customer, "Your lamp leaves us today.")).toBeVisible();
    await expect(customer.getByRole("heading", { name: "New messages" })).toBeVisible();

    await expect(unreadLink(customer)).toHaveCount(0);
    await customer.goto("/account/orders");
    await expect(unreadLink(customer)).toHaveCount(0);
    await expect(customer.getByRole("main").getByRole("link", { name: "Contact seller" })).toBeVisible();
  });
}

test("customer and vendor hold a conversation, each from their own pages", async ({ db, open }) => {
  const person = await newPerson(db, "Ines Bauer");
  const number = await newOrder(db, person);
  const [customer, vendor] = [await open(person), await open("victor")];

  await customer.goto("/account/orders");
  await customer.getByRole("link", { name: "Contact seller" }).click();
  await say(customer, "Hello! Is the shade made of linen?\nI am asking because of the dust.");

  // From what needs the vendor to the thread, without knowing its address.
  await vendor.goto("/seller");
  await vendor
    .getByRole("main")
    .getByRole("link", { name: new RegExp(`Ines Bauer.*#${number}`) })
    .click();
  await expect(vendor).toHaveURL(new RegExp(`/seller/orders/${number}/messages`));
  await expect(entry(vendor, "Is the shade made of linen?")).toContainText("Ines Bauer");
  await say(vendor, "It is cotton, and it may be vacuumed.");
  await expect(entry(vendor, "It is cotton")).toContainText("You, as Harbor Lights");

  // Seen where it came in; elsewhere it is the icon that comes by itself, and says the same as the tab and the menu.
  await expect(entry(customer, "It is cotton")).toBeVisible();
  await customer.getByRole("link", { name: "Orders" }).first().click();
  await expect(customer).toHaveURL("/account/orders");
  await say(vendor, "And ironed, at the lowest setting.");
  await expect(unreadLink(customer)).toHaveAccessibleName("1 unread message");
  await expect(customer.getByRole("navigation", { name: "Account" })).toContainText("Messages1");
  await customer.getByRole("button", { name: "My account" }).click();
  await expect(customer.getByRole("banner").getByRole("link", { name: "Messages" })).toContainText("1");
  await customer.keyboard.press("Escape");

  await unreadLink(customer).click();
  // The orders have a link of this name as well.
  await expect(customer).toHaveURL("/account/messages");
  await customer.getByRole("link", { name: `Order #${number}` }).click();
  await expect(entry(customer, "It is cotton")).toContainText("Harbor Lights");
  await expect(entry(customer, "It is cotton")).not.toContainText("Victor");
  await expect(entry(customer, "Is the shade")).toContainText("You");
  await expect(unreadLink(customer)).toHaveCount(0);

  // Answered and seen: the vendor is not asked for anything any more.
  await vendor.goto("/seller");
  await expect(vendor.getByRole("main").getByRole("link", { name: new RegExp(`#${number}`) })).toHaveCount(0);
});

test("every message is mailed, and the customer's mail opens that very entry", async ({ db, open, mailTo }) => {
  const person = await newPerson(db, "Paul Ferro");
  const number = await newOrder(db, person);
  const [customer, vendor] = [await open(person), await open("victor")];

  await customer.goto(threadPath(number, "harbor-lights"));
  await say(customer, "May I have the invoice?");
  const toVendor = await mailTo("victor@example.com", { subject: `#${number}` });
  expect(toVendor.kind).toBe("New message");
  expect(toVendor.text).toContain("Paul Ferro");
  expect(toVendor.text).toContain("May I have the invoice?");

  await vendor.goto(toVendor.button);
  await expect(entry(vendor, "May I have the invoice?")).toBeVisible();
  await say(vendor, "It is in the parcel, under the foot of the lamp.");

  const toCustomer = await mailTo(person.email, { subject: `#${number}` });
  expect(toCustomer.text).toContain("Harbor Lights");
  expect(toCustomer.text).not.toContain("Victor");

  // In a browser where nobody is signed in: looking opens nothing, the button does.
  const visitor = await open(null);
  await visitor.goto(toCustomer.button);
  await visitor.goto(threadPath(number, "harbor-lights"));
  await expect(visitor).toHaveURL(/sign-in/);
  await visitor.goto(toCustomer.button);
  await visitor.getByRole("button", { name: "Continue" }).click();
  await expect(visitor).toHaveURL(/#m2$/);
  await expect(entry(visitor, "under the foot of the lamp")).toBeInViewport();
  await say(visitor, "Found it, thank you.");
  await vendor.reload();
  await expect(entry(vendor, "Found it, thank you.")).toContainText("Paul Ferro");
});
