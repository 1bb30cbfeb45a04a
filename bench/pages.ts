import { SCENE } from "./scene.ts";

/** One page as somebody sees it. `holds`: what must stand on it, else it is not the page that was meant. */
export type Page = {
  name: string;
  who: string | null;
  path: string;
  holds: (html: string) => boolean;
  /** How often it asks the database beside its header, where only that is meant. */
  asks?: number;
};

const { customer, staff, admin, order, shop } = SCENE;
const thread = `messages/${shop}?history=shown`;
const entries = (html: string) => html.match(/id="m\d+"/g)?.length ?? 0;
const links = (html: string, start: string) => html.split(`href="${start}`).length - 1;

export const EMPTY: Page = { name: "empty page", who: null, path: "/", holds: (html) => html.includes("Add") };

/** Those with a target: threads with 50 messages on the page, lists of 25 rows. */
export const THREADS: Page[] = [
  { name: "thread, customer", who: customer, path: `/account/orders/${order}/${thread}`, holds: has50 },
  { name: "thread, vendor", who: staff, path: `/seller/orders/${order}/${thread}`, holds: has50 },
];
export const LISTS: Page[] = [
  {
    name: "Messages, customer",
    who: customer,
    path: "/account/messages",
    holds: (it) => links(it, "/account/orders/B") >= 25,
  },
  {
    name: "Messages, vendor",
    who: staff,
    path: "/seller/messages",
    holds: (it) => links(it, "/seller/orders/B") >= 25,
  },
  { name: "Messages, admin", who: admin, path: "/seller/messages", holds: (it) => links(it, "/seller/orders/B") >= 25 },
];

function has50(html: string): boolean {
  return entries(html) === 50;
}

/** Those that ask the database for their header, and little else: settings, whether mail reaches the store. */
export const HEADERS: Page[] = [
  { name: "front page, customer", who: customer, path: "/", holds: (html) => html.includes("Parley") },
  {
    name: "settings, admin",
    who: admin,
    path: "/seller/settings",
    holds: (html) => html.includes("Store settings"),
    asks: 1,
  },
];
