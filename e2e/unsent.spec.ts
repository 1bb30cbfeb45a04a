import type { Page } from "@playwright/test";
import { holdAnswer } from "./held";
import { newOrder, newPerson } from "./people";
import { expect, test } from "./stage";
import { entry, hung, say, threadPath } from "./thread";

// Nothing typed is lost: through a failure, a reload, a lost session, a new version of the server, another device.

const field = (page: Page) => page.getByLabel("Write your message here");
const send = (page: Page) => page.getByRole("button", { name: "Send" });
const posts = (page: Page, path: string, answer: "abort" | "old") =>
  page.route(`**${path}`, (route) => {
    if (route.request().method() !== "POST") return route.fallback();
    if (answer === "abort") return route.abort();
    // As a page of an earlier build would ask.
    return route.continue({ headers: { ...route.request().headers(), "next-action": "0".repeat(42) } });
  });

test("a message stands there at once, sending; one that failed says so, and is tried again or deleted", async ({
  db,
  open,
}) => {
  const person = await newPerson(db, "Pia Pending");
  const number = await newOrder(db, person);
  const page = await open(person, { allow: /ERR_FAILED|Failed to fetch/ });
  const path = threadPath(number, "harbor-lights");
  await page.goto(path);
  let letGo = () => {};
  const held = new Promise<void>((resolve) => (letGo = resolve));
  await page.route(`**${path}`, async (route) => {
    if (route.request().method() === "POST") await held;
    await route.continue();
  });
  await field(page).fill("First.");
  await send(page).click();
  await expect(entry(page, "First.")).toContainText("Sending…");
  await expect(field(page)).toHaveValue("");
  await expect(field(page)).toBeFocused();
  // The next is written meanwhile, and hangs behind it.
  await field(page).fill("Second.");
  await send(page).click();
  await expect(entry(page, "Second.")).toContainText("Sending…");
  expect(await db.entry.count({ where: { thread: { order: { number } } } })).toBe(0);
  letGo();
  await expect(page.locator("li[id^=m]")).toContainText(["First.", "Second."]);
  await page.unrouteAll({ behavior: "wait" });

  await posts(page, path, "abort");
  for (const text of ["Third.", "Fourth."]) {
    await field(page).fill(text);
    await send(page).click();
    await expect(entry(page, text)).toContainText("Not sent. Your text is safe here.");
  }
  await entry(page, "Third.").getByRole("button", { name: "Delete" }).click();
  await expect(entry(page, "Third.")).toHaveCount(0);

  // Loaded again, it is still there.
  await page.reload();
  await expect(entry(page, "Fourth.")).toContainText("Not sent. Your text is safe here.");
  await page.unrouteAll();
  await entry(page, "Fourth.").getByRole("button", { name: "Try again" }).click();
  await expect(hung(page, "Fourth.")).toBeVisible();
  await expect(entry(page, "Fourth.")).toHaveCount(1);
});

test("the phone goes on where the desk stopped, and what was sent there is no draft any more here", async ({
  db,
  open,
}) => {
  const person = await newPerson(db, "Dora Draft");
  const number = await newOrder(db, person);
  const path = threadPath(number, "harbor-lights");
  const [desk, phone, plain] = [
    await open(person),
    await open(person, { viewport: { width: 390, height: 800 } }),
    await open(person, { javaScriptEnabled: false }),
  ];
  const kept = async () => (await db.draft.findFirst({ where: { userId: person.id } }))?.text;
  await desk.goto(path);
  await field(desk).fill("The lamp is");
  await expect.poll(kept).toBe("The lamp is");
  await phone.goto(path);
  await expect(field(phone)).toHaveValue("The lamp is");
  await field(phone).fill("The lamp is bent.");
  await expect.poll(kept).toBe("The lamp is bent.");
  // Without JavaScript as well.
  await plain.goto(path);
  await expect(field(plain)).toHaveValue("The lamp is bent.");
  await desk.reload();
  await expect(field(desk)).toHaveValue("The lamp is bent.");

  await send(phone).click();
  await expect(hung(phone, "The lamp is bent.")).toBeVisible();
  await expect.poll(kept).toBeUndefined();
  await desk.goto("/account/orders");
  await desk.goto(path);
  await expect(field(desk)).toHaveValue("");
});

test("a message that the stream brings before its own answer is there once", async ({ db, open }) => {
  const person = await newPerson(db, "Sven Swift");
  const path = threadPath(await newOrder(db, person), "harbor-lights");
  const page = await open(person);
  await page.goto(path);
  await say(page, "First.");
  const go = await holdAnswer(page, path);
  await field(page).fill("See https://example.com/lamp\nand answer.");
  await send(page).click();
  await expect(hung(page, "and answer.")).toBeVisible();
  await expect(entry(page, "and answer.")).toHaveCount(1);
  go();
  await expect(page.getByRole("status").filter({ hasText: "Sent." })).toHaveCount(1);
  await expect(entry(page, "and answer.")).toHaveCount(1);
});

test("a session that has ended, without JavaScript: the answer shows what was typed, and stays", async ({
  db,
  open,
}) => {
  const person = await newPerson(db, "Nora Nothing");
  const number = await newOrder(db, person);
  const path = threadPath(number, "harbor-lights");
  const page = await open(person, { javaScriptEnabled: false });
  for (const [address, label, button] of [
    [path, "Write your message here", "Send"],
    [`${path}/dispute`, "Reason", "Open dispute"],
  ] as const) {
    await page.goto(address);
    await page.getByLabel(label).fill("Long thought about.");
    const { sessionVersion } = await db.user.update({
      where: { id: person.id },
      data: { sessionVersion: { increment: 1 } },
    });
    await page.getByRole("button", { name: button, exact: true }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("You are signed out");
    await expect(page.getByText("Long thought about.")).toBeVisible();
    // Nothing leads away from it by itself.
    await expect(page.locator("meta[http-equiv=refresh]")).toHaveCount(0);
    await db.user.update({ where: { id: person.id }, data: { sessionVersion: sessionVersion - 1 } });
  }
});

test("a session that has ended: the text is there again after signing in", async ({ db, open }) => {
  const person = await newPerson(db, "Sam Session");
  const number = await newOrder(db, person);
  const page = await open(person, { allow: /401/ });
  const path = threadPath(number, "harbor-lights");
  await page.goto(path);
  await db.user.update({ where: { id: person.id }, data: { sessionVersion: { increment: 1 } } });
  await field(page).fill("Written before I knew.");
  await send(page).click();
  await expect(entry(page, "Written before I knew.")).toContainText("You are signed out. Your text is safe here");
  await field(page).fill("And more.");
  await page.getByRole("link", { name: "Sign in" }).click();
  await page.getByLabel("E-mail").fill(person.email);
  await page.getByLabel("Password").fill("parley-demo");
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(page).toHaveURL(path);
  await expect(field(page)).toHaveValue("And more.");
  await entry(page, "Written before I knew.").getByRole("button", { name: "Try again" }).click();
  await expect(hung(page, "Written before I knew.")).toBeVisible();
});

test("a new version of the server: the text is kept, and goes out from the page loaded again", async ({ db, open }) => {
  const person = await newPerson(db, "Nora Newer");
  const number = await newOrder(db, person);
  const page = await open(person, { allow: /40[49]|Server Action/ });
  const path = threadPath(number, "harbor-lights");
  await page.goto(path);
  await posts(page, path, "old");
  await field(page).fill("From the page of yesterday.");
  await send(page).click();
  await expect(entry(page, "From the page of yesterday.")).toContainText("Parley was updated meanwhile");
  await page.unrouteAll();
  await page.reload();
  await entry(page, "From the page of yesterday.").getByRole("button", { name: "Try again" }).click();
  await expect(hung(page, "From the page of yesterday.")).toBeVisible();
});

test("a thread that closes meanwhile: the sentence says so, and the text stays to be taken along", async ({
  db,
  open,
}) => {
  const person = await newPerson(db, "Cleo Closed");
  const number = await newOrder(db, person);
  const page = await open(person, { allow: /ERR_FAILED/ });
  await page.goto(threadPath(number, "harbor-lights"));
  await say(page, "While it is open.");
  // Whoever hears nothing of it goes on writing: a page drawn anew would be closed before.
  await page.route("**/api/live?*", (route) => route.abort());
  await page.reload();
  await page.locator("[data-line=down]").waitFor({ state: "attached" });
  const { id: vendorId } = await db.vendor.findUniqueOrThrow({ where: { slug: "oak-iron" } });
  await db.orderItem.updateMany({ where: { order: { number } }, data: { vendorId } });
  await field(page).fill("Too late.");
  await send(page).click();
  await expect(entry(page, "Too late.")).toContainText("no longer answers for anything in this order");
  await page.reload();
  await expect(page.getByText("Too late.").first()).toBeVisible();
});

test("another person of the same browser finds nothing of it", async ({ db, open }) => {
  const [one, two] = [await newPerson(db, "Ann First"), await newPerson(db, "Ben Second")];
  const number = await newOrder(db, one);
  // Signed out, the window asks once more for its stream before it is left.
  const page = await open(one, { allow: /401/ });
  const path = threadPath(number, "harbor-lights");
  await page.goto(path);
  await field(page).fill("Mine alone.");
  const stored = () => page.evaluate(() => JSON.stringify(Object.entries(sessionStorage)));
  await expect.poll(stored).toContain("Mine alone.");
  await page.goto("/account/settings");
  await page.getByRole("button", { name: "My account" }).click();
  await page.getByRole("button", { name: "Sign out", exact: true }).click();
  // To leave before that is answered would call it off.
  await expect(page).toHaveURL(/sign-in/);
  await page.goto("/sign-in");
  await page.getByLabel("E-mail").fill(two.email);
  await page.getByLabel("Password").fill("parley-demo");
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(page).toHaveURL("/account/orders");
  await page.goto(threadPath(await newOrder(db, two), "harbor-lights"));
  await expect(field(page)).toHaveValue("");
  await expect.poll(stored).not.toContain("Mine alone.");
});
