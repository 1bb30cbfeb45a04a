"use client";
import { createContext, type ReactNode, useContext, useState } from "react";
import { NewMessagesRule } from "./new-messages-rule";

const FirstNew = createContext<number | null>(null);

/**
 * Remembers what was unread when the page opened: seeing it marks it as read, yet the rule stays where it was
 * (PRODUCT 3). @param firstNew the first unread entry's seq, null for none. Give it the thread as key.
 */
export function Opened({ firstNew, children }: { firstNew: number | null; children: ReactNode }) {
  const [opened] = useState(firstNew);
  return <FirstNew.Provider value={opened ?? firstNew}>{children}</FirstNew.Provider>;
}

/** Stands before every entry of the others; draws the rule before the first new one. */
export function NewMessagesHere({ seq, disputed }: { seq: number; disputed: boolean }) {
  return useContext(FirstNew) === seq ? <NewMessagesRule disputed={disputed} /> : null;
}
