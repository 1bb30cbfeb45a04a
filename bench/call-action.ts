import { readFileSync } from "node:fs";

/** What Next calls a server action in a build. @param build its folder, ".next" */
export function actionId(build: string, name: string): string {
  const { node } = JSON.parse(readFileSync(`${build}/server/server-reference-manifest.json`, "utf8")) as {
    node: Record<string, { exportedName: string }>;
  };
  const found = Object.entries(node).find(([, it]) => it.exportedName === name);
  if (!found) throw new Error(`${name} is not in ${build}`);
  return found[0];
}

type Call = {
  url: string;
  id: string;
  cookie: string;
  /** What comes before the form. */
  before: unknown[];
  fields: Record<string, string>;
  /** Words that its answer must have. */
  wanted: string;
};

/** Calls a server action as Next's client does when a form is sent. */
export async function callAction({ url, id, cookie, before, fields, wanted }: Call): Promise<void> {
  const body = new FormData();
  const place = before.length + 1;
  for (const [name, value] of Object.entries(fields)) body.append(`_${place}_${name}`, value);
  // What the arguments refer to comes before them.
  body.append("0", JSON.stringify([...before, `$K${place}`]));
  const headers = {
    ...{ cookie, "next-action": id, origin: new URL(url).origin },
    ...{ accept: "text/x-component", "accept-encoding": "identity" },
  };
  const answer = await fetch(url, { method: "POST", headers, body, signal: AbortSignal.timeout(30_000) });
  const text = await answer.text();
  if (answer.status !== 200 || !text.includes(wanted))
    throw new Error(`An action answered ${answer.status}, and not "${wanted}":\n${text.slice(0, 500)}`);
}
