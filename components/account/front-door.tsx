import type { ReactNode } from "react";
import { ButtonLink } from "@/components/ui/button";
import { BoxIcon, MailIcon, MessageIcon } from "@/components/ui/icons";

/** What one can do at this store, each deed hanging on the thread, and the two ways in. */
export function FrontDoor({ storeName, children }: { storeName: string; children: ReactNode }) {
  return (
    <>
      <h1 className="text-h1-phone desk:text-[2.5rem] desk:leading-[2.875rem] desk:font-[640] desk:tracking-[-0.022em]">
        Your orders at {storeName}, and the people behind them
      </h1>
      <ul className="relative my-8 flex flex-col gap-6 before:absolute before:inset-y-2 before:left-[1.0625rem] before:w-0.5 before:rounded-full before:bg-gold">
        <Deed icon={<BoxIcon />} title="See where an order is">
          Its status, its parcels, and who sold you what.
        </Deed>
        <Deed icon={<MessageIcon />} title="Write to who sold it">
          One conversation for each order and seller. Nothing gets mixed up.
        </Deed>
        <Deed icon={<MailIcon />} title="Hear of every answer">
          It is mailed to you, with a button that leads to that very message.
        </Deed>
      </ul>
      {children}
      <div className="flex flex-wrap gap-3">
        <ButtonLink href="/sign-in" className="min-w-36 flex-1">
          Sign in
        </ButtonLink>
        <ButtonLink href="/orders/access" variant="outlined" className="min-w-36 flex-1">
          Find your order
        </ButtonLink>
      </div>
      <p className="mt-4 text-small text-ink-3">No account yet? Your order's number and your e-mail are enough.</p>
    </>
  );
}

function Deed({ icon, title, children }: { icon: ReactNode; title: string; children: ReactNode }) {
  return (
    <li className="relative flex gap-4">
      <span className="flex size-9 shrink-0 items-center justify-center rounded-full border-[1.5px] border-sea-line bg-sea-tint text-sea">
        {icon}
      </span>
      <span className="min-w-0">
        <span className="block font-semibold">{title}</span>
        <span className="block text-small text-ink-2">{children}</span>
      </span>
    </li>
  );
}
