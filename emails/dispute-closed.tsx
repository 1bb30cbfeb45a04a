import { EntryMail, type EntryMailProps, entryMailText, previewProps } from "./parts/entry-mail";
import { wordsIn } from "./words";

/** Somebody closed a dispute; there are no words to it (PRODUCT 4 and 6). */
export function DisputeClosed(props: EntryMailProps) {
  return <EntryMail {...props} {...said(props)} knot="hollow" />;
}

export const disputeClosedText = (props: EntryMailProps): string => entryMailText({ ...props, ...said(props) });

function said({ lang, author }: EntryMailProps) {
  const { disputeClosed, openConversation } = wordsIn(lang);
  return { heading: disputeClosed(author.name), label: openConversation };
}

DisputeClosed.PreviewProps = { ...previewProps, words: [] } satisfies EntryMailProps as EntryMailProps;

export default DisputeClosed;
