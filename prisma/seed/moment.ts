const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/**
 * When something happened, told from `now` so that the demo always looks fresh. @param told either a time on a day
 * (UTC) before today's, "3 d 09:12", or how long ago, "1 d 5 h", "12 min" @throws Error on anything else
 */
export function moment(now: Date, told: string): Date {
  const onDay = /^([1-9]\d*) d (\d\d):(\d\d)$/.exec(told);
  if (onDay) {
    const [, days, hours, minutes] = onDay.map(Number) as [number, number, number, number];
    const today = Math.floor(now.getTime() / DAY) * DAY;
    return new Date(today - days * DAY + (hours * 60 + minutes) * MINUTE);
  }
  const ago = /^(?:(\d+) d)? ?(?:(\d+) h)? ?(?:(\d+) min)?$/.exec(told);
  if (!ago || told === "") throw new Error(`Not a moment of the demo: "${told}"`);
  const [days = 0, hours = 0, minutes = 0] = ago.slice(1).map((part) => Number(part ?? 0));
  return new Date(now.getTime() - days * DAY - (hours * 60 + minutes) * MINUTE);
}
