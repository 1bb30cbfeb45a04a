import { Refusal } from "@/lib/refusal";
import { countAttempt } from "@/lib/throttle";

// What nobody sends stays a day: without a bound one person fills a disk. The longer one leaves room for who answers with
// photos all day.
const SOON = { count: 60, seconds: 600 };
const DAILY = { count: 500, seconds: 86_400 };

export class TooManyFiles extends Refusal {
  constructor(readonly wait: number) {
    super(`Many files at once. Wait ${waited(wait)}, then choose it again.`);
  }
}

/** Counts one file of somebody's, however it comes. @throws TooManyFiles */
export async function countFile(userId: string): Promise<void> {
  const wait = await countAttempt(`file:${userId}`, SOON);
  if (wait > 0) throw new TooManyFiles(wait);
  const longer = await countAttempt(`file-daily:${userId}`, DAILY);
  if (longer > 0) throw new TooManyFiles(longer);
}

function waited(seconds: number): string {
  if (seconds < 120) return `${seconds} seconds`;
  const minutes = Math.ceil(seconds / 60);
  return minutes < 120 ? `${minutes} minutes` : `${Math.ceil(minutes / 60)} hours`;
}
