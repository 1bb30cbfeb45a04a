/**
 * Who reads a page, as one word: a person with their whole account, or by an access link what that opened, since the one may not
 * have the other's page.
 */
export function readerOf(personId: string, byLink: boolean): string {
  return byLink ? `link ${personId}` : personId;
}
