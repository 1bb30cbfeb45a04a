import type { Page } from "@playwright/test";
import { holdDraws } from "./held";
import { newOrder, newPerson } from "./people";
import { expect, test } from "./stage";
import { entry, hung, say, started, threadPath, unreadLink } from "./thread";

// Two people, two browsers, and nobody loads anything again.

const field = (page: Page) => page.getByLabel("Write your message here");

test("a message appears by itself, is seen there, and that is seen here; so is who writes", async ({ db, open }) => {
  const person = await newPerson(db, "Lena Live");
  const number = await newOrder(db, person);
  const [customer, vendor] = [await open(person), await open("victor")];
  await customer.goto(threadPath(number, "harbor-lights"));
  await vendor.goto(threadPath(number, "harbor-lights", "seller"));
  await say(customer, "Is anybody there?\nSee https://example.com/lamp");
  await expect(entry(vendor, "Is anybody there?")).toContainText("Lena Live");
  await expect(entry(vendor, "Is anybody there?").getByRole("link")).toHaveAttribute(
    "href",
    "https://example.com/lamp",
  );
  await expect(entry(customer, "Is anybody there?")).toContainText("Seen");

  await field(vendor).pressSequentially("Al");
  await expect(customer.getByText("Harbor Lights is writing…")).toBeVisible();
  await field(vendor).fill("Always.");
  await vendor.getByRole("button", { name: "Send" }).click();
  await expect(entry(customer, "Always.")).toContainText("Harbor Lights");
  await expect(customer.getByText("is writing…")).toHaveCount(0);
  await expect(entry(vendor, "Always.")).toContainText("Seen");
  await expect(unreadLink(customer)).toHaveCount(0);
  // Heard by those who listen to the page, and once.
  await expect(customer.locator("[aria-live=polite]").filter({ hasText: "Harbor Lights: Always." })).toHaveCount(1);
});

test("who writes is shown on a thread that has just begun, before its page is drawn anew", async ({ db, open }) => {
  const person = await newPerson(db, "Bea Begun");
  const number = await newOrder(db, person);
  const [customer, vendor] = [await open(person), await open("victor")];
  await customer.goto(threadPath(number, "harbor-lights"));
  await vendor.goto(threadPath(number, "harbor-lights", "seller"));
  const slow = await holdDraws(customer);
  await say(customer, "It has begun.");
  await expect(entry(customer, "It has begun.")).toContainText("Seen");
  await field(vendor).pressSequentially("Al");
  await expect(customer.getByText("Harbor Lights is writing…")).toBeVisible();
  slow();
});

test("what happens in a thread is on every other page: icon, tab, Notifications, lists", async ({ db, open }) => {
  test.setTimeout(120_000);
  const person = await newPerson(db, "Nils Number");
  const number = await newOrder(db, person);
  const [customer, orders, vendor, list, admin] = [
    await open(person),
    await open(person),
    await open("victor"),
    await open("victor"),
    await open("ada"),
  ];
  await orders.goto("/account/orders");
  await customer.goto(threadPath(number, "harbor-lights"));
  await vendor.goto("/seller/orders");
  await list.goto("/seller/messages");
  await admin.goto("/seller/orders");
  const bell = (page: Page) => page.getByRole("button", { name: "Notifications" });
  const before = Number((await bell(admin).textContent()) || 0);

  await say(customer, "The shade is bent.");
  await expect(list.getByRole("link", { name: `#${number}` })).toBeVisible();
  await expect(
    list.getByRole("row").or(list.getByRole("listitem")).filter({ hasText: "The shade is bent." }).first(),
  ).toBeVisible();
  await expect(bell(vendor)).toHaveAccessibleDescription(/unread message/);

  await customer.getByRole("link", { name: "Open dispute" }).click();
  await customer.getByLabel("Reason").fill("Nobody answers.");
  await customer.getByRole("dialog").getByRole("button", { name: "Open dispute" }).click();
  await expect(customer.getByText("A dispute has been opened successfully.")).toBeVisible();
  await expect(list.getByRole("main")).toContainText("Dispute");
  await expect(bell(admin)).not.toHaveText(String(before || ""));
  await expect(bell(admin)).toHaveAccessibleDescription(/open dispute/);

  await vendor.goto(threadPath(number, "harbor-lights", "seller"));
  await expect(vendor.getByText(/^Dispute opened on/)).toBeVisible();
  await say(vendor, "We send you a new one.");
  await expect(orders.getByRole("main").getByRole("link", { name: "1 unread message" })).toHaveCount(0);
  // Only what was seen is read.
  await expect(entry(vendor, "We send you a new one.")).toContainText("Seen");
  await customer.goto("about:blank");
  await say(vendor, "It leaves us today.");
  await expect(unreadLink(orders)).toHaveAccessibleName("1 unread message");
  await expect(orders.getByRole("main").getByRole("link", { name: "1 unread message" })).toBeVisible();

  // Closed by the store: the note goes from an open page, and what is said of it comes.
  await admin.goto(threadPath(number, "harbor-lights", "seller"));
  await admin.getByRole("link", { name: "Close dispute" }).click();
  await admin.getByRole("dialog").getByRole("button", { name: "Close dispute" }).click();
  await expect(entry(vendor, "Dispute closed by Parley Market")).toBeVisible();
  const heard = vendor.locator("[aria-live=polite]").filter({ hasText: "Dispute closed" });
  await expect(heard).toHaveText("Dispute closed by Parley Market.");
  await expect(vendor.getByText(/^Dispute opened on/)).toHaveCount(0);
  await expect(unreadLink(orders)).toHaveAccessibleName("2 unread messages");
});

test("who reads at the end follows; who reads further up keeps the place and jumps when they like", async ({
  db,
  open,
}) => {
  const person = await newPerson(db, "Uma Upward");
  const number = await newOrder(db, person);
  const [customer, vendor] = [await open(person, { viewport: { width: 900, height: 500 } }), await open("victor")];
  await vendor.goto(threadPath(number, "harbor-lights", "seller"));
  await customer.goto(threadPath(number, "harbor-lights"));
  for (let n = 1; n <= 6; n++) await say(vendor, `Line ${n}.\n\nAnd more\nof it.`);
  await expect(hung(customer, "Line 6.")).toBeInViewport();

  await hung(customer, "Line 1.").scrollIntoViewIfNeeded();
  await customer.evaluate(() => scrollTo(0, 0));
  const place = () => customer.evaluate(() => scrollY);
  expect(await place()).toBe(0);
  await say(vendor, "Line 7.\n\nMeanwhile.");
  const jump = customer.getByRole("button", { name: "Jump to latest" });
  await expect(jump).toBeInViewport();
  expect(await place()).toBe(0);
  await jump.click();
  await expect(hung(customer, "Line 7.")).toBeInViewport();
  await expect(jump).toHaveCount(0);
});

test("the windows of one browser share one stream, and the next takes it over", async ({ db, open }) => {
  const person = await newPerson(db, "Wanda Windows");
  const number = await newOrder(db, person);
  const [first, vendor] = [await open(person), await open("victor")];
  const second = await first.context().newPage();
  const streams: Page[] = [];
  for (const page of [first, second])
    page.on(
      "request",
      (it) => it.method() === "GET" && new URL(it.url()).pathname === "/api/live" && streams.push(page),
    );

  await first.goto("/account/orders");
  await expect.poll(() => streams).toEqual([first]);
  await second.goto(threadPath(number, "harbor-lights"));
  await started(second);
  await vendor.goto(threadPath(number, "harbor-lights", "seller"));
  await say(vendor, "Heard through the first.");
  await expect(hung(second, "Heard through the first.")).toBeVisible();
  expect(streams).toEqual([first]);

  await first.close();
  await expect.poll(() => streams).toEqual([first, second]);
  await say(vendor, "Heard by itself.");
  await expect(hung(second, "Heard by itself.")).toBeVisible();
});

test("who signs out in one window hears nothing more in another, which says so", async ({ db, open }) => {
  const person = await newPerson(db, "Otto Out");
  const number = await newOrder(db, person);
  const [page, vendor] = [await open(person, { allow: /401/ }), await open("victor")];
  await page.goto(threadPath(number, "harbor-lights"));
  await vendor.goto(threadPath(number, "harbor-lights", "seller"));
  const go = await holdDraws(page);
  await say(vendor, "Before.");
  await expect(hung(page, "Before.")).toBeVisible();
  const other = await page.context().newPage();
  await other.goto("/account/settings");
  await other.getByRole("button", { name: "My account" }).click();
  await other.getByRole("button", { name: "Sign out", exact: true }).click();
  await expect(other).toHaveURL(/sign-in/);
  // As it is drawn anew it would be sent to sign in.
  const drawn = page.waitForResponse((answer) => "next-action" in answer.request().headers());
  go();
  await (await drawn).finished();
  await expect(page.getByText("You are signed out. What you typed is safe here.")).toBeVisible();
  await say(vendor, "After.");
  await expect(hung(page, "After.")).toHaveCount(0);
  await expect(page.getByRole("link", { name: "Sign in" })).toHaveAttribute("href", /next=/);
});
