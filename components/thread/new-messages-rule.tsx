/** What was unread when the page opened begins here. */
export function NewMessagesRule({ disputed }: { disputed: boolean }) {
  return (
    <li
      id="new-messages"
      data-disputed={disputed ? "" : undefined}
      className="on-line flex scroll-mt-20 items-center gap-3 pb-6.5 first:before:top-3.5"
    >
      <h2 className="relative ml-1.5 rounded-full bg-gold px-3 py-0.5 text-small font-semibold text-on-gold desk:ml-2 forced-colors:border">
        New messages
      </h2>
      <span className="h-0.5 flex-1 bg-gold forced-colors:border" />
    </li>
  );
}
