import type { Page } from "@playwright/test";
import { axe, expectNoSidewaysScroll } from "./axe";
import { expectUnread, newDesk, newTalk, row } from "./desk";
import type { Db } from "./people";
import { expect, test } from "./stage";

/** A shop with a thread of each kind: unread, disputed (and unread), awaiting, answered. */
async function setDesk(db: Db, name: string) {
  const shop = await newDesk(db, name);
  return {
    shop,
    disputed: await newTalk(db, shop, "Dora Disputes", { says: "cv", dispute: "The shade is dented.", ago: 3 }),
    fresh: await newTalk(db, shop, "Frida Fresh", { says: "cc", ago: 4 }),
    answered: await newTalk(db, shop, "Anna Answered", { says: "v", ago: 5 }),
  };
}

const numbersOn = async (page: Page) => {
  const links = await page
    .getByRole("main")
    .getByRole("link", { name: /^Order #/ })
    .allTextContents();
  return links.map((it) => it.replace("Order #", ""));
};
const mark = async (page: Page, of: "selected" | "all", as: "Read" | "Unread") => {
  await page.getByRole("button", { name: `Mark ${of}` }).click();
  await page.getByRole("button", { name: as, exact: true }).click();
};

for (const javaScriptEnabled of [true, false]) {
  const manner = javaScriptEnabled ? "with JavaScript" : "without JavaScript";

  test(`the filters show what they say, ${manner}`, async ({ db, open }) => {
    const { shop, disputed, fresh, answered } = await setDesk(db, "Filter Lamps");
    const page = await open(shop, { javaScriptEnabled });
    await page.goto("/seller/messages");
    const wanted: [string, string[]][] = [
      ["Communication threads with unread messages", [disputed, fresh]],
      ["Communication threads with open disputes", [disputed]],
      ["Communication threads awaiting an answer", [fresh]],
      ["All communication threads", [disputed, fresh, answered]],
    ];
    for (const [words, numbers] of wanted) {
      await page.getByLabel("Show").selectOption({ label: words });
      if (!javaScriptEnabled) await page.getByRole("button", { name: "Show" }).click();
      await expect(row(page, disputed)).toHaveCount(numbers.includes(disputed) ? 1 : 0);
      await expect(row(page, fresh)).toHaveCount(numbers.includes(fresh) ? 1 : 0);
      await expect.poll(() => numbersOn(page)).toEqual(numbers);
      await expect(page.getByLabel("Show").locator("option:checked")).toHaveText(words);
    }
    await expect(row(page, disputed)).toContainText("Dora Disputes opened a dispute: The shade is dented.");
    await expect(row(page, disputed)).toContainText("Dispute");
    await expect(row(page, answered)).toContainText("You: Anna Answered 1");

    await page.getByRole("searchbox").fill(`#${fresh}`);
    await page.getByRole("searchbox").press("Enter");
    await expect(page).toHaveURL(/[?&]q=%23/);
    await expect.poll(() => numbersOn(page)).toEqual([fresh]);
    await page.getByRole("searchbox").fill("no such thing");
    await page.getByRole("button", { name: "Search" }).click();
    await expect(page.getByRole("heading", { name: "Nothing found" })).toBeVisible();
  });

  test(`ticked rows are marked, for oneself only, and every number follows, ${manner}`, async ({ db, open }) => {
    const { shop, disputed, fresh, answered } = await setDesk(db, "Tick Lamps");
    const page = await open(shop, { javaScriptEnabled });
    await expectUnread(page, 4, 2);
    await mark(page, "selected", "Read");
    await expect(page.getByText("No thread is ticked.")).toBeVisible();
    await page.getByRole("checkbox", { name: `Frida Fresh, Order #${fresh}` }).check();
    await expect(page.getByText("1 selected").filter({ visible: true })).toHaveCount(javaScriptEnabled ? 1 : 0);
    await mark(page, "selected", "Read");
    await expect(page.getByRole("status")).toHaveText("1 thread is marked as read.");
    await expect(page).toHaveURL(/show=unread/);
    await expect(row(page, fresh)).toHaveCount(0);
    await expectUnread(page, 2, 1);

    // Unread: the customer's newest again; one's own never.
    await page.goto("/seller/messages");
    await page.getByRole("checkbox", { name: "Frida Fresh" }).check();
    await page.getByRole("checkbox", { name: "Anna Answered" }).check();
    await mark(page, "selected", "Unread");
    await expect(page.getByRole("status")).toHaveText("1 thread is marked as unread.");
    await expect(row(page, fresh)).toContainText("1 unread message");
    await expect(row(page, answered)).not.toContainText("unread");
    await expect(page.getByRole("checkbox", { checked: true })).toHaveCount(0);
    await expectUnread(page, 3, 2);
    const others = await db.participant.findMany({ where: { thread: { vendorId: shop.vendorId }, side: "customer" } });
    expect(others.map(({ unread }) => unread).sort()).toEqual([0, 1, 1]);

    await page.goto("/seller/messages?show=disputes");
    await mark(page, "all", "Read");
    await expect(page.getByRole("status")).toHaveText("1 thread is marked as read.");
    await expect(row(page, disputed)).not.toContainText("unread");
    await expectUnread(page, 1, 1);
  });
}

test("a box above all boxes, and what is ticked is counted", async ({ db, open }) => {
  const { shop } = await setDesk(db, "All Lamps");
  const page = await open(shop);
  await page.goto("/seller/messages");
  const all = page.getByRole("checkbox", { name: "Tick all on this page" });
  await all.check();
  await expect(page.getByText("3 selected").filter({ visible: true })).toBeVisible();
  await page.getByRole("checkbox", { name: "Frida Fresh" }).uncheck();
  await expect(page.getByText("2 selected").filter({ visible: true })).toBeVisible();
  await expect(all).toHaveJSProperty("indeterminate", true);
  await page.getByLabel("Show").selectOption("disputes");
  await expect(page).toHaveURL(/show=disputes/);
  await expect(page.getByText(/^\d+ selected$/)).toHaveCount(0);
  await page.goBack();
  await expect(page.getByLabel("Show")).toHaveValue("");
});

test("Enter in a box marks nothing, without JavaScript either", async ({ db, open }) => {
  const { shop, fresh } = await setDesk(db, "Enter Lamps");
  const page = await open(shop, { javaScriptEnabled: false });
  await page.goto("/seller/messages");
  await page.getByRole("checkbox", { name: "Frida Fresh" }).focus();
  await page.keyboard.press("Space");
  await page.keyboard.press("Enter");
  await page.getByRole("checkbox", { name: "Dora Disputes" }).check();
  await mark(page, "selected", "Read");
  await expect(page.getByRole("status")).toHaveText("2 threads are marked as read.");
  await expect(row(page, fresh)).not.toContainText("unread");
});

test("by keyboard alone: filter, tick, open the menu, mark; Enter in a box marks nothing", async ({ db, open }) => {
  const { shop, fresh } = await setDesk(db, "Key Lamps");
  const page = await open(shop);
  await page.goto("/seller/messages");
  await page.getByLabel("Show").focus();
  await page.keyboard.press("ArrowDown");
  await expect(page).toHaveURL(/show=unread/);
  await expect(page.getByLabel("Show")).toBeFocused();
  await page.getByRole("checkbox", { name: "Frida Fresh" }).focus();
  await page.keyboard.press("Space");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Mark selected" }).focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("button", { name: "Read", exact: true })).toBeFocused();
  await expect(row(page, fresh)).toContainText("2 unread messages");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("status")).toHaveText("1 thread is marked as read.");
});

test("Notifications: messages for vendors, disputes for admins too, each only while there are any", async ({
  db,
  open,
}) => {
  const { shop, disputed } = await setDesk(db, "Bell Lamps");
  const vendor = await open(shop, { javaScriptEnabled: false });
  await vendor.goto("/seller/orders");
  await vendor.getByRole("button", { name: "Notifications" }).click();
  await expect(vendor.getByRole("banner").getByRole("link", { name: /^Disputes/ })).toHaveCount(0);
  await vendor.getByRole("banner").getByRole("link", { name: "Messages 4" }).click();
  await expect(vendor).toHaveURL("/seller/messages?show=unread");
  await mark(vendor, "all", "Read");
  await vendor.getByRole("button", { name: "Notifications" }).click();
  await expect(vendor.getByText("Nothing new.")).toBeVisible();
  await expect(vendor.getByRole("banner").getByRole("link", { name: /^Messages/ })).toHaveCount(0);
  // Their own open disputes are in the rail.
  const rail = vendor.getByRole("navigation", { name: "Seller" });
  await expect(rail.getByRole("link", { name: "Disputes 1" })).toBeVisible();

  const admin = await open("ada");
  await admin.goto("/seller");
  const open_ = await db.thread.count({ where: { openDisputeId: { not: null } } });
  await admin.getByRole("button", { name: "Notifications" }).click();
  await admin
    .getByRole("banner")
    .getByRole("link", { name: `Disputes ${open_}` })
    .click();
  await expect(admin).toHaveURL("/seller/messages?show=disputes");
  await expect(row(admin, disputed)).toBeVisible();
  await expect(
    admin.getByRole("navigation", { name: "Seller" }).getByRole("link", { name: `Disputes ${open_}` }),
  ).toBeVisible();
});

test("disputes and what waits: one's own for a vendor, all for an admin, nothing for another vendor", async ({
  db,
  open,
}) => {
  const { shop, disputed } = await setDesk(db, "Dispute Lamps");
  const page = await open(shop);
  await page.goto("/seller");
  await expect(page.getByRole("heading", { name: "Open disputes" })).toBeVisible();
  await page.getByRole("link", { name: `Open: Dora Disputes, Order #${disputed}` }).click();
  await expect(page).toHaveURL(`/seller/orders/${disputed}/messages/${shop.slug}`);
  for (const who of [shop, "ada"] as const) {
    const seller = await open(who);
    await seller.goto("/seller/disputes");
    const own = seller.getByRole("listitem").filter({ hasText: `Order #${disputed}` });
    await expect(own).toContainText(/Dispute opened on \d+ \w+ \d{4}, by Dora Disputes/);
    await expect(own).toContainText("The shade is dented.");
    await expect(own.getByText("Dispute Lamps")).toHaveCount(who === "ada" ? 1 : 0);
  }
  const stranger = await open("vera");
  for (const path of [
    "/seller",
    "/seller/disputes",
    "/seller/messages?show=disputes",
    `/seller/messages?q=${disputed}`,
  ]) {
    await stranger.goto(path);
    await expect(stranger.getByRole("main")).toBeVisible();
    await expect(stranger.getByText("Dora Disputes")).toHaveCount(0);
  }
});

test("orders: any messages, unread ones, by number", async ({ db, open }) => {
  const { shop, disputed, fresh, answered } = await setDesk(db, "Order Lamps");
  const silent = await newTalk(db, shop, "Silent Buyer", { says: "" });
  const page = await open(shop);
  await page.goto("/seller/orders");
  const seen = async () =>
    await page
      .getByRole("main")
      .getByRole("link", { name: /^Order #/ })
      .count();
  await expect.poll(seen).toBe(4);
  await page.getByLabel("Show").selectOption({ label: "Orders with any messages" });
  await expect.poll(seen).toBe(3);
  await expect(page.getByRole("link", { name: `Order #${silent}` })).toHaveCount(0);
  await page.getByLabel("Show").selectOption({ label: "Orders with unread messages" });
  await expect.poll(seen).toBe(2);
  for (const number of [disputed, fresh])
    await expect(page.getByRole("link", { name: `Order #${number}` })).toBeVisible();
  await page.goto(`/seller/orders?q=${answered}`);
  await expect.poll(seen).toBe(1);
});

test("a shop with two hundred threads: pages keep the filter, Mark all means all pages", async ({ db, open }) => {
  test.setTimeout(120_000);
  const shop = await newDesk(db, "Many Lamps");
  for (let n = 0; n < 200; n++) await newTalk(db, shop, `Buyer with the number ${n}`, { ago: n + 1 });
  const page = await open(shop, { viewport: { width: 320, height: 700 } });
  await page.goto("/seller/messages?show=awaiting");
  const seen = new Set<string>();
  for (;;) {
    for (const number of await numbersOn(page)) seen.add(number);
    await expectNoSidewaysScroll(page);
    const older = page.getByRole("link", { name: "Older" });
    if ((await older.count()) === 0) break;
    const href = (await older.getAttribute("href")) ?? "";
    expect(href).toContain("show=awaiting");
    await page.goto(href);
  }
  expect(seen.size).toBe(200);
  await page.goto("/seller/messages?show=unread");
  await mark(page, "all", "Read");
  await expect(page.getByRole("status")).toHaveText("200 threads are marked as read.");
  await expect(page.getByRole("heading", { name: "You have read everything" })).toBeVisible();
  await page.goto("/seller");
  await expect(page.getByRole("heading", { name: "100 or more are waiting for an answer" })).toBeVisible();
});

// The empty desk and the demo's are looked at by accessibility.spec.ts. One look here, all with LONG=1 (npm run test:long).
const LOOKS = [
  ["dark", 390],
  ["light", 320],
  ["light", 1280],
] as const;
for (const [colorScheme, width] of process.env.LONG === "1" ? LOOKS : LOOKS.slice(0, 1)) {
  test(`the desk with something on it breaks no rule, ${colorScheme}, ${width} px`, async ({ db, open }) => {
    test.setTimeout(180_000);
    const { shop } = await setDesk(db, `Axe Lamps, une très longue maison ${colorScheme} ${width}`);
    await newTalk(db, shop, "ليلى حداد", { says: "cv", dispute: "وصل المصباح مكسورا ولا أحد يجيب" });
    for (const who of [shop, "ada"] as const) {
      const page = await open(who, { colorScheme, viewport: { width, height: 844 } });
      for (const path of ["/seller", "/seller/messages", "/seller/disputes", "/seller/orders"]) {
        await page.goto(path);
        await page.getByRole("button", { name: "Notifications" }).click();
        await axe(page, `${path} with Notifications open`);
        await expectNoSidewaysScroll(page);
      }
      await page.goto("/seller/messages");
      await page.getByRole("checkbox").nth(1).check();
      await page.getByRole("button", { name: "Mark selected" }).click();
      await axe(page, "with a row ticked and its menu open");
      await expectNoSidewaysScroll(page);
    }
  });
}
