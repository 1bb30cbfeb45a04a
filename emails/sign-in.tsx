import { Action } from "./parts/action";
import { Frame } from "./parts/frame";
import { Heading } from "./parts/heading";
import { type Lang, wordsIn } from "./words";

export type SignInProps = { lang: Lang; store: string; appUrl: string; url: string };

/** The link somebody asked for on the sign-in page (PRODUCT 2). */
export function SignIn({ url, ...frame }: SignInProps) {
  const { subject, button, valid, ignore } = wordsIn(frame.lang).signIn;
  return (
    <Frame {...frame} preview={valid} footer={ignore}>
      <Heading>{subject(frame.store)}</Heading>
      <Action href={url} label={button} opens={valid} />
    </Frame>
  );
}

/** The same, plain and complete. */
export function signInText({ lang, store, url }: SignInProps): string {
  const { subject, button, valid, ignore } = wordsIn(lang).signIn;
  return `${[subject(store), `${button}: ${valid}\n${url}`, `-- \n${store}\n${ignore}`].join("\n\n")}\n`;
}

SignIn.PreviewProps = {
  lang: "en",
  store: "Parley Market",
  appUrl: "/static",
  url: "http://localhost:3000/sign-in/preview",
} satisfies SignInProps as SignInProps;

export default SignIn;
