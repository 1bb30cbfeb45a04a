import { db } from "@/lib/db";
import { readName } from "@/lib/read-name";
import { Refusal } from "@/lib/refusal";

/**
 * Changes the name others see; from then on no import overwrites it (PRODUCT 7).
 * @throws Refusal for a name that is blank or too long
 */
export async function changeName(userId: string, typed: string): Promise<void> {
  const name = readName(typed, "Write a name, so that the others know who you are.");
  await change(userId, { name, nameIsOwn: true });
}

/** Time zones by their IANA names, as this server knows them. */
export const timeZones = (): string[] => [...new Set(["UTC", ...Intl.supportedValuesOf("timeZone")])];

/** Changes the zone dates are shown in. @param zone "" for that of the device @throws Refusal for an unknown one */
export async function changeTimeZone(userId: string, zone: string): Promise<void> {
  if (zone !== "" && !timeZones().includes(zone)) throw new Refusal("Choose a time zone of the list.", "timeZone");
  await change(userId, { timeZone: zone || null });
}

// Whose account was deleted since the request began stays nameless.
async function change(
  id: string,
  data: { name: string; nameIsOwn: true } | { timeZone: string | null },
): Promise<void> {
  const { count } = await db.user.updateMany({ where: { id, disabledAt: null }, data });
  if (count === 0) throw new Refusal("You are signed out. Nothing was changed.");
}
