import { cookies } from "next/headers";
import type { Clock } from "@/lib/format";

/** How this reader reads dates: the zone chosen in settings, else the browser's, else UTC. */
export async function readerClock(person: { timeZone: string | null }): Promise<Clock> {
  const zone = (await cookies()).get("zone")?.value;
  return { timeZone: person.timeZone ?? zone ?? "UTC", locale: "en", now: new Date() };
}
