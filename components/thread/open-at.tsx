"use client";
import { useEffect } from "react";
import { showNewest } from "./show-newest";

/** Opens a thread where its news begin, or at its end; an address with a place of its own (#m12) keeps it. */
export function OpenAt({ seq }: { seq: number }) {
  // Only when the page opens: what comes later must not move whoever reads.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    if (location.hash) return;
    const news = document.getElementById("new-messages");
    if (news) news.scrollIntoView({ block: "start" });
    else showNewest(`m${seq}`);
  }, []);
  return null;
}
