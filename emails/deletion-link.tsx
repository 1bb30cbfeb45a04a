import { Action } from "./parts/action";
import { Frame } from "./parts/frame";
import { Heading } from "./parts/heading";
import { type Lang, wordsIn } from "./words";

export type DeletionLinkProps = { lang: Lang; store: string; appUrl: string; url: string };

/** The link somebody asked for in their settings to delete their account (PRODUCT 2). */
export function DeletionLink({ url, ...frame }: DeletionLinkProps) {
  const { subject, button, opens, ignore } = wordsIn(frame.lang).deletion;
  return (
    <Frame {...frame} preview={opens} footer={ignore}>
      <Heading>{subject(frame.store)}</Heading>
      <Action href={url} label={button} opens={opens} />
    </Frame>
  );
}

/** The same, plain and complete. */
export function deletionLinkText({ lang, store, url }: DeletionLinkProps): string {
  const { subject, button, opens, ignore } = wordsIn(lang).deletion;
  return `${[subject(store), `${button}: ${opens}\n${url}`, `-- \n${store}\n${ignore}`].join("\n\n")}\n`;
}

DeletionLink.PreviewProps = {
  lang: "en",
  store: "Parley Market",
  appUrl: "/static",
  url: "http://localhost:3000/account/settings/delete/preview",
} satisfies DeletionLinkProps as DeletionLinkProps;

export default DeletionLink;
