/** All of a mail, literally: what it quotes and its signature were cut off the message. */
export function QuotedText({ children }: { children: string }) {
  return (
    <details className="mt-2 text-small text-ink-2">
      <summary className="reach inline-flex font-semibold text-sea">Show quoted text</summary>
      <div dir="auto" className="mt-1 break-words whitespace-pre-wrap">
        {children}
      </div>
    </details>
  );
}
