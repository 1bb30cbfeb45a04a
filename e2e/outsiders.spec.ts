// Longer than 150 lines: who the strangers are, and what each of them may get, is easier to check in one place.
import type { APIRequestContext, Page } from "@playwright/test";
import { actionLines, callAction } from "./outsiders/actions";
import { actions, addresses } from "./outsiders/app-files";
import { type Line, lines } from "./outsiders/lines";
import { type Answer, ask, disable, type Scene, secrets, setScene } from "./outsiders/scene";
import { expect, type MailTo, test as staged } from "./stage";

type Audience = Scene & {
  browsers: Record<string, APIRequestContext>;
  insider: APIRequestContext;
  seller: APIRequestContext;
};

// The scene is set once: every stranger in a browser of their own, the disabled ones signed in before they were.
const test = staged.extend<{ audience: Audience }>({
  audience: async ({ db, open, mailTo }, use) => {
    const scene = await setScene(db);
    const browsers: Record<string, APIRequestContext> = {};
    for (const [name, { who, holds }] of Object.entries(scene.strangers)) {
      const page = await open(who, { allow: /404/ });
      if (holds) await comeByLink(page, holds, scene, mailTo);
      browsers[name] = page.request;
    }
    // People who may do much, at the wrong door.
    browsers["the vendor as customer"] = (await open("victor")).request;
    browsers["an admin as customer"] = (await open("ada")).request;
    browsers["the customer as seller"] = (await open(scene.customer)).request;
    await disable(db);
    await use({
      ...scene,
      browsers,
      insider: (await open(scene.customer)).request,
      seller: (await open("victor")).request,
    });
  },
});

test("every page, route and action has its line", () => {
  expect(
    addresses().filter((file) => !lines[file]),
    "files without a line",
  ).toEqual([]);
  expect(
    Object.keys(lines).filter((file) => !addresses().includes(file)),
    "lines without a file",
  ).toEqual([]);
  expect(
    actions().filter((action) => !actionLines[action]),
    "actions without a line",
  ).toEqual([]);
  expect(
    Object.keys(actionLines).filter((it) => !actions().includes(it)),
    "lines without an action",
  ).toEqual([]);
});

test("no stranger receives a byte of an order, from any page", async ({ audience }) => {
  test.setTimeout(180_000);
  for (const [file, line] of Object.entries(lines)) {
    const path = fill(line.path, audience);
    await proveItBites(line, path, audience);
    for (const [stranger, browser] of Object.entries(audience.browsers)) {
      if (isInsider(line, stranger)) continue;
      for (const [manner, headers] of Object.entries(manners)) {
        const where = `${file} for ${stranger}, ${manner}`;
        const answer = await ask(browser, path, headers);
        expectNoSecret(answer.body + answer.title + answer.location, where);
        if (line.for.startsWith("its ")) {
          const nothing = await ask(browser, fill(line.path, absent), headers);
          for (const it of [answer, nothing]) it.body = manner === "as a page" ? wordsOf(it.body) : "";
          const asAbsent = JSON.stringify(answer).replaceAll(audience.number, absent.number);
          expect(asAbsent, `${where}: the same as for what does not exist`).toBe(JSON.stringify(nothing));
        }
        if (line.for === "admins" && answer.status !== 307) {
          const nothing = await ask(browser, "/seller/no-such-page", headers);
          const said = ({ status, title, body }: Answer) => [status, title, manner === "as a page" && wordsOf(body)];
          expect(said(answer), `${where}: the same as for what does not exist`).toEqual(said(nothing));
        }
        const wanted = wantedStatus(line, stranger);
        if (wanted !== null && manner === "as a page") expect(answer.status, where).toBe(wanted);
        if (wanted === 307 && manner === "as a page") expect(answer.location, where).toContain("/sign-in");
      }
    }
  }
});

test("no stranger does anything to an order, by any action", async ({ audience, server }) => {
  test.setTimeout(180_000);
  for (const [action, line] of Object.entries(actionLines)) {
    if (line.on === "nothing") continue;
    const at = insiderOf(line.on, audience);
    for (const [stranger, browser] of Object.entries(audience.browsers)) {
      if (isInsider({ for: line.on, path: "" }, stranger)) continue;
      const before = await state(audience);
      const where = `${action} by ${stranger}`;
      const answer = await callAction(browser, server.url, action, line.args(audience));
      const nothing = await callAction(browser, server.url, action, line.args({ ...audience, ...absent }));
      expectNoSecret(answer.body, where);
      expect(answer.status, where).toBe(nothing.status);
      expect(answer.status, where).toBeLessThan(500);
      expect(await state(audience), `${where} changes nothing`).toEqual(before);
    }
    // The action as such works: its insider changes something.
    await audience.db.participant.updateMany({
      where: { threadId: audience.threadId },
      data: { lastReadSeq: 0, unread: 1 },
    });
    const before = await state(audience);
    await callAction(at, server.url, action, line.args(audience));
    expect(await state(audience), `${action} does something for its insider`).not.toEqual(before);
    await audience.db.store.update({ where: { id: 1 }, data: before.store });
  }
});

function insiderOf(on: "its customer" | "its seller" | "admins", { insider, seller, browsers }: Audience) {
  const admin = browsers["an admin as customer"];
  if (on !== "admins") return on === "its customer" ? insider : seller;
  if (!admin) throw new Error("no admin on stage");
  return admin;
}

const absent = { number: "NOSUCH" };

// As a page, as what Next asks for on a click, and as what it fetches before one.
const manners: Record<string, Record<string, string>> = {
  "as a page": {},
  "as navigation data": { RSC: "1" },
  "as a prefetch": { RSC: "1", "Next-Router-Prefetch": "1" },
};

async function proveItBites(line: Line, path: string, { insider, seller }: Audience) {
  const shows = line.for.startsWith("its ") || ("shows" in line && line.shows);
  if (!shows) return;
  const browser = line.for === "its customer" || line.for === "account" ? insider : seller;
  for (const [manner, headers] of Object.entries(manners).slice(0, 2)) {
    const { status, body } = await ask(browser, path, headers);
    expect(status, `${path} for its insider, ${manner}`).toBe(200);
    expect(body, `${path} shows its insider whose it is, ${manner}`).toContain(secrets.customer);
  }
}

/** What a page says to a person; spaces aside, since where Next streams what it has not got ready varies. */
function wordsOf(html: string): string {
  return html.replace(/<(script|style)[\s\S]*?<\/\1>/g, "").replace(/(<[^>]+>|\s)+/g, " ");
}

function expectNoSecret(received: string, where: string) {
  for (const [what, secret] of Object.entries(secrets)) {
    expect(received.includes(secret), `${where} received the ${what}`).toBe(false);
  }
}

/** Whoever may see it: the customer, the vendor, and the store's admins, each at their own door. */
function isInsider(line: Line, stranger: string): boolean {
  if (line.for === "admins") return stranger === "an admin as customer";
  const forCustomers = line.for === "its customer" || line.for === "account";
  if (stranger === "the customer as seller") return forCustomers || line.for === "everybody";
  if (stranger === "the vendor as customer" || stranger === "an admin as customer") {
    return line.for === "sellers" || line.for === "its seller";
  }
  return false;
}

/** 404 for who is signed in, the way to sign in for everybody else; null where the page is the reader's own. */
function wantedStatus(line: Line, stranger: string): number | null {
  if (line.for === "everybody") return null;
  if (/^(nobody|a disabled)/.test(stranger)) return 307;
  const holder = stranger.startsWith("an access link");
  if (line.for === "its customer") return 404;
  if (line.for === "account") return null;
  if (holder) return 307;
  if (line.for === "its seller" || line.for === "admins") return 404;
  return /vendor/.test(stranger) ? null : 404;
}

function fill(path: string, { number }: { number: string }): string {
  return path.replace("NUMBER", number);
}

/** All that a stranger could have changed. */
async function state({ db, threadId, number }: Audience) {
  return {
    entries: await db.entry.count({ where: { thread: { order: { number } } } }),
    read: await db.participant.findMany({ where: { threadId }, orderBy: { userId: "asc" } }),
    deliveries: await db.delivery.count(),
    vendors: await db.vendor.findMany({ orderBy: { id: "asc" } }),
    staff: await db.staff.count(),
    store: await db.store.findUniqueOrThrow({ where: { id: 1 } }),
  };
}

async function comeByLink(page: Page, number: string, { db }: Scene, mailTo: MailTo) {
  const { customer } = await db.order.findUniqueOrThrow({ where: { number }, include: { customer: true } });
  const email = customer.email ?? "";
  await page.goto("/orders/access");
  await page.getByLabel("Order number").fill(number);
  await page.getByLabel("E-mail").fill(email);
  await page.getByRole("button", { name: "Find your order" }).click();
  const mail = await mailTo(email, { kind: "Order access", subject: `#${number}` });
  await page.goto(mail.button);
  await page.getByRole("button", { name: "Continue" }).click();
  await expect(page).toHaveURL(new RegExp(`/account/orders/${number}`));
}
