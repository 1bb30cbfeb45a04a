import { pino } from "pino";

/**
 * The log: JSON lines on standard output. Never give it a message's text, an address or a secret: only ids, counts,
 * codes. Errors are reduced to type, code and stack, since their messages may quote what somebody typed.
 */
export const log = pino({
  level: process.env.LOG_LEVEL || "info",
  base: undefined,
  timestamp: pino.stdTimeFunctions.isoTime,
  serializers: { err: describeError },
});

function describeError(error: unknown) {
  if (!(error instanceof Error)) return { type: typeof error };
  const code = "code" in error ? String(error.code) : undefined;
  const frames = error.stack?.split("\n").filter((line) => /^\s+at /.test(line)) ?? [];
  return { type: error.name, code, stack: frames.slice(0, 12).map((line) => line.trim()) };
}
