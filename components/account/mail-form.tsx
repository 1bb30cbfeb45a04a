"use client";
import { Notice } from "@/components/ui/notes";
import { Select } from "@/components/ui/select";
import { errorOf } from "@/lib/form";
import type { FormAction } from "./form-answer";
import { Setting } from "./setting";

type Choice = { value: string; words: string };
type Props = { action: FormAction; lang: string; langs: Choice[]; mails: string; choices: Choice[]; stopped: boolean };

/** In which language mails come, and which of them. */
export function MailForm({ action, lang, langs, mails, choices, stopped }: Props) {
  return (
    <Setting
      title="Mails"
      save="Save mails"
      action={action}
      about="Mails about the beginning and the end of a dispute always come."
    >
      {(state) => (
        <div className="grid gap-4">
          {stopped ? (
            <Notice>
              Mail to your address does not arrive, so none is sent there. You read everything here. The store can mail
              you again.
            </Notice>
          ) : null}
          <Select
            key={`lang ${lang}`}
            label="Language of mails"
            name="lang"
            defaultValue={lang}
            error={errorOf(state, "lang")}
          >
            {langs.map(optionOf)}
          </Select>
          <Select
            key={`mails ${mails}`}
            label="Mails about messages"
            name="mails"
            defaultValue={mails}
            error={errorOf(state, "mails")}
          >
            {choices.map(optionOf)}
          </Select>
        </div>
      )}
    </Setting>
  );
}

function optionOf({ value, words }: Choice) {
  return (
    <option key={value} value={value}>
      {words}
    </option>
  );
}
