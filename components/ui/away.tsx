import { ComeBack } from "./come-back";
import { PlainPage } from "./plain-page";
import { TextLink } from "./text-link";
import { Textarea } from "./textarea";
import { Title } from "./title";

/**
 * What stands where a page cannot: the store cannot be reached (it tries again by itself), or the session ended while
 * somebody wrote. `text` is what they had typed, to keep.
 */
export function Away({ text, signedOut = false }: { text: string | null; signedOut?: boolean }) {
  return (
    <PlainPage>
      <Title>{signedOut ? "You are signed out" : "The store cannot be reached right now"}</Title>
      <p className="text-ink-2">
        {signedOut ? "Sign in again, then go on where you were." : "This page comes back by itself as soon as it can."}
      </p>
      {text === null ? null : (
        <Textarea label="Your text is safe here. Copy it before you go on." name="kept" defaultValue={text} readOnly />
      )}
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
