import type { AddressView } from "@/lib/orders/types";

/** An address as it is written on a parcel; lines nobody gave are left out. Nothing for an empty one. */
export function AddressBlock({ address, locale }: { address: AddressView; locale: string }) {
  const lines = [
    address.name,
    address.line1,
    address.line2,
    [[address.postalCode, address.city].filter(Boolean).join(" "), address.region, country(address.country, locale)]
      .filter(Boolean)
      .join(", "),
  ].filter((line) => line);
  if (lines.length === 0) return null;
  return (
    <address className="text-control text-ink-2 not-italic">
      {lines.map((line) => (
        <span key={line} dir="auto" className="block">
          {line}
        </span>
      ))}
    </address>
  );
}

/** "PT" is Portugal; what is no country code stands as it came. */
function country(code: string | null, locale: string): string | null {
  if (code === null || !/^[A-Za-z]{2}$/.test(code)) return code;
  try {
    return new Intl.DisplayNames(locale, { type: "region" }).of(code.toUpperCase()) ?? code;
  } catch {
    return code;
  }
}
