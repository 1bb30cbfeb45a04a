"use client";
import type { FormAction } from "./form-answer";
import { Setting } from "./setting";

const themes = [
  { value: "system", label: "As my device" },
  { value: "light", label: "Light" },
  { value: "dark", label: "Dark" },
];

/** Light, dark or as the device; for this browser. */
export function ThemeForm({ action, theme }: { action: FormAction; theme: string }) {
  return (
    <Setting title="Appearance" save="Save appearance" action={action} about="In this browser.">
      {() => (
        <fieldset key={theme} className="flex flex-wrap gap-x-6">
          <legend className="sr-only">Appearance</legend>
          {themes.map(({ value, label }) => (
            <label key={value} className="flex min-h-11 items-center gap-2.5">
              <input type="radio" name="theme" value={value} defaultChecked={value === theme} className="size-4.5" />
              {label}
            </label>
          ))}
        </fieldset>
      )}
    </Setting>
  );
}
