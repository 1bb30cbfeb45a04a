import Link from "next/link";
import type { ReactNode } from "react";
import { Badge } from "./badge";
import { cx } from "./cx";

/** A button and the panel it opens; the browser opens and closes it, without JavaScript too. */
export function Menu({
  id,
  button,
  buttonName,
  buttonClass,
  children,
}: {
  /** Unique on the page: the button names the panel by it. */
  id: string;
  button: ReactNode;
  /** Only where the button shows less than its name. */
  buttonName?: string;
  buttonClass?: string;
  children: ReactNode;
}) {
  return (
    <>
      <button
        type="button"
        popoverTarget={id}
        aria-label={buttonName}
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
        className="hang rise w-66 max-w-[calc(100vw-2rem)] rounded-menu border border-line bg-sheet p-1.5 text-ink shadow-float"
      >
        {children}
      </div>
    </>
  );
}

const row =
  "flex min-h-11 w-full items-center gap-3 rounded-control px-3 text-left text-control font-medium text-ink no-underline -outline-offset-3 hover:bg-sunk";

/** A way out of the menu. */
export function MenuLink({
  href,
  icon,
  count = 0,
  children,
}: {
  href: string;
  icon?: ReactNode;
  count?: number;
  children: ReactNode;
}) {
  return (
    <Link href={href} className={row}>
      <span className="text-ink-2">{icon}</span>
      <span className="min-w-0 flex-1">{children}</span>
      {count > 0 ? <Badge count={count} /> : null}
    </Link>
  );
}

/** A deed in the menu: stands in a form of its own. */
export function MenuButton({ icon, children }: { icon?: ReactNode; children: ReactNode }) {
  return (
    <button type="submit" className={row}>
      <span className="text-ink-2">{icon}</span>
      <span className="min-w-0 flex-1">{children}</span>
    </button>
  );
}

export function MenuRule() {
  return <hr className="-mx-1.5 my-1.5 border-line" />;
}
