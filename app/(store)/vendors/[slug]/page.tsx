import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { AccountFrame, loadFrame } from "@/app/account/frame";
import { accountHrefs } from "@/app/account/hrefs";
import { orAway } from "@/app/or-away";
import { titleFor } from "@/app/title";
import { vendorHref } from "@/components/order/hrefs";
import { ButtonLink } from "@/components/ui/button";
import { GoodTiles } from "@/components/vendor/good-tiles";
import { VendorHead } from "@/components/vendor/vendor-head";
import type { Person } from "@/lib/accounts/person";
import { getPerson } from "@/lib/session";
import { getStore } from "@/lib/settings/store";
import { findVendorPage, type VendorPage } from "@/lib/vendors/page";
import { VisitorFrame } from "../../visitor-frame";

type Props = PageProps<"/vendors/[slug]">;
const load = cache(async (slug: string) => findVendorPage(decodeURIComponent(slug)));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params;
  return titleFor(async () => (await load(slug))?.name ?? null);
}

export default orAway(async ({ params }: Props) => {
  const { slug } = await params;
  const [found, person] = await Promise.all([load(slug), getPerson()]);
  const vendor = found ?? notFound();
  const page = (
    <>
      <VendorHead name={vendor.name} answersIn={vendor.answersIn} {...contact(vendor, person)} />
      <GoodTiles goods={vendor.goods} />
    </>
  );
  if (!person) {
    const { name } = await getStore();
    return (
      <VisitorFrame storeName={name} path={vendorHref(vendor.slug)}>
        {page}
      </VisitorFrame>
    );
  }
  const viewer = { as: "customer" as const, userId: person.id, orderIds: null };
  return <AccountFrame frame={await loadFrame({ person, viewer })}>{page}</AccountFrame>;
});

/** **Contact now**: a link, since looking begins nothing. Nobody converses with themselves (PRODUCT 1). */
function contact({ slug, talks }: VendorPage, person: Person | null) {
  if (person?.vendors.some((it) => it.slug === slug)) {
    return { children: `This is your own page, as customers see it.${talks ? " They write to you from here." : ""}` };
  }
  if (!talks) return {};
  return {
    action: (
      <ButtonLink href={accountHrefs.contact(slug)} prefetch={false} className="max-desk:w-full">
        Contact now
      </ButtonLink>
    ),
    children: "Ask before you buy. About something you have bought, write from its order.",
  };
}
