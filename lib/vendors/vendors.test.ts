import { beforeEach, describe, expect, it } from "vitest";
import { findPerson } from "@/lib/accounts/find-person";
import { sellerViewer } from "@/lib/accounts/seller-viewer";
import type { Viewer } from "@/lib/accounts/viewer";
import { db } from "@/lib/db";
import { NotFound, Refusal } from "@/lib/refusal";
import { emptyOrders } from "@/test/empty-orders";
import { importLines, resultsOf } from "@/test/import-lines";
import { item, otherLine, vendor } from "@/test/order-line";
import { makeAdmin, makeCustomer, makeUser, makeVendor } from "@/test/people";
import { removeVendor, renameVendor, restoreVendor } from "./change";
import { createVendor, type NewVendor } from "./create";
import { listVendors } from "./list";
import { findVendor } from "./vendor";

let forms = 0;
let admin: Viewer;
const nothing: NewVendor = { form: "", name: "", email: "", source: "", externalId: "" };
const create = (given: Partial<NewVendor>, viewer = admin) =>
  createVendor(viewer, { ...nothing, form: `form ${++forms}`, ...given });
const refused = (field: string | undefined, words: RegExp) =>
  expect.objectContaining({ constructor: Refusal, field, message: expect.stringMatching(words) });

beforeEach(async () => {
  await db.delivery.deleteMany();
  await emptyOrders();
  admin = { as: "admin", userId: (await makeAdmin()).id };
});

describe("making a vendor", () => {
  it("gives it an address, and its first member of staff if there is one", async () => {
    expect(await create({ name: "  Größe &\nSøn " })).toEqual({ slug: "grosse-son" });
    expect(await create({ name: "Lamps", email: " Lea@Example.com " })).toEqual({ slug: "lamps" });
    expect(await findVendor(admin, "grosse-son")).toMatchObject({ name: "Größe & Søn", platform: null, staff: [] });
    expect(await findVendor(admin, "lamps")).toMatchObject({ staff: [{ email: "lea@example.com", signedIn: false }] });
    expect(await db.delivery.findMany()).toMatchObject([{ kind: "staff_invitation", state: "queued" }]);
  });

  it.each(["Lamps", "Store", "日本の店", "…7"])(
    "by twenty at once named %j gives each an address of its own",
    async (name) => {
      const made = await Promise.all(Array.from({ length: 20 }, () => create({ name })));
      const slugs = made.map(({ slug }) => slug);
      expect(new Set(slugs).size).toBe(20);
      for (const slug of slugs) expect(slug).toMatch(/^(?!store$)[a-z0-9][a-z0-9-]+$|^7$/);
      expect(await db.vendor.count({ where: { slug: "store" } })).toBe(0);
    },
  );

  it("by one form sent many times makes one vendor and one mail; another name makes another", async () => {
    const given = { ...nothing, form: "the same", name: "Lamps", email: "lea@example.com" };
    const made = await Promise.all(Array.from({ length: 10 }, () => createVendor(admin, given)));
    expect(new Set(made.map(({ slug }) => slug))).toEqual(new Set(["lamps"]));
    expect(await createVendor(admin, given)).toEqual({ slug: "lamps" });
    expect([await db.vendor.count(), await db.delivery.count()]).toEqual([1, 1]);
    expect(await createVendor(admin, { ...given, name: "Mugs" })).toEqual({ slug: "mugs" });
  });

  it("that the store's platform knows is found by its orders, whose name it takes", async () => {
    await create({ name: "Lamps", source: "shop", externalId: "v3" });
    const items = [item("1", vendor("v3", "Harbor Lights", "hello@harbor.example"))];
    expect(resultsOf(await importLines(otherLine("1", { items, tracking: [] })))).toEqual(["created"]);
    expect(await db.vendor.findMany()).toMatchObject([{ name: "Harbor Lights", slug: "lamps" }]);
    expect(await db.staff.count()).toBe(0);
  });

  it("and an import of the same at once make one or two, never fail", async () => {
    for (let round = 0; round < 5; round++) {
      const externalId = `race-${round}`;
      const email = `both${round}@example.com`;
      const items = [item("1", vendor(externalId, `Race ${round}`, email))];
      const [made, imported] = await Promise.allSettled([
        create({ name: `Race ${round}`, email, source: "shop", externalId }),
        importLines(otherLine(externalId, { items, tracking: [] })),
      ]);
      expect(imported).toMatchObject({ status: "fulfilled", value: [{ result: "created" }] });
      if (made.status === "rejected") expect(made.reason).toEqual(refused("externalId", /has this id already/));
      expect(await db.vendor.count({ where: { source: "shop", externalId } })).toBe(1);
      expect(await db.user.count({ where: { email } })).toBe(1);
    }
  });

  it("says at each field what is wrong, and then makes nothing", async () => {
    await makeVendor({ name: "Known" });
    const known = await db.vendor.findFirstOrThrow({ where: { name: "Known" } });
    const before = await db.vendor.count();
    const wrong: [Partial<NewVendor>, string, RegExp][] = [
      [{ name: " \n " }, "name", /shop's name/],
      [{ name: "x".repeat(201) }, "name", /at most 200/],
      [{ name: "A", email: "no address" }, "email", /name@example.com/],
      [{ name: "A", email: "a@b;c@d" }, "email", /name@example.com/],
      [
        { name: "A", email: (await db.user.findFirstOrThrow({ where: { isAdmin: true } })).email ?? "" },
        "email",
        /admin/,
      ],
      [{ name: "A", source: "shop" }, "externalId", /id there/],
      [{ name: "A", externalId: "v1" }, "source", /source/],
      [{ name: "A", source: "s".repeat(65), externalId: "v1" }, "source", /at most 64/],
      [{ name: "A", source: "test", externalId: known.externalId ?? "" }, "externalId", /Known has this id/],
    ];
    for (const [given, field, words] of wrong)
      await expect(create(given), field).rejects.toEqual(refused(field, words));
    expect(await db.vendor.count()).toBe(before);
  });
});

describe("removing a vendor", () => {
  it("takes its staff's rights at once, and restoring gives them back", async () => {
    const clerk = await makeUser();
    const shop = await makeVendor({ staff: [clerk] });
    const viewer = async () => {
      const person = await findPerson({ id: clerk.id, sessionVersion: 0 });
      return person && sellerViewer(person);
    };
    expect(await viewer()).toEqual({ as: "vendor", userId: clerk.id, vendorIds: [shop.id] });
    await removeVendor(admin, shop.slug);
    expect(await viewer()).toBeNull();
    const removedAt = (await findVendor(admin, shop.slug))?.removedAt;
    await removeVendor(admin, shop.slug);
    expect((await findVendor(admin, shop.slug))?.removedAt).toEqual(removedAt);
    await restoreVendor(admin, shop.slug);
    await restoreVendor(admin, shop.slug);
    expect(await viewer()).not.toBeNull();
  });

  it("is not undone by an import", async () => {
    const line = (n: string) => otherLine(n, { items: [item("1", vendor("v3", "Lamps"))], tracking: [] });
    await importLines(line("1"));
    await removeVendor(admin, "lamps");
    expect(resultsOf(await importLines(line("2")))).toEqual(["created"]);
    expect((await findVendor(admin, "lamps"))?.removedAt).toBeInstanceOf(Date);
  });
});

it("a vendor made by hand takes another name and keeps its address; an imported one does not", async () => {
  await create({ name: "Lamps" });
  const imported = await makeVendor();
  await renameVendor(admin, "lamps", " Lights ");
  expect(await findVendor(admin, "lamps")).toMatchObject({ slug: "lamps", name: "Lights" });
  await expect(renameVendor(admin, "lamps", " ")).rejects.toEqual(refused("name", /shop's name/));
  await expect(renameVendor(admin, imported.slug, "Mine")).rejects.toEqual(refused(undefined, /platform/));
});

describe("the list", () => {
  const names = async (query = "", after: unknown = null) => {
    const { rows, next } = await listVendors(admin, { query, after });
    return { names: rows.map(({ name }) => name), next };
  };

  it("is by name, 25 a page, whatever happens between two pages", async () => {
    const all = Array.from({ length: 60 }, (_, n) => `${n % 2 ? "shop" : "Shop"} ${String(n).padStart(2, "0")}`);
    await Promise.all(all.map((name) => makeVendor({ name, staff: 0 })));
    const first = await names();
    expect(first.names).toEqual(all.slice(0, 25));
    await db.vendor.updateMany({ where: { name: all[24] ?? "" }, data: { name: "zz" } });
    const second = await names("", first.next);
    expect(second.names).toEqual(all.slice(25, 50));
    const third = await names("", second.next);
    expect([third.names, third.next]).toEqual([[...all.slice(50), "zz"], null]);
  });

  it("finds words by their beginning, in any script and without accents", async () => {
    await create({ name: "Oak & Iron" });
    await create({ name: "Österreichische Weberei" });
    await create({ name: "日本の店" });
    expect((await names("IRO")).names).toEqual(["Oak & Iron"]);
    expect((await names("iron oa")).names).toEqual(["Oak & Iron"]);
    expect((await names("ron")).names).toEqual([]);
    for (const query of ["österr", "oster", "web oster"]) {
      expect((await names(query)).names, query).toEqual(["Österreichische Weberei"]);
    }
    expect((await names("日本")).names).toEqual(["日本の店"]);
  });

  it("takes anything as a query and as a cursor", async () => {
    await create({ name: "Lamps" });
    for (const query of ["'", "':* | 'x", "& !", "\\", "(", "a".repeat(5_000)]) {
      expect((await names(query)).names, query).toEqual([]);
    }
    for (const after of ["x", ["a"], `${"0".repeat(36)}a`, "\0", "00000000-0000-0000-0000-000000000000a\0"]) {
      expect((await names("", after)).names).toEqual(["Lamps"]);
    }
  });

  it("names the first three of the staff, and counts the rest; removed vendors are marked", async () => {
    await makeVendor({ name: "Many", staff: 5 });
    const gone = await makeVendor({ name: "Gone", staff: 0 });
    await removeVendor(admin, gone.slug);
    const { rows } = await listVendors(admin, { query: "", after: null });
    expect(rows).toMatchObject([
      { name: "Gone", removed: true, staff: [], staffCount: 0 },
      { name: "Many", removed: false, staffCount: 5 },
    ]);
    expect(rows[1]?.staff).toHaveLength(3);
  });

  it("is served by its indexes", async () => {
    const plan = async (sql: string) =>
      JSON.stringify(
        await db.$transaction(async (tx) => {
          await tx.$executeRawUnsafe("set local enable_seqscan = off");
          return tx.$queryRawUnsafe(`explain ${sql}`);
        }),
      );
    const key = "(lower(name), id) > ('m', '00000000-0000-0000-0000-000000000000')";
    expect(await plan(`select 1 from vendor where ${key} order by lower(name), id limit 26`)).toContain("vendor_name");
    const words = "to_tsvector('simple', name || ' ' || slug) @@ to_tsquery('simple', '''a'':*')";
    expect(await plan(`select 1 from vendor where ${words}`)).toContain("vendor_words");
  });
});

it("is for admins only", async () => {
  const { slug } = await create({ name: "Lamps" });
  const clerk = await makeUser();
  const shop = await makeVendor({ staff: [clerk] });
  const customer = await makeCustomer();
  const others: Viewer[] = [
    { as: "vendor", userId: clerk.id, vendorIds: [shop.id] },
    { as: "customer", userId: customer.id, orderIds: null },
  ];
  const state = async () => [await db.vendor.findMany({ orderBy: { id: "asc" } }), await db.staff.count()];
  const before = await state();
  for (const viewer of others) {
    const deeds = [
      create({ name: "Mine" }, viewer),
      removeVendor(viewer, slug),
      restoreVendor(viewer, slug),
      renameVendor(viewer, slug, "Mine"),
      findVendor(viewer, slug),
      listVendors(viewer, { query: "", after: null }),
    ];
    for (const deed of await Promise.allSettled(deeds)) expect(deed).toMatchObject({ reason: expect.any(NotFound) });
  }
  expect(await state()).toEqual(before);
  for (const absent of ["no-such-shop", "\0"]) {
    await expect(removeVendor(admin, absent)).rejects.toBeInstanceOf(NotFound);
    expect(await findVendor(admin, absent)).toBeNull();
  }
});
