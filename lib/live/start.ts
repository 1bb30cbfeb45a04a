import { setTimeout as pause } from "node:timers/promises";
import { listen } from "@/lib/bus";
import { env } from "@/lib/env";
import { openLive } from "@/lib/live-door";
import { log } from "@/lib/log";
import { answerLive } from "./answer";
import { beat, endStreams, sweepStreams, tell, tellMissed } from "./streams";

/** Whoever lost a right hears no more within 5 seconds, also where nobody said so. */
const SWEEP_MS = 3_000;
const BEAT_MS = 20_000;

/** Opens /api/live in this process, and listens to what other servers tell. @returns stop */
export function startLive(): () => Promise<void> {
  const stopListening = listen(env().DATABASE_URL, { hear: (news) => void tell(news), missed: tellMissed });
  const beating = setInterval(beat, BEAT_MS).unref();
  const ending = new AbortController();
  const sweeping = sweepAgain(ending.signal);
  openLive({ answer: (request, response) => void answerLive(request, response), end: endStreams });
  return async () => {
    clearInterval(beating);
    ending.abort();
    endStreams();
    await Promise.all([stopListening(), sweeping]);
  };
}

/** One after the other, however long one takes. */
async function sweepAgain(ending: AbortSignal): Promise<void> {
  while (!ending.aborted) {
    await sweepStreams().catch((err) => log.warn({ err }, "streams not swept"));
    await pause(SWEEP_MS, undefined, { signal: ending, ref: false }).catch(() => undefined);
  }
}
