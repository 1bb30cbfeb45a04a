import type { MailWords } from "../words";
import { light, sans } from "./palette";

/** What goes along with a message: how many files, and their names, each on a line of its own and in its own direction. */
export function Files({ names, said }: { names: string[]; said: MailWords }) {
  return (
    <div className="ink2" style={style}>
      {said.files(names.length)}
      {names.map((name, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a mail is rendered once
        <div key={at} dir="auto" className="ink" style={{ color: light.ink }}>
          {name}
        </div>
      ))}
    </div>
  );
}

/** A message's words and files, plain. */
export function writtenText(words: string, files: string[], said: MailWords): string {
  const named = files.length > 0 ? [said.files(files.length), ...files.map((name) => `  ${name}`)].join("\n") : "";
  return [words, named].filter(Boolean).join("\n\n");
}

const style = { padding: "8px 0 4px", color: light.ink2, fontFamily: sans, fontSize: 14, lineHeight: "22px" };
