import type { ShopKey } from "../cast.ts";

/** What the demo sells. `shop` null: the store's own. `picture` names a drawing under public/goods. */
export type Good = { sku: string; name: string; price: string; shop: ShopKey | null; picture: string | null };

export const goods = {
  brassLamp: good("LAMP-1", "Brass lamp", "49.50", "harbor", "brass-lamp"),
  stormLantern: good("LAMP-7", "Storm lantern", "34.00", "harbor", "storm-lantern"),
  candles: good("CAND-6", "Candle set, beeswax", "18.00", "harbor", "candle-set"),
  chair: good("CHAIR-2", "Farmhouse chair", "112.00", "oak", "farmhouse-chair"),
  coatRail: good("RAIL-3", "Coat rail with three hooks", "58.30", "oak", "coat-rail"),
  oakShelf: good("SHELF-90", "Oak shelf, made to measure", "146.00", "oak", "oak-shelf"),
  trivet: good("TRIV-1", "Iron trivet", "21.00", "oak", "iron-trivet"),
  blanket: good("BL-SEA-140", "Lambswool blanket, sea green, 140 × 200 cm", "82.00", "weavers", "lambswool-blanket"),
  budVase: good("VASE-PLUM", "Bud vase, plum", "38.00", "kiln", "bud-vase"),
  teapot: good("POT-2", "Teapot, moss", "54.00", "kiln", "teapot"),
  mug: good("MUG-1", "Stoneware mug", "14.00", null, "stoneware-mug"),
  backpack: good("BAG-4", "Weekend backpack", "96.00", null, "weekend-backpack"),
  alarmClock: good("CLOCK-R", "Alarm clock, cherry", "33.00", null, "alarm-clock"),
  deskBell: good("BELL-1", "Desk bell", "26.00", null, "desk-bell"),
  cushion: good("CUSH-45", "Linen cushion, 45 × 45 cm", "29.90", null, "linen-cushion"),
  doorStop: good("STOP-1", "Door stop", "17.50", null, "door-stop"),
  wrapping: good("WRAP", "Gift wrapping", "4.00", null, null),
};

function good(sku: string, name: string, price: string, shop: Good["shop"], picture: string | null): Good {
  return { sku, name, price, shop, picture };
}
