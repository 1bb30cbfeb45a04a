"use client";
import type { ComponentProps } from "react";
import { useFormStatus } from "react-dom";
import { Button } from "./button";

/** The button of a form that has no answer of its own: busy from the press until the page is drawn anew. */
export function SubmitButton(props: ComponentProps<typeof Button>) {
  return <Button aria-busy={useFormStatus().pending || undefined} {...props} />;
}

/** The same, that looks like something else. */
export function BareSubmit(props: ComponentProps<"button">) {
  return <button type="submit" aria-busy={useFormStatus().pending || undefined} {...props} />;
}
