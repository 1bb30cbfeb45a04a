"use client";
import { createContext, type ReactNode, useContext, useEffect, useRef, useState } from "react";
import { useFormStatus } from "react-dom";

type Ticks = { ticked: number; of: number; tickAll: (on: boolean) => void };
/** Null until the page's script runs: without it there is nothing to count. */
const TicksContext = createContext<Ticks | null>(null);

/** The form around a list whose rows have boxes named `thread`; with JavaScript it knows how many are ticked. */
export function TickForm({ action, children }: { action: (form: FormData) => Promise<void>; children: ReactNode }) {
  const form = useRef<HTMLFormElement>(null);
  const [count, setCount] = useState<{ ticked: number; of: number } | null>(null);
  const recount = () => {
    const all = boxesOf(form.current);
    const ticked = all.filter((box) => box.checked).length;
    setCount((was) => (was?.ticked === ticked && was.of === all.length ? was : { ticked, of: all.length }));
  };
  // After every drawing: rows come and go, and a browser may bring ticks back from before.
  useEffect(recount);
  const tickAll = (on: boolean) => {
    for (const box of boxesOf(form.current)) box.checked = on;
    recount();
  };
  return (
    <TicksContext value={count && { ...count, tickAll }}>
      <form
        ref={form}
        action={action}
        onChange={recount}
        onSubmit={(event) => {
          const { submitter } = event.nativeEvent as SubmitEvent;
          if (submitter instanceof HTMLButtonElement && !submitter.value) event.preventDefault();
        }}
        onReset={() => setCount((was) => was && { ...was, ticked: 0 })}
      >
        {/* Enter in a box would press the first button, unseen in its menu: this one takes it and does nothing, since
            there is no dialog to close. */}
        <button type="submit" formMethod="dialog" hidden />
        {children}
      </form>
    </TicksContext>
  );
}

/** The box above all boxes; only with JavaScript. */
export function TickAll() {
  const ticks = useContext(TicksContext);
  if (!ticks) return null;
  const { ticked, of, tickAll } = ticks;
  return (
    <label className="flex min-h-11 items-center gap-4 text-small font-medium text-ink-2">
      <input
        type="checkbox"
        aria-label="Tick all on this page"
        className="size-5 shrink-0"
        checked={of > 0 && ticked === of}
        ref={(box) => {
          if (box) box.indeterminate = ticked > 0 && ticked < of;
        }}
        onChange={(event) => tickAll(event.currentTarget.checked)}
      />
      <span className="panel:hidden">Tick all</span>
    </label>
  );
}

/** "2 selected", and "Marking…" while they are marked; only with JavaScript, and nothing for none. `className` says where there is room for it. */
export function TickedCount({ className }: { className: string }) {
  const ticks = useContext(TicksContext);
  const { pending } = useFormStatus();
  const selected = ticks && ticks.ticked > 0 ? `${ticks.ticked} selected` : null;
  return (
    <p aria-live="polite" className={`text-small text-ink-2 ${className}`}>
      {pending ? "Marking…" : selected}
    </p>
  );
}

function boxesOf(form: HTMLFormElement | null): HTMLInputElement[] {
  return [...(form?.querySelectorAll<HTMLInputElement>("input[name=thread]") ?? [])];
}
