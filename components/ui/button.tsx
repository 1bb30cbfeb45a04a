import Link from "next/link";
import type { ComponentProps } from "react";
import { cx } from "./cx";

export type ButtonVariant = "main" | "outlined" | "quiet" | "gold" | "danger" | "danger-outlined";

type Look = {
  variant?: ButtonVariant;
  /** "small" is 36 high on a seller's desk; a phone keeps 44. */
  size?: "regular" | "small";
  /** As wide as what holds it. */
  wide?: boolean;
};

const base =
  "inline-flex items-center justify-center gap-2.5 rounded-control border text-control font-semibold text-center no-underline " +
  "transition-colors disabled:cursor-not-allowed disabled:border-line disabled:bg-sunk disabled:text-ink-3 " +
  "aria-busy:border-line aria-busy:bg-sunk aria-busy:text-ink-3 forced-colors:border-[ButtonBorder]";

const sizes = {
  regular: "min-h-11 px-4.5 py-2",
  small: "min-h-11 px-3 py-1.5 text-small desk:min-h-9",
};

const variants: Record<ButtonVariant, string> = {
  main: "border-transparent bg-sea text-on-sea hover:bg-sea-deep",
  outlined: "border-edge bg-sheet text-sea hover:bg-sea-tint",
  quiet: "border-transparent text-sea hover:bg-sea-tint",
  gold: "border-transparent bg-gold text-on-gold hover:bg-gold-deep",
  danger: "border-transparent bg-red text-on-red hover:bg-red-deep",
  "danger-outlined": "border-red bg-sheet text-red hover:bg-red-tint",
};

/** One main button per view. Busy (`aria-busy`) keeps its width and looks disabled. */
export function Button({ variant, size, wide, className, type = "submit", ...rest }: ComponentProps<"button"> & Look) {
  return <button type={type} className={buttonLook({ variant, size, wide }, className)} {...rest} />;
}

/** A link that looks like a button. */
export function ButtonLink({ variant, size, wide, className, ...rest }: ComponentProps<typeof Link> & Look) {
  return <Link className={buttonLook({ variant, size, wide }, className)} {...rest} />;
}

/** For what is pressed and is neither. */
export function buttonLook({ variant = "main", size = "regular", wide }: Look, className?: string): string {
  return cx(base, sizes[size], variants[variant], wide && "w-full", className);
}
