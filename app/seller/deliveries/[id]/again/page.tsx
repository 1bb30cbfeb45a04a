import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { SellerBar } from "@/components/header/seller-bar";
import { ButtonLink } from "@/components/ui/button";
import { Sheet } from "@/components/ui/sheet";
import { SubmitButton } from "@/components/ui/submit-button";
import { Subtitle } from "@/components/ui/title";
import { type DeliveryView, findDelivery } from "@/lib/deliveries/ledger";
import { requireAdmin } from "@/lib/session";
import { orAway } from "../../../../or-away";
import { titleFor } from "../../../../title";
import { loadFrame, SellerFrame } from "../../../frame";
import { mailAddressAgain, sendDeliveryAgain } from "../../actions";
import { deliveriesHref } from "../../hrefs";

type Props = PageProps<"/seller/deliveries/[id]/again">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { id } = await params;
  return titleFor(async () => (await findDelivery((await requireAdmin()).viewer, id)) && "Send again");
}

/** What stands between a mail and being sent again, asked or said. */
export default orAway(async ({ params }: Props) => {
  const { id } = await params;
  const who = await requireAdmin();
  const mail = (await findDelivery(who.viewer, id)) ?? notFound();
  const frame = await loadFrame(who);
  const bar = <SellerBar title="Send again" back={{ href: deliveriesHref(), words: "Mail" }} />;
  return (
    <SellerFrame frame={frame} current="deliveries" bar={bar} deep>
      <Sheet className="max-w-130 p-5 desk:p-7">
        <Question mail={mail} />
      </Sheet>
    </SellerFrame>
  );
});

function Question({ mail }: { mail: DeliveryView }) {
  const { id, to, goesTo, remedy, why } = mail;
  const address = <bdi className="break-words">{goesTo ?? to.name}</bdi>;
  switch (remedy) {
    case "stopped":
      return (
        <>
          <Subtitle>Nothing is mailed to this address</Subtitle>
          <p className="mt-2 text-ink-2">
            Mail to {address} came back, or its reader did not want it. If the mailbox takes mail again, say so here.
          </p>
          <form action={mailAddressAgain} className="mt-5 flex flex-wrap gap-3">
            <input type="hidden" name="mail" value={id} />
            <input type="hidden" name="address" value={goesTo ?? ""} />
            <SubmitButton>Mail this address again</SubmitButton>
            <Back />
          </form>
        </>
      );
    case "ask":
    case "again":
      return (
        <>
          <Subtitle>Send it again?</Subtitle>
          <p className="mt-2 text-ink-2">
            To {address}. {remedy === "ask" ? `${why} Sent again, it may be there twice.` : why}
          </p>
          <form action={sendDeliveryAgain} className="mt-5 flex flex-wrap gap-3">
            <input type="hidden" name="id" value={id} />
            <input type="hidden" name="sure" value="yes" />
            <SubmitButton>Send again</SubmitButton>
            <Back />
          </form>
        </>
      );
    case "done":
    case null:
      return (
        <>
          <Subtitle>{remedy === "done" ? "It was sent again" : "There is nothing to send again"}</Subtitle>
          <p className="mt-2 text-ink-2">{why}</p>
          <p className="mt-5">
            <Back />
          </p>
        </>
      );
  }
}

function Back() {
  return (
    <ButtonLink href={deliveriesHref()} variant="outlined">
      Back to Mail
    </ButtonLink>
  );
}
