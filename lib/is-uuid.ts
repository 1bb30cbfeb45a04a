const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Could PostgreSQL compare it with an id? As ids are written: lower case. Client-safe. */
export function isUuid(text: string): boolean {
  return UUID.test(text);
}
