"use client";
import { type ReactNode, useEffect, useRef, useState } from "react";

/**
 * Stays as it is while a dialog in it is open: the page may be drawn anew at any moment, without what the dialog belongs
 * to, and what is being written in it must not go with it.
 */
export function WhileOpen({ children }: { children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  const [shown, setShown] = useState(children);
  useEffect(() => {
    const follow = () => {
      if (!box.current?.querySelector("dialog[open]")) setShown(children);
    };
    follow();
    // A dialog's close does not bubble.
    const { current } = box;
    current?.addEventListener("close", follow, true);
    return () => current?.removeEventListener("close", follow, true);
  }, [children]);
  return (
    <div ref={box} className="contents">
      {shown}
    </div>
  );
}
