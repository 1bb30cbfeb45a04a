/**
 * One line for every page and route under app: who it is for. A file without a line fails the test, and so does a line
 * without a file. NUMBER stands for the order of the scene, CONVERSATION for the one about no
 * order, FILE and TALKFILE for a file in the thread of each, CUSTOMER for whose both are, HELD for a mail of theirs that is held, MAIL for one to them that did
 * not go out.
 */
export type Line =
  /** Says the same to everybody. */
  | { for: "everybody"; path: string }
  /** The reader's own things: everybody signed in has the page, nobody another's things on it. */
  | { for: "account"; path: string; shows?: boolean }
  /** For sellers; everybody else signed in gets "not found". */
  | { for: "sellers"; path: string; shows?: boolean }
  /** One order's or conversation's: for its customer. */
  | { for: "its customer"; path: string; api?: true }
  /** One order's or conversation's: for its seller. */
  | { for: "its seller"; path: string; api?: true }
  /** One order's or conversation's: for its customer, its seller and the store, whichever side they look from. */
  | { for: "its people"; path: string; api: true }
  /** One order's or conversation's: for the store's admins, and not for its vendor. */
  | { for: "an admin"; path: string }
  /** For the store's staff; everybody else signed in, vendors too, gets "not found". */
  | { for: "admins"; path: string; shows?: boolean };

/** `api`: answered by a status where a page would lead to sign in. "file as …" where it makes a difference who asks. */
export const lines: Record<string, Line> = {
  "api/live/writing/route.ts": { for: "everybody", path: "/api/live/writing" },
  // One that no message has is its uploader's alone: app/api/files/route.test.ts.
  "api/files/route.ts": { for: "everybody", path: "/api/files" },
  "api/files/[id]/route.ts as of an order": { for: "its people", path: "/api/files/FILE", api: true },
  "api/files/[id]/route.ts as of a conversation": { for: "its people", path: "/api/files/TALKFILE", api: true },
  "api/files/[id]/preview/route.ts as of an order": { for: "its people", path: "/api/files/FILE/preview", api: true },
  "api/files/[id]/preview/route.ts as of a conversation": {
    for: "its people",
    path: "/api/files/TALKFILE/preview",
    api: true,
  },
  "api/live/thread/route.ts as customer": {
    for: "its customer",
    path: "/api/live/thread?side=customer&thread=order%2FNUMBER%2Fharbor-lights&after=0",
    api: true,
  },
  "api/live/thread/route.ts as seller": {
    for: "its seller",
    path: "/api/live/thread?side=seller&thread=conversation%2FCONVERSATION&after=0",
    api: true,
  },
  "(store)/page.tsx": { for: "everybody", path: "/" },
  "(store)/sign-in/page.tsx": { for: "everybody", path: "/sign-in" },
  "(store)/sign-in/[token]/page.tsx": { for: "everybody", path: "/sign-in/no-such-token" },
  "(store)/orders/access/page.tsx": { for: "everybody", path: "/orders/access" },
  "(store)/orders/access/[token]/page.tsx": { for: "everybody", path: "/orders/access/no-such-token" },
  "(store)/vendors/[slug]/page.tsx": { for: "everybody", path: "/vendors/harbor-lights" },
  "(store)/deleted/page.tsx": { for: "everybody", path: "/deleted" },
  "dev/mail/page.tsx": { for: "everybody", path: "/dev/mail" },
  "dev/mail/[id]/page.tsx": { for: "everybody", path: "/dev/mail/no-such-mail" },
  "dev/mail/[id]/html/route.ts": { for: "everybody", path: "/dev/mail/no-such-mail/html" },
  "dev/mail/[id]/text/route.ts": { for: "everybody", path: "/dev/mail/no-such-mail/text" },
  "api/auth/[...nextauth]/route.ts": { for: "everybody", path: "/api/auth/session" },
  "api/health/route.ts": { for: "everybody", path: "/api/health" },
  "unsubscribe/[token]/route.ts": { for: "everybody", path: "/unsubscribe/no-such-token" },
  "unsubscribe/[token]/mails/page.tsx": { for: "everybody", path: "/unsubscribe/no-such-token/mails" },
  "api/resend/route.ts": { for: "everybody", path: "/api/resend" },
  "api/orders/route.ts": { for: "everybody", path: "/api/orders" },
  "api/drafts/route.ts": { for: "everybody", path: "/api/drafts" },
  "[...missing]/page.tsx": { for: "everybody", path: "/no-such-page" },
  "account/page.tsx": { for: "account", path: "/account" },
  "account/[...missing]/page.tsx": { for: "account", path: "/account/no-such-page" },
  "account/orders/page.tsx": { for: "account", path: "/account/orders", shows: true },
  "account/orders/[number]/page.tsx": { for: "its customer", path: "/account/orders/NUMBER" },
  "account/orders/[number]/messages/page.tsx": { for: "its customer", path: "/account/orders/NUMBER/messages" },
  "account/orders/[number]/messages/[seller]/page.tsx": {
    for: "its customer",
    path: "/account/orders/NUMBER/messages/harbor-lights",
  },
  "account/orders/[number]/messages/[seller]/dispute/page.tsx": {
    for: "its customer",
    path: "/account/orders/NUMBER/messages/harbor-lights/dispute",
  },
  "account/orders/[number]/messages/[seller]/dispute/close/page.tsx": {
    for: "its customer",
    path: "/account/orders/NUMBER/messages/harbor-lights/dispute/close",
  },
  "account/messages/new/[vendor]/page.tsx": { for: "account", path: "/account/messages/new/harbor-lights" },
  "account/messages/[threadId]/page.tsx": { for: "its customer", path: "/account/messages/CONVERSATION" },
  "account/messages/[threadId]/dispute/page.tsx": {
    for: "its customer",
    path: "/account/messages/CONVERSATION/dispute",
  },
  "account/messages/[threadId]/dispute/close/page.tsx": {
    for: "its customer",
    path: "/account/messages/CONVERSATION/dispute/close",
  },
  "account/messages/page.tsx": { for: "account", path: "/account/messages", shows: true },
  "account/settings/delete/page.tsx": { for: "account", path: "/account/settings/delete", shows: true },
  "account/settings/delete/[token]/page.tsx": { for: "account", path: "/account/settings/delete/no-such-token" },
  "account/settings/page.tsx": { for: "account", path: "/account/settings", shows: true },
  "seller/page.tsx": { for: "sellers", path: "/seller", shows: true },
  "seller/[...missing]/page.tsx": { for: "sellers", path: "/seller/no-such-page" },
  "seller/messages/page.tsx": { for: "sellers", path: "/seller/messages", shows: true },
  "seller/disputes/page.tsx": { for: "sellers", path: "/seller/disputes", shows: true },
  "seller/customers/[id]/page.tsx": { for: "admins", path: "/seller/customers/CUSTOMER", shows: true },
  "seller/customers/[id]/delete/page.tsx": { for: "admins", path: "/seller/customers/CUSTOMER/delete", shows: true },
  "seller/deliveries/page.tsx": { for: "admins", path: "/seller/deliveries", shows: true },
  "seller/deliveries/[id]/again/page.tsx": { for: "admins", path: "/seller/deliveries/MAIL/again" },
  "seller/deliveries/held/page.tsx": { for: "admins", path: "/seller/deliveries/held", shows: true },
  "seller/deliveries/held/[id]/page.tsx": { for: "admins", path: "/seller/deliveries/held/HELD", shows: true },
  "seller/settings/page.tsx": { for: "admins", path: "/seller/settings" },
  "seller/vendors/page.tsx": { for: "admins", path: "/seller/vendors" },
  "seller/vendors/[slug]/page.tsx": { for: "admins", path: "/seller/vendors/harbor-lights" },
  "seller/vendors/[slug]/remove/page.tsx": { for: "admins", path: "/seller/vendors/harbor-lights/remove" },
  "seller/orders/page.tsx": { for: "sellers", path: "/seller/orders", shows: true },
  "seller/orders/[number]/page.tsx": { for: "its seller", path: "/seller/orders/NUMBER" },
  "seller/orders/[number]/messages/page.tsx": { for: "its seller", path: "/seller/orders/NUMBER/messages" },
  "seller/orders/[number]/messages/[seller]/page.tsx": {
    for: "its seller",
    path: "/seller/orders/NUMBER/messages/harbor-lights",
  },
  "seller/orders/[number]/messages/[seller]/dispute/page.tsx": {
    for: "an admin",
    path: "/seller/orders/NUMBER/messages/harbor-lights/dispute",
  },
  "seller/orders/[number]/messages/[seller]/dispute/close/page.tsx": {
    for: "an admin",
    path: "/seller/orders/NUMBER/messages/harbor-lights/dispute/close",
  },
  "seller/messages/[threadId]/page.tsx": { for: "its seller", path: "/seller/messages/CONVERSATION" },
  "seller/messages/[threadId]/dispute/page.tsx": { for: "an admin", path: "/seller/messages/CONVERSATION/dispute" },
  "seller/messages/[threadId]/dispute/close/page.tsx": {
    for: "an admin",
    path: "/seller/messages/CONVERSATION/dispute/close",
  },
};
