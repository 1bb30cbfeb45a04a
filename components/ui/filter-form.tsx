"use client";
import { ChevronDownIcon, SearchIcon } from "./icons";
import { box } from "./labelled";
import { useSearch } from "./use-search";

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
  const { form, searching, search } = useSearch({ q, show });
  return (
    <search>
      <form
        ref={form}
        action={action}
        onSubmit={search}
        aria-busy={searching || undefined}
        autoComplete="off"
        className="group/search flex flex-wrap gap-2 desk:flex-nowrap desk:gap-3"
      >
        <div className="relative w-full min-w-0 desk:flex-1">
          <button
            type="submit"
            className="absolute inset-y-0 left-0 flex w-11 items-center justify-center rounded-control text-ink-3 hover:text-sea"
          >
            <SearchIcon />
            <span className="sr-only">Search</span>
          </button>
          <input
            type="search"
            name="q"
            defaultValue={q}
            maxLength={200}
            dir="auto"
            aria-label={placeholder}
            placeholder={placeholder}
            className={`${box} h-11.5 pr-3 pl-11 text-small group-aria-busy/search:pr-28 desk:h-10`}
          />
          <p
            aria-live="polite"
            className="pointer-events-none absolute inset-y-0 right-3 flex items-center text-small text-ink-3"
          >
            {searching ? "Searching…" : null}
          </p>
        </div>
        <div className="relative min-w-0 flex-1 desk:w-82.5 desk:flex-none">
          <select
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
      </form>
    </search>
  );
}
