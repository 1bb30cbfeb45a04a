"use client";
import { KeptText } from "@/components/ui/kept-text";
import { unsentOf } from "./outbox";
import { useTalk } from "./talk";

/** Where nothing can be sent any more: what had been typed is still there to be taken along. */
export function UnsentText() {
  const { box } = useTalk();
  const text = unsentOf(box);
  return text ? <KeptText text={text} /> : null;
}
