"use client";
import Link from "next/link";
import { type MouseEvent, type ReactNode, useId, useRef } from "react";
import { type ButtonVariant, buttonLook } from "./button";
import { CloseIcon } from "./icons";

type Props = {
  /** The same as a page of its own: without JavaScript, and in a new tab, the link leads there. */
  href: string;
  /** What the link says. */
  words: ReactNode;
  variant: ButtonVariant;
  title: string;
  /** Drawn before the title. */
  mark?: ReactNode;
  children: ReactNode;
};

/**
 * A link that opens the browser's own dialog in place of the page it leads to; on a phone a sheet from below. Escape, ✕
 * and the outside close it.
 */
export function DialogLink({ href, words, variant, title, mark, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();

  function open(event: MouseEvent) {
    if (event.metaKey || event.ctrlKey || event.shiftKey || !dialog.current) return;
    event.preventDefault();
    dialog.current.showModal();
  }

  return (
    <>
      <Link href={href} prefetch={false} onClick={open} className={buttonLook({ variant, size: "small" })}>
        {words}
      </Link>
      <dialog
        ref={dialog}
        aria-labelledby={titleId}
        {...{ closedby: "any" }}
        className="rise m-auto w-full max-w-130 rounded-dialog border border-line bg-sheet p-5 text-ink shadow-float max-desk:mb-0 max-desk:max-w-full max-desk:rounded-b-none max-desk:pb-[max(1.25rem,env(safe-area-inset-bottom))] backdrop:bg-[light-dark(oklch(0.25_0.028_220/0.45),oklch(0_0_0/0.6))] desk:p-7"
      >
        <div className="mb-2 flex items-center gap-3">
          {mark}
          <h2 id={titleId} className="min-w-0 flex-1 text-h2">
            {title}
          </h2>
          <form method="dialog" className="-my-2 -mr-2">
            <button
              type="submit"
              aria-label="Close"
              className="flex size-11 items-center justify-center rounded-control text-ink-2 hover:bg-sunk"
            >
              <CloseIcon />
            </button>
          </form>
        </div>
        {children}
      </dialog>
    </>
  );
}
