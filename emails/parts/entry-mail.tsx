import { type Lang, type ReaderSide, wordsIn } from "../words";
import { Action } from "./action";
import { writtenText } from "./files";
import { Foot, footText } from "./foot";
import { Frame } from "./frame";
import { Heading } from "./heading";
import { type Lines, linesText, OrderLines } from "./lines";
import { type Author, Quoted, type Words } from "./quoted";
import { Tag } from "./tag";

/** What every mail about an entry of a thread holds. */
export type EntryMailProps = {
  lang: Lang;
  store: string;
  /** Where the pictures are, without a slash at the end. */
  appUrl: string;
  /** The order's number; null: a conversation about none. */
  order: string | null;
  /** As whom it is read. */
  reader: ReaderSide;
  /** The thread's. */
  seller: string;
  author: Author;
  /** To whom it was written; null: the reader. */
  to: string | null;
  /** As they were written; empty for what has none. */
  words: Words;
  /** The names of the files that go along, fit for a line. */
  files: string[];
  /** Lands on this very entry. */
  url: string;
  lines: Lines | null;
  /** An answer to the mail comes in. */
  replies: boolean;
  /** Where the reader chooses which mails they get; null for who has nothing to choose. */
  choose: string | null;
};

type Kind = { heading: string; label: string; knot?: "filled" | "hollow" };

/** Somebody wrote, or something happened: who, the words, one button. */
export function EntryMail({
  heading,
  label,
  knot,
  order,
  author,
  words,
  files,
  url,
  lines,
  ...more
}: EntryMailProps & Kind) {
  const { lang, store, appUrl } = more;
  const said = wordsIn(lang);
  return (
    <Frame
      {...{ lang, store, appUrl }}
      preview={previewOf(words) || files.join(", ") || heading}
      footer={<Foot {...{ order, ...more }} />}
    >
      {order === null ? null : <Tag words={said.orderTag(order)} />}
      <Heading knot={knot}>{heading}</Heading>
      <Quoted {...{ author, words, files, said }} />
      <Action href={url} label={label} opens={opens(more)} />
      {lines ? <OrderLines lines={lines} said={said} /> : null}
    </Frame>
  );
}

/** The same, plain and complete. */
export function entryMailText({ heading, label, order, words, files, url, lines, ...more }: EntryMailProps & Kind) {
  const said = wordsIn(more.lang);
  const written = writtenText(words.map(({ text }) => text).join(""), files, said);
  const state = lines ? [linesText(lines, said)] : [];
  const head = order === null ? heading : `${heading} ${said.aboutOrder(order)}`;
  const parts = [head, ...(written ? [written] : []), `${label}: ${opens(more)}\n${url}`, ...state];
  return `${[...parts, `-- \n${more.store}\n${footText({ order, ...more })}`].join("\n\n")}\n`;
}

function opens({ lang, reader }: Pick<EntryMailProps, "lang" | "reader">): string {
  const said = wordsIn(lang);
  return reader === "customer" ? said.opensForCustomer : said.opensForSeller;
}

export function previewOf(words: Words): string {
  return words
    .map(({ text }) => text)
    .join("")
    .slice(0, 140)
    .toWellFormed()
    .replace(/\s+/g, " ");
}

/** What the three kinds' previews share. */
export const previewProps = {
  lang: "en",
  store: "Parley Market",
  appUrl: "/static",
  order: "1001",
  reader: "vendor",
  seller: "Harbor Lights",
  author: { name: "Carla Ruiz", initials: "CR", shape: "person" },
  to: "Harbor Lights",
  words: [],
  files: [],
  url: "http://localhost:3000/seller/orders/1001/messages/harbor-lights?at=7#m7",
  lines: {
    pictures: [],
    items: [
      { quantity: 2, name: "Brass lamp" },
      { quantity: 1, name: "Storm lantern" },
    ],
    more: 0,
    state: { known: "shipped", words: "Shipped" },
    parcel: { carrier: "DHL", number: "JD01" },
  },
  replies: false,
  choose: "http://localhost:3000/unsubscribe/preview",
} satisfies EntryMailProps;
