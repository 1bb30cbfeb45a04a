import type { Page } from "@playwright/test";
import pg from "pg";
import { holdAny } from "./held";
import { type Network, startNetwork } from "./network";
import { newOrder, newPerson } from "./people";
import { type RunningServer, startServer } from "./server";
import { test as base, expect } from "./stage";
import { entry, hung, say, started, threadPath, unreadLink } from "./thread";

type Theatre = { second: RunningServer; network: Network };

/**
 * Two servers on one database, and one address for both. `server` is the first; browsers reach it, or when it is gone
 * the second, through the network. The second's own address leads to it alone.
 */
const test = base.extend<object, Theatre>({
  network: [
    // biome-ignore lint/correctness/noEmptyPattern: a fixture that needs no other
    async ({}, use) => {
      const network = await startNetwork(() => ports);
      await use(network);
      network.stop();
    },
    { scope: "worker" },
  ],
  server: [
    async ({ network }, use) => {
      const env = { APP_URL: network.url, MESSAGES_PER_MINUTE: "100000" };
      const server = await startServer({ seed: true, env });
      ports[0] = portOf(server);
      await use({ ...server, url: network.url });
      await server.stop();
    },
    { scope: "worker", timeout: 120_000 },
  ],
  second: [
    async ({ server }, use) => {
      const env = { APP_URL: server.url, MESSAGES_PER_MINUTE: "100000" };
      const second = await startServer({ databaseUrl: server.databaseUrl, env });
      ports[1] = portOf(second);
      await use(second);
      await second.stop();
    },
    { scope: "worker", timeout: 120_000 },
  ],
});

const ports: number[] = [];
const portOf = ({ url }: RunningServer) => Number(new URL(url).port);

test("what is written at one server appears at the other: message, seen, writing, dispute, icon", async ({
  db,
  open,
  second,
}) => {
  const person = await newPerson(db, "Tilda Two");
  const number = await newOrder(db, person);
  const [customer, elsewhere] = [await open(person), await open(person)];
  // Signed in at the first; the second is reached by its own address, with cookies of its own.
  const vendor = await open("victor", { baseURL: second.url });
  await customer.goto(threadPath(number, "harbor-lights"));
  await elsewhere.goto("/account/settings");
  await vendor.goto(threadPath(number, "harbor-lights", "seller"));
  await expect(vendor).toHaveURL(new RegExp(`^${second.url}`));

  await say(vendor, "From the second server.");
  await expect(hung(customer, "From the second server.")).toBeVisible();
  await expect(entry(vendor, "From the second server.")).toContainText("Seen");
  await expect(unreadLink(elsewhere)).toHaveCount(0);
  await customer.getByLabel("Write your message here").pressSequentially("Fr");
  await expect(vendor.getByText("Tilda Two is writing…")).toBeVisible();
  await say(customer, "From the first.");
  await expect(hung(vendor, "From the first.")).toBeVisible();

  await customer.goto(`${threadPath(number, "harbor-lights")}/dispute`);
  await customer.getByLabel("Reason").fill("Across servers.");
  await customer.getByRole("button", { name: "Open dispute" }).click();
  await expect(vendor.getByText(/^Dispute opened on/)).toBeVisible();
  await customer.goto("/account/settings");
  await say(vendor, "Answered.");
  await expect(unreadLink(elsewhere)).toHaveAccessibleName("1 unread message");
});

const numbered = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => `Message ${String(from + index).padStart(3, "0")} of many.`);

/** Sends, and does not wait until it hangs there. By key: what fails meanwhile moves the button. */
async function dash(page: Page, text: string) {
  const field = page.getByLabel("Write your message here");
  await field.fill(text);
  await field.press("Control+Enter");
  await expect(field).toHaveValue("");
}

test("a thread that begins at a rush is followed, and goes on being so however much is unread", async ({
  db,
  open,
}) => {
  test.setTimeout(120_000);
  const person = await newPerson(db, "Rosa Rush");
  const number = await newOrder(db, person);
  const [reader, writer] = [await open(person, { viewport: { width: 900, height: 500 } }), await open("victor")];
  await reader.goto(threadPath(number, "harbor-lights"));
  await writer.goto(threadPath(number, "harbor-lights", "seller"));
  const line = reader.locator("li[id^=m]");
  const rush = await holdAny(reader, "/api/live/thread");
  for (const text of numbered(1, 12)) await dash(writer, text);
  await expect(hung(writer, "Message 012")).toBeVisible();
  rush();
  await expect(line).toHaveCount(12);
  await expect(line.last()).toBeInViewport();

  // Further up, and more comes than a page by itself shows of what is unread.
  await reader.evaluate(() => scrollTo(0, 0));
  for (const text of numbered(13, 75)) await dash(writer, text);
  await expect(line).toHaveCount(75, { timeout: 30_000 });
  await expect(hung(reader, "Message 001")).toBeInViewport();
  // Of the first twelve only those that stood in the window were seen, which are more where a browser is slow to follow.
  await expect(unreadLink(reader)).toHaveAccessibleName(/^[5-7]\d unread messages$/);
  await expect(reader.getByRole("link", { name: "Newer messages" })).toHaveCount(0);
  await say(writer, "One more.");
  await expect(hung(reader, "One more.")).toBeAttached();
  await reader.getByRole("button", { name: "Jump to latest" }).click();
  await expect(line.last()).toBeInViewport();
});

test("the network is cut for 10 seconds in the middle of 100 messages: both sides end with the same 100", async ({
  db,
  open,
  network,
}) => {
  test.setTimeout(300_000);
  const person = await newPerson(db, "Hanna Hundred");
  const number = await newOrder(db, person);
  const allow = /ERR_|Failed to (fetch|load)|NetworkError|network error/i;
  const [customer, vendor] = [await open(person, { allow }), await open("victor", { allow })];
  await customer.goto(threadPath(number, "harbor-lights"));
  await vendor.goto(threadPath(number, "harbor-lights", "seller"));
  const texts = numbered(1, 100);
  let mended: Promise<void> | undefined;
  for (const [index, text] of texts.entries()) {
    if (index === 50) {
      network.cut();
      mended = new Promise((resolve) => setTimeout(() => resolve(network.mend()), 10_000));
    }
    await dash(customer, text);
  }
  await mended;
  const again = customer.getByRole("button", { name: "Try again" });
  const sending = customer.locator("li[id^=p]").filter({ hasText: "Sending…" });
  await expect(sending).toHaveCount(0, { timeout: 120_000 });
  for (let left = await again.count(); left > 0; left--) await again.first().click();
  await expect(again).toHaveCount(0, { timeout: 120_000 });

  for (const page of [customer, vendor]) await expect(page.locator("li[id^=m]")).toHaveCount(100, { timeout: 60_000 });
  const kept = await db.entry.findMany({ where: { thread: { order: { number } } }, orderBy: { seq: "asc" } });
  expect(kept.map(({ text }) => text).toSorted()).toEqual(texts);
  for (const page of [customer, vendor]) {
    const shown = await page.locator("li[id^=m]").allInnerTexts();
    expect(shown.map((it) => /Message \d+ of many\./.exec(it)?.[0])).toEqual(kept.map(({ text }) => text));
  }
});

test("a page that is drawn anew stays as it is where the answer breaks in its middle, and comes right after", async ({
  db,
  open,
  network,
  second,
}) => {
  const person = await newPerson(db, "Bruno Break");
  const number = await newOrder(db, person);
  // Past the network, which halves what the customer is told alone.
  const [customer, vendor] = [await open(person, { allow: /ERR_/ }), await open("victor", { baseURL: second.url })];
  await customer.goto(threadPath(number, "harbor-lights"));
  await vendor.goto(threadPath(number, "harbor-lights", "seller"));
  await say(customer, "Half of it.");
  await expect(entry(customer, "Half of it.")).toContainText("Seen");
  await customer.reload();
  await started(customer);
  network.halve();
  await say(vendor, "All of it.");
  await expect.poll(network.halved).toBe(true);
  // It is asked for once more.
  const again = customer.waitForResponse((it) => it.request().method() === "POST" && it.status() === 200);
  await expect(hung(customer, "All of it.")).toBeVisible();
  await again;
  await expect(customer.getByLabel("Write your message here")).toBeVisible();
  await expect(customer.getByRole("heading", { name: "This page could not be shown" })).toHaveCount(0);
});

test("a server that is stopped finishes what it has begun, and the browsers find another", async ({
  db,
  open,
  server,
  second,
}) => {
  const person = await newPerson(db, "Stella Stop");
  const number = await newOrder(db, person);
  const allow = /ERR_|Failed to (fetch|load)/;
  const [customer, vendor] = [await open(person, { allow }), await open("victor", { allow })];
  await customer.goto(threadPath(number, "harbor-lights"));
  await vendor.goto(threadPath(number, "harbor-lights", "seller"));
  await say(customer, "Before it stops.");
  // Whoever reports what was seen does not wait for the thread as well.
  await expect(entry(customer, "Before it stops.")).toContainText("Seen");

  // The message has arrived, and waits inside for the thread.
  const lock = new pg.Client({ connectionString: server.databaseUrl });
  await lock.connect();
  await lock.query("begin");
  await lock.query(`select 1 from thread where order_id = (select id from "order" where number = $1) for update`, [
    number,
  ]);
  await customer.getByLabel("Write your message here").fill("While it stops.");
  await customer.getByRole("button", { name: "Send" }).click();
  const waits = async () =>
    (await lock.query("select 1 from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()"))
      .rowCount;
  await expect.poll(waits).toBe(1);
  const stopped = server.stop();
  await lock.query("commit");
  await lock.end();
  expect(await stopped).toBe(0);
  await expect(hung(customer, "While it stops.")).toBeVisible();
  await expect(customer.getByText("Not sent.")).toHaveCount(0);

  // The second is all there is now. Nobody has loaded anything again.
  await expect(hung(vendor, "While it stops.")).toBeVisible();
  await say(vendor, "From the one that is left.");
  await expect(hung(customer, "From the one that is left.")).toBeVisible();
  await expect(entry(vendor, "From the one that is left.")).toContainText("Seen");
  expect(second.url).not.toBe(server.url);
  await server.restart();
});
