import { Frame } from "./parts/frame";
import { Heading } from "./parts/heading";
import { light } from "./parts/palette";

export type ReplyRefusedProps = { store: string; appUrl: string };

const heading = "Your answer was not taken";
const words =
  "You answered a mail by mail. You cannot write in that conversation any more, so nobody has read your answer.";
const whyOf = (store: string) => `You get this mail because a mail from your address came to ${store}.`;

/** Somebody answered by mail who may not write there any more (issue D). Says nothing of what is written there. */
export function ReplyRefused({ store, appUrl }: ReplyRefusedProps) {
  return (
    <Frame store={store} appUrl={appUrl} preview={words} footer={whyOf(store)}>
      <Heading>{heading}</Heading>
      <p className="ink2" style={{ margin: "16px 0 0", color: light.ink2, fontSize: 16, lineHeight: "24px" }}>
        {words}
      </p>
    </Frame>
  );
}

export const replyRefusedText = ({ store }: ReplyRefusedProps): string =>
  `${heading}\n\n${words}\n\n-- \n${store}\n${whyOf(store)}\n`;

ReplyRefused.PreviewProps = { store: "Parley Market", appUrl: "http://localhost:3000" } satisfies ReplyRefusedProps;
