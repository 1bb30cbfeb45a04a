import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { orAway } from "@/app/or-away";
import { titleFor } from "@/app/title";
import { OneButton } from "@/components/account/one-button";
import { WhatGoes } from "@/components/account/what-goes";
import { SellerBar } from "@/components/header/seller-bar";
import { ButtonLink } from "@/components/ui/button";
import { requireSeller } from "@/lib/session";
import { loadFrame, SellerFrame } from "../../../frame";
import { customerHref } from "../../../hrefs";
import { loadCustomer } from "../load";
import { deleteCustomerAccount } from "./actions";

type Props = PageProps<"/seller/customers/[id]/delete">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { id } = await params;
  return titleFor(async () => (await loadCustomer(id)) && "Delete account");
}

// The question before an admin deletes somebody's account. Opening it changes nothing.
export default orAway(async ({ params }: Props) => {
  const { id } = await params;
  const who = await requireSeller();
  const customer = (await loadCustomer(id)) ?? notFound();
  const href = customerHref(customer.id) ?? "";
  if (customer.deletedAt) redirect(href);
  const frame = await loadFrame(who);
  const back = { href, words: customer.name };
  return (
    <SellerFrame
      frame={frame}
      current="orders"
      bar={<SellerBar title="Delete account" light={customer.name} back={back} />}
      deep
    >
      <div className="flex max-w-[34rem] flex-col gap-5">
        <p>
          Do you want to delete the account of <bdi className="font-semibold">{customer.name}</bdi>
          {customer.email ? (
            <>
              {" "}
              (<bdi className="break-words">{customer.email}</bdi>)
            </>
          ) : null}{" "}
          for good? It cannot be brought back.
        </p>
        <WhatGoes whose="their" staffOf={customer.staffOf} isAdmin={customer.isAdmin} />
        <OneButton action={deleteCustomerAccount} token={customer.id} field="id" variant="danger">
          Delete account
        </OneButton>
        <ButtonLink href={href} variant="quiet" wide>
          Cancel
        </ButtonLink>
      </div>
    </SellerFrame>
  );
});
