import { fork } from "node:child_process";
import { once } from "node:events";

export type Asked = {
  url: string;
  headers: Record<string, string>;
  atOnce: number;
  ms: number;
  /** How many at most, whatever time is left. */
  most?: number;
  /** What an answer weighs: one much lighter is not that page. */
  bytes: number;
};
export type Done = { count: number; perSecond: number; median: number; wrong: string | null };

/** Somebody who asks for pages, in a process of its own. */
export type Loader = { ask: (asked: Asked) => Promise<Done>; stop: () => void };

export function startLoader(): Loader {
  const child = fork("bench/load.ts");
  return {
    ask: async (asked) => {
      child.send(asked);
      const [done] = (await once(child, "message")) as [Done];
      if (done.wrong) throw new Error(`${asked.url} answered ${done.wrong}, not 200 with ${asked.bytes}.`);
      return done;
    },
    stop: () => child.kill(),
  };
}
