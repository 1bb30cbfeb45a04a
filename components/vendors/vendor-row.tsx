import Link from "next/link";
import type { ReactNode } from "react";
import { Mark } from "@/components/ui/mark";
import type { VendorRowView } from "@/lib/vendors/types";
import { RemovedMark } from "./removed-mark";

/** The admins' list of vendors: one sheet, one row a vendor. */
export function VendorRows({ children }: { children: ReactNode }) {
  return (
    <ul className="-mx-4 divide-y divide-line overflow-hidden border-y border-line bg-sheet desk:mx-0 desk:rounded-sheet desk:border">
      {children}
    </ul>
  );
}

/** Mark and name, who answers for it, and whether it was removed. The whole row leads to it. */
export function VendorRow({ vendor, href }: { vendor: VendorRowView; href: string }) {
  return (
    <li className="relative flex min-h-15.5 items-center gap-3 px-4 py-3 text-small transition-colors hover:bg-sunk desk:px-5">
      <Mark name={vendor.name} kind="shop" />
      <div className="min-w-0 flex-1 panel:grid panel:grid-cols-[minmax(0,3fr)_minmax(0,2fr)] panel:gap-x-6">
        <Link
          href={href}
          title={vendor.name}
          className="block truncate font-semibold text-sea no-underline after:absolute after:inset-0"
        >
          <bdi>{vendor.name}</bdi>
        </Link>
        <p className="truncate text-ink-2">{staffWords(vendor)}</p>
      </div>
      {vendor.removed ? <RemovedMark /> : null}
    </li>
  );
}

function staffWords({ staff, staffCount }: VendorRowView): ReactNode {
  if (staffCount === 0) return "Nobody answers for it yet";
  const more = staffCount - staff.length;
  return (
    <>
      {staff.map(({ name, email }, nth) => (
        <bdi key={email ?? `${nth} ${name}`}>
          {nth > 0 ? ", " : ""}
          {email ?? name}
        </bdi>
      ))}
      {more > 0 ? ` and ${more} more` : ""}
    </>
  );
}
