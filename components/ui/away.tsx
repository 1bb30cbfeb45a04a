import { ComeBack } from "./come-back";
import { KeptText } from "./kept-text";
import { PlainPage } from "./plain-page";
import { TextLink } from "./text-link";
import { Title } from "./title";

/**
 * What stands where a page cannot: the store cannot be reached (it tries again by itself), or the session ended while
 * somebody wrote. `text` is what they had typed, to keep.
 */
export function Away({ text, signedOut = false }: { text: string | null; signedOut?: boolean }) {
  return (
    <PlainPage>
      <Title>{signedOut ? "You are signed out" : "The store cannot be reached right now"}</Title>
      <p className="text-ink-2">{signedOut ? "Sign in again, then go on where you were." : nextStep(text)}</p>
      {text === null ? null : <KeptText text={text} />}
      {signedOut ? (
        <p>
          <TextLink href="/sign-in">Sign in</TextLink>
        </p>
      ) : (
        <ComeBack keep={text !== null} />
      )}
    </PlainPage>
  );
}

// The page is the answer to a form: loading it anew sends the same form, which the server takes once.
function nextStep(text: string | null): string {
  return text === null
    ? "This page comes back by itself as soon as it can."
    : "Reload this page in a moment: that sends it again, and it arrives only once.";
}
