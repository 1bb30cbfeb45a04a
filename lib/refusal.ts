/** Client-safe. */

/**
 * A "no" in words for the person who asked. Only a Refusal's message is ever shown to somebody; everything else
 * that is thrown goes to the error page with a reference. @param field the form field the words belong beside
 */
export class Refusal extends Error {
  constructor(
    message: string,
    readonly field?: string,
  ) {
    super(message);
    this.name = "Refusal";
  }
}

/** What the viewer may not see does not exist: pages answer with "not found", actions with a refusal. */
export class NotFound extends Error {
  constructor(what = "") {
    super(`not found: ${what}`);
    this.name = "NotFound";
  }
}
