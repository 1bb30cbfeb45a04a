import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { SellerBar } from "@/components/header/seller-bar";
import { StatusLine } from "@/components/ui/notes";
import { Subtitle } from "@/components/ui/title";
import { InviteForm } from "@/components/vendors/invite-form";
import { RemovedNotice, RemoveSection } from "@/components/vendors/remove-section";
import { RenameForm } from "@/components/vendors/rename-form";
import { StaffList } from "@/components/vendors/staff-list";
import { requireAdmin } from "@/lib/session";
import { readerClock } from "../../../clock";
import { orAway } from "../../../or-away";
import { titleFor } from "../../../title";
import { loadFrame, SellerFrame } from "../../frame";
import { type VendorDone, vendorHref } from "../../hrefs";
import { invite, removeMember, rename, restore } from "./actions";
import { loadVendor } from "./load";

type Props = PageProps<"/seller/vendors/[slug]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params;
  return titleFor(async () => (await loadVendor(slug))?.name ?? null);
}

export default orAway(async ({ params, searchParams }: Props) => {
  const [{ slug }, { done }] = await Promise.all([params, searchParams]);
  const who = await requireAdmin();
  const vendor = (await loadVendor(slug)) ?? notFound();
  const [frame, clock] = await Promise.all([loadFrame(who), readerClock(who.person)]);
  const { name, removedAt, platform, staff } = vendor;
  const said = sentences.get(done);
  const bar = <SellerBar title={name} light="Vendor" back={{ href: "/seller/vendors", words: "Vendors" }} />;
  return (
    <SellerFrame frame={frame} current="vendors" bar={bar} deep>
      <div className="flex max-w-240 flex-col gap-5">
        {said ? <StatusLine>{said}</StatusLine> : null}
        {removedAt ? <RemovedNotice slug={slug} removedAt={removedAt} clock={clock} restore={restore} /> : null}
        {platform ? (
          <p className="text-small text-ink-2">
            Comes with the orders of <bdi className="font-semibold">{platform.source}</bdi>, as{" "}
            <bdi className="font-semibold">{platform.externalId}</bdi>, and is named there.
          </p>
        ) : null}
        <section>
          <Subtitle className="mb-3">Staff</Subtitle>
          <StaffList staff={staff} slug={slug} remove={removeMember} />
        </section>
        <div className="mt-3">
          {removedAt ? null : <InviteForm action={invite} slug={slug} form={randomUUID()} />}
          {platform ? null : <RenameForm action={rename} slug={slug} name={name} />}
          {removedAt ? null : <RemoveSection href={`${vendorHref(slug)}/remove`} name={name} store={frame.storeName} />}
        </div>
      </div>
    </SellerFrame>
  );
});

const sentences = new Map<unknown, string>([
  ["added", "The vendor has been added."],
  ["left", "Removed. They can no longer read or write for this vendor."],
  ["removed", "The vendor has been removed."],
  ["restored", "The vendor has been restored."],
] satisfies [VendorDone, string][]);
