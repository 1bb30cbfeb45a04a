"use client";
import { useRouter } from "next/navigation";
import { useEffect } from "react";

const EVERY_MS = 2_000;

/** Asks whether the store is back and draws the page again when it is. `keep`: there is text here; do not go. */
export function ComeBack({ keep }: { keep: boolean }) {
  const router = useRouter();
  useEffect(() => {
    if (keep) return;
    const asking = setInterval(async () => {
      const health = await fetch("/api/health", { cache: "no-store" }).catch(() => null);
      if (health?.ok) router.refresh();
    }, EVERY_MS);
    return () => clearInterval(asking);
  }, [keep, router]);
  return keep ? null : (
    <noscript>
      <meta httpEquiv="refresh" content="5" />
    </noscript>
  );
}
