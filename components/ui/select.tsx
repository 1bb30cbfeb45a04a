import type { ComponentProps } from "react";
import { cx } from "./cx";
import { ChevronDownIcon } from "./icons";
import { box, described, type FieldWords, Labelled } from "./labelled";

/** The browser's own list, in the look of a field. */
export function Select({
  label,
  hint,
  error,
  name,
  id = name,
  className,
  ...rest
}: ComponentProps<"select"> & FieldWords & { name: string }) {
  const words = { label, hint, error };
  return (
    <Labelled id={id} {...words}>
      <div className="relative">
        <select
          {...rest}
          {...described(id, words)}
          name={name}
          className={cx(box, "h-11.5 appearance-none pr-11 pl-3.5 text-body", className)}
        />
        <ChevronDownIcon className="pointer-events-none absolute top-1/2 right-3.5 -translate-y-1/2 text-sea" />
      </div>
    </Labelled>
  );
}
