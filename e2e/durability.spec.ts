import pg from "pg";
import { expect, test } from "./own-stage";
import { expectAllThere, mailsWith, startTalk } from "./talk";
import { compose, insist, keepWriting, mailsOf, newLog, send } from "./writer";

// Whole with LONG=1 (npm run test:long).
const { LONG } = process.env;
const [KILLS, AT_ONCE] = LONG ? [10, 12] : [1, 8];
const OUTAGES = LONG ? 10 : 1;
const WRITERS = LONG ? 8 : 4;
const AWHILE = { timeout: 60_000 };
/** A job that an outage cut off is found by the sweep of each minute; one that met several is tried later and later. */
const MAILED = { timeout: LONG ? 300_000 : 120_000 };

test.describe.configure({ timeout: LONG ? 900_000 : 240_000 });

test("the server killed between commit and mail: every message is there once, every mail is sent once", async ({
  db,
  open,
  server,
  service,
}) => {
  const talk = await startTalk(db, open, server.url);
  const log = newLog();
  for (let kill = 1; kill <= KILLS; kill++) {
    // The service takes a few mails, then takes more without ever answering: commits run ahead of it.
    const enough = service.taken.size + 2;
    service.setMood(() => (service.taken.size < enough ? "ok" : "late"));
    const writers = Array.from({ length: AT_ONCE }, (_, index) => (index % 3 === 0 ? talk.asKeeper : talk.asCustomer));
    const letters = await Promise.all(
      writers.map(async (writer) => ({ writer, composed: await compose(writer, log) })),
    );
    const sends = letters.map(({ writer, composed }) => send(writer, composed, log));
    await Promise.race([Promise.all(sends), expect.poll(() => service.taken.size, AWHILE).toBeGreaterThan(enough + 1)]);
    await Promise.any(sends.map(async (it) => expect(await it).toBe(true)));
    await expect.poll(talk.owed).toBeGreaterThan(0);
    await server.kill();
    await Promise.all(sends);
    expect(await talk.owed(), "killed with mails owed").toBeGreaterThan(0);
    await server.restart();
    // Who got no answer presses Send again.
    const unanswered = letters.filter(({ composed }) => !log.told.has(composed.text));
    await Promise.all(unanswered.map(({ writer, composed }) => insist(writer, composed, log)));
  }

  service.setMood(() => "ok");
  await expect.poll(talk.owed, MAILED).toBe(0);
  await expectAllThere(await talk.entries(), log.told);
  expect(log.told.size).toBe(KILLS * AT_ONCE);
  expect(mailsWith(service, log.told.keys()).sort()).toEqual(mailsOf(log));
});

test("the database stopped and started again under load", async ({ db, open, postgres, server, service }) => {
  const talk = await startTalk(db, open, server.url);
  const health = async () => (await fetch(`${server.url}/api/health`)).status;
  await expect.poll(health, AWHILE).toBe(200);
  const log = newLog();
  let ended = false;
  const writers = Array.from({ length: WRITERS }, (_, index) => (index % 2 ? talk.asKeeper : talk.asCustomer));
  const writing = Promise.all(writers.map((writer) => keepWriting(writer, log, () => ended)));

  for (let outage = 0; outage < OUTAGES; outage++) {
    const before = log.told.size + WRITERS;
    await expect.poll(() => log.told.size, AWHILE).toBeGreaterThan(before);
    await (outage % 2 ? postgres.kill() : postgres.crash());
    const refused = log.refused;
    await expect.poll(health, AWHILE).toBe(503);
    await expect.poll(() => log.refused, AWHILE).toBeGreaterThan(refused);
    await postgres.resume();
    await expect.poll(health, AWHILE).toBe(200);
  }
  const back = log.told.size;
  await expect.poll(() => log.told.size, AWHILE).toBeGreaterThan(back + WRITERS);
  ended = true;
  await writing;

  await expectAllThere(await talk.entries(), log.told);
  expect(log.swallowed, "refused, and the text not given back").toEqual([]);
  expect(
    [...log.statuses].filter((it) => ![200, 303, 503].includes(it)),
    "broken answers",
  ).toEqual([]);
  // No page stays broken, and the worker is at work again.
  for (const path of ["/", "/sign-in", "/account/orders", "/account/messages", talk.path])
    expect((await talk.asCustomer.client.get(path)).status, path).toBe(200);
  await expect.poll(talk.owed, MAILED).toBe(0);
  expect(mailsWith(service, log.told.keys()).sort()).toEqual(mailsOf(log));
});

test("a clean stop under load answers what is under way", async ({ db, open, postgres, server, service }) => {
  const talk = await startTalk(db, open, server.url);
  const log = newLog();
  await insist(talk.asCustomer, await compose(talk.asCustomer, log), log);
  const letters = await Promise.all(Array.from({ length: WRITERS }, () => compose(talk.asCustomer, log)));
  // Held in the midst of their transactions for as long as somebody else has the thread's row: the first waits for that,
  // the others for the row in which the first has counted what this person writes.
  const holder = new pg.Client({ connectionString: postgres.databaseUrl });
  await holder.connect();
  await holder.query("begin");
  await holder.query(talk.lock);
  const sends = letters.map((composed) => send(talk.asCustomer, composed, log));
  const held = () => db.$queryRaw<unknown[]>`
    select pid from pg_stat_activity where wait_event_type = 'Lock' and query ~ 'from thread|into throttle'`;
  await expect.poll(async () => (await held()).length, AWHILE).toBe(WRITERS);

  const stopped = server.stop();
  await expect.poll(async () => (await talk.asCustomer.client.get("/")).status, AWHILE).toBe(0);
  await holder.query("rollback");
  await holder.end();
  expect(await Promise.all(sends)).toEqual(letters.map(() => true));
  expect(await stopped, "exit status").toBe(0);
  await expectAllThere(await talk.entries(), log.told);

  await server.restart();
  await expect.poll(talk.owed, MAILED).toBe(0);
  expect(mailsWith(service, log.told.keys()).sort()).toEqual(mailsOf(log));
});
