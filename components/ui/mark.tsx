import { initials } from "@/lib/initials";
import { cx } from "./cx";

/** Shops are square, the store's is filled, people are round. */
export type MarkKind = "shop" | "store" | "person";

const kinds: Record<MarkKind, string> = {
  shop: "initials-shop",
  store: "initials-store",
  person: "initials-person",
};

const sizes = {
  28: "size-7 text-[0.6875rem]",
  /** 30 on a phone, 36 on a desk: the thread's. */
  thread: "initials-thread",
  36: "size-9 text-smallest",
  40: "size-10 text-smallest",
  /** The shop's own page. */
  56: "size-14 text-h2",
};

/** Two initials of a name that stands beside it: decoration. */
export function Mark({ name, kind, size = 36 }: { name: string; kind: MarkKind; size?: keyof typeof sizes }) {
  return (
    <span aria-hidden="true" className={cx("initials", kinds[kind], sizes[size])}>
      {initials(name)}
    </span>
  );
}
