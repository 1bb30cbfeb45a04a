import { Action } from "./parts/action";
import { Frame } from "./parts/frame";
import { Heading } from "./parts/heading";

export type SignInProps = { store: string; appUrl: string; url: string };

/** The link somebody asked for on the sign-in page (PRODUCT 2). */
export function SignIn({ url, ...frame }: SignInProps) {
  return (
    <Frame {...frame} preview={valid} footer={ignore}>
      <Heading>{heading(frame.store)}</Heading>
      <Action href={url} label="Sign in" opens={valid} />
    </Frame>
  );
}

/** The same, plain and complete. */
export function signInText({ store, url }: SignInProps): string {
  return `${[heading(store), `Sign in: ${valid}\n${url}`, `-- \n${store}\n${ignore}`].join("\n\n")}\n`;
}

const heading = (store: string) => `Sign in at ${store}`;
const valid = "Valid for 30 minutes, once.";
const ignore = "If it was not you who asked for this link, ignore this mail: without it nobody gets in.";

SignIn.PreviewProps = {
  store: "Parley Market",
  appUrl: "http://localhost:3000",
  url: "http://localhost:3000/sign-in/preview",
} satisfies SignInProps;
