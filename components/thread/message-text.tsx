import type { Stretch } from "@/lib/links";

/** People's words as they wrote them: links are links, line breaks stay, all else is literal (PRODUCT 3). */
export function MessageText({ text }: { text: string | Stretch[] }) {
  return (
    <div dir="auto" className="words">
      {typeof text === "string" ? text : drawn(text)}
    </div>
  );
}

function drawn(stretches: Stretch[]) {
  let at = 0;
  return stretches.map(({ text, href }) => {
    const key = at;
    at += text.length;
    return href === null ? text : <WrittenLink key={key} href={href} words={text} />;
  });
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
