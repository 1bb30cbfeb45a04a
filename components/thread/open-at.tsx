"use client";
import { useEffect } from "react";

/** Opens a thread where its news begin, or at its end; an address with a place of its own (#m12) keeps it. */
export function OpenAt() {
  useEffect(() => {
    if (location.hash) return;
    const news = document.getElementById("new-messages");
    const last = document.querySelector("ol > li:last-child");
    if (news) news.scrollIntoView({ block: "start" });
    else last?.scrollIntoView({ block: "nearest" });
  }, []);
  return null;
}
