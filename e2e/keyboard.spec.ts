import type { Locator, Page } from "@playwright/test";
import { newOrder, newPerson } from "./people";
import { expect, test } from "./stage";
import { entry, threadPath } from "./thread";

/** Presses Tab until the element has the focus, and sees to it that the focus can be seen wherever it goes. */
async function tabTo(page: Page, target: Locator) {
  for (let step = 0; step < 60; step++) {
    await page.keyboard.press("Tab");
    const { shown, where } = await page.evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body) return { shown: true, where: "body" };
      const style = getComputedStyle(element);
      const ring = style.outlineStyle !== "none" && Number.parseFloat(style.outlineWidth) >= 2;
      return { shown: ring || style.boxShadow !== "none", where: element.outerHTML.slice(0, 200) };
    });
    expect(shown, `the focus is seen on ${where}`).toBe(true);
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error("Sixty times Tab did not reach it.");
}

test("a customer signs in, finds the thread and writes, by keyboard alone", async ({ db, open }) => {
  const person = await newPerson(db, "Kit Moss");
  const number = await newOrder(db, person);
  const page = await open(null);

  await page.goto("/account/orders");
  await tabTo(page, page.getByLabel("E-mail"));
  await page.keyboard.type(person.email);
  await tabTo(page, page.getByLabel("Password"));
  await page.keyboard.type("parley-demo");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL("/account/orders");

  await tabTo(page, page.getByRole("link", { name: "Contact seller" }));
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(threadPath(number, "harbor-lights"));

  const field = page.getByLabel("Write your message here");
  await tabTo(page, field);
  await page.keyboard.type("Enter makes a line,");
  await page.keyboard.press("Enter");
  await page.keyboard.type("and Send sends.");
  await tabTo(page, page.getByRole("button", { name: "Send" }));
  await page.keyboard.press("Enter");
  await expect(entry(page, "Enter makes a line,")).toContainText("and Send sends.");

  // The focus is back where one goes on writing.
  await expect(field).toBeFocused();
  await page.keyboard.type("So does Control and Enter.");
  await page.keyboard.press("Control+Enter");
  await expect(entry(page, "So does Control and Enter.")).toBeVisible();
});

test("the menu opens, closes and leads on by keyboard", async ({ db, open }) => {
  const page = await open(await newPerson(db, "Kim Reed"));
  await page.goto("/account/orders");
  const button = page.getByRole("button", { name: "My account" });
  const settings = page.getByRole("banner").getByRole("link", { name: "Settings" });
  await tabTo(page, button);
  await page.keyboard.press("Enter");
  await expect(settings).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(settings).toBeHidden();
  await expect(button).toBeFocused();
  await page.keyboard.press("Space");
  await tabTo(page, settings);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL("/account/settings");
});

test("a vendor answers by keyboard alone", async ({ db, open }) => {
  const person = await newPerson(db, "Lea Voss");
  const number = await newOrder(db, person);
  const [customer, vendor] = [await open(person), await open("victor")];
  await customer.goto(threadPath(number, "harbor-lights"));
  await customer.getByLabel("Write your message here").fill("Can I press keys only?");
  await customer.keyboard.press("Control+Enter");
  await expect(entry(customer, "Can I press keys only?")).toBeVisible();

  await vendor.goto("/seller/messages");
  await tabTo(vendor, vendor.getByRole("main").getByRole("link", { name: `Order #${number}` }));
  await vendor.keyboard.press("Enter");
  await expect(vendor).toHaveURL(new RegExp(`/seller/orders/${number}/messages`));
  await tabTo(vendor, vendor.getByLabel("Write your message here"));
  await vendor.keyboard.type("You can.");
  await vendor.keyboard.press("Control+Enter");
  await expect(entry(vendor, "You can.")).toBeVisible();
});
