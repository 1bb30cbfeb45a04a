import { Action } from "./parts/action";
import { Frame } from "./parts/frame";
import { Heading } from "./parts/heading";
import { type Lines, OrderLines } from "./parts/lines";
import { type Author, Quoted, type Words } from "./parts/quoted";
import { Tag } from "./parts/tag";

export type NewMessageProps = {
  store: string;
  /** Where the pictures are, without a slash at the end. */
  appUrl: string;
  /** The order's number. */
  order: string;
  /** "Harbor Lights wrote to you". */
  heading: string;
  author: Author;
  words: Words;
  /** Lands on this very message. */
  url: string;
  /** What the button opens. */
  opens: string;
  lines: Lines | null;
  why: string;
};

/** Somebody wrote a message (PRODUCT 6). */
export function NewMessage({ order, heading, author, words, url, opens, lines, why, ...frame }: NewMessageProps) {
  return (
    <Frame {...frame} preview={preview(words)} footer={`${why} ${noReplies}`}>
      <Tag order={order} />
      <Heading>{heading}</Heading>
      <Quoted author={author} words={words} />
      <Action href={url} label="Read and answer" opens={opens} />
      {lines ? <OrderLines {...lines} /> : null}
    </Frame>
  );
}

/** The same, plain and complete. */
export function newMessageText({ order, heading, words, url, opens, lines, why, store }: NewMessageProps): string {
  const written = words.map(({ text }) => text).join("");
  const state = lines ? [`${lines.items}\n${lines.state}`.trim()] : [];
  const parts = [`${heading} (order #${order})`, written, `Read and answer: ${opens}\n${url}`, ...state];
  return `${[...parts, `-- \n${store}\n${why} ${noReplies}`].join("\n\n")}\n`;
}

const noReplies = "Answer with the button: a reply to this mail reaches nobody.";

function preview(words: Words): string {
  return words
    .map(({ text }) => text)
    .join("")
    .slice(0, 140)
    .toWellFormed()
    .replace(/\s+/g, " ");
}

NewMessage.PreviewProps = {
  store: "Parley Market",
  appUrl: "http://localhost:3000",
  order: "1001",
  heading: "Harbor Lights wrote to you",
  author: { name: "Harbor Lights", initials: "HL", shape: "shop" },
  words: [
    {
      text: "I am sorry, Carla. The shade left our workshop on the 12th but the parcel came back to us: the house number was missing on the label. That was our mistake.\n\nA new one goes out today, and here is its tracking: ",
      href: null,
    },
    { text: "https://example.com/t/JD0277", href: "https://example.com/t/JD0277" },
  ],
  url: "http://localhost:3000/orders/access/preview",
  opens: "Opens this message. No password needed.",
  lines: { pictures: [], items: "2 × Brass lamp, 1 × Storm lantern", state: "Shipped with DHL, JD01" },
  why: "The button is for you alone: please do not forward this mail. You get it because you bought order #1001 at Parley Market.",
} satisfies NewMessageProps;
