import { EntryMail, type EntryMailProps, entryMailText, previewProps } from "./parts/entry-mail";
import { wordsIn } from "./words";

/** Somebody opened a dispute: its reason is the words (PRODUCT 4 and 6). */
export function DisputeOpened(props: EntryMailProps) {
  return <EntryMail {...props} {...said(props)} knot="filled" />;
}

export const disputeOpenedText = (props: EntryMailProps): string => entryMailText({ ...props, ...said(props) });

function said({ lang, author }: EntryMailProps) {
  const { disputeOpened, readAndAnswer } = wordsIn(lang);
  return { heading: disputeOpened(author.name), label: readAndAnswer };
}

DisputeOpened.PreviewProps = {
  ...previewProps,
  words: [
    {
      text: "The replacement shade was promised for the 12th and nobody has answered me since. I would like a new shade or the price of one lamp back.",
      href: null,
    },
  ],
} satisfies EntryMailProps as EntryMailProps;

export default DisputeOpened;
