"use client";
import { Fragment, type ReactNode, useEffect, useRef, useState } from "react";
import type { LineEntry } from "@/lib/threads/line";
import { EntryItem } from "./entry-item";
import { HiddenMessages, NewerMessages } from "./history";
import { JumpToLatest } from "./jump-to-latest";
import { foldedAway } from "./lines";
import { NewMessagesRule } from "./new-messages-rule";
import { type Pending, setBox } from "./outbox";
import { PendingItem } from "./pending-item";
import { useTalk } from "./talk";
import { ThreadLine } from "./thread-line";
import { useFollow } from "./use-follow";

type Props = {
  href: string;
  head?: ReactNode;
  /** The history is folded. */
  folded: boolean;
  /** Where the next portion is. */
  newer: number | null;
  /** What an empty thread says. */
  empty: string;
};

/** The entries on their line, those that come in later among them; what is folded away is one coil, after the first. */
export function Entries({ href, head, folded, newer, empty }: Props) {
  const { view, held, follows, seen, box, boxKey } = useTalk();
  const pending = box.pending.filter((it) => it.state !== "sent" || it.line.seq > held.end);
  const rule = useRule(held.lines, view.firstNew);
  const { end, isBehind, jump } = useFollow(held.end, pending.at(-1)?.id);
  const heard = useHeard(held.lines);

  useEffect(() => {
    if (box.pending.length === pending.length) return;
    setBox(boxKey, (it) => ({
      ...it,
      pending: it.pending.filter((one) => one.state !== "sent" || one.line.seq > held.end),
    }));
  }, [box.pending.length, pending.length, boxKey, held.end]);

  const hidden = folded ? foldedAway(held) : 0;
  const lastOwn = held.lines.findLast(({ own, kind }) => own && kind === "message");
  if (held.lines.length === 0 && pending.length === 0)
    return (
      <>
        {head}
        <p className="py-6 text-ink-2">{empty}</p>
      </>
    );
  return (
    <>
      <ThreadLine head={head}>
        {held.lines.map((line, index) => (
          <Fragment key={line.seq}>
            {line.seq === rule ? (
              <NewMessagesRule disputed={line.disputed === true && line.kind !== "dispute_opened"} />
            ) : null}
            <EntryItem line={line} last={line === lastOwn} seen={seen >= line.seq} />
            {index === 0 && hidden > 0 ? <HiddenMessages count={hidden} href={href} /> : null}
          </Fragment>
        ))}
        {pending.map((it) =>
          isHung(it, held.lines) ? null : it.state === "sent" ? (
            <EntryItem key={it.id} line={it.line} />
          ) : (
            <PendingItem key={it.id} pending={it} />
          ),
        )}
      </ThreadLine>
      <div ref={end} />
      <p aria-live="polite" className="sr-only">
        {heard}
      </p>
      {follows ? null : <NewerMessages newer={newer} href={href} />}
      {isBehind ? <JumpToLatest onClick={jump} /> : null}
    </>
  );
}

/**
 * Before which entry **New messages** stands: what was unread when the page opened stays there (PRODUCT 3). What came
 * while nobody looked at this window is new as well to who comes back.
 */
function useRule(lines: LineEntry[], firstNew: number | null): number | null {
  const [rule, setRule] = useState(firstNew);
  const known = useRef(lines.at(-1)?.seq ?? 0);
  const away = useRef(false);
  useEffect(() => {
    const fresh = lines.find(({ seq, own }) => seq > known.current && !own);
    known.current = lines.at(-1)?.seq ?? 0;
    if (document.visibilityState === "visible") away.current = false;
    else if (fresh && !away.current) {
      away.current = true;
      setRule(fresh.seq);
    }
  }, [lines]);
  return rule;
}

/** What came in last from the others, to be heard once. */
function useHeard(lines: LineEntry[]): string {
  const [heard, setHeard] = useState("");
  const known = useRef(lines.at(-1)?.seq ?? 0);
  useEffect(() => {
    const fresh = lines.filter(({ seq, own }) => seq > known.current && !own);
    known.current = lines.at(-1)?.seq ?? 0;
    if (fresh.length > 0) setHeard(fresh.map(spoken).join(" "));
  }, [lines]);
  return heard;
}

/** What is still being sent may hang already: the stream can be quicker than the answer. It is not shown twice. */
function isHung(pending: Pending, lines: LineEntry[]): boolean {
  if (pending.state !== "sending" || pending.text === "") return false;
  return lines.some(({ seq, own, text }) => own && seq > pending.shown && wordsOf(text) === pending.text.trim());
}

function wordsOf(text: LineEntry["text"]): string {
  return typeof text === "string" ? text : text.map((it) => it.text).join("");
}

function spoken({ heading, name, text, files = [] }: LineEntry): string {
  const said = [wordsOf(text), ...files.map((it) => it.name)].filter((it) => it !== "").join(" ");
  return said === "" ? `${heading ?? name}.` : `${heading ?? name}: ${said}`;
}
