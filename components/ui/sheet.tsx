import type { ReactNode } from "react";
import { cx } from "./cx";

/** What lies on the page: hairline, no shadow. */
export function Sheet({ children, className }: { children: ReactNode; className?: string }) {
  return <div className={cx("rounded-sheet border border-line bg-sheet", className)}>{children}</div>;
}
