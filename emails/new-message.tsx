import { EntryMail, type EntryMailProps, entryMailText, previewProps } from "./parts/entry-mail";
import { wordsIn } from "./words";

/** Somebody wrote a message (PRODUCT 6). */
export function NewMessage(props: EntryMailProps) {
  return <EntryMail {...props} {...said(props)} />;
}

export const newMessageText = (props: EntryMailProps): string => entryMailText({ ...props, ...said(props) });

function said({ lang, author, to }: EntryMailProps) {
  const { wroteTo, wroteToYou, readAndAnswer } = wordsIn(lang);
  return { heading: to === null ? wroteToYou(author.name) : wroteTo(author.name, to), label: readAndAnswer };
}

NewMessage.PreviewProps = {
  ...previewProps,
  reader: "customer",
  author: { name: "Harbor Lights", initials: "HL", shape: "shop" },
  to: null,
  words: [
    {
      text: "I am sorry, Carla. The shade left our workshop on the 12th but the parcel came back to us: the house number was missing on the label. That was our mistake.\n\nA new one goes out today, and here is its tracking: ",
      href: null,
    },
    { text: "https://example.com/t/JD0277", href: "https://example.com/t/JD0277" },
  ],
  files: ["label.jpg", "replacement order.pdf"],
  url: "http://localhost:3000/orders/access/preview",
} satisfies EntryMailProps as EntryMailProps;

export default NewMessage;
