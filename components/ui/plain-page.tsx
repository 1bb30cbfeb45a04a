import Link from "next/link";
import type { ReactNode } from "react";
import { BrandMark } from "./brand-mark";
import { TagOnThread } from "./empty-state";

/** A page with one thing to say: banner, drawing, words. `name` is the store's, where it is known. */
export function PlainPage({ name, children }: { name?: string; children: ReactNode }) {
  return (
    <>
      <header className="px-4 py-4 desk:px-20 desk:py-8">
        <Link href="/" className="inline-flex min-h-11 items-center gap-2.5 font-semibold text-ink no-underline">
          <BrandMark />
          {name ?? <span className="sr-only">Start page</span>}
        </Link>
      </header>
      <main className="mx-auto flex max-w-[34rem] flex-col items-start gap-4 px-4 pt-6 pb-14 desk:pt-20">
        <TagOnThread />
        {children}
      </main>
    </>
  );
}
