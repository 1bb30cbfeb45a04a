import type { ReactNode } from "react";
import { WhatGoes } from "@/components/account/what-goes";
import { ButtonLink } from "@/components/ui/button";
import { BackLink } from "@/components/ui/text-link";
import { Title } from "@/components/ui/title";
import type { Person } from "@/lib/accounts/person";
import { AccountFrame, type Frame } from "../../frame";

/** What is asked before an account goes; `children` is how to answer. */
export function DeletionQuestion({ frame, children }: { frame: Frame; children: ReactNode }) {
  const { isAdmin, vendors }: Person = frame.person;
  return (
    <AccountFrame frame={frame}>
      <div className="py-3">
        <BackLink href="/account/settings">Settings</BackLink>
      </div>
      <div className="flex max-w-[34rem] flex-col gap-5">
        <Title>Delete my account</Title>
        <p>Do you want to delete your account for good? It cannot be brought back.</p>
        <WhatGoes whose="your" staffOf={vendors.map(({ name }) => name)} isAdmin={isAdmin} />
        {children}
        <ButtonLink href="/account/settings" variant="quiet" wide>
          Cancel
        </ButtonLink>
      </div>
    </AccountFrame>
  );
}
