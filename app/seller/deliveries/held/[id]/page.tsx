import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { OneButton } from "@/components/account/one-button";
import { HeldMailSheet } from "@/components/deliveries/held-mail";
import { SellerBar } from "@/components/header/seller-bar";
import { ButtonLink } from "@/components/ui/button";
import { findHeld } from "@/lib/replies/held";
import { requireAdmin } from "@/lib/session";
import { readerClock } from "../../../../clock";
import { orAway } from "../../../../or-away";
import { titleFor } from "../../../../title";
import { loadFrame, SellerFrame } from "../../../frame";
import { deleteHeldMail } from "../actions";

type Props = PageProps<"/seller/deliveries/held/[id]">;

const LIST = "/seller/deliveries/held";

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { id } = await params;
  return titleFor(async () => (await findHeld((await requireAdmin()).viewer, id)) && "Held mail");
}

// The whole of a held mail, and the question before it is deleted. Opening it changes nothing.
export default orAway(async ({ params }: Props) => {
  const who = await requireAdmin();
  const mail = (await findHeld(who.viewer, (await params).id)) ?? notFound();
  const [frame, clock] = await Promise.all([loadFrame(who), readerClock(who.person)]);
  const back = { href: LIST, words: "Held mails" };
  return (
    <SellerFrame frame={frame} current="deliveries" bar={<SellerBar title="Held mail" back={back} />} deep>
      <div className="rounded-sheet border border-line bg-sheet p-5">
        <HeldMailSheet mail={mail} clock={clock} />
      </div>
      <div className="mt-8 flex max-w-[34rem] flex-col gap-4">
        <p>Do you want to delete this mail for good? It cannot be brought back.</p>
        <OneButton action={deleteHeldMail} token={mail.id} field="id" variant="danger">
          Delete mail
        </OneButton>
        <ButtonLink href={LIST} variant="quiet" wide>
          Cancel
        </ButtonLink>
      </div>
    </SellerFrame>
  );
});
