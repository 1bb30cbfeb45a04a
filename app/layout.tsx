import type { Metadata, Viewport } from "next";
import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { DemoStrip } from "@/components/ui/demo-strip";
import { ReaderZone } from "@/components/ui/reader-zone";
import { env } from "@/lib/env";
import { getHeader } from "@/lib/session";
import "./globals.css";

/** Every title ends in the store's name; where that cannot be had, in ours, and the page says why (or-away.tsx). */
export async function generateMetadata(): Promise<Metadata> {
  const name = await getHeader().then(
    ({ store }) => store.name,
    () => "Parley",
  );
  return { title: { default: name, template: `%s · ${name}` }, robots: { index: false } };
}

export const viewport: Viewport = { width: "device-width", initialScale: 1, viewportFit: "cover" };

export default async function RootLayout({ children }: { children: ReactNode }) {
  const jar = await cookies();
  const theme = jar.get("theme")?.value;
  return (
    <html lang="en" data-theme={theme === "light" || theme === "dark" ? theme : undefined}>
      <body>
        {env().PARLEY_DEMO ? <DemoStrip /> : null}
        {children}
        {/* Outside of main, which is busy then; and here, since only what stood there before is read out when it changes. */}
        <p id="coming" aria-live="polite" className="sr-only" />
        <ReaderZone known={jar.get("zone")?.value ?? null} />
      </body>
    </html>
  );
}
