import { newOrder, newPerson } from "./people";
import { expect, test } from "./stage";
import { entry, say, threadPath } from "./thread";

const windows = { "a phone": { width: 390, height: 800 }, "a desk": { width: 1280, height: 800 } };

for (const [name, viewport] of Object.entries(windows)) {
  test(`on ${name} a long thread opens at its end, and what one sends is in sight, with the field`, async ({
    db,
    open,
  }) => {
    const number = await newOrder(db, await newPerson(db, "Nora Field"));
    const page = await open("victor", { viewport });
    const path = threadPath(number, "harbor-lights", "seller");
    const field = page.getByLabel("Write your message here");
    const send = page.getByRole("button", { name: "Send" });
    await page.goto(path);
    for (let n = 1; n <= 8; n++) await say(page, `Message ${n}.\n\nAnd more of it.`);

    await page.goto("/seller/messages");
    await page.goto(path);
    await expect(entry(page, "Message 8.")).toBeInViewport();
    await expect(send).toBeInViewport();

    await page.evaluate(() => scrollTo(0, 0));
    await field.focus();
    await page.evaluate(() => scrollTo(0, 0));
    await say(page, "The last word.");
    await expect(entry(page, "The last word.")).toBeInViewport({ ratio: 0.9 });
    await expect(send).toBeInViewport({ ratio: 0.9 });
  });
}

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? "with" : "without";
  test(`on a phone the tab of the page one is on is in sight, however many there are, ${how} JavaScript`, async ({
    open,
  }) => {
    const page = await open("ada", { viewport: { width: 320, height: 700 }, javaScriptEnabled });
    const nav = page.getByRole("navigation", { name: "Seller" });
    for (const [path, name] of [
      ["/seller/deliveries", "Mail"],
      ["/seller/settings", "Settings"],
      ["/seller", "Overview"],
    ] as const) {
      await page.goto(path);
      await expect(nav.getByRole("link", { name, exact: true })).toBeInViewport({ ratio: 1 });
    }
    await nav.getByRole("link", { name: "Disputes" }).click();
    await expect(page).toHaveURL(/disputes$/);
    await expect(nav.getByRole("link", { name: "Disputes" })).toBeInViewport({ ratio: 1 });
    expect(await page.evaluate(() => scrollY)).toBe(0);
  });
}

test("on a phone the tab of the seller one writes to is in sight, the last of three too", async ({ open }) => {
  const page = await open("carla", { viewport: { width: 320, height: 700 } });
  await page.goto(threadPath("1001", "harbor-lights"));
  const tabs = page.getByRole("navigation", { name: "Conversations of this order" });
  const last = tabs.getByRole("link").last();
  const href = await last.getAttribute("href");
  await page.goto(href ?? "");
  await expect(last).toHaveAttribute("aria-current", "page");
  // Sideways: the page itself is at the thread's end.
  const edge = await last.evaluate((tab) => tab.getBoundingClientRect().right);
  expect(edge).toBeLessThanOrEqual(320);
});

// Main reaches up over the seller's banner: a mouse must still get at what is in it.
test("the seller's menu and name are pressed with a mouse", async ({ open }) => {
  const page = await open("victor", { viewport: windows["a desk"] });
  await page.goto("/seller/messages");
  await page.getByRole("button", { name: "My account" }).click();
  await page.getByRole("link", { name: "My own orders" }).click();
  await expect(page).toHaveURL("/account/orders");
  await page.goto("/seller/messages");
  await page
    .getByRole("banner")
    .getByRole("link", { name: /Harbor Lights/ })
    .click();
  await expect(page).toHaveURL("/seller");
});
