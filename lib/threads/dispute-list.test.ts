import { beforeAll, expect, test } from "vitest";
import type { AdminViewer, VendorViewer } from "@/lib/accounts/viewer";
import { setStore } from "@/lib/settings/store";
import { closeDispute, openDispute } from "@/test/disputes";
import { makeAdmin, makeCustomer, makeOrder, makeThread, makeVendor } from "@/test/people";
import { listAwaiting } from "./awaiting";
import { type Disputes, listDisputes, listOpenDisputes } from "./dispute-list";
import { listSellerThreads } from "./inbox";
import { countDesk } from "./unread";

const OPEN = 27;
const CLOSED = 30;
const minute = 60_000;
let admin: AdminViewer;
let ada: { id: string };
let vendor: VendorViewer;
let rival: VendorViewer;
let shop: Awaited<ReturnType<typeof makeVendor>>;

// 57 disputed threads of one shop, the later ones closed again, and one open dispute with the store.
beforeAll(async () => {
  await setStore({ name: "Parley Market" });
  ada = await makeAdmin();
  admin = { as: "admin", userId: ada.id };
  shop = await makeVendor({ name: "Lights" });
  const other = await makeVendor();
  vendor = { as: "vendor", userId: shop.staff[0]?.id ?? "", vendorIds: [shop.id] };
  rival = { as: "vendor", userId: other.staff[0]?.id ?? "", vendorIds: [other.id] };
  const carla = await makeCustomer({ name: "Carla" });
  const start = Date.now() - 1000 * minute;
  for (let n = 0; n < OPEN + CLOSED; n++) {
    const order = await makeOrder({ customer: carla, items: [{ vendor: shop }] });
    const thread = await makeThread(order, shop, [[carla, "hello"]]);
    const id = await openDispute(thread, { at: new Date(start + n * minute), by: n === 0 ? ada : undefined });
    if (n >= OPEN)
      await closeDispute(id, { at: new Date(start + (200 - n) * minute), by: n === OPEN ? ada : undefined });
  }
  const order = await makeOrder({ customer: carla });
  await openDispute(await makeThread(order, null, []), { reason: `${"x".repeat(1000)} end`, at: new Date(start) });
}, 60_000);

async function walk(viewer: AdminViewer | VendorViewer): Promise<Disputes["rows"]> {
  const rows = [];
  for (let after: string | null = ""; after !== null; ) {
    const page: Disputes = await listDisputes(viewer, after);
    rows.push(...page.rows);
    after = page.older;
  }
  return rows;
}

test("open ones first, the latest first, then the closed likewise, each once, over pages", async () => {
  const rows = await walk(vendor);
  expect(rows.map(({ closed }) => closed === null)).toEqual([...Array(OPEN).fill(true), ...Array(CLOSED).fill(false)]);
  expect(new Set(rows.map(({ id }) => id)).size).toBe(OPEN + CLOSED);
  for (const times of [
    rows.slice(0, OPEN).map(({ opened }) => opened.at.getTime()),
    rows.slice(OPEN).map(({ closed }) => closed?.at.getTime() ?? 0),
  ]) {
    expect(times).toEqual([...times].sort((a, b) => b - a));
  }
});

test("a vendor has its own, an admin all, another vendor none", async () => {
  const own = await walk(vendor);
  const all = await walk(admin);
  expect(own).toHaveLength(OPEN + CLOSED);
  expect(all).toHaveLength(OPEN + CLOSED + 1);
  expect(all.filter(({ seller }) => seller.kind === "store")).toHaveLength(1);
  expect(await walk(rival)).toEqual([]);
  expect(await listOpenDisputes(rival, 3)).toEqual([]);
  expect(await listOpenDisputes(vendor, 3)).toHaveLength(3);
});

test("who opened and closed it is the customer, or the store for any admin; the reason is a beginning", async () => {
  const rows = await walk(admin);
  const [newest] = rows;
  const byAdmin = rows.filter(({ opened }) => opened.by === "Parley Market");
  expect(newest).toMatchObject({
    opened: { by: "Carla" },
    customerName: "Carla",
    reason: "It is broken.",
    closed: null,
  });
  expect(byAdmin).toHaveLength(1);
  expect(rows.filter(({ closed }) => closed?.by === "Parley Market")).toHaveLength(1);
  expect(rows.filter(({ closed }) => closed?.by === "Carla")).toHaveLength(CLOSED - 1);
  expect(rows.find(({ seller }) => seller.kind === "store")?.reason).toHaveLength(240);
});

test("rail, filter and overview count the same", async () => {
  expect((await countDesk(vendor)).disputes).toBe(OPEN);
  expect((await countDesk(admin)).disputes).toBe(OPEN + 1);
  expect((await countDesk(rival)).disputes).toBe(0);
  const shown = await listSellerThreads(vendor, { show: "disputes", q: "" });
  expect(shown.rows.every(({ disputed }) => disputed)).toBe(true);
  const rest = await listSellerThreads(vendor, { show: "disputes", q: "", after: shown.older });
  expect(shown.rows.length + rest.rows.length).toBe(OPEN);
  // An admin takes part in what is disputed, and in nothing else of a vendor's.
  expect((await listAwaiting(admin)).count).toBe(OPEN);
  expect((await listAwaiting(vendor)).count).toBe(OPEN + CLOSED);
});

test.each(["nonsense", "o.1.2", "c.", ["a"], { at: 1 }])(
  "a cursor that is none (%j) is the first page",
  async (after) => {
    expect((await listDisputes(vendor, after)).rows).toHaveLength(25);
  },
);
