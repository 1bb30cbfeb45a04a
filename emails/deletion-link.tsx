import { Action } from "./parts/action";
import { Frame } from "./parts/frame";
import { Heading } from "./parts/heading";

export type DeletionLinkProps = { store: string; appUrl: string; url: string };

/** The link somebody asked for in their settings to delete their account (PRODUCT 2). */
export function DeletionLink({ url, ...frame }: DeletionLinkProps) {
  return (
    <Frame {...frame} preview={opens} footer={ignore}>
      <Heading>{heading(frame.store)}</Heading>
      <Action href={url} label={label} opens={opens} />
    </Frame>
  );
}

/** The same, plain and complete. */
export function deletionLinkText({ store, url }: DeletionLinkProps): string {
  return `${[heading(store), `${label}: ${opens}\n${url}`, `-- \n${store}\n${ignore}`].join("\n\n")}\n`;
}

const heading = (store: string) => `Delete your account at ${store}`;
const label = "Delete my account";
const opens = "Opens the last question. Nothing is deleted before you answer it. Valid for 30 minutes, once.";
const ignore =
  "If it was not you who asked for this link, somebody is signed in as you: sign out everywhere in your settings.";

DeletionLink.PreviewProps = {
  store: "Parley Market",
  appUrl: "http://localhost:3000",
  url: "http://localhost:3000/account/settings/delete/preview",
} satisfies DeletionLinkProps;
