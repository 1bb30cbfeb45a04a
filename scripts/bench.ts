// npm run bench: builds, fills a PostgreSQL of its own with 10 thousand and with 5 million messages, measures, and fails
// when a target is missed (docs/benchmarks.md). --url postgres://… takes that server, where what is filled stays; --small
// fills 200 thousand for many; --only pages,send runs these parts; --rounds 1 is quick and says little.
import { parseArgs } from "node:util";
import { buildBoth } from "../bench/builds.ts";
import { openServer } from "../bench/database.ts";
import { PARTS } from "../bench/parts.ts";
import { print, write } from "../bench/report.ts";
import { holds, type Row } from "../bench/row.ts";
import { Plain, plainly } from "../prisma/plain.ts";

await plainly(async () => {
  const { values } = parseArgs({
    options: {
      small: { type: "boolean" },
      url: { type: "string" },
      only: { type: "string", default: Object.keys(PARTS).join() },
      rounds: { type: "string", default: "5" },
    },
  });
  const messages = values.small ? 200_000 : 5_000_000;
  const wanted = values.only.split(",");
  const unknown = wanted.find((name) => !PARTS[name]);
  if (unknown !== undefined) throw new Plain(`There is no part "${unknown}": ${Object.keys(PARTS).join(", ")}.`);
  const began = Date.now();
  const say = (what: string) => console.log(`${Math.round((Date.now() - began) / 1000)} s: ${what}`);
  await buildBoth(say);
  const server = await openServer(values.url ?? null, say);
  const bench = {
    small: () => server.open(10_000),
    big: () => server.open(messages),
    rounds: Number(values.rounds),
    say,
  };
  try {
    const rows: Row[] = [];
    for (const [name, part] of Object.entries(PARTS)) {
      if (!wanted.includes(name)) continue;
      say(name);
      rows.push(...(await part(bench)));
    }
    print(rows);
    console.log(`\nAll of it is in ${await write(messages, rows)}.`);
    return rows.every(holds) ? 0 : 1;
  } finally {
    await server.leave();
  }
});
