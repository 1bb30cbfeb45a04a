"use client";
import "./globals.css";

/** As error.tsx, where even the root layout failed. Every page brings it along, so it is words and a button, no more. */
export default function GlobalError({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <html lang="en">
      <title>This page could not be shown</title>
      <body>
        <main className="mx-auto flex max-w-[34rem] flex-col items-start gap-4 px-4 pt-20">
          <h1 className="text-h1">This page could not be shown</h1>
          <p>It is not your fault. Try again; if it stays so, tell the store this reference.</p>
          {error.digest ? <p className="text-small text-ink-3">Reference {error.digest}</p> : null}
          <button type="button" onClick={reset} className="min-h-11 font-semibold text-sea underline">
            Try again
          </button>
        </main>
      </body>
    </html>
  );
}
