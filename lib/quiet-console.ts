import { log } from "./log";

/**
 * Next and React say what goes wrong by console.error, with the error's own message, which may quote what somebody typed
 * or an address. From now on that goes to the log, reduced as everything there is.
 */
export function quietConsole(): void {
  if (process.env.NODE_ENV !== "production") return;
  console.error = (...said: unknown[]) => {
    const err = said.find((it) => it instanceof Error);
    const words = said.filter((it) => typeof it === "string").map((it) => it.split("\n", 1)[0]?.slice(0, 80));
    log.error(err ? { err } : { words }, "console");
  };
}
