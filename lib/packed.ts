/**
 * A value on its way to a component of the browser, as one string. React writes and reads a prop value by value, which for
 * fifty messages costs the server as much as an empty page; a string it takes as it is (decision 064). Client-safe.
 */
export type Packed<T> = string & { readonly packs?: T };

/** @param value what JSON can say: plain objects, lists, strings, numbers, booleans, null */
export function pack<T>(value: T): Packed<T> {
  return JSON.stringify(value);
}

export function unpack<T>(packed: Packed<T>): T {
  return JSON.parse(packed);
}
