import { Frame } from "./parts/frame";
import { Heading } from "./parts/heading";
import { light } from "./parts/palette";
import { type Lang, wordsIn } from "./words";

export type ReplyRefusedProps = { lang: Lang; store: string; appUrl: string };

/** Somebody answered by mail who may not write there any more (issue D). Says nothing of what is written there. */
export function ReplyRefused(props: ReplyRefusedProps) {
  const { subject, words, why } = wordsIn(props.lang).refused;
  return (
    <Frame {...props} preview={words} footer={why(props.store)}>
      <Heading>{subject}</Heading>
      <p className="ink2" style={{ margin: "16px 0 0", color: light.ink2, fontSize: 16, lineHeight: "24px" }}>
        {words}
      </p>
    </Frame>
  );
}

export function replyRefusedText({ lang, store }: ReplyRefusedProps): string {
  const { subject, words, why } = wordsIn(lang).refused;
  return `${subject}\n\n${words}\n\n-- \n${store}\n${why(store)}\n`;
}

ReplyRefused.PreviewProps = {
  lang: "en",
  store: "Parley Market",
  appUrl: "/static",
} satisfies ReplyRefusedProps as ReplyRefusedProps;

export default ReplyRefused;
