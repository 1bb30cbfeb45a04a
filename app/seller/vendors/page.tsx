import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { SellerBar } from "@/components/header/seller-bar";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Pager } from "@/components/ui/pager";
import { SearchForm } from "@/components/ui/search-form";
import { VendorForm } from "@/components/vendors/vendor-form";
import { VendorRow, VendorRows } from "@/components/vendors/vendor-row";
import { requireAdmin } from "@/lib/session";
import { listVendors } from "@/lib/vendors/list";
import { orAway } from "../../or-away";
import { titleFor } from "../../title";
import { loadFrame, SellerFrame } from "../frame";
import { vendorHref } from "../hrefs";
import { addVendor } from "./actions";

export const generateMetadata = (): Promise<Metadata> => titleFor(async () => (await requireAdmin()) && "Vendors");

export default orAway(async ({ searchParams }: PageProps<"/seller/vendors">) => {
  const who = await requireAdmin();
  const { q, after } = await searchParams;
  const query = typeof q === "string" ? q : "";
  const [frame, list] = await Promise.all([loadFrame(who), listVendors(who.viewer, { query, after })]);
  return (
    <SellerFrame frame={frame} current="vendors" bar={<SellerBar title="Vendors" />}>
      <SearchForm label="Find a vendor" action="/seller/vendors" query={query}>
        <ButtonLink href="#new" variant="outlined">
          New vendor
        </ButtonLink>
      </SearchForm>
      {list.rows.length === 0 ? (
        <NoVendors query={query} />
      ) : (
        <VendorRows>
          {list.rows.map((vendor) => (
            <VendorRow key={vendor.id} vendor={vendor} href={vendorHref(vendor.slug)} />
          ))}
        </VendorRows>
      )}
      <Pager
        newer={after ? pageHref(query, null) : null}
        older={list.next && pageHref(query, list.next)}
        words={["From the start", "More vendors"]}
      />
      <section id="new" className="mt-8">
        <VendorForm action={addVendor} form={randomUUID()} />
      </section>
    </SellerFrame>
  );
});

function NoVendors({ query }: { query: string }) {
  if (query === "") return <EmptyState title="There are no vendors yet">Add one below.</EmptyState>;
  return (
    <EmptyState
      title="No vendor has that name"
      action={
        <ButtonLink href="/seller/vendors" variant="outlined">
          Show all
        </ButtonLink>
      }
    >
      Names are found by the beginning of their words.
    </EmptyState>
  );
}

function pageHref(query: string, after: string | null): string {
  const search = new URLSearchParams({ ...(query ? { q: query } : {}), ...(after ? { after } : {}) }).toString();
  return search ? `/seller/vendors?${search}` : "/seller/vendors";
}
