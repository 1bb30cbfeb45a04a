"use client";
import { Select } from "@/components/ui/select";
import { errorOf } from "@/lib/form";
import type { FormAction } from "./form-answer";
import { Setting } from "./setting";

/** `zone` is null for that of the device. */
export function ZoneForm({ action, zone, zones }: { action: FormAction; zone: string | null; zones: string[] }) {
  return (
    <Setting title="Dates and times" save="Save time zone" action={action}>
      {(state) => (
        <Select
          key={zone}
          label="Time zone"
          name="timeZone"
          defaultValue={zone ?? ""}
          error={errorOf(state, "timeZone")}
        >
          <option value="">As my device</option>
          {zones.map((it) => (
            <option key={it} value={it}>
              {it.replaceAll("_", " ")}
            </option>
          ))}
        </Select>
      )}
    </Setting>
  );
}
