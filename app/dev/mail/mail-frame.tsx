import type { ReactNode } from "react";
import { PageColumn, SiteHeader } from "@/components/header/site-header";

/** The pages of the demo's mail: the banner and one column. */
export function MailFrame({ storeName, children }: { storeName: string; children: ReactNode }) {
  return (
    <>
      <SiteHeader storeName={storeName} />
      <main>
        <PageColumn>{children}</PageColumn>
      </main>
    </>
  );
}
