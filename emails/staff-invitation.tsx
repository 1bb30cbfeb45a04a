import { Action } from "./parts/action";
import { Frame } from "./parts/frame";
import { Heading } from "./parts/heading";
import { light } from "./parts/palette";
import { type Lang, wordsIn } from "./words";

export type StaffInvitationProps = { lang: Lang; store: string; appUrl: string; vendor: string; url: string };

/** To somebody an admin made staff of a vendor (PRODUCT 1). */
export function StaffInvitation({ vendor, url, ...frame }: StaffInvitationProps) {
  const { invitation, signIn } = wordsIn(frame.lang);
  const what = invitation.what(vendor);
  return (
    <Frame {...frame} preview={what} footer={invitation.why(frame.store, vendor)}>
      <Heading>{invitation.subject(frame.store, vendor)}</Heading>
      <p className="ink2" style={words}>
        {what}
      </p>
      <Action href={url} label={signIn.button} opens={invitation.valid} />
    </Frame>
  );
}

/** The same, plain and complete. */
export function staffInvitationText({ lang, store, vendor, url }: StaffInvitationProps): string {
  const { invitation, signIn } = wordsIn(lang);
  const { subject, what, valid, why } = invitation;
  const parts = [subject(store, vendor), what(vendor), `${signIn.button}: ${valid}\n${url}`];
  return `${[...parts, `-- \n${store}\n${why(store, vendor)}`].join("\n\n")}\n`;
}

const words = { margin: "12px 0 0", color: light.ink2, fontSize: 16, lineHeight: "24px" };

StaffInvitation.PreviewProps = {
  lang: "en",
  store: "Parley Market",
  appUrl: "/static",
  vendor: "Harbor Lights",
  url: "http://localhost:3000/sign-in/preview",
} satisfies StaffInvitationProps as StaffInvitationProps;

export default StaffInvitation;
