// Client-safe.
import type { Frame } from "@/lib/live/types";
import type { Line } from "./heard";

const SOONEST_MS = 500;
const LATEST_MS = 15_000;
/** The server says every 20 seconds that the line is there. */
const SILENCE_MS = 50_000;

/**
 * Keeps a stream open: after each break it is tried again, sooner at first, not by all browsers at once. The server is
 * told since when nothing was heard, by its own clock, and tells what was missed. @returns close
 */
export function keepStream(since: number, hear: (frame: Frame) => void, say: (line: Line) => void): () => void {
  let known = since;
  let source: EventSource | undefined;
  let wait = SOONEST_MS;
  let timer = 0;
  let silence = 0;
  let opened = false;

  function connect() {
    close();
    opened = false;
    source = new EventSource(`/api/live?since=${known}`);
    source.onerror = broken;
    source.onmessage = ({ data }) => {
      listenOn();
      const frame: Frame = JSON.parse(data);
      if ("at" in frame) known = frame.at;
      if (!("hello" in frame)) return hear(frame);
      opened = true;
      wait = SOONEST_MS;
      say("live");
    };
    listenOn();
  }

  function listenOn() {
    clearTimeout(silence);
    silence = window.setTimeout(broken, SILENCE_MS);
  }

  async function broken() {
    const refused = !opened;
    close();
    say("down");
    timer = window.setTimeout(connect, wait * (0.5 + Math.random()));
    wait = Math.min(wait * 2, LATEST_MS);
    // An EventSource does not say why it was refused.
    const answer = refused ? await fetch("/api/live", { method: "HEAD" }).catch(() => null) : null;
    if (answer?.status !== 401) return;
    close();
    say("out");
  }

  function close() {
    source?.close();
    clearTimeout(timer);
    clearTimeout(silence);
  }

  // The device is back, or somebody looks again: not the moment to wait.
  function now() {
    if (document.visibilityState === "visible" && source?.readyState !== EventSource.OPEN) connect();
  }

  connect();
  window.addEventListener("online", now);
  document.addEventListener("visibilitychange", now);
  return () => {
    window.removeEventListener("online", now);
    document.removeEventListener("visibilitychange", now);
    close();
  };
}
