import type { ReactNode } from "react";
import { PageColumn, SiteHeader } from "@/components/header/site-header";
import { ButtonLink } from "@/components/ui/button";

/** A page of the store for who is not signed in. @param path where they are: signing in leads back here */
export function VisitorFrame({ storeName, path, children }: { storeName: string; path: string; children: ReactNode }) {
  return (
    <>
      <SiteHeader storeName={storeName}>
        <ButtonLink href={`/sign-in?${new URLSearchParams({ next: path })}`} variant="quiet" prefetch={false}>
          Sign in
        </ButtonLink>
      </SiteHeader>
      <main>
        <PageColumn>{children}</PageColumn>
      </main>
    </>
  );
}
