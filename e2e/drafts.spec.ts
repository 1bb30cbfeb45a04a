import { newOrder, newPerson } from "./people";
import { expect, test } from "./stage";
import { threadPath } from "./thread";

const FOREIGN: Record<string, string>[] = [
  { "Sec-Fetch-Site": "cross-site", Origin: "https://evil.example" },
  { "Sec-Fetch-Site": "same-site" },
  { Origin: "null" },
];

test("a page keeps what is being written, also while it closes; another site's page does not", async ({ db, open }) => {
  const person = await newPerson(db, "Dora Draft");
  const number = await newOrder(db, person);
  const place = `order/${number}/harbor-lights`;
  const draft = () => db.draft.findUnique({ where: { userId_place: { userId: person.id, place } } });
  const page = await open(person);
  const save = { side: "customer", thread: place, text: "Is the shade", rev: 0 };

  for (const headers of FOREIGN) {
    const answer = await page.request.post("/api/drafts", { headers, data: save });
    expect(answer.status(), JSON.stringify(headers)).toBe(403);
  }
  expect((await page.request.get("/api/drafts")).status()).toBe(405);
  expect(await draft()).toBeNull();

  await page.goto(threadPath(number, "harbor-lights"));
  const kept = await page.evaluate(async (body) => {
    const headers = { "Content-Type": "application/json" };
    const answer = await fetch("/api/drafts", { method: "POST", headers, body, keepalive: true });
    return { status: answer.status, said: await answer.json() };
  }, JSON.stringify(save));
  expect(kept).toEqual({ status: 200, said: { rev: 1 } });

  // As text, which is how a beacon sends a string; it outlives the page it was sent from.
  const closing = JSON.stringify({ ...save, text: "Is the shade brass?", rev: 1 });
  await page.evaluate((body) => addEventListener("pagehide", () => navigator.sendBeacon("/api/drafts", body)), closing);
  await page.goto("/account/orders");
  await expect.poll(async () => (await draft())?.text).toBe("Is the shade brass?");
  expect(await draft()).toMatchObject({ rev: 2 });

  // The page would ask for its stream without them.
  await page.goto("about:blank");
  await page.context().clearCookies();
  const answer = await page.request.post("/api/drafts", { data: save });
  expect({ status: answer.status(), type: answer.headers()["content-type"] }).toEqual({
    status: 401,
    type: "application/json",
  });
});
