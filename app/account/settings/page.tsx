import type { Metadata } from "next";
import { cookies } from "next/headers";
import { orAway } from "@/app/or-away";
import { DeleteSetting } from "@/components/account/delete-setting";
import { MailForm } from "@/components/account/mail-form";
import { NameForm } from "@/components/account/name-form";
import { PasswordForm } from "@/components/account/password-form";
import { SignOutEverywhereForm } from "@/components/account/sign-out-form";
import { ThemeForm } from "@/components/account/theme-form";
import { ZoneForm } from "@/components/account/zone-form";
import { Title } from "@/components/ui/title";
import { hasPassword } from "@/lib/accounts/change-password";
import { MAIL_CHOICES, MAIL_LANGS, readMailChoice } from "@/lib/accounts/mail-choice";
import { PASSWORD_LEAST } from "@/lib/accounts/password";
import { timeZones } from "@/lib/accounts/profile";
import { requireAccount } from "@/lib/session";
import { AccountFrame, loadFrame } from "../frame";
import { leaveEverywhere, saveMails, saveName, savePassword, saveTheme, saveTimeZone } from "./actions";

export const metadata: Metadata = { title: "Settings" };

export default orAway(async () => {
  const who = await requireAccount();
  const [frame, has, jar, choice] = await Promise.all([
    loadFrame(who),
    hasPassword(who.person.id),
    cookies(),
    readMailChoice(who.person.id),
  ]);
  const { name, email, timeZone } = who.person;
  return (
    <AccountFrame frame={frame} current="settings">
      <Title className="mt-7">Settings</Title>
      {email ? (
        <p className="mt-1 mb-6 text-ink-2">
          Signed in with <bdi className="font-semibold">{email}</bdi>
        </p>
      ) : null}
      <div>
        <NameForm action={saveName} name={name} />
        <ZoneForm action={saveTimeZone} zone={timeZone} zones={timeZones()} />
        <MailForm action={saveMails} {...choice} langs={MAIL_LANGS} choices={[...MAIL_CHOICES]} />
        <ThemeForm action={saveTheme} theme={jar.get("theme")?.value ?? "system"} />
        <PasswordForm action={savePassword} email={email} has={has} least={PASSWORD_LEAST} />
        <SignOutEverywhereForm action={leaveEverywhere} />
        <DeleteSetting href="/account/settings/delete" />
      </div>
    </AccountFrame>
  );
});
