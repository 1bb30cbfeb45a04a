import type { ComponentProps } from "react";
import { cx } from "./cx";
import { box, described, type FieldWords, Labelled } from "./labelled";

/** One line to type in. `name` is its id too, unless an `id` is given. */
export function Field({
  label,
  hint,
  error,
  name,
  id = name,
  className,
  ...rest
}: ComponentProps<"input"> & FieldWords & { name: string }) {
  const words = { label, hint, error };
  return (
    <Labelled id={id} {...words}>
      <input
        dir={rest.type === undefined || rest.type === "text" ? "auto" : undefined}
        {...rest}
        {...described(id, words)}
        name={name}
        className={cx(box, "h-11.5 px-3.5 text-body", className)}
      />
    </Labelled>
  );
}
