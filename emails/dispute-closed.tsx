import { EntryMail, type EntryMailProps, entryMailText, previewProps } from "./parts/entry-mail";

const label = "Open the conversation";

/** Somebody closed a dispute; there are no words to it (PRODUCT 4 and 6). */
export function DisputeClosed(props: EntryMailProps) {
  return <EntryMail {...props} label={label} knot="hollow" />;
}

export const disputeClosedText = (props: EntryMailProps): string => entryMailText({ ...props, label });

DisputeClosed.PreviewProps = {
  ...previewProps,
  heading: "Carla Ruiz closed the dispute",
  words: [],
} satisfies EntryMailProps;
