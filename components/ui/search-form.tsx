"use client";
import type { ReactNode } from "react";
import { Button } from "./button";
import { Field } from "./field";
import { useSearch } from "./use-search";

type Props = { label: string; action: string; query: string; children?: ReactNode };

/** Finds what a list has: a GET, so that what was found can be linked to. `children` stand beside it. */
export function SearchForm({ label, action, query, children }: Props) {
  const { form, searching, search } = useSearch({ q: query });
  return (
    <div className="mb-5 flex flex-wrap items-end justify-between gap-3">
      <search className="min-w-0 flex-1 basis-72 desk:max-w-120">
        <form
          ref={form}
          action={action}
          onSubmit={search}
          aria-busy={searching || undefined}
          autoComplete="off"
          className="flex items-end gap-2"
        >
          <div className="min-w-0 flex-1">
            <Field label={label} name="q" type="search" dir="auto" maxLength={200} defaultValue={query} />
          </div>
          <Button variant="outlined" aria-busy={searching || undefined} className="min-h-11.5 min-w-32">
            {searching ? "Searching…" : "Search"}
          </Button>
        </form>
      </search>
      {children}
    </div>
  );
}
