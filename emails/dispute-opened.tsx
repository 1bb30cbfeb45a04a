import { EntryMail, type EntryMailProps, entryMailText, previewProps } from "./parts/entry-mail";

const label = "Read and answer";

/** Somebody opened a dispute: its reason is the words (PRODUCT 4 and 6). */
export function DisputeOpened(props: EntryMailProps) {
  return <EntryMail {...props} label={label} knot="filled" />;
}

export const disputeOpenedText = (props: EntryMailProps): string => entryMailText({ ...props, label });

DisputeOpened.PreviewProps = {
  ...previewProps,
  heading: "Carla Ruiz opened a dispute",
  words: [
    {
      text: "The replacement shade was promised for the 12th and nobody has answered me since. I would like a new shade or the price of one lamp back.",
      href: null,
    },
  ],
} satisfies EntryMailProps;
