import type { ReactNode } from "react";
import { StoreName } from "@/components/header/site-header";
import { SignInWall } from "./wall";

/** A page for who is not (yet) signed in: words and form beside the wall, which a phone shows below. */
export function SplitPage({ storeName, children }: { storeName: string; children: ReactNode }) {
  return (
    <div className="grid min-h-dvh grid-rows-[1fr_auto] bg-sheet desk:grid-cols-[minmax(24rem,39rem)_1fr] desk:grid-rows-1">
      <div className="min-w-0">
        <header className="px-5 pt-4 desk:px-12 desk:pt-8 panel:px-[4.6875rem]">
          <StoreName name={storeName} href="/" />
        </header>
        <main className="mx-auto w-full max-w-110 px-5 pt-6 pb-10 desk:pt-18">{children}</main>
      </div>
      <SignInWall />
    </div>
  );
}

/** Its heading and the sentence under it. */
export function SplitTitle({ title, children }: { title: ReactNode; children?: ReactNode }) {
  return (
    <div className="mb-6">
      <h1 className="text-h1-phone desk:text-h1">{title}</h1>
      {children ? <p className="mt-2 text-body text-ink-2">{children}</p> : null}
    </div>
  );
}
