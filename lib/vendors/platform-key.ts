import { Refusal } from "@/lib/refusal";

/** What the store's platform calls a vendor: both or neither. */
export type PlatformKey = { source: string | null; externalId: string | null };

/**
 * Reads both as an order would name them (docs/integrations.md): one line, at most 64 and 200 characters.
 * @throws Refusal at the field that is missing or wrong
 */
export function readPlatformKey(typed: { source: string; externalId: string }): PlatformKey {
  const source = oneLine(typed.source, 64, "source");
  const externalId = oneLine(typed.externalId, 200, "externalId");
  if (source !== null && externalId === null) throw new Refusal("Write the vendor's id there too.", "externalId");
  if (source === null && externalId !== null) throw new Refusal("Write the source of its orders too.", "source");
  return { source, externalId };
}

function oneLine(typed: string, most: number, field: string): string | null {
  const text = typed.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ").trim();
  if (text.length > most) throw new Refusal(`Write at most ${most} characters.`, field);
  return text === "" ? null : text;
}
