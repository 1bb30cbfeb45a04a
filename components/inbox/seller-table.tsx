import { pack } from "@/lib/packed";
import { columns } from "./columns";
import type { SellerLine } from "./seller-line";
import { SellerRows } from "./seller-rows";
import { TickAll, TickedCount } from "./tick-form";

/** The seller's Messages: a table to the eye where there is room, a list to everybody. */
export function SellerTable({ vendors, lines }: { vendors: boolean; lines: SellerLine[] }) {
  return (
    <div className="-mx-4 overflow-hidden border-y border-line bg-sheet desk:mx-0 desk:rounded-sheet desk:border">
      <div className="hidden min-h-11 items-center gap-4 border-b border-line px-4 text-small text-ink-2 has-[input]:flex desk:px-5 panel:flex">
        <div className="shrink-0 panel:w-5">
          <TickAll />
        </div>
        <TickedCount className="ml-auto panel:hidden" />
        <div
          aria-hidden="true"
          className={`hidden flex-1 items-center gap-4 ${vendors ? columns.admin : columns.vendor}`}
        >
          <span>Customer</span>
          {vendors ? <span>Vendor</span> : null}
          <span>Latest message</span>
          <span>Waiting for an answer</span>
          <span className="text-right">Date</span>
        </div>
      </div>
      <SellerRows lines={pack(lines)} />
    </div>
  );
}
