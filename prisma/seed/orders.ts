// Longer than most files: it is one table, the demo's orders, read from top to bottom.
import type { PersonKey, ShopKey } from "../cast.ts";
import { type Good, goods } from "./goods.ts";

export type SeedOrder = {
  number: string;
  customer: PersonKey;
  /** See moment(). */
  placed: string;
  /** As a store platform would send it. */
  status: string;
  currency?: string;
  items: [Good, quantity: number][];
  shipping: string;
  tax?: string;
  discount?: string;
  tracking?: { carrier: string; number: string; shop?: ShopKey }[];
};

const { brassLamp, stormLantern, candles, chair, coatRail, oakShelf, trivet, blanket, budVase, teapot } = goods;
const { mug, backpack, alarmClock, deskBell, cushion, doorStop, wrapping } = goods;

/** Newest first. Over 150 lines because it is one list of data. */
export const orders: SeedOrder[] = [
  {
    number: "1016",
    customer: "amara",
    placed: "2 d 11:05",
    status: "processing",
    items: [[candles, 3]],
    shipping: "4.90",
  },
  {
    number: "1014",
    customer: "wilhelmina",
    placed: "4 d 19:31",
    status: "shipped",
    currency: "GBP",
    items: [
      [blanket, 1],
      [stormLantern, 2],
    ],
    shipping: "12.00",
    tracking: [
      { carrier: "Österreichische Post", number: "RR 104 772 918 AT", shop: "weavers" },
      { carrier: "DHL", number: "JD14", shop: "harbor" },
    ],
  },
  {
    number: "1009",
    customer: "olive",
    placed: "8 d 08:12",
    status: "delivered",
    items: [
      [chair, 2],
      [brassLamp, 1],
    ],
    shipping: "19.00",
    tracking: [
      { carrier: "GLS", number: "00340 7712", shop: "oak" },
      { carrier: "DHL", number: "JD09", shop: "harbor" },
    ],
  },
  {
    number: "1007",
    customer: "olive",
    placed: "10 d 20:40",
    status: "Awaiting stock",
    items: [[teapot, 1]],
    shipping: "6.50",
  },
  {
    number: "1004",
    customer: "layla",
    placed: "12 d 07:55",
    status: "shipped",
    items: [[cushion, 4]],
    shipping: "8.00",
    tracking: [{ carrier: "UPS", number: "1Z 999 AA1 01 2345 6784" }],
  },
  {
    number: "1003",
    customer: "olive",
    placed: "13 d 16:02",
    status: "approved",
    items: [
      [deskBell, 1],
      [wrapping, 1],
    ],
    shipping: "4.90",
  },
  {
    number: "1001",
    customer: "carla",
    placed: "15 d 10:00",
    status: "shipped",
    items: [
      [brassLamp, 2],
      [stormLantern, 1],
      [chair, 1],
      [mug, 1],
    ],
    shipping: "9.50",
    tracking: [{ carrier: "DHL", number: "JD01", shop: "harbor" }],
  },
  {
    number: "997",
    customer: "carla",
    placed: "20 d 18:24",
    status: "delivered",
    items: [[blanket, 1]],
    shipping: "7.00",
    tracking: [{ carrier: "Österreichische Post", number: "RR 104 771 306 AT", shop: "weavers" }],
  },
  {
    number: "996",
    customer: "mateus",
    placed: "21 d 09:15",
    status: "invoiced",
    items: [[stormLantern, 1]],
    shipping: "5.00",
  },
  {
    number: "990",
    customer: "victor",
    placed: "26 d 12:48",
    status: "delivered",
    items: [[doorStop, 2]],
    shipping: "4.90",
    tracking: [{ carrier: "DHL", number: "JD90" }],
  },
  {
    number: "988",
    customer: "jonas",
    placed: "27 d 14:20",
    status: "preparing",
    items: [
      [brassLamp, 1],
      [backpack, 1],
      [wrapping, 1],
    ],
    shipping: "7.50",
  },
  {
    number: "986",
    customer: "olive",
    placed: "29 d 09:30",
    status: "shipped",
    items: [[oakShelf, 1]],
    shipping: "14.00",
    tracking: [{ carrier: "GLS", number: "00340 7655", shop: "oak" }],
  },
  {
    number: "982",
    customer: "carla",
    placed: "33 d 17:10",
    status: "delivered",
    items: [[coatRail, 1]],
    shipping: "5.90",
    tracking: [{ carrier: "GLS", number: "00340 7610", shop: "oak" }],
  },
  {
    number: "979",
    customer: "amara",
    placed: "36 d 21:15",
    status: "delivered",
    items: [[budVase, 2]],
    shipping: "6.50",
    discount: "10.00",
  },
  {
    number: "975",
    customer: "mateus",
    placed: "40 d 13:37",
    status: "delivered",
    items: [[trivet, 2]],
    shipping: "4.90",
  },
  {
    number: "971",
    customer: "lina",
    placed: "43 d 06:20",
    status: "delivered",
    items: [
      [deskBell, 6],
      [mug, 12],
    ],
    shipping: "11.00",
    tax: "61.56",
    discount: "32.40",
    tracking: [{ carrier: "UPS", number: "1Z 999 AA1 01 2299 0412" }],
  },
  {
    number: "960",
    customer: "carla",
    placed: "56 d 11:42",
    status: "processing",
    items: [
      [backpack, 1],
      [budVase, 1],
    ],
    shipping: "8.00",
  },
  {
    number: "911",
    customer: "carla",
    placed: "104 d 08:05",
    status: "canceled",
    items: [[alarmClock, 1]],
    shipping: "5.00",
  },
];
