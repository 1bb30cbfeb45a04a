import type { ReactElement } from "react";
import { DeletionLink, deletionLinkText } from "./deletion-link";
import { DisputeClosed, disputeClosedText } from "./dispute-closed";
import { DisputeOpened, disputeOpenedText } from "./dispute-opened";
import { NewMessage, newMessageText } from "./new-message";
import { NewMessages, newMessagesText } from "./new-messages";
import { OrderAccess, orderAccessText } from "./order-access";
import { ReplyRefused, replyRefusedText } from "./reply-refused";
import { SignIn, signInText } from "./sign-in";
import { StaffInvitation, staffInvitationText } from "./staff-invitation";
import type { Lang } from "./words";

/** Every mail there is, as its preview shows it, in a language. */
export const previews = [
  preview("new message", NewMessage, newMessageText),
  preview("new messages", NewMessages, newMessagesText),
  preview("dispute opened", DisputeOpened, disputeOpenedText),
  preview("dispute closed", DisputeClosed, disputeClosedText),
  preview("sign in", SignIn, signInText),
  preview("order access", OrderAccess, orderAccessText),
  preview("deletion link", DeletionLink, deletionLinkText),
  preview("reply refused", ReplyRefused, replyRefusedText),
  preview("staff invitation", StaffInvitation, staffInvitationText),
];

type Mail<Props> = ((props: Props) => ReactElement) & { PreviewProps: Props };

function preview<Props>(name: string, mail: Mail<Props>, text: (props: Props) => string) {
  const props = (lang: Lang) => ({ ...mail.PreviewProps, lang });
  return { name, html: (lang: Lang) => mail(props(lang)), text: (lang: Lang) => text(props(lang)) };
}
