"use client";
import Form from "next/form";
import { useEffect, useRef } from "react";
import { ChevronDownIcon, SearchIcon } from "./icons";
import { box } from "./labelled";

type Option = { value: string; words: string };

/**
 * A list's search field and filter, as one GET form. With JavaScript the list changes in place and the focus stays, so
 * that choosing may answer at once; without it there is a button.
 */
export function FilterForm({
  action,
  q,
  placeholder,
  show,
  options,
}: {
  action: string;
  q: string;
  placeholder: string;
  show: string;
  options: Option[];
}) {
  const query = useRef<HTMLInputElement>(null);
  const chosen = useRef<HTMLSelectElement>(null);
  // Another way to another address, like "back", leaves what stands in the fields as it was.
  useEffect(() => {
    if (query.current) query.current.value = q;
    if (chosen.current) chosen.current.value = show;
  }, [q, show]);
  return (
    <Form action={action} role="search" prefetch={false} className="flex flex-wrap gap-2 desk:flex-nowrap desk:gap-3">
      <div className="relative w-full min-w-0 desk:flex-1">
        <button
          type="submit"
          className="absolute inset-y-0 left-0 flex w-11 items-center justify-center rounded-control text-ink-3 hover:text-sea"
        >
          <SearchIcon />
          <span className="sr-only">Search</span>
        </button>
        <input
          ref={query}
          type="search"
          name="q"
          defaultValue={q}
          maxLength={200}
          dir="auto"
          aria-label={placeholder}
          placeholder={placeholder}
          className={`${box} h-11.5 pr-3 pl-11 text-small desk:h-10`}
        />
      </div>
      <div className="relative min-w-0 flex-1 desk:w-82.5 desk:flex-none">
        <select
          ref={chosen}
          name="show"
          defaultValue={show}
          aria-label="Show"
          onChange={(event) => event.currentTarget.form?.requestSubmit()}
          className={`${box} h-11.5 appearance-none truncate pr-10 pl-3.5 text-small desk:h-10`}
        >
          {options.map(({ value, words }) => (
            <option key={value} value={value}>
              {words}
            </option>
          ))}
        </select>
        <ChevronDownIcon className="pointer-events-none absolute top-1/2 right-3 -translate-y-1/2 text-ink" />
      </div>
      <noscript>
        <button
          type="submit"
          className="min-h-11.5 rounded-control border border-edge bg-sheet px-4 text-small font-semibold text-sea desk:min-h-10"
        >
          Show
        </button>
      </noscript>
    </Form>
  );
}
