import { get, type IncomingMessage } from "node:http";
import type { Frame } from "@/lib/live/types";

export type Listener = Awaited<ReturnType<typeof listenAt>>;

/** A browser that listens at /api/live. @param cookie as the request brings it */
export async function listenAt(origin: string, cookie: string, query = "") {
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    get(`${origin}/api/live${query}`, { headers: { cookie }, agent: false }, resolve).on("error", reject);
  });
  const frames: Frame[] = [];
  const waiting = new Set<() => void>();
  let rest = "";
  answer.setEncoding("utf8").on("data", (chunk: string) => {
    const parts = (rest + chunk).split("\n\n");
    rest = parts.pop() ?? "";
    for (const part of parts) frames.push(JSON.parse(/^data: (.*)$/m.exec(part)?.[1] ?? "null"));
    for (const look of waiting) look();
  });
  const ended = new Promise<void>((resolve) => answer.once("close", resolve));
  answer.on("error", () => undefined);
  return {
    status: answer.statusCode,
    frames,
    /** When the stream is over. */
    ended,
    cut: () => answer.destroy(),
    /** The first frame that fits, from now on or before. */
    hears: (fits: (frame: Frame) => boolean) =>
      new Promise<Frame>((resolve) => {
        const look = () => {
          const found = frames.find(fits);
          if (!found) return;
          waiting.delete(look);
          resolve(found);
        };
        waiting.add(look);
        look();
      }),
  };
}

/** A frame that tells of this entry. */
export const ofEntry = (seq: number) => (frame: Frame) => "seq" in frame && frame.seq === seq;
