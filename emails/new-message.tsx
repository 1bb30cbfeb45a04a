import { EntryMail, type EntryMailProps, entryMailText, previewProps } from "./parts/entry-mail";

const label = "Read and answer";

/** Somebody wrote a message (PRODUCT 6). */
export function NewMessage(props: EntryMailProps) {
  return <EntryMail {...props} label={label} />;
}

export const newMessageText = (props: EntryMailProps): string => entryMailText({ ...props, label });

NewMessage.PreviewProps = {
  ...previewProps,
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
  why: "The button is for you alone: please do not forward this mail. You get it because you bought order #1001 at Parley Market.",
} satisfies EntryMailProps;
