import { beforeEach, expect, it, vi } from "vitest";
import { db } from "@/lib/db";
import { makeAdmin, makeCustomer, makeOrder, makeThread, makeVendor } from "@/test/people";
import { addGrant } from "./accounts/grant";
import * as session from "./session";

// What Next gives a request: a jar of cookies and headers. React's cache has no request here and remembers nothing.
const jar = new Map<string, { value: string; options: object }>();
const path = { value: "/account/orders?after=x" };
vi.mock("next/headers", () => ({
  cookies: async () => ({
    get: (name: string) => jar.get(name),
    set: (name: string, value: string, options: { maxAge: number }) =>
      options.maxAge > 0 ? jar.set(name, { value, options }) : jar.delete(name),
  }),
  headers: async () => new Headers({ "x-parley-path": path.value }),
}));

beforeEach(() => {
  jar.clear();
  path.value = "/account/orders?after=x";
});
const proof = (user: { id: string }) => ({ id: user.id, sessionVersion: 0 });
const SESSION = "next-auth.session-token";
const toSignIn = { digest: expect.stringContaining(";/sign-in?next=%2Faccount%2Forders%3Fafter%3Dx;") };
const notFound = { digest: "NEXT_HTTP_ERROR_FALLBACK;404" };

it("nobody is sent to sign in, and back to where they were", async () => {
  await expect(session.requireAccount()).rejects.toMatchObject(toSignIn);
  await expect(session.requireCustomer()).rejects.toMatchObject(toSignIn);
  await expect(session.requireSeller()).rejects.toMatchObject(toSignIn);
  path.value = "//evil.example";
  await expect(session.requireAccount()).rejects.toMatchObject({ digest: expect.stringContaining(";/sign-in;") });
});

it("a session is a cookie scripts cannot read, for thirty days, that holds no more than whose it is", async () => {
  const carla = await makeCustomer({ name: "Carla" });
  expect((await session.signIn(proof(carla)))?.name).toBe("Carla");
  const cookie = jar.get(SESSION);
  expect(cookie?.options).toEqual({ httpOnly: true, sameSite: "lax", path: "/", secure: false, maxAge: 2_592_000 });
  const { decode } = await import("next-auth/jwt");
  const token = await decode({ token: cookie?.value ?? "", secret: String(process.env.SECRET) });
  expect(Object.keys(token ?? {}).sort()).toEqual(["exp", "iat", "jti", "sub", "ver"]);
  expect((await session.requireAccount()).viewer).toEqual({ as: "customer", userId: carla.id, orderIds: null });
  expect(await session.requireCustomer()).toMatchObject({ holder: false, viewer: { orderIds: null } });
  await expect(session.requireSeller()).rejects.toMatchObject(notFound);
  await session.signOut();
  expect(await session.getPerson()).toBeNull();
});

it("sellers are whom they act for", async () => {
  const shop = await makeVendor();
  const admin = await makeAdmin();
  await session.signIn(proof(shop.staff[0] ?? admin));
  expect((await session.requireSeller()).viewer).toMatchObject({ as: "vendor", vendorIds: [shop.id] });
  await session.signIn(proof(admin));
  expect((await session.requireSeller()).viewer).toEqual({ as: "admin", userId: admin.id });
});

it("a stale proof signs nobody in", async () => {
  const carla = await makeCustomer({ sessionVersion: 1 });
  expect(await session.signIn(proof(carla))).toBeNull();
  expect(jar.size).toBe(0);
});

it("an access link opens its orders and nothing else, and signs out whoever was signed in", async () => {
  const [carla, olive] = [await makeCustomer(), await makeCustomer()];
  const [one, two] = [await makeOrder({ customer: carla }), await makeOrder({ customer: carla })];
  await session.signIn(proof(olive));
  await session.grantAccess({ userId: carla.id, linkVersion: 0, orderId: one.id });
  expect(await session.getPerson()).toBeNull();
  const { viewer, holder, person } = await session.requireCustomer();
  expect(viewer).toEqual({ as: "customer", userId: carla.id, orderIds: [one.id], threadIds: [] });
  expect([holder, person.isAdmin, person.vendors]).toEqual([true, false, []]);
  await expect(session.requireAccount()).rejects.toMatchObject(toSignIn);
  await expect(session.requireSeller()).rejects.toMatchObject(toSignIn);
  await session.grantAccess({ userId: carla.id, linkVersion: 0, orderId: two.id });
  expect((await session.requireCustomer()).viewer.orderIds?.sort()).toEqual([one.id, two.id].sort());
  await session.signIn(proof(olive));
  expect((await session.requireCustomer()).viewer).toMatchObject({ userId: olive.id, orderIds: null });
  expect([...jar.keys()]).toEqual([SESSION]);
});

it("an access link about a conversation opens that and no order", async () => {
  const [carla, shop] = [await makeCustomer(), await makeVendor()];
  const thread = await makeThread({ id: null, customerId: carla.id }, shop, [[carla, "Hello"]]);
  await session.grantAccess({ userId: carla.id, linkVersion: 0, threadId: thread.id });
  const { viewer, holder } = await session.requireCustomer();
  expect(viewer).toEqual({ as: "customer", userId: carla.id, orderIds: [], threadIds: [thread.id] });
  expect(holder).toBe(true);
  await expect(session.requireAccount()).rejects.toMatchObject(toSignIn);
});

it("one cookie does not serve as the other, and a touched one is nobody's", async () => {
  const carla = await makeCustomer();
  const order = await makeOrder({ customer: carla });
  await session.signIn(proof(carla));
  const ours = jar.get(SESSION)?.value ?? "";
  await session.grantAccess({ userId: carla.id, linkVersion: 0, orderId: order.id });
  const link = jar.get("parley.access")?.value ?? "";
  const put = (name: string, value: string) => {
    jar.clear();
    jar.set(name, { value, options: {} });
  };
  put(SESSION, ours);
  expect(await session.getPerson()).not.toBeNull();
  for (const value of [link, `${ours}x`, ours.slice(0, -3), "", "a.b.c.d.e"]) {
    put(SESSION, value);
    expect(await session.getPerson()).toBeNull();
  }
  put("parley.access", ours);
  await expect(session.requireCustomer()).rejects.toMatchObject(toSignIn);
  put("parley.access", link);
  expect((await session.requireCustomer()).holder).toBe(true);
});

it("a grant within its cookie ends by itself", async () => {
  const carla = await makeCustomer();
  const order = await makeOrder({ customer: carla });
  const opened = { userId: carla.id, linkVersion: 0, orderId: order.id };
  const { encode } = await import("next-auth/jwt");
  const put = async (now: number) => {
    const token = addGrant(null, opened, now);
    const value = await encode({ token, secret: String(process.env.SECRET), salt: "access" });
    jar.set("parley.access", { value, options: {} });
  };
  const now = Math.floor(Date.now() / 1000);
  await put(now - 23 * 3_600);
  expect((await session.requireCustomer()).holder).toBe(true);
  await put(now - 25 * 3_600);
  await expect(session.requireCustomer()).rejects.toMatchObject(toSignIn);
  expect(await db.order.count({ where: { id: order.id } })).toBe(1);
});

it("a session ends after thirty days, whoever has read its cookie before", async () => {
  await session.signIn(proof(await makeCustomer()));
  const ends = Date.now() + 2_592_000_000;
  vi.useFakeTimers({ toFake: ["Date"] });
  try {
    vi.setSystemTime(ends - 5_000);
    expect(await session.getPerson()).not.toBeNull();
    vi.setSystemTime(ends + 60_000);
    expect(await session.getPerson()).toBeNull();
  } finally {
    vi.useRealTimers();
  }
});

it("an action asks for the same people, whatever was remembered, and counts nothing", async () => {
  const [carla, shop] = [await makeCustomer(), await makeVendor()];
  const order = await makeOrder({ customer: carla });
  const asked = async () => {
    const { counts, ...header } = await session.getHeader();
    expect(await session.inAction()).toEqual(header);
    return header;
  };
  expect(await asked()).toMatchObject({ person: null, holder: null });
  await session.signIn(proof(shop.staff[0] ?? carla));
  expect((await asked()).person?.vendors).toHaveLength(1);
  expect((await session.requireSeller(session.inAction)).viewer).toMatchObject({ vendorIds: [shop.id] });
  await db.user.update({ where: { id: shop.staff[0]?.id ?? "" }, data: { sessionVersion: 1 } });
  expect(await asked()).toMatchObject({ person: null, holder: null });
  await session.grantAccess({ userId: carla.id, linkVersion: 0, orderId: order.id });
  expect((await asked()).holder?.orderIds).toEqual([order.id]);
  await db.user.update({ where: { id: carla.id }, data: { linkVersion: 1 } });
  expect(await asked()).toMatchObject({ person: null, holder: null });
});
