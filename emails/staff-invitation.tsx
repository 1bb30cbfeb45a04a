import { Action } from "./parts/action";
import { Frame } from "./parts/frame";
import { Heading } from "./parts/heading";
import { light } from "./parts/palette";

export type StaffInvitationProps = { store: string; appUrl: string; vendor: string; url: string };

/** To somebody an admin made staff of a vendor (PRODUCT 1). */
export function StaffInvitation({ vendor, url, ...frame }: StaffInvitationProps) {
  return (
    <Frame {...frame} preview={what(vendor)} footer={why(frame.store, vendor)}>
      <Heading>{heading(frame.store, vendor)}</Heading>
      <p className="ink2" style={words}>
        {what(vendor)}
      </p>
      <Action href={url} label="Sign in" opens={valid} />
    </Frame>
  );
}

/** The same, plain and complete. */
export function staffInvitationText({ store, vendor, url }: StaffInvitationProps): string {
  const parts = [heading(store, vendor), what(vendor), `Sign in: ${valid}\n${url}`];
  return `${[...parts, `-- \n${store}\n${why(store, vendor)}`].join("\n\n")}\n`;
}

const heading = (store: string, vendor: string) => `You answer for ${vendor} at ${store}`;
const what = (vendor: string) =>
  `Customers of ${vendor} write about their orders, and you answer as ${vendor}. They never see your own name.`;
const valid = "Valid for 7 days, once. Later you sign in with this address: we mail you a link, or you set a password.";
const why = (store: string, vendor: string) =>
  `The button is for you alone: please do not forward this mail. You get it because ${store} entered your address for ${vendor}. If that is a mistake, ignore this mail and tell the store.`;

const words = { margin: "12px 0 0", color: light.ink2, fontSize: 16, lineHeight: "24px" };

StaffInvitation.PreviewProps = {
  store: "Parley Market",
  appUrl: "http://localhost:3000",
  vendor: "Harbor Lights",
  url: "http://localhost:3000/sign-in/preview",
} satisfies StaffInvitationProps;
