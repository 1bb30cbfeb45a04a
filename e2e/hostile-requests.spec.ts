import { composerForm } from "./composer-form";
import { newOrder, newPerson } from "./people";
import { expect, test } from "./stage";
import { threadPath } from "./thread";

test("forms nobody would send are answered, never with a 500", async ({ db, open, server }) => {
  const person = await newPerson(db, "Fritz Form");
  const plain = await open(person, { javaScriptEnabled: false });
  const number = await newOrder(db, person);
  const post = await composerForm(plain, server.url, threadPath(number, "harbor-lights"));
  // The form as it stands works: what follows is refused for what it holds.
  expect((await post({ text: "One honest message." })).status).toBe(303);

  const hostile: Record<string, Parameters<typeof post>[0]> = {
    "the text twice": { text: ["first", "second"] },
    "no text": { text: [] },
    "a file as text": { text: [new File(["file"], "text.txt")] },
    "an object as text": { text: [], "text[contains]": "x" },
    "U+0000 in the thread": { text: "x", thread: `order/${number}%00/harbor-lights` },
    "U+0000 as thread": { text: "x", thread: "\0" },
    "JSON as thread": { text: "x", thread: '{"not":""}' },
    "a conversation that is none": { text: "x", thread: "conversation/' or 1=1" },
    "a vendor that is none": { text: "x", thread: "vendor/__proto__" },
    "two threads": { text: "x", thread: ["order/1001/store", `order/${number}/harbor-lights`] },
    "no id": { text: "x", clientId: [] },
    "an id that is none": { text: "x", clientId: "' or 1=1" },
    "shown far beyond": { text: "Taken, with nothing read.", shown: "1e400" },
  };
  for (const [what, fields] of Object.entries(hostile)) expect((await post(fields)).status, what).toBeLessThan(500);
  const kept = await db.entry.findMany({ where: { thread: { order: { number } } }, orderBy: { seq: "asc" } });
  expect(kept.map(({ text }) => text)).toEqual(["One honest message.", "Taken, with nothing read."]);
});

test("addresses nobody would follow are answered, never with a 500", async ({ open, server }) => {
  const page = await open("carla");
  const paths = [
    "/account/orders/%00",
    "/account/orders/%E0%A4%A",
    "/account/orders/%25E0%25A4%25A",
    "/account/orders/1001%00/messages",
    "/account/orders/1001/messages/%00",
    "/account/orders/1001/messages/%25E0%25A4",
    "/account/orders/1001/messages/..%2F..%2Fseller",
    `/account/orders/${"9".repeat(3_000)}`,
    "/account/messages/not-a-uuid",
    "/account/messages/not-a-uuid/dispute",
    "/account/messages/new/%00",
    "/account/messages/new/no-such-shop",
    "/account/orders/1001/messages/%00/dispute/close",
    "/account/orders/1001/messages/harbor-lights?at=-1&history=x&said=opened&said=closed",
    "/account/orders?after=%00",
    "/account/orders?after=x&after=y",
    "/account/orders?after[gt]=1",
    "/account/messages?after=u.",
    "/account/messages?after=r.%00",
    "/account/orders/1001/messages?before=-1&after=99999999999999999999",
    "/account/orders/1001/messages?before=x&before=y",
    "/sign-in?next=%00",
    "/sign-in?next=//example.com",
    "/sign-in/%00",
    "/orders/access/%00",
    "/orders/access/not-a-token",
    "/dev/mail/%00",
    "/dev/mail?before=%00",
  ];
  const faults = [];
  for (const path of paths) {
    const answer = await page.request.get(server.url + path, { maxRedirects: 0 });
    if (answer.status() >= 500) faults.push(`${answer.status()} ${path}`);
  }
  expect(faults).toEqual([]);
});
