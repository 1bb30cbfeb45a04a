import type { Locator, Page } from "@playwright/test";
import { axe, expectNoSidewaysScroll } from "./axe";
import { newDesk, newTalk } from "./desk";
import { hold } from "./held";
import { expect, test } from "./stage";
import { started, threadPath } from "./thread";

const frame = (page: Page) => page.locator("main > [data-coming]");
const at = (path: string) => (url: URL) => url.pathname === path;

async function expectFrame(page: Page) {
  await expect(frame(page)).toBeVisible();
  await expect(page.getByRole("main")).toHaveAttribute("aria-busy", "true");
  await expect(page.locator("#coming")).toHaveText("Loading the conversation…");
}

async function expectNoFrame(page: Page) {
  await expect(frame(page)).toHaveCount(0);
  await expect(page.getByRole("main")).not.toHaveAttribute("aria-busy");
  await expect(page.locator("#coming")).toBeEmpty();
}

/** Clicks; while the answer is held back the frame is there, and then what was asked for. */
async function follow(page: Page, link: Locator, path: string) {
  await started(page);
  const go = await hold(page, at(path));
  await link.click();
  await expectFrame(page);
  go();
  await expect(page).toHaveURL(new RegExp(`${path}$`));
  await expect(page.getByLabel("Write your message here")).toBeVisible();
  await expectNoFrame(page);
}

test("from every list a click shows the thread's frame at once, and then the thread", async ({ db, open }) => {
  test.setTimeout(180_000);
  const shop = await newDesk(db, "Slow Lamps");
  const number = await newTalk(db, shop, "Wanda Wait", { says: "cvc", dispute: "It came in two" });
  const { customer } = await db.order.findUniqueOrThrow({ where: { number }, include: { customer: true } });
  const [buyer, seller] = [await open({ email: customer.email ?? "" }), await open(shop)];
  const [bought, sold] = [threadPath(number, shop.slug), threadPath(number, shop.slug, "seller")];
  const main = (page: Page) => page.getByRole("main");
  const buying: [from: string, name: string | RegExp, path: string][] = [
    ["/account/messages", `Order #${number}`, bought],
    ["/account/orders", /unread message|Contact seller/, bought],
    [`/account/orders/${number}`, /^Messages/, `/account/orders/${number}/messages`],
    [`/account/orders/${number}`, "Contact seller", bought],
  ];
  const selling: typeof buying = [
    ["/seller", /^Wanda Wait/, sold],
    ["/seller", /^Open: Wanda Wait/, sold],
    ["/seller/messages", `Order #${number}`, sold],
    ["/seller/disputes", /^Wanda Wait/, sold],
    ["/seller/orders", /^Messages/, `/seller/orders/${number}/messages`],
    [`/seller/orders/${number}`, /^Messages/, `/seller/orders/${number}/messages`],
  ];
  for (const [page, all] of [[buyer, buying] as const, [seller, selling] as const])
    for (const [from, name, path] of all) {
      await page.goto(from);
      await follow(page, main(page).getByRole("link", { name }).first(), path);
    }
});

test("a thread that is not there any more ends in the page that says so", async ({ db, open }) => {
  const shop = await newDesk(db, "Gone Lamps");
  const number = await newTalk(db, shop, "Gona Way");
  const page = await open(shop);
  await page.goto("/seller/messages");
  await started(page);
  const go = await hold(page, at(threadPath(number, shop.slug, "seller")));
  await page.getByRole("link", { name: `Order #${number}` }).click();
  await expectFrame(page);
  await db.order.update({ where: { number }, data: { number: `${number}-moved` } });
  go();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("There is nothing here");
  await expectNoFrame(page);
});

test("one may go elsewhere meanwhile, and back: the list is as it was left", async ({ open }) => {
  const page = await open("carla", { viewport: { width: 390, height: 500 } });
  await page.goto("/account");
  await page.goto("/account/orders");
  await started(page);
  const link = page
    .getByRole("main")
    .getByRole("link", { name: /unread message|Contact seller/ })
    .last();
  await link.scrollIntoViewIfNeeded();
  const left = await page.evaluate(() => scrollY);
  expect(left).toBeGreaterThan(100);
  const path = new URL((await link.getAttribute("href")) ?? "", page.url()).pathname;
  const go = await hold(page, at(path));
  await link.click();
  await expectFrame(page);
  expect(await frame(page).locator("> div").boundingBox()).toMatchObject({ y: 0 });
  expect(await page.evaluate(() => scrollY)).toBe(left);
  await expect(link).toBeFocused();
  // What lies under the frame is not pressed unseen.
  await page.mouse.click(195, 250);
  await page.getByRole("link", { name: "Parley Market" }).first().dispatchEvent("click");
  await expect(page).toHaveURL(/\/$/);
  await expectNoFrame(page);
  go();
  await page.goBack();
  await expect(page).toHaveURL(/\/account\/orders$/);
  await expectNoFrame(page);
});

test("a link opened in another tab leaves this page as it is", async ({ open }) => {
  const page = await open("carla");
  await page.goto("/account/messages");
  await started(page);
  const link = page
    .getByRole("main")
    .getByRole("link", { name: /^Order #/ })
    .first();
  const [other] = await Promise.all([
    page.context().waitForEvent("page"),
    link.click({ modifiers: ["ControlOrMeta"] }),
  ]);
  await expect(other.getByRole("heading", { level: 1 })).toHaveText("Messages");
  await expect(page).toHaveURL(/\/account\/messages$/);
  await expectNoFrame(page);
});

// As in accessibility.spec.ts: every scheme and every width once; on both sides with LONG=1.
const LOOKS = [
  ["light", 390],
  ["dark", 1280],
] as const;
const SIDES = [
  ["carla", "/account/messages"],
  ["ada", "/seller/messages"],
] as const;
for (const [turn, [colorScheme, axed]] of LOOKS.entries())
  for (const [who, list] of SIDES.filter((_, index) => process.env.LONG === "1" || index === turn))
    test(`the frame over ${list} breaks no rule of WCAG 2.2 AA, ${colorScheme}`, async ({ open }) => {
      const page = await open(who, { colorScheme, viewport: { width: 1280, height: 844 } });
      await page.goto(list);
      await started(page);
      await hold(page, (url) => url.pathname.includes("/messages/"));
      const link = page.getByRole("main").getByRole("link", { name: /^Order #/ });
      await link.first().click();
      for (const width of [1280, 390, 320]) {
        await page.setViewportSize({ width, height: 844 });
        await expectFrame(page);
        await expectNoSidewaysScroll(page);
        if (width === axed) await axe(page, `the frame over ${list} (${colorScheme}, ${width})`);
      }
    });
