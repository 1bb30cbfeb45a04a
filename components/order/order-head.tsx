import { Coming } from "@/components/thread/coming";
import { ButtonLink } from "@/components/ui/button";
import { Time } from "@/components/ui/time";
import { type Clock, unreadWords } from "@/lib/format";
import type { OrderView } from "@/lib/orders/types";
import { StatusDot } from "./status-dot";
import { OrderTag } from "./tag";

/** The top of an order's own page: its tag, where it is, and the way to its messages. @param titled the tag is the h1 */
export function OrderHead({
  order,
  messagesHref,
  titled = false,
  clock,
}: {
  order: OrderView;
  messagesHref: string;
  titled?: boolean;
  clock: Clock;
}) {
  const looped = order.parts.some((part) => part.hasEntries);
  const tag = <OrderTag number={order.number} words="order" size="large" looped={looped} />;
  return (
    <div className="mb-6 flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
      <div className="flex min-w-0 flex-wrap items-center gap-x-4 gap-y-2">
        {titled ? <h1 className="max-w-full">{tag}</h1> : tag}
        <StatusDot status={order.status} />
        <Time date={order.placedAt} clock={clock} form="date" className="text-control text-ink-2" />
      </div>
      <ButtonLink href={messagesHref} variant={order.unread > 0 ? "gold" : "outlined"}>
        {order.unread > 0 ? `Messages (${unreadWords(order.unread)})` : "Messages"}
        <Coming />
      </ButtonLink>
    </div>
  );
}
