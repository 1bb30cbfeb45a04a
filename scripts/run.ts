import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";

const running = new Set<ChildProcess>();

/** Runs a script of a package on our own Node. @returns its exit status and everything it printed */
export function runQuietly(script: string, args: string[], env: Record<string, string> = {}) {
  return new Promise<{ code: number; printed: string }>((resolve, reject) => {
    const child = spawn(process.execPath, [join("node_modules", script), ...args], {
      env: { ...process.env, ...env },
      stdio: ["ignore", "pipe", "pipe"],
    });
    running.add(child);
    let printed = "";
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (printed += chunk));
    child.once("error", reject);
    child.once("close", (code) => {
      running.delete(child);
      resolve({ code: code ?? 1, printed });
    });
  });
}

/** Ends what runQuietly has running: nothing of ours outlives us. */
export function endRunning(): void {
  for (const child of running) child.kill();
}
