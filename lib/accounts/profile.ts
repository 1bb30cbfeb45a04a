import { db } from "@/lib/db";
import { readName } from "@/lib/read-name";
import { Refusal } from "@/lib/refusal";

/**
 * Changes the name others see; from then on no import overwrites it (PRODUCT 7).
 * @throws Refusal for a name that is blank or too long
 */
export async function changeName(userId: string, typed: string): Promise<void> {
  const name = readName(typed, "Write a name, so that the others know who you are.");
  await db.user.update({ where: { id: userId }, data: { name, nameIsOwn: true } });
}

/** Time zones by their IANA names, as this server knows them. */
export const timeZones = (): string[] => [...new Set(["UTC", ...Intl.supportedValuesOf("timeZone")])];

/** Changes the zone dates are shown in. @param zone "" for that of the device @throws Refusal for an unknown one */
export async function changeTimeZone(userId: string, zone: string): Promise<void> {
  if (zone !== "" && !timeZones().includes(zone)) throw new Refusal("Choose a time zone of the list.", "timeZone");
  await db.user.update({ where: { id: userId }, data: { timeZone: zone || null } });
}
