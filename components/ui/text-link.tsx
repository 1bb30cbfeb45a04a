import Link from "next/link";
import type { ComponentProps } from "react";
import { cx } from "./cx";
import { BackIcon } from "./icons";

/** A link in running text or by itself. */
export function TextLink({ className, ...rest }: ComponentProps<typeof Link>) {
  return (
    <Link
      className={cx(
        "text-sea underline decoration-1 underline-offset-3 hover:text-sea-deep hover:decoration-2",
        className,
      )}
      {...rest}
    />
  );
}

/** The way back, named after where it leads; `brief`: on a phone only heard. */
export function BackLink({ href, brief = false, children }: { href: string; brief?: boolean; children: string }) {
  return (
    <Link
      href={href}
      className="reach inline-flex items-center gap-1 text-control font-medium text-sea hover:text-sea-deep"
    >
      <BackIcon className="size-4.5" />
      {brief ? <span className="max-desk:sr-only">{children}</span> : children}
    </Link>
  );
}
