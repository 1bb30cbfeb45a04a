/** What was unread when the page opened begins here. */
export function NewMessagesRule() {
  return (
    <li
      id="new-messages"
      className="relative flex scroll-mt-20 items-center gap-3 pb-6.5 before:absolute before:top-0 before:bottom-0 before:left-3.5 before:w-0.5 before:bg-gold desk:before:left-4.25 first:before:top-3.5"
    >
      <h2 className="relative ml-1.5 rounded-full bg-gold px-3 py-0.5 text-small font-semibold text-on-gold desk:ml-2 forced-colors:border">
        New messages
      </h2>
      <span className="h-0.5 flex-1 bg-gold forced-colors:border" />
    </li>
  );
}
