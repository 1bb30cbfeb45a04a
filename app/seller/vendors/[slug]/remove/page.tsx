import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { SellerBar } from "@/components/header/seller-bar";
import { ButtonLink } from "@/components/ui/button";
import { Sheet } from "@/components/ui/sheet";
import { SubmitButton } from "@/components/ui/submit-button";
import { Subtitle } from "@/components/ui/title";
import { requireAdmin } from "@/lib/session";
import { orAway } from "../../../../or-away";
import { titleFor } from "../../../../title";
import { loadFrame, SellerFrame } from "../../../frame";
import { vendorHref } from "../../../hrefs";
import { remove } from "../actions";
import { loadVendor } from "../load";

type Props = PageProps<"/seller/vendors/[slug]/remove">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params;
  return titleFor(async () => {
    const vendor = await loadVendor(slug);
    return vendor && `Remove ${vendor.name}`;
  });
}

/** The question before a vendor is removed. */
export default orAway(async ({ params }: Props) => {
  const { slug } = await params;
  const who = await requireAdmin();
  const { name, removedAt } = (await loadVendor(slug)) ?? notFound();
  if (removedAt) redirect(vendorHref(slug));
  const frame = await loadFrame(who);
  const bar = <SellerBar title={name} light="Remove" back={{ href: vendorHref(slug), words: name }} />;
  return (
    <SellerFrame frame={frame} current="vendors" bar={bar} deep>
      <Sheet className="max-w-130 p-5 desk:p-7">
        <Subtitle>Are you sure?</Subtitle>
        <p className="mt-2 text-ink-2">
          The staff of <bdi>{name}</bdi> lose their rights at once. Its conversations are closed to writing and can
          still be read; customers write to <bdi>{frame.storeName}</bdi> instead. You can restore it.
        </p>
        <form action={remove} className="mt-5 flex flex-wrap gap-3">
          <input type="hidden" name="slug" value={slug} />
          <SubmitButton variant="danger">Remove vendor</SubmitButton>
          <ButtonLink href={vendorHref(slug)} variant="outlined">
            Cancel
          </ButtonLink>
        </form>
      </Sheet>
    </SellerFrame>
  );
});
