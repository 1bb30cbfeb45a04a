import { fork } from "node:child_process";

/** A process of its own that answers one question after the other: what it costs is not the server's. */
export type Child<Asked, Done> = { ask: (asked: Asked) => Promise<Done>; stop: () => void };

type Answer<Done> = { done: Done } | { error: string };

/** @param file answers by `answerParent` */
export function startChild<Asked extends object, Done>(
  file: string,
  env: Record<string, string> = {},
): Child<Asked, Done> {
  const child = fork(file, { env: { ...process.env, ...env } });
  return {
    ask: (asked) =>
      new Promise((resolve, reject) => {
        const died = (code: number | null) => reject(new Error(`${file} ended (${code}).`));
        child.once("exit", died);
        child.once("message", (answer: Answer<Done>) => {
          child.off("exit", died);
          if ("error" in answer) reject(new Error(`${file}: ${answer.error}`));
          else resolve(answer.done);
        });
        child.send(asked);
      }),
    stop: () => child.kill(),
  };
}

/** In the child: what it does for each question. */
export function answerParent<Asked, Done>(act: (asked: Asked) => Promise<Done>): void {
  process.on("message", async (asked: Asked) => {
    const answer = await act(asked).then(
      (done): Answer<Done> => ({ done }),
      (error: Error): Answer<Done> => ({ error: error.stack ?? error.message }),
    );
    process.send?.(answer);
  });
}
