"use client";
import { useRouter } from "next/navigation";
import { type FormEvent, useEffect, useRef, useTransition } from "react";

/** What the address asks for. */
type Asked = { q: string; show?: string };

/**
 * A GET form whose answer changes the page in place; without JavaScript it goes the browser's own way. Of two answers the
 * one asked for last is shown: the router lets go of the other. @returns searching: until the answer is there
 */
export function useSearch({ q, show = "" }: Asked) {
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  // What stands in the fields as the page comes is the address's, or was put there before this script had begun.
  const asked = useRef<string | null>(JSON.stringify([q, show]));
  const [searching, start] = useTransition();

  // Another way to another address, like "back", leaves what stands in the fields as it was. But what somebody typed on
  // while this form's own answer was under way is theirs.
  useEffect(() => {
    const own = asked.current === JSON.stringify([q, show]);
    asked.current = null;
    if (own) return;
    fill(form.current, "q", q);
    fill(form.current, "show", show);
  }, [q, show]);

  // Chosen before there was anybody to hear of it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: when the page opens
  useEffect(() => {
    const chosen = form.current?.elements.namedItem("show");
    if (chosen instanceof HTMLSelectElement && chosen.value !== show) form.current?.requestSubmit();
  }, []);

  function search(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const address = new URL(event.currentTarget.action);
    const fields = new FormData(event.currentTarget);
    for (const [name, value] of fields) address.searchParams.append(name, String(value));
    asked.current = JSON.stringify([fields.get("q") ?? "", fields.get("show") ?? ""]);
    start(() => router.push(address.href));
  }

  return { form, searching, search };
}

function fill(form: HTMLFormElement | null, name: string, value: string) {
  const field = form?.elements.namedItem(name);
  if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement) field.value = value;
}
