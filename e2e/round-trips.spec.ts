import type { Page } from "@playwright/test";
import { type CountingProxy, startCountingProxy } from "@/test/counting-proxy";
import { freshDatabase, startServer } from "./server";
import { test as base, expect } from "./stage";
import { threadPath } from "./thread";

// How often a page asks the database (decision 060), who asks and the layout's title included: what its process sends,
// counted on the wire.

const test = base.extend<object, { wire: CountingProxy }>({
  wire: [
    // biome-ignore lint/correctness/noEmptyPattern: a fixture that needs no other
    async ({}, use) => {
      const wire = await startCountingProxy(await freshDatabase("staged"));
      await use(wire);
      await wire.stop();
    },
    { scope: "worker" },
  ],
  server: [
    async ({ wire }, use) => {
      const server = await startServer({ databaseUrl: wire.url });
      await use(server);
      await server.stop();
    },
    { scope: "worker", timeout: 120_000 },
  ],
});

const HEADER = 1;
/** Found and read in one statement (decision 082). */
const MESSAGES = 2;
const LIST = 3;
const THREAD = 3;

/** The fewest of five times: what else the process does now and then, like sweeping, only adds to it. */
async function trips(page: Page, wire: CountingProxy, path: string): Promise<string[]> {
  let fewest: string[] = [];
  for (let time = 0; time < 5; time++) {
    const { answer, trips } = await wire.count(() => page.request.get(path));
    expect(answer.status(), path).toBe(200);
    if (time === 0 || trips.length < fewest.length) fewest = trips;
  }
  return fewest;
}

async function expectAtMost(page: Page, wire: CountingProxy, paths: [path: string, most: number][]) {
  for (const [path, most] of paths) {
    const sent = await trips(page, wire, path);
    expect(sent.length, `${path}:\n${sent.join("\n\n")}`).toBeLessThanOrEqual(most);
    expect(sent.length, path).toBeGreaterThan(0);
  }
}

test("a customer's pages", async ({ open, wire }) => {
  const page = await open("carla");
  await expectAtMost(page, wire, [
    ["/", HEADER],
    [threadPath("1001", "harbor-lights"), THREAD],
    [`${threadPath("1001", "harbor-lights")}?history=shown`, THREAD],
    [threadPath("1001", "store"), THREAD],
    ["/account/orders/1001/messages", THREAD + 1],
    ["/account/messages/new/kiln-clay", THREAD + 1],
    ["/account/messages", MESSAGES],
    ["/account/orders", LIST],
    ["/account/orders/1001", LIST],
  ]);
});

test("a vendor's and an admin's pages", async ({ open, db, wire }) => {
  // What is asked beside the list: open disputes and their reasons; for an admin notices and waiting mails too.
  const vendor = await open("victor");
  const messages = ["", "?show=disputes", "?show=awaiting"].map((it): [string, number] => [
    `/seller/messages${it}`,
    MESSAGES,
  ]);
  const lists: [string, number][] = [...messages, ["/seller/messages?show=unread", LIST], ["/seller/orders", LIST]];
  const thread: [string, number][] = [
    [threadPath("1001", "harbor-lights", "seller"), THREAD],
    ["/seller/orders/1001/messages", THREAD + 1],
  ];
  await expectAtMost(vendor, wire, [...thread, ...lists, ["/seller/disputes", LIST], ["/seller", LIST + 2]]);
  const admin = await open("ada");
  const { id } = await db.thread.findFirstOrThrow({ where: { orderId: null } });
  await expectAtMost(admin, wire, [
    ...thread,
    [`/seller/messages/${id}`, THREAD],
    ...lists,
    ["/seller", LIST + 4],
    // Beside the header: whether the mailbox takes mail.
    ["/seller/settings", HEADER + 1],
  ]);
});

test("the pages of who came by an access link", async ({ open, mailTo, wire }) => {
  const page = await open(null);
  await page.goto("/orders/access");
  await page.getByLabel("Order number").fill("1001");
  await page.getByLabel("E-mail").fill("carla@example.com");
  await page.getByRole("button", { name: "Find your order" }).click();
  const { button } = await mailTo("carla@example.com", { kind: "Order access" });
  await page.goto(button);
  await page.getByRole("button", { name: "Continue" }).click();
  await expect(page.getByRole("heading", { name: "Order #1001" })).toBeVisible();
  await expectAtMost(page, wire, [
    [threadPath("1001", "harbor-lights"), THREAD],
    ["/account/orders/1001", LIST],
  ]);
});
