import { get, type IncomingMessage } from "node:http";
import { now } from "./now.ts";

export type Heard = (thread: string, seq: number, at: number) => void;

/** Listens as a browser does. @returns once the server has said hello; `cut` breaks the connection */
export function listenTo(url: string, cookie: string, heard: Heard): Promise<{ cut: () => void }> {
  return new Promise((resolve, reject) => {
    const request = get(url, { headers: { cookie }, agent: false }, (answer) => {
      if (answer.statusCode !== 200) reject(new Error(`${url} answered ${answer.statusCode}.`));
      answer.on("error", () => undefined);
      onFrames(answer, (frame) => {
        if (frame.hello) resolve({ cut: () => answer.destroy() });
        if (frame.thread && frame.seq) heard(frame.thread, frame.seq, now());
      });
    });
    request.on("error", reject);
    request.setTimeout(60_000, () => request.destroy(new Error(`${url}: not even a heartbeat.`)));
  });
}

type Frame = { hello?: true; thread?: string; seq?: number };

function onFrames(answer: IncomingMessage, hear: (frame: Frame) => void): void {
  let rest = "";
  answer.setEncoding("utf8").on("data", (chunk: string) => {
    const parts = (rest + chunk).split("\n\n");
    rest = parts.pop() ?? "";
    for (const part of parts) hear(JSON.parse(/^data: (.*)$/m.exec(part)?.[1] ?? "{}") as Frame);
  });
}
