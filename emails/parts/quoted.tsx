import type { MailWords } from "../words";
import { Files } from "./files";
import { light, serif } from "./palette";

/** Literal text, or a link shown as it was written. */
export type Words = { text: string; href: string | null }[];

export type Author = { name: string; initials: string; shape: "shop" | "person" };

type Written = { author: Author; words: Words; files: string[]; said: MailWords };

/** What somebody wrote, hanging from the thread: their mark, the gold line, the text as it was, the files with it. */
export function Quoted({ author, words, files, said }: Written) {
  if (words.length === 0 && files.length === 0) return null;
  return (
    <table role="presentation" width="100%" cellPadding={0} cellSpacing={0} style={{ marginTop: 20 }}>
      <tbody>
        <tr>
          <td width={36} className="thread" style={line}>
            <Mark author={author} />
          </td>
          <td dir="auto" className="ink" style={text}>
            {words.map((stretch, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a mail is rendered once
              <Stretch key={at} {...stretch} />
            ))}
            {files.length > 0 ? <Files names={files} said={said} /> : null}
          </td>
        </tr>
      </tbody>
    </table>
  );
}

function Mark({ author }: { author: Author }) {
  return (
    <div className="sea shop" style={{ ...mark, borderRadius: author.shape === "shop" ? 9 : 18 }} aria-hidden="true">
      {author.initials}
    </div>
  );
}

function Stretch({ text, href }: Words[number]) {
  if (href === null) return lines(text);
  return (
    <a
      href={href}
      className="sea"
      style={{ color: light.sea, textDecoration: "underline" }}
      rel="noopener noreferrer"
      target="_blank"
    >
      {text}
    </a>
  );
}

// A tag for every break: mail programs that drop `white-space` would run the lines together.
function lines(text: string) {
  return text.split("\n").flatMap((line, at) => {
    // biome-ignore lint/suspicious/noArrayIndexKey: a mail is rendered once
    return at === 0 ? [line] : [<br key={at} />, line];
  });
}

// A picture of one colour, since a cell cannot share its height with another in every mail program. Where gradients
// are unknown the line is missing and nothing else.
const line = {
  width: 36,
  verticalAlign: "top",
  backgroundImage: `linear-gradient(${light.gold}, ${light.gold})`,
  backgroundSize: "2px 100%",
  backgroundPosition: "center top",
  backgroundRepeat: "no-repeat",
} as const;

const text = {
  verticalAlign: "top",
  padding: "4px 0 0 18px",
  color: light.ink,
  fontFamily: serif,
  fontSize: 17,
  lineHeight: "27px",
  wordBreak: "break-word",
  overflowWrap: "anywhere",
} as const;

const mark = {
  width: 34,
  height: 34,
  border: `1px solid ${light.sea}`,
  backgroundColor: light.sheet,
  color: light.sea,
  fontSize: 13,
  lineHeight: "34px",
  fontWeight: 700,
  textAlign: "center",
} as const;
