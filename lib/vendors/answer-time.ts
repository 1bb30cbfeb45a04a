/** How long a shop's customers wait for an answer, in words. Client-safe. */

const HOUR = 60 * 60;
const DAY = 24 * HOUR;

/**
 * "Usually answers within an hour", "… 5 hours", from half a day on "… a day", "… 3 days" (PRODUCT 2): never shorter
 * than it is. @param seconds the median wait
 */
export function answerWords(seconds: number): string {
  const hours = Math.ceil(seconds / HOUR);
  if (hours <= 1) return "Usually answers within an hour";
  if (hours <= 12) return `Usually answers within ${hours} hours`;
  const days = Math.ceil(seconds / DAY);
  return days <= 1 ? "Usually answers within a day" : `Usually answers within ${days} days`;
}
