import { TextLink } from "./text-link";

/** On every page of a demo: that it is one, and where its mails are (PRODUCT 8). */
export function DemoStrip() {
  return (
    <aside aria-label="Demo" className="border-b border-line bg-sunk px-4 py-1 text-center text-smallest text-ink-2">
      Demo: nothing here is real. Mails are in <TextLink href="/dev/mail">its mailbox</TextLink>.
    </aside>
  );
}
