import Link from "next/link";
import type { ComponentProps, ReactNode } from "react";
import type { Amount } from "@/lib/amount";
import { Badge } from "./badge";
import { cx } from "./cx";
import { BareSubmit } from "./submit-button";

/** A button and the panel it opens; the browser opens and closes it, without JavaScript too. */
export function Menu({
  id,
  button,
  buttonName,
  buttonNote,
  buttonClass,
  panelClass,
  children,
}: {
  /** Unique on the page: the button names the panel by it. */
  id: string;
  button: ReactNode;
  /** Only where the button shows less than its name. */
  buttonName?: string;
  /** The id of words that say more than the name. */
  buttonNote?: string;
  buttonClass?: string;
  panelClass?: string;
  children: ReactNode;
}) {
  return (
    <>
      <button
        type="button"
        popoverTarget={id}
        aria-label={buttonName}
        aria-describedby={buttonNote}
        className={cx(
          "flex min-h-11 min-w-11 items-center justify-center gap-2.5 rounded-control px-3 text-control font-semibold text-sea",
          "transition-colors hover:bg-sea-tint has-[+:popover-open]:bg-sea-tint",
          buttonClass,
        )}
      >
        {button}
      </button>
      <div
        id={id}
        popover="auto"
        className={cx(
          "hang rise max-w-[calc(100vw-2rem)] rounded-menu border border-line bg-sheet p-1.5 text-ink shadow-float",
          panelClass ?? "w-66",
        )}
      >
        {children}
      </div>
    </>
  );
}

const row =
  "flex min-h-11 w-full items-center gap-3 rounded-control px-3 text-left text-control font-medium text-ink no-underline -outline-offset-3 hover:bg-sunk aria-busy:text-ink-3";

/** A way out of the menu. */
export function MenuLink({
  href,
  icon,
  count = 0,
  after,
  children,
}: {
  href: string;
  icon?: ReactNode;
  count?: Amount;
  /** A number that is no badge. */
  after?: ReactNode;
  children: ReactNode;
}) {
  return (
    <Link href={href} className={row}>
      <span className="text-ink-2">{icon}</span>
      <span className="min-w-0 flex-1">{children}</span>
      <Badge count={count} />
      {after}
    </Link>
  );
}

/** A deed in the menu: sends the form it stands in. */
export function MenuButton({ icon, children, ...rest }: ComponentProps<"button"> & { icon?: ReactNode }) {
  return (
    <BareSubmit className={row} {...rest}>
      {icon ? <span className="text-ink-2">{icon}</span> : null}
      <span className="min-w-0 flex-1">{children}</span>
    </BareSubmit>
  );
}

export function MenuRule() {
  return <hr className="-mx-1.5 my-1.5 border-line" />;
}
