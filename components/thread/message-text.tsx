import type { Stretch } from "@/lib/links";

/** People's words as they wrote them: links are links, line breaks stay, all else is literal (PRODUCT 3). */
export function MessageText({ text, compact = false }: { text: Stretch[]; compact?: boolean }) {
  let at = 0;
  return (
    <div
      dir="auto"
      className={
        compact
          ? "max-w-[62ch] font-words text-message-phone whitespace-pre-wrap [unicode-bidi:plaintext] desk:text-message-seller"
          : "max-w-[62ch] font-words text-message-phone whitespace-pre-wrap [unicode-bidi:plaintext] desk:text-message"
      }
    >
      {text.map((stretch) => {
        const key = at;
        at += stretch.text.length;
        return stretch.href === null ? (
          stretch.text
        ) : (
          <WrittenLink key={key} href={stretch.href} words={stretch.text} />
        );
      })}
    </div>
  );
}

function WrittenLink({ href, words }: { href: string; words: string }) {
  return (
    <a
      href={href}
      rel="noopener noreferrer nofollow ugc"
      dir="auto"
      className="text-sea underline decoration-1 underline-offset-3 hover:text-sea-deep hover:decoration-2"
    >
      {words}
    </a>
  );
}
