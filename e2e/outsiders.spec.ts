// Longer than 150 lines: who the strangers are, and what each of them may get, is easier to check in one place.
import type { APIRequestContext, Page } from "@playwright/test";
import { setDisputed } from "./new-thread";
import { type At, actionLines, call, handlerLines } from "./outsiders/actions";
import { actions, addresses, handlers } from "./outsiders/app-files";
import { type Line, lines } from "./outsiders/lines";
import { type Answer, ask, disable, type Held, type HeldTalk, type Scene, secrets, setScene } from "./outsiders/scene";
import { expect, type MailTo, type Open, test as staged } from "./stage";
import { say } from "./thread";

type Audience = Scene & {
  /** A file in each of the threads. */
  file: string;
  talkFile: string;
  browsers: Record<string, APIRequestContext>;
  insider: APIRequestContext;
  seller: APIRequestContext;
  admin: APIRequestContext;
};

// The scene is set once: every stranger in a browser of their own, the disabled ones signed in before they were.
const test = staged.extend<{ audience: Audience }>({
  audience: [
    async ({ db, open, mailTo, server }, use) => {
      const scene = await setScene(db);
      const browsers: Record<string, APIRequestContext> = {};
      for (const [name, { who, holds }] of Object.entries(scene.strangers)) {
        const page = await open(who, { allow: /404/ });
        if (holds) await comeByLink(page, holds, scene, open, mailTo);
        browsers[name] = page.request;
      }
      // People who may do much, at the wrong door.
      browsers["the vendor as customer"] = (await open("victor")).request;
      browsers["an admin as customer"] = (await open("ada")).request;
      browsers["the customer as seller"] = (await open(scene.customer)).request;
      await disable(db);
      // Only now, so that no mail to the store says whose they are: in the demo everybody may read mails.
      for (const id of [scene.threadId, scene.conversation]) await setDisputed(db, id, secrets.reason);
      const insider = (await open(scene.customer)).request;
      await use({
        ...scene,
        file: await sendFile(insider, server.url, db, scene.threadId),
        talkFile: await sendFile(insider, server.url, db, scene.conversation),
        browsers,
        insider,
        seller: (await open("victor")).request,
        admin: (await open("ada")).request,
      });
    },
    { timeout: 240_000 },
  ],
});

test("every page, route and action has its line", () => {
  const named = Object.keys(lines).map((it) => it.replace(/ as .*/, ""));
  expect(
    addresses().filter((file) => !named.includes(file)),
    "files without a line",
  ).toEqual([]);
  expect(
    named.filter((file) => !addresses().includes(file)),
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
  const handled = Object.keys(handlerLines).map((it) => it.replace(/ as .*/, ""));
  expect([...new Set(handled)].sort(), "handlers that take something, and their lines").toEqual(handlers());
});

test("no stranger receives a byte of an order or a conversation, from any page", async ({ audience }) => {
  test.setTimeout(600_000);
  for (const [file, line] of Object.entries(lines)) {
    const path = fill(line.path, audience);
    await proveItBites(line, path, audience);
    const strangers = Object.entries(audience.browsers).filter(([stranger]) => !isInsider(line, stranger));
    await Promise.all(strangers.map(([stranger]) => expectNothing(file, stranger, audience)));
  }
});

async function expectNothing(file: string, stranger: string, audience: Audience) {
  const [line, browser] = [lines[file], audience.browsers[stranger]];
  if (!line || !browser) throw new Error(`no ${file} for ${stranger}`);
  for (const [manner, headers] of Object.entries(manners)) {
    const where = `${file} for ${stranger}, ${manner}`;
    const answer = await ask(browser, fill(line.path, audience), headers);
    expectNoSecret(answer.body + answer.title + answer.location, where);
    if (line.for === "admins" && answer.status !== 307) {
      const nothing = await ask(browser, "/seller/no-such-page", headers);
      const said = ({ status, title, body }: Answer) => [status, title, manner === "as a page" && wordsOf(body)];
      expect(said(answer), `${where}: the same as for what does not exist`).toEqual(said(nothing));
    }
    if (isOfOne(line)) {
      const nothing = await ask(browser, fill(line.path, absent), headers);
      for (const it of [answer, nothing]) it.body = manner === "as a page" ? wordsOf(it.body) : "";
      const asAbsent = asIfAbsent(answer, audience);
      expect(asAbsent, `${where}: the same as for what does not exist`).toBe(JSON.stringify(nothing));
    }
    const wanted = wantedStatus(line, stranger);
    if (wanted !== null && manner === "as a page") expect(answer.status, where).toBe(wanted);
    if (answer.status === 404 && manner === "as a page" && file.endsWith("page.tsx"))
      expect(answer.title, where).toBe("Not found · Parley Market");
    if (wanted === 307 && manner === "as a page") expect(answer.location, where).toContain("/sign-in");
  }
}

test("no stranger does anything to an order or a conversation, by any action or handler", async ({
  audience,
  server,
}) => {
  test.setTimeout(300_000);
  for (const [action, line] of Object.entries({ ...actionLines, ...handlerLines })) {
    if (line.on === "nothing") continue;
    // What is not about a thread is done once.
    for (const { threadId, thread, missing, path } of things(audience).slice(line.on === "admins" ? 1 : 0)) {
      const disputeId = await setDisputed(audience.db, threadId, line.disputed === false ? null : secrets.reason);
      const { leaver, spare, held, mail } = audience;
      const at: At = { thread, threadId, disputeId: disputeId ?? absent.conversation, leaver, spare, held, mail };
      const before = await state(audience);
      for (const [stranger, browser] of Object.entries(audience.browsers)) {
        if (isInsider({ for: line.on, path }, stranger)) continue;
        const where = `${action} by ${stranger} on ${thread}`;
        const answer = await call(browser, server.url, action, line.args(at));
        const nothing = await call(
          browser,
          server.url,
          action,
          line.args({ ...at, ...absentPeople, thread: missing, threadId: absent.conversation }),
        );
        expectNoSecret(answer.body, where);
        expect(answer.status, where).toBe(nothing.status);
        expect(answer.status, where).toBeLessThan(500);
        expect(await state(audience), `${where} changes nothing`).toEqual(before);
      }
      // The action as such works: its insider changes something.
      await audience.db.participant.updateMany({ where: { threadId }, data: { lastReadSeq: 0, unread: 1 } });
      const ready = await state(audience);
      await call(insiderOf({ on: line.on }, audience), server.url, action, line.args(at));
      expect(await state(audience), `${action} does something for its insider on ${thread}`).not.toEqual(ready);
      await audience.db.store.update({ where: { id: 1 }, data: ready.store });
    }
  }
});

/** What there is to act on, as forms name it, beside one of its kind that does not exist. */
function things({ threadId, number, conversation }: Audience) {
  const order = (it: string) => `order/${it}/harbor-lights`;
  const talk = (it: string) => `conversation/${it}`;
  return [
    { threadId, thread: order(number), missing: order(absent.number), path: "NUMBER" },
    { threadId: conversation, thread: talk(conversation), missing: talk(absent.conversation), path: "CONVERSATION" },
  ];
}

const NO_ID = "00000000-0000-4000-8000-000000000000";
const absent = {
  number: "NOSUCH",
  conversation: NO_ID,
  file: NO_ID,
  talkFile: NO_ID,
  customer: { id: NO_ID },
  held: NO_ID,
  mail: NO_ID,
};
const absentPeople = { leaver: { id: NO_ID }, spare: { id: NO_ID, slug: "no-such-shop" }, held: NO_ID, mail: NO_ID };

// As a page, as what Next asks for on a click, and as what it fetches before one.
const manners: Record<string, Record<string, string>> = {
  "as a page": {},
  "as navigation data": { RSC: "1" },
  "as a prefetch": { RSC: "1", "Next-Router-Prefetch": "1" },
};

async function proveItBites(line: Line, path: string, audience: Audience) {
  const shows = isOfOne(line) || ("shows" in line && line.shows);
  if (!shows) return;
  const browser = insiderOf({ on: line.for }, audience);
  for (const [manner, headers] of Object.entries(manners).slice(0, 2)) {
    const { status, body } = await ask(browser, path, headers);
    expect(status, `${path} for its insider, ${manner}`).toBe(200);
    expect(body, `${path} shows its insider whose it is, ${manner}`).toContain(secrets.customer);
  }
}

/** Whether a page is about one order or conversation. */
function isOfOne(line: Line): boolean {
  return /^(its |an admin)/.test(line.for);
}

function insiderOf({ on }: { on: Line["for"] }, { insider, seller, admin }: Audience): APIRequestContext {
  if (on === "an admin" || on === "admins") return admin;
  return on === "its customer" || on === "account" || on === "its people" ? insider : seller;
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

/** Whoever may see it: the customer, the vendor, and the store's admins, each at their own door; a link its own thing. */
function isInsider(line: Line, stranger: string): boolean {
  const forCustomers = line.for === "its customer" || line.for === "account" || line.for === "its people";
  const forHolders = line.for === "its customer" || line.for === "its people";
  switch (stranger) {
    case "the customer as seller":
      return forCustomers || line.for === "everybody";
    case "an access link of the order":
      return forHolders && /NUMBER|\/FILE/.test(line.path);
    case "an access link of the conversation":
      return forHolders && /CONVERSATION|TALKFILE/.test(line.path);
    case "the vendor as customer":
      return /^(sellers|its seller|its people)$/.test(line.for);
    case "an admin as customer":
      return /^(sellers|its seller|its people|an admin|admins)$/.test(line.for);
    default:
      return false;
  }
}

/** 404 for who is signed in, the way to sign in for everybody else; null where the page is the reader's own. */
function wantedStatus(line: Line, stranger: string): number | null {
  if (line.for === "everybody") return null;
  const signIn = "api" in line && line.api ? 401 : 307;
  if (/^(nobody|a disabled)/.test(stranger)) return signIn;
  const holder = stranger.startsWith("an access link");
  if (line.for === "its customer" || line.for === "its people") return 404;
  if (line.for === "account") return null;
  if (holder) return signIn;
  if (/^(its seller|an admin|admins)$/.test(line.for)) return 404;
  return /vendor/.test(stranger) ? null : 404;
}

type Named = Pick<Audience, "number" | "conversation" | "held" | "mail" | "file" | "talkFile"> & {
  customer: { id: string };
};

function fill(path: string, { number, conversation, customer, held, mail, file, talkFile }: Named): string {
  const ofThread = path.replace("NUMBER", number).replace("CONVERSATION", conversation);
  const ofFile = ofThread.replace("TALKFILE", talkFile).replace("FILE", file);
  return ofFile.replace("CUSTOMER", customer.id).replace("HELD", held).replace("MAIL", mail);
}

/** An answer with the names it was asked by exchanged for those of what does not exist. */
function asIfAbsent(answer: object, { number, conversation }: Named): string {
  return JSON.stringify(answer).replaceAll(number, absent.number).replaceAll(conversation, absent.conversation);
}

/** All that a stranger could have changed. */
async function state({ db, threadId, conversation, leaver }: Audience) {
  const ours = { threadId: { in: [threadId, conversation] } };
  const [entries, read, open, deliveries, stopped, drafts, person, vendors, staff, held, store] = await Promise.all([
    db.entry.count({ where: ours }),
    db.participant.findMany({ where: ours, orderBy: [{ threadId: "asc" }, { userId: "asc" }] }),
    db.dispute.count({ where: { ...ours, closedAt: null } }),
    db.delivery.count(),
    db.stoppedAddress.count(),
    db.draft.findMany({ orderBy: [{ userId: "asc" }, { place: "asc" }] }),
    db.user.findUnique({ where: { id: leaver.id } }),
    db.vendor.findMany({ orderBy: { id: "asc" } }),
    db.staff.count(),
    db.incomingMail.count({ where: { outcome: "held" } }),
    db.store.findUniqueOrThrow({ where: { id: 1 } }),
  ]);
  return { entries, read, open, deliveries, stopped, drafts, person, vendors, staff, held, store };
}

async function comeByLink(page: Page, held: Held, scene: Scene, open: Open, mailTo: MailTo) {
  const ofOrder = "order" in held;
  await page.goto(
    ofOrder ? await orderLink(page, held.order, scene, mailTo) : await talkLink(held, scene, open, mailTo),
  );
  await page.getByRole("button", { name: "Continue" }).click();
  await expect(page).toHaveURL(new RegExp(ofOrder ? `/account/orders/${held.order}` : held.conversation));
  // An open thread goes on reading by itself.
  await page.goto("about:blank");
}

/** A file of the customer's as a message has it, with whose it is in every byte that is served of it. */
async function sendFile(
  insider: APIRequestContext,
  origin: string,
  db: Scene["db"],
  threadId: string,
): Promise<string> {
  const data = Buffer.from(`%PDF-1.7\n% ${secrets.customer}\n%%EOF`);
  const headers = { Origin: origin, "x-file-name": "bill.pdf", "content-type": "application/octet-stream" };
  const { id } = await (await insider.post("/api/files", { headers, data })).json();
  const { id: entryId } = await db.entry.findFirstOrThrow({ where: { threadId }, orderBy: { seq: "asc" } });
  // Nothing but a picture has a preview, and a picture has no words in it: this one's is another such file.
  const other = await (await insider.post("/api/files", { headers, data })).json();
  const { key: previewKey } = await db.file.delete({ where: { id: other.id } });
  await db.file.update({ where: { id }, data: { entryId, previewKey } });
  return id;
}

async function orderLink(page: Page, number: string, { db }: Scene, mailTo: MailTo): Promise<string> {
  const { customer } = await db.order.findUniqueOrThrow({ where: { number }, include: { customer: true } });
  const email = customer.email ?? "";
  await page.goto("/orders/access");
  await page.getByLabel("Order number").fill(number);
  await page.getByLabel("E-mail").fill(email);
  await page.getByRole("button", { name: "Find your order" }).click();
  return (await mailTo(email, { kind: "Order access", subject: `#${number}` })).button;
}

async function talkLink(held: HeldTalk, scene: Scene, open: Open, mailTo: MailTo): Promise<string> {
  const seller = await open(held.by);
  await seller.goto(`/seller/messages/${held.conversation}`);
  await say(seller, "An answer.");
  await seller.goto("about:blank");
  return (await mailTo(scene.customer.email, { kind: "New message", subject: `with ${held.shop}` })).button;
}
