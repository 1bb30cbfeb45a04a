"use client";
import { useEffect, useState, useSyncExternalStore } from "react";
import { type Box, boxOf, forgetOthers, onBoxes, openBox } from "./outbox";
import type { TalkView } from "./talk";

/** What the writer has in this thread's box; what was begun elsewhere while there is none. */
export function useBox(key: string, { own, draft }: TalkView): Box {
  const [given] = useState<Box>({
    text: draft?.text ?? "",
    pending: [],
    files: [],
    rev: draft?.rev ?? 0,
    dirty: false,
  });
  const box = useSyncExternalStore(
    onBoxes,
    () => boxOf(key) ?? given,
    () => given,
  );
  useEffect(() => {
    forgetOthers(own.writer);
    openBox(key, given);
  }, [key, own.writer, given]);
  return box;
}
