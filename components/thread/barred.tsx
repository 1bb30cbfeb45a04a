import { ErrorNote } from "@/components/ui/notes";
import { TextLink } from "@/components/ui/text-link";

/** Why something cannot be done here now, and the way back. */
export function Barred({ words, href }: { words: string; href: string }) {
  return (
    <>
      <ErrorNote>{words}</ErrorNote>
      <p className="mt-4">
        <TextLink href={href} className="reach text-control">
          Back to the conversation
        </TextLink>
      </p>
    </>
  );
}
