import { beforeEach, expect, it } from "vitest";
import type { AdminViewer, SellerViewer } from "@/lib/accounts/viewer";
import { db } from "@/lib/db";
import { stopAddress } from "@/lib/deliveries/stopped";
import { makeAdmin, makeVendor } from "@/test/people";
import { readMailboxStop } from "./mailbox-stop";
import { dismissNotice, listNotices } from "./notices";

let viewer: AdminViewer;

beforeEach(async () => {
  viewer = { as: "admin", userId: (await makeAdmin()).id };
  await db.stoppedAddress.deleteMany();
  await db.notice.deleteMany();
  await db.store.update({ where: { id: 1 }, data: { mailbox: "Store@example.com" } });
});

const stop = (address: string, why: "bounced" | "complained" = "bounced") =>
  db.$transaction((tx) => stopAddress(tx, address, why, "7d4f5a52-5a0f-4b1e-9d53-0f6d1f0c9a11"));

it("is said of the store's mailbox alone, and goes on being said when its notice is put away", async () => {
  await stop("carla@example.com");
  expect(await listNotices(viewer)).toMatchObject({ mailbox: null, notices: [{ address: "carla@example.com" }] });
  expect(await readMailboxStop(viewer)).toBeNull();
  await stop("store@example.com", "complained");
  const stopped = { address: "store@example.com", why: "complained" };
  expect(await readMailboxStop(viewer)).toEqual(stopped);
  const told = await listNotices(viewer);
  expect(told.mailbox).toEqual(stopped);
  expect(told.notices.map((it) => it.kind === "address_stopped" && it.address)).toEqual(["carla@example.com"]);
  for (const { id } of await db.notice.findMany()) await dismissNotice(viewer, id);
  expect(await listNotices(viewer)).toMatchObject({ mailbox: stopped, notices: [] });
});

it("is over with another mailbox, and with none", async () => {
  await stop("store@example.com");
  for (const mailbox of ["other@example.com", null]) {
    await db.store.update({ where: { id: 1 }, data: { mailbox } });
    expect(await readMailboxStop(viewer)).toBeNull();
    expect(await listNotices(viewer)).toMatchObject({ mailbox: null, notices: [{ address: "store@example.com" }] });
  }
});

it("is nothing for a vendor", async () => {
  await stop("store@example.com");
  const { id, staff } = await makeVendor();
  const vendor: SellerViewer = { as: "vendor", userId: staff[0]?.id ?? "", vendorIds: [id] };
  expect(await listNotices(vendor)).toEqual({ notices: [], held: 0, mailbox: null });
});
