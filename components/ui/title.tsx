import type { ReactNode } from "react";
import { cx } from "./cx";

/** The page's h1. */
export function Title({ children, className }: { children: ReactNode; className?: string }) {
  return <h1 className={cx("text-h1-phone desk:text-h1", className)}>{children}</h1>;
}

export function Subtitle({ children, className }: { children: ReactNode; className?: string }) {
  return <h2 className={cx("text-h2", className)}>{children}</h2>;
}
