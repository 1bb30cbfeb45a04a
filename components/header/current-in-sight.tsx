"use client";
import { useEffect } from "react";

/**
 * On a phone the tabs scroll sideways: the page's own is in the middle, where there is more than fits. For browsers that do
 * not know `in-sight-first` (globals.css). Draws nothing.
 */
export function CurrentInSight() {
  useEffect(() => {
    const tab = document.querySelector<HTMLElement>("nav [aria-current=page]");
    const row = tab?.closest("nav");
    // Not scrollIntoView: that would take the whole page up, to who comes back to its middle.
    if (tab && row) row.scrollLeft = tab.offsetLeft - row.offsetLeft - (row.clientWidth - tab.clientWidth) / 2;
  }, []);
  return null;
}
