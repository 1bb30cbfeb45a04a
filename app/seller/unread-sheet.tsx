import { Badge } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button";
import { Sheet } from "@/components/ui/sheet";
import { Subtitle } from "@/components/ui/title";
import { type Amount, amountText } from "@/lib/amount";

/** The overview's "4 messages in 3 threads", and the way to them. */
export function UnreadSheet({ messages, threads }: { messages: Amount; threads: Amount }) {
  return (
    <section className="min-w-0">
      <Subtitle className="mb-3">Unread</Subtitle>
      <Sheet className="flex items-center justify-between gap-4 px-4 py-3.5 desk:px-5">
        <p className="flex items-center gap-3 text-small">
          <Badge count={messages} />
          {messages === 1 ? "message" : "messages"} in {threads === 1 ? "1 thread" : `${amountText(threads)} threads`}
        </p>
        <ButtonLink href="/seller/messages?show=unread" variant="outlined" size="small">
          Read them
        </ButtonLink>
      </Sheet>
    </section>
  );
}
