import { randomUUID } from "node:crypto";
import { actionId, callAction } from "../call-action.ts";
import { cookieOf } from "../cookie.ts";
import { processorTime } from "../cpu.ts";
import { query } from "../database.ts";
import { median } from "../median.ts";
import type { Part } from "../part.ts";
import { SCENE } from "../scene.ts";
import { type Running, startEmpty, startOurs } from "../servers.ts";
import { together } from "../together.ts";

const EACH_ROUND = 40;
const ROW =
  "create table if not exists bench_row (id bigint generated always as identity, at timestamptz default now())";

/** From the action to its answer, one at a time: a message sent, against one row inserted. */
export const send: Part = ({ big, rounds }) =>
  together(async (keep) => {
    const url = await big();
    await query(url, ROW);
    const [empty, ours] = [keep(await startEmpty(url)), keep(await startOurs(url))];
    const acts = { message: await messageAt(ours), row: rowAt(empty) };
    const times = { message: [] as number[], row: [] as number[] };
    for (let n = 0; n < EACH_ROUND; n++) for (const act of Object.values(acts)) await act();
    const before = await usedBy(ours, empty);
    for (let n = 0; n < EACH_ROUND * rounds; n++) {
      times.message.push(await timed(acts.message));
      times.row.push(await timed(acts.row));
    }
    const used = (await usedBy(ours, empty)).map((ms, at) => (ms - (before[at] ?? 0)) / (EACH_ROUND * rounds));
    return [
      {
        what: "Sending a message, from the action to its answer",
        unit: "ms",
        ours: median(times.message),
        against: { what: "one insert", figure: median(times.row) },
        target: { most: 2.5 },
        more: { cpu: { ours: used[0], empty: used[1] }, ...times },
      },
    ];
  });

async function messageAt({ url }: Running): Promise<() => Promise<void>> {
  const id = actionId(".next", "sendAsCustomer");
  const cookie = await cookieOf(SCENE.writer);
  const page = `${url}/account/orders/${SCENE.writerOrder}/messages/${SCENE.shop}`;
  const thread = `order/${SCENE.writerOrder}/${SCENE.shop}`;
  let shown: number = SCENE.writerMessages;
  return () => {
    const text = `Where is my lamp? I ask for the ${shown}th time.`;
    const fields = { thread, clientId: randomUUID(), shown: String(shown++), text };
    return callAction({ url: page, id, cookie, before: [{ state: "idle" }], fields, wanted: "Sent." });
  };
}

function rowAt({ url }: Running): () => Promise<void> {
  const id = actionId("bench/empty/.next", "addRow");
  return () => callAction({ url, id, cookie: "", before: [], fields: { text: "One" }, wanted: "" });
}

async function timed(act: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await act();
  return performance.now() - began;
}

function usedBy(...servers: Running[]): Promise<number[]> {
  return Promise.all(servers.map(({ pid }) => processorTime(pid)));
}
