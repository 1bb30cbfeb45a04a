/** What actions read and answer. Client-safe. */
import { isStorable } from "./text";

/** Text people typed, given back so that nothing is lost. Passwords are never in it. */
export type Values = Record<string, string>;

/** An action's answer. `errors` stand beside their fields; `message` above them. */
export type FormState =
  | { state: "idle" }
  | { state: "invalid"; errors: Record<string, string>; values: Values }
  | { state: "refused"; message: string; values: Values }
  | { state: "ok"; message: string; values?: Values };

export const idle: FormState = { state: "idle" };

export type Fields<Name extends string> = { values: Record<Name, string>; errors: Record<string, string> };

/**
 * Reads text fields of a form that may be hostile: each must be there exactly once, as text PostgreSQL can hold.
 * @param data what the action was called with: anything at all
 * @returns every value ("" where it is unusable), and what is wrong by field; empty when nothing is
 */
export function readFields<Name extends string>(data: unknown, names: readonly Name[]): Fields<Name> {
  const values = {} as Record<Name, string>;
  const errors: Record<string, string> = {};
  for (const name of names) {
    const [text, problem] = readField(data, name);
    values[name] = text;
    if (problem) errors[name] = problem;
  }
  return { values, errors };
}

/** One text that may be missing, e.g. the name of the button that was pressed; null for anything else. */
export function readOptional(data: unknown, name: string): string | null {
  const [text, problem] = readField(data, name);
  return problem ? null : text;
}

/** The field's error, if the answer has one. */
export function errorOf(state: FormState, name: string): string | undefined {
  return state.state === "invalid" ? state.errors[name] : undefined;
}

/** What was typed into the field before the answer, if the answer gives it back. */
export function typedIn(state: FormState, name: string): string | undefined {
  return state.state === "idle" ? undefined : state.values?.[name];
}

function readField(data: unknown, name: string): [text: string, problem?: string] {
  const all = data instanceof FormData ? data.getAll(name) : [];
  const [text] = all;
  if (all.length !== 1 || typeof text !== "string") return ["", "This did not arrive as text. Write it again."];
  if (!isStorable(text)) return [text, "This holds a character that cannot be kept. Take it out, or write it again."];
  return [text];
}
