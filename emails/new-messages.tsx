import { Text } from "react-email";
import { Action } from "./parts/action";
import { type EntryMailProps, previewOf, previewProps } from "./parts/entry-mail";
import { writtenText } from "./parts/files";
import { Foot, footText } from "./parts/foot";
import { Frame } from "./parts/frame";
import { Heading } from "./parts/heading";
import { linesText, OrderLines } from "./parts/lines";
import { light } from "./parts/palette";
import { type Author, Quoted, type Words } from "./parts/quoted";
import { Tag } from "./parts/tag";
import { wordsIn } from "./words";

export type NewMessagesProps = Omit<EntryMailProps, "author" | "to" | "words" | "files"> & {
  /** How many there are; not all of them are shown. */
  count: number;
  /** `who` says who wrote to whom. */
  messages: { author: Author; who: string; words: Words; files: string[] }[];
};

/** What somebody has not read of a thread, in one mail (decision 077). The button leads to the first of it. */
export function NewMessages({ count, messages, order, url, lines, ...more }: NewMessagesProps) {
  const { lang, store, appUrl } = more;
  const said = wordsIn(lang);
  const heading = said.newMessages(count);
  return (
    <Frame
      {...{ lang, store, appUrl }}
      preview={previewOf(messages[0]?.words ?? []) || messages[0]?.files.join(", ") || heading}
      footer={<Foot {...{ order, ...more }} />}
    >
      {order === null ? null : <Tag words={said.orderTag(order)} />}
      <Heading>{heading}</Heading>
      {messages.map(({ who, ...written }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a mail is rendered once
        <div key={at}>
          <Text className="ink2" style={whoStyle}>
            {who}
          </Text>
          <Quoted {...written} said={said} />
        </div>
      ))}
      {count > messages.length ? (
        <Text className="ink2" style={whoStyle}>
          {said.moreItems(count - messages.length)}
        </Text>
      ) : null}
      <Action href={url} label={said.readAndAnswer} opens={opens(more)} />
      {lines ? <OrderLines lines={lines} said={said} /> : null}
    </Frame>
  );
}

/** The same, plain and complete. */
export function newMessagesText({ count, messages, order, url, lines, ...more }: NewMessagesProps): string {
  const said = wordsIn(more.lang);
  const heading = said.newMessages(count);
  const written = messages.map(({ who, words, files }) =>
    [who, writtenText(words.map(({ text }) => text).join(""), files, said)].join("\n").trim(),
  );
  const parts = [
    order === null ? heading : `${heading} ${said.aboutOrder(order)}`,
    ...written,
    ...(count > messages.length ? [said.moreItems(count - messages.length)] : []),
    `${said.readAndAnswer}: ${opens(more)}\n${url}`,
    ...(lines ? [linesText(lines, said)] : []),
  ];
  return `${[...parts, `-- \n${more.store}\n${footText({ order, ...more })}`].join("\n\n")}\n`;
}

function opens({ lang, reader }: Pick<NewMessagesProps, "lang" | "reader">): string {
  const { firstOfThem } = wordsIn(lang);
  return reader === "customer" ? firstOfThem.customer : firstOfThem.seller;
}

const whoStyle = { margin: "20px 0 0", color: light.ink2, fontSize: 14, lineHeight: "20px" };

const { author: _, to: __, words: ___, files: ____, ...shared } = previewProps;
const harbor = { name: "Harbor Lights", initials: "HL", shape: "shop" } as const;

NewMessages.PreviewProps = {
  ...shared,
  reader: "customer",
  count: 12,
  messages: [
    { author: harbor, who: "Harbor Lights", words: [{ text: "It goes out today.", href: null }], files: [] },
    { author: harbor, who: "Harbor Lights", words: [{ text: "The number is JD0277.", href: null }], files: [] },
    { author: harbor, who: "Harbor Lights", words: [], files: ["parcel.jpg"] },
  ],
  url: "http://localhost:3000/orders/access/preview",
} satisfies NewMessagesProps as NewMessagesProps;

export default NewMessages;
