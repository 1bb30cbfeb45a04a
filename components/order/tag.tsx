import Link from "next/link";
import { cx } from "@/components/ui/cx";

type Tag = {
  number: string;
  /** A gold loop through the hole: the order has messages. */
  looped: boolean;
  /** 30 high; "large" is 40. */
  size?: "regular" | "large";
  /** "number" shows #1001 (and says Order #1001), "order" shows Order #1001. */
  words?: "number" | "order";
};

/** The order as a paper tag. With `href` the whole of it is the link, 44 px to the finger. */
export function OrderTag({ href, ...tag }: Tag & { href?: string }) {
  const place = "inline-flex max-w-full min-w-0 rounded-[5px] no-underline";
  if (href === undefined) {
    return (
      <span className={cx("relative", place)}>
        <Face {...tag} />
      </span>
    );
  }
  return (
    <Link href={href} className={cx("group/tag reach", place)}>
      <Face {...tag} />
    </Link>
  );
}

function Face({ number, looped, size = "regular", words = "number" }: Tag) {
  const large = size === "large";
  return (
    <>
      <span
        className={cx(
          "cut-tag inline-flex forced-colors:border min-w-0 items-center bg-sea-tint text-ink transition-colors group-hover/tag:bg-sea-line",
          large
            ? "min-h-10 gap-3 py-1 pr-4 pl-3.5 text-h2"
            : "min-h-7.5 gap-2 py-1 pr-2.5 pl-2.5 text-control font-[650]",
        )}
      >
        <span className={cx("shrink-0 rounded-full bg-sheet forced-colors:border", large ? "size-2.5" : "size-2")} />
        <span className="min-w-0">{words === "order" ? `Order #${number}` : <HiddenWord number={number} />}</span>
      </span>
      {looped ? <Loop large={large} /> : null}
    </>
  );
}

function HiddenWord({ number }: { number: string }) {
  return (
    <>
      <span className="sr-only">Order </span>#{number}
    </>
  );
}

function Loop({ large }: { large: boolean }) {
  return (
    <svg
      viewBox="0 0 24 24"
      width={large ? 26 : 24}
      height={large ? 26 : 24}
      fill="none"
      aria-hidden="true"
      className={cx("pointer-events-none absolute", large ? "-top-0.5 -left-1" : "-top-1 -left-1")}
    >
      <path
        d="M23 18.3C16 16.5 7 11.5 2.6 6.2 .4 3.4 2.2 .9 5.6 1.4 11 2.4 16 9 19.4 20.6"
        className="stroke-gold"
        strokeWidth="1.9"
        strokeLinecap="round"
      />
    </svg>
  );
}
