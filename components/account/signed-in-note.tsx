import { Notice } from "@/components/ui/notes";
import { TextLink } from "@/components/ui/text-link";

/** Whoever is signed in already may go on. */
export function SignedInNote({ name, href }: { name: string; href: string }) {
  return (
    <div className="mb-5">
      <Notice>
        You are signed in as <bdi className="font-semibold">{name}</bdi>.{" "}
        <TextLink href={href} prefetch={false}>
          Go on
        </TextLink>
      </Notice>
    </div>
  );
}
