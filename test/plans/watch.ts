import pg from "pg";
import { startProxy } from "../proxy";
import { noticeOf, readBackend } from "../wire";
import type { Plan } from "./plan";

export type Watch = {
  /** The database's address, through which plans are seen. */
  url: string;
  /** How PostgreSQL did meanwhile all that was asked of it, what foreign keys ask included. */
  plansOf: (act: () => Promise<unknown>) => Promise<Plan[]>;
  stop: () => Promise<void>;
};

/** Lets a database tell each statement's plan and what came of it, to whoever asked: nothing is asked twice. */
export async function watchPlans(url: string): Promise<Watch> {
  await configure(url);
  let plans: Plan[] = [];
  const proxy = await startProxy(url, () => {
    const server = readBackend((type, body) => {
      const [, json] = noticeOf(type, body)?.split(/^duration: .* plan:\n/) ?? [];
      if (json) plans.push(JSON.parse(json) as Plan);
    });
    return { server };
  });
  return {
    ...proxy,
    async plansOf(act) {
      plans = [];
      await act();
      return plans;
    },
  };
}

// The extension that PostgreSQL brings along for this. Only what is told changes, and no plan.
async function configure(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const database = new URL(url).pathname.slice(1);
  for (const [name, value] of Object.entries(SETTINGS))
    await client.query(`alter database "${database}" set ${name} = '${value}'`);
  await client.end();
}

const SETTINGS = {
  session_preload_libraries: "auto_explain",
  client_min_messages: "log",
  "auto_explain.log_min_duration": "0",
  "auto_explain.log_analyze": "on",
  "auto_explain.log_buffers": "on",
  "auto_explain.log_format": "json",
  "auto_explain.log_nested_statements": "on",
  "auto_explain.log_parameter_max_length": "0",
};
