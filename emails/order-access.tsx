import { Action } from "./parts/action";
import { Frame } from "./parts/frame";
import { Heading } from "./parts/heading";
import { Tag } from "./parts/tag";

export type OrderAccessProps = { store: string; appUrl: string; order: string; url: string };

/** The link somebody asked for by "Find your order" (PRODUCT 2). */
export function OrderAccess({ order, url, ...frame }: OrderAccessProps) {
  return (
    <Frame {...frame} preview={opens} footer={why(order)}>
      <Tag order={order} />
      <Heading>Your order and its messages</Heading>
      <Action href={url} label="Open your order" opens={opens} />
    </Frame>
  );
}

/** The same, plain and complete. */
export function orderAccessText({ store, order, url }: OrderAccessProps): string {
  const parts = [`Your order #${order} and its messages`, `Open your order: ${opens}\n${url}`];
  return `${[...parts, `-- \n${store}\n${why(order)}`].join("\n\n")}\n`;
}

const opens = "No password needed. Valid for 30 days.";
const why = (order: string) =>
  `The button is for you alone: please do not forward this mail. Somebody asked for the link to order #${order}; if it was not you, ignore this mail.`;

OrderAccess.PreviewProps = {
  store: "Parley Market",
  appUrl: "http://localhost:3000",
  order: "1001",
  url: "http://localhost:3000/orders/access/preview",
} satisfies OrderAccessProps;
