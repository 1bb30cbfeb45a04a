import type { ComponentProps } from "react";
import { cx } from "./cx";
import { box, described, type FieldWords, Labelled } from "./labelled";

/** Where people write: the book face, one line that grows to eight, then scrolls. */
export function Textarea({
  label,
  hint,
  error,
  name,
  id = name,
  className,
  ...rest
}: ComponentProps<"textarea"> & FieldWords & { name: string }) {
  const words = { label, hint, error };
  return (
    <Labelled id={id} {...words}>
      <textarea
        rows={1}
        dir="auto"
        {...rest}
        {...described(id, words)}
        name={name}
        className={cx(
          box,
          "block field-sizing-content max-h-[calc(8lh+1.25rem)] min-h-12 resize-none px-3.5 py-2.5 font-words",
          "text-message-phone desk:text-message",
          className,
        )}
      />
    </Labelled>
  );
}
