// Client-safe. One stream per browser: the window that holds the lock keeps it, and passes on what it hears. When that
// window goes, the browser gives the lock to the next; when it only sleeps, whoever is looked at takes it away.
import type { Frame } from "@/lib/live/types";
import type { Line } from "./heard";
import { keepStream } from "./stream";

type Said = { frame: Frame } | { line: Line } | { ask: number };

const ANSWER_MS = 2_000;

/** So much of what was heard is told again to a window that opens. */
const KEPT_MS = 60_000;

/**
 * @param who whose windows share; another person's in the same browser do not
 * @param since when this window's page was made, by the server's clock @returns leave
 */
export function shareStream(
  who: string,
  since: number,
  hear: (frame: Frame) => void,
  say: (line: Line) => void,
): () => void {
  // Without TLS there are no locks: each window has a stream of its own.
  if (!navigator.locks) return keepStream(since, hear, say);
  const name = `parley live ${who}`;
  const channel = new BroadcastChannel(name);
  const leaving = new AbortController();
  let line: Line | null = null;
  let unanswered = 0;
  let heard: { at: number; frame: Frame }[] = [];
  let stopLeading = () => {};

  const tell = (said: Said) => channel.postMessage(said);
  channel.onmessage = ({ data }: MessageEvent<Said>) => {
    if ("frame" in data) hear(data.frame);
    else if ("line" in data) {
      clearTimeout(unanswered);
      say(data.line);
    } else if (line) {
      tell({ line });
      // What happened since that window's page was asked for was told before it listened.
      for (const { at, frame } of heard) if (at >= data.ask) tell({ frame });
    }
  };

  /** Holds the lock until it is taken away or this window leaves. */
  function lead(): Promise<void> {
    clearTimeout(unanswered);
    const close = keepStream(
      since,
      (frame) => {
        heard = [...heard.filter(({ at }) => at > Date.now() - KEPT_MS), { at: Date.now(), frame }];
        hear(frame);
        tell({ frame });
      },
      (now) => {
        line = now;
        say(now);
        tell({ line: now });
      },
    );
    return new Promise<void>((resolve) => {
      leaving.signal.addEventListener("abort", () => resolve());
      stopLeading = () => {
        line = null;
        close();
      };
    });
  }

  async function queue(steal: boolean): Promise<void> {
    const options = steal ? { steal } : { signal: leaving.signal };
    await navigator.locks.request(name, options, lead).catch(() => undefined);
    stopLeading();
    if (!leaving.signal.aborted) void queue(false);
  }

  // The line may be kept by a window that the device has put to sleep.
  function look() {
    if (document.visibilityState !== "visible" || line) return;
    clearTimeout(unanswered);
    unanswered = window.setTimeout(() => void queue(true), ANSWER_MS);
    tell({ ask: performance.timeOrigin });
  }

  void queue(false);
  look();
  document.addEventListener("visibilitychange", look);
  return () => {
    document.removeEventListener("visibilitychange", look);
    clearTimeout(unanswered);
    leaving.abort();
    stopLeading();
    channel.close();
  };
}
