import type { Page } from "@playwright/test";
import { expectDiscreet } from "./discreet";
import { expect, test } from "./own-stage";
import { newOrder, newPerson } from "./people";
import { started, threadPath } from "./thread";

// Provoked on purpose: what a browser, and React, note of a 500 or 503, and of nothing else.
const allow = /\b50[03]\b|React error #441/;
const AWAY = "The store cannot be reached right now";
/** A page that comes back by itself asks every few seconds. */
const AWHILE = { timeout: 30_000 };

const heading = (page: Page, name: string) => page.getByRole("heading", { level: 1, name });
const field = (page: Page) => page.getByLabel("Write your message here");
const send = (page: Page) => page.getByRole("button", { name: "Send" }).click();

/** Sends what is in the field, or failed before, until it is sent. */
async function sendInTheEnd(page: Page) {
  const again = page.getByRole("button", { name: "Try again" });
  await expect(async () => {
    if ((await again.count()) > 0) await again.click();
    else if ((await field(page).inputValue()) !== "") await send(page);
    await expect(page.locator("#m1")).toBeVisible({ timeout: 2_000 });
  }).toPass(AWHILE);
}

test("with JavaScript: what is typed stays, is sent later, and pages come back by themselves", async ({
  db,
  open,
  postgres,
  server,
}) => {
  const person = await newPerson(db, "Wanda Away");
  const number = await newOrder(db, person);
  const [page, other] = [await open(person, { allow }), await open(person, { allow })];
  await page.goto(threadPath(number, "harbor-lights"));
  await field(page).fill("Typed before the storm.");
  await other.goto("/account/orders");

  await postgres.crash();
  await send(page);
  const failed = page.getByRole("main").getByRole("listitem").filter({ hasText: "Typed before the storm." });
  await expect(failed.getByRole("alert")).toContainText("Not sent. Your text is safe here.");
  await other.getByRole("link", { name: "Contact seller" }).click();
  await expect(heading(other, AWAY)).toBeVisible();
  await postgres.resume();
  await expect(heading(other, "Messages")).toBeVisible(AWHILE);

  await sendInTheEnd(page);
  await expect(page.locator("#m1")).toContainText("Typed before the storm.");
  expect(await db.entry.count({ where: { thread: { order: { number } } } })).toBe(1);
  expectDiscreet(server, /message not sent/, "Typed before");
});

test("without JavaScript: the answer to a message shows it, and sending it again sends it once", async ({
  db,
  open,
  postgres,
  server,
}) => {
  const person = await newPerson(db, "Wendel Away");
  const number = await newOrder(db, person);
  const [page, other] = [
    await open(person, { javaScriptEnabled: false, allow }),
    await open(person, { javaScriptEnabled: false, allow }),
  ];
  await page.goto(threadPath(number, "harbor-lights"));
  await field(page).fill("Typed by hand\nbefore the storm.");

  await postgres.crash();
  await Promise.all([page.waitForResponse((it) => it.status() === 503), send(page)]);
  await expect(heading(page, AWAY)).toBeVisible();
  await expect(page.getByLabel("Your text is safe here.")).toHaveValue("Typed by hand\nbefore the storm.");
  expect((await other.goto("/account/orders"))?.status()).toBe(503);
  await expect(heading(other, AWAY)).toBeVisible();
  await postgres.resume();
  await expect(heading(other, "Orders")).toBeVisible(AWHILE);

  await expect.poll(async () => (await page.reload())?.status(), AWHILE).toBe(200);
  await expect(page.locator("#m1")).toContainText("before the storm.");
  expect(await db.entry.count({ where: { thread: { order: { number } } } })).toBe(1);
  expectDiscreet(server, /database away/, "Typed by hand");
});

test("what is typed outlives a page that is drawn anew while it is away", async ({ db, open, postgres, server }) => {
  const person = await newPerson(db, "Wilfried Away");
  const number = await newOrder(db, person);
  const page = await open(person, { allow });
  await page.goto(threadPath(number, "harbor-lights"));
  await field(page).fill("Half a thought.");

  await postgres.crash();
  await page.getByRole("link", { name: "Orders" }).first().click();
  await expect(heading(page, AWAY)).toBeVisible();
  await page.goBack();
  await postgres.resume();
  await expect(field(page)).toHaveValue("Half a thought.", AWHILE);

  await sendInTheEnd(page);
  await expect(page.locator("#m1")).toContainText("Half a thought.");
  expect(await db.entry.count({ where: { thread: { order: { number } } } })).toBe(1);
  await page.getByRole("link", { name: "Orders" }).first().click();
  await expect(heading(page, "Orders")).toBeVisible();
  await page.goBack();
  await expect(field(page)).toHaveValue("");
  expectDiscreet(server, /database away/, "Half a thought");
});

test("a page that would be drawn anew meanwhile stays as it is, and comes right after", async ({
  db,
  open,
  postgres,
}) => {
  const person = await newPerson(db, "Wilma Away");
  const number = await newOrder(db, person);
  const page = await open(person, { allow });
  await page.goto(threadPath(number, "harbor-lights"));
  await started(page);
  await field(page).fill("Half a thought.");
  const answered = () =>
    page.waitForResponse((it) => it.request().method() === "POST" && it.url().includes("/messages/"));
  await postgres.crash();
  const inVain = answered();
  // As another window of this browser passes on what it hears.
  await page.evaluate(
    (who) => new BroadcastChannel(`parley live ${who}`).postMessage({ frame: { gap: true } }),
    person.id,
  );
  await inVain;
  await expect(field(page)).toHaveValue("Half a thought.");
  await expect(heading(page, AWAY)).toHaveCount(0);
  const again = answered();
  await postgres.resume();
  await again;
  await expect(field(page)).toHaveValue("Half a thought.");
});

for (const javaScriptEnabled of [true, false]) {
  test(`signing in while it is away${javaScriptEnabled ? "" : ", without JavaScript"}`, async ({
    db,
    open,
    postgres,
    server,
  }) => {
    const person = await newPerson(db, "Wilma Away");
    const [page, demo, late] = [
      await open(null, { javaScriptEnabled, allow }),
      await open(null, { javaScriptEnabled, allow }),
      await open(null, { javaScriptEnabled, allow }),
    ];
    for (const visitor of [page, demo]) {
      // Else the page is drawn again once the browser's time zone is known.
      await visitor.context().addCookies([{ name: "zone", value: "UTC", url: server.url }]);
      await visitor.goto("/sign-in");
    }
    await page.getByLabel("E-mail").fill(person.email);
    await page.getByLabel("Password").fill("parley-demo");

    await postgres.crash();
    await page.getByRole("button", { name: "Sign in", exact: true }).click();
    await expect(page.getByText(AWAY)).toBeVisible();
    // Where the page is redrawn, what was typed is there to copy; a password never is.
    const kept = page.getByLabel(javaScriptEnabled ? "E-mail" : "Your text is safe here.");
    await expect(kept).toHaveValue(person.email);
    expect(await page.content()).not.toContain('parley-demo"');
    await demo.getByRole("button", { name: "Olive Tanaka" }).click();
    await expect(heading(demo, AWAY)).toBeVisible();
    expect((await late.goto("/sign-in"))?.status()).toBe(503);
    await expect(heading(late, AWAY)).toBeVisible();

    await postgres.resume();
    for (const waiting of [demo, late]) await expect(heading(waiting, "Sign in")).toBeVisible(AWHILE);
    await demo.getByRole("button", { name: "Olive Tanaka" }).click();
    await expect(demo).toHaveURL(/account\/orders/);
    expectDiscreet(server, /database away/, "parley-demo");
  });
}
