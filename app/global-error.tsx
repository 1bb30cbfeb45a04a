"use client";
import { Broken } from "@/components/ui/broken";
import "./globals.css";

/** As error.tsx, where even the root layout failed. */
export default function GlobalError({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <html lang="en">
      <title>Something went wrong</title>
      <body>
        <Broken reference={error.digest} reset={reset} />
      </body>
    </html>
  );
}
