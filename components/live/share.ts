// Client-safe. One stream per browser: the window that holds the lock keeps it, and passes on what it hears. When that
// window goes, the browser gives the lock to the next; when it only sleeps, whoever is looked at takes it away.
import type { Frame } from "@/lib/live/types";
import type { Line } from "./heard";
import { keepStream } from "./stream";

type Said = { frame: Frame } | { line: Line } | { ask: true };

const ANSWER_MS = 2_000;

/** @param who whose windows share; another person's in the same browser do not @returns leave */
export function shareStream(who: string, hear: (frame: Frame) => void, say: (line: Line) => void): () => void {
  // Without TLS there are no locks: each window has a stream of its own.
  if (!navigator.locks) return keepStream(hear, say);
  const name = `parley live ${who}`;
  const channel = new BroadcastChannel(name);
  const leaving = new AbortController();
  let line: Line | null = null;
  let unanswered = 0;
  let told = false;
  let stopLeading = () => {};

  const tell = (said: Said) => channel.postMessage(said);
  channel.onmessage = ({ data }: MessageEvent<Said>) => {
    if ("frame" in data) hear(data.frame);
    else if ("line" in data) {
      clearTimeout(unanswered);
      say(data.line);
      // What happened since this page was made was told before it listened.
      if (data.line === "live" && !told) hear({ gap: true });
      told = true;
    } else if (line) tell({ line });
  };

  /** Holds the lock until it is taken away or this window leaves. */
  function lead(): Promise<void> {
    clearTimeout(unanswered);
    const close = keepStream(
      (frame) => {
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
    tell({ ask: true });
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
