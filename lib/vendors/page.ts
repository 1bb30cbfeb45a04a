import { db } from "@/lib/db";
import { getStore, vendorsTalk } from "@/lib/settings/store";
import { isStorable } from "@/lib/text";
import { type GoodView, provenGoods } from "./goods";
import { usualAnswer } from "./usual-answer";

/** A vendor as everybody may see it. */
export type VendorPage = {
  slug: string;
  name: string;
  /** Median wait for an answer in seconds; null until it says something. */
  answersIn: number | null;
  goods: GoodView[];
  /** Whether a customer may begin a conversation about no order with it (PRODUCT 5). */
  talks: boolean;
};

/** A vendor's public page; null for one that is not, or was removed. @param slug anything at all */
export async function findVendorPage(slug: string): Promise<VendorPage | null> {
  if (!isStorable(slug)) return null;
  const [vendor, goods, store] = await Promise.all([
    db.vendor.findFirst({ where: { slug, removedAt: null }, select: { id: true, name: true } }),
    provenGoods(slug),
    getStore(),
  ]);
  if (!vendor) return null;
  const answersIn = await usualAnswer(vendor.id);
  return { slug, name: vendor.name, answersIn, goods, talks: vendorsTalk(store) };
}
