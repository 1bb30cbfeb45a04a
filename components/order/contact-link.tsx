import { Coming } from "@/components/thread/coming";
import { ButtonLink } from "@/components/ui/button";
import { MessageIcon } from "@/components/ui/icons";
import { unreadWords } from "@/lib/format";

/** The way from an order to its people; gold and counting while something is unread (PRODUCT 2). */
export function ContactLink({ href, unread, wide }: { href: string; unread: number; wide?: boolean }) {
  if (unread === 0) {
    return (
      <ButtonLink href={href} variant="outlined" wide={wide}>
        Contact seller
        <Coming />
      </ButtonLink>
    );
  }
  return (
    <ButtonLink href={href} variant="gold" wide={wide}>
      <MessageIcon />
      {unreadWords(unread)}
      <Coming />
    </ButtonLink>
  );
}
