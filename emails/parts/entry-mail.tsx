import { Action } from "./action";
import { Frame } from "./frame";
import { Heading } from "./heading";
import { type Lines, OrderLines } from "./lines";
import { type Author, Quoted, type Words } from "./quoted";
import { Tag } from "./tag";

/** What every mail about an entry of a thread holds. */
export type EntryMailProps = {
  store: string;
  /** Where the pictures are, without a slash at the end. */
  appUrl: string;
  /** The order's number; null: a conversation about none. */
  order: string | null;
  /** "Harbor Lights wrote to you". */
  heading: string;
  author: Author;
  /** As they were written; empty for what has none. */
  words: Words;
  /** Lands on this very entry. */
  url: string;
  /** What the button opens. */
  opens: string;
  lines: Lines | null;
  why: string;
  /** An answer to the mail comes in. */
  replies: boolean;
};

type Kind = { label: string; knot?: "filled" | "hollow" };

/** Somebody wrote, or something happened: who, the words, one button. */
export function EntryMail({ label, knot, order, heading, author, words, url, opens, ...more }: EntryMailProps & Kind) {
  const { lines, why, replies, ...frame } = more;
  return (
    <Frame {...frame} preview={preview(words) || heading} footer={`${why} ${howToAnswer(replies)}`}>
      {order === null ? null : <Tag order={order} />}
      <Heading knot={knot}>{heading}</Heading>
      {words.length > 0 ? <Quoted author={author} words={words} /> : null}
      <Action href={url} label={label} opens={opens} />
      {lines ? <OrderLines {...lines} /> : null}
    </Frame>
  );
}

/** The same, plain and complete. */
export function entryMailText({ label, order, heading, words, url, opens, lines, ...more }: EntryMailProps & Kind) {
  const { why, store, replies } = more;
  const written = words.map(({ text }) => text).join("");
  const state = lines ? [`${lines.items}\n${lines.state}`.trim()] : [];
  const head = order === null ? heading : `${heading} (order #${order})`;
  const parts = [head, ...(written ? [written] : []), `${label}: ${opens}\n${url}`, ...state];
  return `${[...parts, `-- \n${store}\n${why} ${howToAnswer(replies)}`].join("\n\n")}\n`;
}

function howToAnswer(replies: boolean): string {
  if (replies) return "Answer with the button, or just reply to this mail.";
  return "Answer with the button: a reply to this mail reaches nobody.";
}

function preview(words: Words): string {
  return words
    .map(({ text }) => text)
    .join("")
    .slice(0, 140)
    .toWellFormed()
    .replace(/\s+/g, " ");
}

/** What the three kinds' previews share. */
export const previewProps = {
  store: "Parley Market",
  appUrl: "http://localhost:3000",
  order: "1001",
  author: { name: "Carla Ruiz", initials: "CR", shape: "person" },
  url: "http://localhost:3000/seller/orders/1001/messages/harbor-lights?at=7#m7",
  opens: "Opens this message, after you sign in.",
  lines: { pictures: [], items: "2 × Brass lamp, 1 × Storm lantern", state: "Shipped with DHL, JD01" },
  why: "You get this mail because you answer for Harbor Lights at Parley Market.",
  replies: false,
} satisfies Partial<EntryMailProps>;
