import type { Page } from "@playwright/test";
import { type Db, newOrder, newPerson } from "./people";
import { cookieOf, fillComposer, plainClient } from "./plain-client";
import { expect, type Open, test } from "./stage";
import { entry, hung, threadPath } from "./thread";

const field = (page: Page) => page.getByLabel("Write your message here");
const button = (page: Page) => page.getByRole("button", { name: "Send" });

/** Somebody at the thread of an order of their own, and a way to count what is there. */
async function atThread(db: Db, open: Open, options: Parameters<Open>[1] = {}) {
  const person = await newPerson(db, "Doris Double");
  const number = await newOrder(db, person);
  const page = await open(person, options);
  const path = threadPath(number, "harbor-lights");
  await page.goto(path);
  const kept = { thread: { order: { number } } };
  /** Messages, and mails owed or sent for them. */
  const count = async () => [
    await db.entry.count({ where: kept }),
    await db.delivery.count({ where: { entry: kept } }),
  ];
  return { page, path, count };
}

test("an answer that never arrives: the text stays, and sending it again is one message", async ({ db, open }) => {
  const { page, path, count } = await atThread(db, open, { allow: /ERR_FAILED|Failed to fetch/ });
  await page.route(`**${path}`, async (route) => {
    // Sent as a form; what draws the page anew is none.
    if (!route.request().headers()["content-type"]?.startsWith("multipart/")) return route.fallback();
    await route.fetch();
    await route.abort();
  });
  await field(page).fill("Once, whatever happens.");
  await button(page).click();
  await expect(page.getByText("Not sent. Your text is safe here.")).toBeVisible();
  await expect(entry(page, "Once, whatever happens.").first()).toBeVisible();
  expect(await count(), "it is there all the same").toEqual([1, 1]);

  await page.unroute(`**${path}`);
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(hung(page, "Once, whatever happens.")).toHaveCount(1);
  await expect(entry(page, "Once, whatever happens.")).toHaveCount(1);
  await expect(field(page)).toHaveValue("");
  expect(await count()).toEqual([1, 1]);

  // The next message is another one, also with the same words.
  await field(page).fill("Once, whatever happens.");
  await button(page).click();
  await expect(hung(page, "Once, whatever happens.")).toHaveCount(2);
  expect(await count()).toEqual([2, 2]);
});

test("a request that never arrives: the text stays, and sending it again sends it", async ({ db, open }) => {
  const { page, path, count } = await atThread(db, open, { allow: /ERR_|Failed to fetch/ });
  await page.route(`**${path}`, (route) => (route.request().method() === "POST" ? route.abort() : route.fallback()));
  await field(page).fill("From a tunnel.");
  await button(page).click();
  await expect(page.getByText("Not sent. Your text is safe here.")).toBeVisible();
  await expect(entry(page, "From a tunnel.")).toHaveCount(1);
  expect(await count()).toEqual([0, 0]);
  await page.unroute(`**${path}`);
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(hung(page, "From a tunnel.")).toHaveCount(1);
  expect(await count()).toEqual([1, 1]);
});

for (const javaScriptEnabled of [true, false]) {
  test(`a double click is one message${javaScriptEnabled ? "" : ", without JavaScript"}`, async ({ db, open }) => {
    const { page, count } = await atThread(db, open, { javaScriptEnabled });
    await field(page).fill("Clicked twice.");
    await button(page).dblclick();
    await expect(hung(page, "Clicked twice.")).toHaveCount(1);
    await expect(field(page)).toHaveValue("");
    expect(await count()).toEqual([1, 1]);
  });
}

test("the same form fifty times at once is one message", async ({ db, open, server }) => {
  const { page, path, count } = await atThread(db, open);
  const client = plainClient(server.url, await cookieOf(page));
  const form = fillComposer((await client.get(path)).body, "Fifty times.") ?? [];
  const answers = await Promise.all(Array.from({ length: 50 }, () => client.post(path, form)));
  expect(new Set(answers.map(({ seq }) => seq))).toEqual(new Set([1]));
  expect(await count()).toEqual([1, 1]);
});
