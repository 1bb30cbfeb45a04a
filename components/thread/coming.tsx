"use client";
import { useLinkStatus } from "next/link";
import { useEffect } from "react";
import { createPortal } from "react-dom";
import { ThreadFrame } from "./thread-frame";

/**
 * Stands in a link to a thread: from the click until the thread is there, its frame lies over the page. Drawn by the
 * browser, not by a loading.tsx: what may not be seen is decided before anything is sent.
 */
export function Coming() {
  return useLinkStatus().pending ? <OverMain /> : null;
}

// The page below keeps its height and its focus, so that going back, and an answer that never comes, lose no place.
function OverMain() {
  const main = document.querySelector("main");
  const said = document.getElementById("coming");
  useEffect(() => {
    main?.setAttribute("aria-busy", "true");
    return () => main?.removeAttribute("aria-busy");
  }, [main]);
  const seller = location.pathname.startsWith("/seller");
  return (
    <>
      {main && createPortal(<ThreadFrame seller={seller} />, main)}
      {said && createPortal("Loading the conversation…", said)}
    </>
  );
}
