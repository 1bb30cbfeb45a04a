import { newDesk, newTalk } from "./desk";
import { hold, holdDeed, holdScripts } from "./held";
import { expect, test } from "./stage";
import { started } from "./thread";

test("a search shows that it is under way, and of two the one asked for last is shown", async ({ db, open }) => {
  const shop = await newDesk(db, "Search Lamps");
  const [first, second] = [await newTalk(db, shop, "Petra Early"), await newTalk(db, shop, "Quentin Late")];
  const page = await open(shop);
  for (const [list, words] of [
    ["/seller/messages", "Search text, order number or name"],
    ["/seller/orders", "Search order number or name"],
  ] as const) {
    await page.goto(list);
    await started(page);
    const [search, main] = [page.getByRole("search"), page.getByRole("main")];
    const form = search.locator("form");
    const field = search.getByLabel(words);
    const slow = await hold(page, (url) => url.searchParams.get("q") === "Petra");
    await field.fill("Petra");
    await search.getByRole("button", { name: "Search" }).click();
    await expect(form).toHaveAttribute("aria-busy", "true");
    await expect(search.getByText("Searching…")).toBeVisible();
    await expect(main.getByText(`#${first}`)).toBeVisible();
    await expect(main.getByText(`#${second}`)).toBeVisible();

    await field.fill("Quentin");
    await field.press("Enter");
    await expect(page).toHaveURL(/q=Quentin/);
    await expect(main.getByText(`#${first}`)).toHaveCount(0);
    await expect(form).not.toHaveAttribute("aria-busy");
    await expect(search.getByText("Searching…")).toHaveCount(0);
    const late = page.waitForResponse(/q=Petra/);
    slow();
    await late;
    await expect(main.getByText(`#${second}`)).toBeVisible();
    await expect(main.getByText(`#${first}`)).toHaveCount(0);
    await expect(field).toHaveValue("Quentin");
    await page.goBack();
    await expect(main.getByText(`#${first}`)).toBeVisible();
    await expect(field).toHaveValue("");
  }
});

test("what is typed on while a search is under way stays; choosing what is shown says so too", async ({ db, open }) => {
  const shop = await newDesk(db, "Typing Lamps");
  await newTalk(db, shop, "Petra Early");
  const page = await open(shop);
  await page.goto("/seller/messages");
  await started(page);
  const search = page.getByRole("search");
  const field = search.getByLabel("Search text, order number or name");
  const go = await hold(page, (url) => url.searchParams.get("q") === "Pet");
  await field.fill("Pet");
  await field.press("Enter");
  await expect(search.getByText("Searching…")).toBeVisible();
  await field.pressSequentially("ra");
  go();
  await expect(page).toHaveURL(/q=Pet&/);
  await expect(search.getByText("Searching…")).toHaveCount(0);
  await expect(field).toHaveValue("Petra");
  await expect(field).toBeFocused();
  const choose = await hold(page, (url) => url.searchParams.get("show") === "unread");
  await search.getByLabel("Show").selectOption("unread");
  await expect(search.getByText("Searching…")).toBeVisible();
  choose();
  await expect(search.getByText("Searching…")).toHaveCount(0);
  await expect(page).toHaveURL(/q=Petra&show=unread/);
});

test("what is chosen and typed before the page's script has begun counts", async ({ db, open }) => {
  const shop = await newDesk(db, "Early Lamps");
  const [unread, answered] = [
    await newTalk(db, shop, "Petra Early"),
    await newTalk(db, shop, "Quentin Early", { says: "v" }),
  ];
  const page = await open(shop);
  const begin = await holdScripts(page);
  await page.goto("/seller/messages", { waitUntil: "commit" });
  const main = page.getByRole("main");
  await page.getByLabel("Search text, order number or name").fill("Early");
  await page.getByLabel("Show").selectOption({ label: "Communication threads with unread messages" });
  await expect(main.getByText(`#${answered}`)).toBeVisible();
  begin();
  await expect(page).toHaveURL(/q=Early&show=unread/);
  await expect(main.getByText(`#${unread}`)).toBeVisible();
  await expect(main.getByText(`#${answered}`)).toHaveCount(0);
  await expect(page.getByLabel("Search text, order number or name")).toHaveValue("Early");
});

test("finding a vendor, marking and removing say that they are under way", async ({ db, open }) => {
  const shop = await newDesk(db, "Busy Lamps");
  await newTalk(db, shop, "Petra Early");
  const admin = await open("ada");
  await admin.goto("/seller/vendors");
  const search = admin.getByRole("search");
  const go = await hold(admin, (url) => url.searchParams.get("q") === "Busy");
  await search.getByLabel("Find a vendor").fill("Busy");
  const width = (await search.getByRole("button").boundingBox())?.width;
  await search.getByRole("button", { name: "Search" }).click();
  const busy = search.getByRole("button", { name: "Searching…" });
  await expect(busy).toHaveAttribute("aria-busy", "true");
  expect((await busy.boundingBox())?.width).toBe(width);
  go();
  await expect(admin).toHaveURL(/q=Busy/);
  await expect(search.getByRole("button", { name: "Search" })).not.toHaveAttribute("aria-busy");
  await expect(admin.getByRole("main").getByRole("link", { name: "Busy Lamps" })).toBeVisible();

  const done = await holdDeed(admin, `/seller/vendors/${shop.slug}`);
  await admin.goto(`/seller/vendors/${shop.slug}`);
  const remove = admin.getByRole("button", { name: "Remove Busy Lamps keeper" });
  await remove.click();
  await expect(remove).toHaveAttribute("aria-busy", "true");
  done();
  await expect(remove).toHaveCount(0);
  const page = await open("victor");
  await page.goto("/seller/messages");
  await started(page);
  const marked = await holdDeed(page, "/seller/messages");
  await page.getByRole("button", { name: "Mark all" }).click();
  await page.getByRole("button", { name: "Unread", exact: true }).last().click();
  await expect(page.getByText("Marking…").filter({ visible: true })).toBeVisible();
  marked();
  await expect(page.getByText("Marking…").filter({ visible: true })).toHaveCount(0);
});
