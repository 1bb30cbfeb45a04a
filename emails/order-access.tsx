import { Action } from "./parts/action";
import { Frame } from "./parts/frame";
import { Heading } from "./parts/heading";
import { Tag } from "./parts/tag";

/** An order's number, or whom the conversation is with. */
export type AccessAbout = { order: string } | { conversation: string };
export type OrderAccessProps = { store: string; appUrl: string; about: AccessAbout; url: string };

/** The link somebody asked for by "Find your order", or in place of an expired one (PRODUCT 2). */
export function OrderAccess({ about, url, ...frame }: OrderAccessProps) {
  const { heading, label, why } = wordsOf(about);
  return (
    <Frame {...frame} preview={opens} footer={why}>
      {"order" in about ? <Tag order={about.order} /> : null}
      <Heading>{heading}</Heading>
      <Action href={url} label={label} opens={opens} />
    </Frame>
  );
}

/** The same, plain and complete. */
export function orderAccessText({ store, about, url }: OrderAccessProps): string {
  const { plain, label, why } = wordsOf(about);
  return `${[plain, `${label}: ${opens}\n${url}`, `-- \n${store}\n${why}`].join("\n\n")}\n`;
}

const opens = "No password needed. Valid for 30 days.";

function wordsOf(about: AccessAbout) {
  if ("order" in about) {
    return {
      heading: "Your order and its messages",
      plain: `Your order #${about.order} and its messages`,
      label: "Open your order",
      why: whyOf(`order #${about.order}`),
    };
  }
  const heading = `Your conversation with ${about.conversation}`;
  const why = whyOf(`your conversation with ${about.conversation}`);
  return { heading, plain: heading, label: "Open your conversation", why };
}

function whyOf(what: string): string {
  return `The button is for you alone: please do not forward this mail. Somebody asked for the link to ${what}; if it was not you, ignore this mail.`;
}

OrderAccess.PreviewProps = {
  store: "Parley Market",
  appUrl: "http://localhost:3000",
  about: { order: "1001" },
  url: "http://localhost:3000/orders/access/preview",
} satisfies OrderAccessProps;
