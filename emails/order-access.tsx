import { Action } from "./parts/action";
import { Frame } from "./parts/frame";
import { Heading } from "./parts/heading";
import { Tag } from "./parts/tag";
import { type Lang, wordsIn } from "./words";

/** An order's number, or whom the conversation is with. */
export type AccessAbout = { order: string } | { conversation: string };
export type OrderAccessProps = { lang: Lang; store: string; appUrl: string; about: AccessAbout; url: string };

/** The link somebody asked for by "Find your order", or in place of an expired one (PRODUCT 2). */
export function OrderAccess({ about, url, ...frame }: OrderAccessProps) {
  const { heading, label, valid, why } = saidOf(frame.lang, about);
  return (
    <Frame {...frame} preview={valid} footer={why}>
      {"order" in about ? <Tag words={wordsIn(frame.lang).orderTag(about.order)} /> : null}
      <Heading>{heading}</Heading>
      <Action href={url} label={label} opens={valid} />
    </Frame>
  );
}

/** The same, plain and complete. */
export function orderAccessText({ lang, store, about, url }: OrderAccessProps): string {
  const { plain, label, valid, why } = saidOf(lang, about);
  return `${[plain, `${label}: ${valid}\n${url}`, `-- \n${store}\n${why}`].join("\n\n")}\n`;
}

function saidOf(lang: Lang, about: AccessAbout) {
  const { access } = wordsIn(lang);
  const { valid } = access;
  if ("order" in about) {
    const [heading, plain] = [access.orderHeading, access.orderPlain(about.order)];
    return { heading, plain, label: access.orderButton, valid, why: access.orderWhy(about.order) };
  }
  const heading = access.conversationHeading(about.conversation);
  const why = access.conversationWhy(about.conversation);
  return { heading, plain: heading, label: access.conversationButton, valid, why };
}

OrderAccess.PreviewProps = {
  lang: "en",
  store: "Parley Market",
  appUrl: "/static",
  about: { order: "1001" },
  url: "http://localhost:3000/orders/access/preview",
} satisfies OrderAccessProps as OrderAccessProps;

export default OrderAccess;
