import { render } from "react-email";
import { describe, expect, it } from "vitest";
import { DeletionLink, deletionLinkText } from "./deletion-link";
import { DisputeClosed, disputeClosedText } from "./dispute-closed";
import { DisputeOpened, disputeOpenedText } from "./dispute-opened";
import { NewMessage, newMessageText } from "./new-message";
import { OrderAccess, orderAccessText } from "./order-access";
import { SignIn, signInText } from "./sign-in";
import { StaffInvitation, staffInvitationText } from "./staff-invitation";

const mails = [
  {
    name: "new message",
    html: () => render(<NewMessage {...NewMessage.PreviewProps} />),
    text: newMessageText(NewMessage.PreviewProps),
    button: "Read and answer",
  },
  {
    name: "dispute opened",
    html: () => render(<DisputeOpened {...DisputeOpened.PreviewProps} />),
    text: disputeOpenedText(DisputeOpened.PreviewProps),
    button: "Read and answer",
  },
  {
    name: "dispute closed",
    html: () => render(<DisputeClosed {...DisputeClosed.PreviewProps} />),
    text: disputeClosedText(DisputeClosed.PreviewProps),
    button: "Open the conversation",
  },
  {
    name: "sign in",
    html: () => render(<SignIn {...SignIn.PreviewProps} />),
    text: signInText(SignIn.PreviewProps),
    button: "Sign in",
  },
  {
    name: "order access",
    html: () => render(<OrderAccess {...OrderAccess.PreviewProps} />),
    text: orderAccessText(OrderAccess.PreviewProps),
    button: "Open your order",
  },
  {
    name: "deletion link",
    html: () => render(<DeletionLink {...DeletionLink.PreviewProps} />),
    text: deletionLinkText(DeletionLink.PreviewProps),
    button: "Delete my account",
  },
  {
    name: "staff invitation",
    html: () => render(<StaffInvitation {...StaffInvitation.PreviewProps} />),
    text: staffInvitationText(StaffInvitation.PreviewProps),
    button: "Sign in",
  },
];

describe.each(mails)("$name", ({ html, text, button }) => {
  it("has one button, in text on a line of its own", async () => {
    const page = await html();
    expect(page.match(/class="button"/g)).toHaveLength(1);
    expect(page).toContain(button);
    expect(text.split("\n").filter((line) => line.startsWith("http://localhost:3000/"))).toHaveLength(1);
    expect(text).toContain(`${button}: `);
  });

  it("is fit for light and dark, and loads nothing but our pictures", async () => {
    const page = await html();
    expect(page).toContain("prefers-color-scheme: dark");
    expect(page).toContain('<meta name="color-scheme" content="light dark"');
    expect(page).not.toMatch(/<script|<link|@import|oklch|var\(--/);
    const pictures = [...page.matchAll(/src="([^"]*)"/g)].map(([, url]) => url ?? "");
    expect(pictures.every((url) => url.startsWith("http://localhost:3000/mail/"))).toBe(true);
  });

  it("is the same twice", async () => {
    expect(await html()).toBe(await html());
  });
});

it("takes ten thousand line breaks and a very long word", async () => {
  const words = [{ text: `${"\n".repeat(10_000)}${"x".repeat(100_000)}`, href: null }];
  const page = await render(<NewMessage {...NewMessage.PreviewProps} words={words} />);
  expect(page.match(/<br\/>/g)?.length).toBeGreaterThanOrEqual(10_000);
});
