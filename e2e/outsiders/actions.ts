import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { APIRequestContext } from "@playwright/test";

/**
 * The thread as forms name it, by its id, and its open dispute; each action on threads is called on an order's and on a
 * conversation. `leaver` is somebody whose account may be deleted, `spare` a shop that an admin may do anything to.
 */
export type At = {
  thread: string;
  threadId: string;
  disputeId: string;
  leaver: { id: string };
  spare: { id: string; slug: string };
  /** A mail that waits for an admin. */
  held: string;
  mail: string;
};
type Field = string | number;
/** A form as its fields. */
export type Form = Record<string, Field>;

/** One line for every server action: whose thing it touches, and with which arguments it would. */
export type ActionLine =
  | {
      on: "its customer" | "its seller" | "an admin" | "admins";
      args: (at: At) => (Form | Field | object)[];
      /** Whether a dispute must be open, or none, for the action to do anything. */
      disputed?: boolean;
    }
  /** Touches nobody's order: who calls it acts on their own account, or on a secret they hold. */
  | { on: "nothing" };

const idle = { state: "idle" };
/** Nothing is mailed here (scene.ts). */
export const STOPPED = "stopped@example.com";
const ID = "7d4f5a52-5a0f-4b1e-9d53-0f6d1f0c9a11";
const message = ({ thread }: At) => form({ thread, clientId: ID, shown: 0, text: "Let me in." });
const seen = ({ thread }: At) => form({ thread, seq: 2 });
const muting = ({ thread }: At) => form({ thread, muted: "yes" });
const reason = ({ thread }: At) => form({ thread, shown: 0, reason: "Let me in." });
const closing = ({ thread, disputeId }: At) => form({ thread, shown: 0, dispute: disputeId });

export const actionLines: Record<string, ActionLine> = {
  "app/account/thread-actions.ts#sendAsCustomer": { on: "its customer", args: (at) => [idle, message(at)] },
  "app/account/thread-actions.ts#seenByCustomer": {
    on: "its customer",
    args: ({ thread }) => [thread, 2],
  },
  "app/account/thread-actions.ts#openDisputeAsCustomer": {
    on: "its customer",
    args: (at) => [idle, reason(at)],
    disputed: false,
  },
  "app/account/thread-actions.ts#closeDisputeAsCustomer": {
    on: "its customer",
    args: (at) => [idle, closing(at)],
    disputed: true,
  },
  "app/account/thread-actions.ts#markReadByCustomer": { on: "its customer", args: (at) => [seen(at)] },
  "app/seller/thread-actions.ts#sendAsSeller": { on: "its seller", args: (at) => [idle, message(at)] },
  "app/seller/thread-actions.ts#seenBySeller": { on: "its seller", args: ({ thread }) => [thread, 2] },
  "app/seller/thread-actions.ts#openDisputeAsSeller": {
    on: "an admin",
    args: (at) => [idle, reason(at)],
    disputed: false,
  },
  "app/seller/thread-actions.ts#closeDisputeAsSeller": {
    on: "an admin",
    args: (at) => [idle, closing(at)],
    disputed: true,
  },
  "app/seller/thread-actions.ts#markReadBySeller": { on: "its seller", args: (at) => [seen(at)] },
  "app/account/thread-actions.ts#muteAsCustomer": { on: "its customer", args: (at) => [muting(at)] },
  "app/seller/thread-actions.ts#muteAsSeller": { on: "its seller", args: (at) => [muting(at)] },
  "app/seller/messages/actions.ts#markAction": {
    on: "its seller",
    args: ({ threadId }) => [form({ mark: "selected.read", thread: threadId, show: "", q: "", after: "" })],
  },
  "app/account/settings/delete/actions.ts#deleteOnPassword": { on: "nothing" },
  "app/account/settings/delete/actions.ts#deleteOnLink": { on: "nothing" },
  "app/account/settings/delete/actions.ts#mailLink": { on: "nothing" },
  "app/seller/customers/[id]/delete/actions.ts#deleteCustomerAccount": {
    on: "admins",
    args: ({ leaver }) => [idle, form({ id: leaver.id })],
  },
  "app/seller/settings/actions.ts#saveStoreName": {
    on: "admins",
    args: () => [idle, form({ name: "Outsiders' Market" })],
  },
  "app/seller/settings/actions.ts#saveMailbox": {
    on: "admins",
    args: () => [idle, form({ email: "outsider@example.com" })],
  },
  "app/seller/settings/actions.ts#saveMode": { on: "admins", args: () => [idle, form({ mode: "warehouse" })] },
  "app/seller/vendors/actions.ts#addVendor": {
    on: "admins",
    args: () => [idle, form({ form: ID, name: "Outsiders' shop", email: "", source: "", externalId: "" })],
  },
  "app/seller/vendors/[slug]/actions.ts#invite": {
    on: "admins",
    args: ({ spare }) => [idle, form({ form: ID, slug: spare.slug, email: "outsider@example.com" })],
  },
  "app/seller/vendors/[slug]/actions.ts#rename": {
    on: "admins",
    args: ({ spare }) => [idle, form({ slug: spare.slug, name: "Outsiders' shop" })],
  },
  "app/seller/vendors/[slug]/actions.ts#removeMember": {
    on: "admins",
    args: ({ spare }) => [form({ slug: spare.slug, userId: spare.id })],
  },
  "app/seller/vendors/[slug]/actions.ts#remove": { on: "admins", args: ({ spare }) => [form({ slug: spare.slug })] },
  "app/seller/vendors/[slug]/actions.ts#restore": { on: "admins", args: ({ spare }) => [form({ slug: spare.slug })] },
  "app/seller/deliveries/actions.ts#sendDeliveryAgain": {
    on: "admins",
    args: ({ mail }) => [form({ id: mail, sure: "yes" })],
  },
  "app/seller/deliveries/actions.ts#mailAddressAgain": {
    on: "admins",
    args: ({ mail }) => [form({ mail, address: STOPPED })],
  },
  "app/seller/deliveries/held/actions.ts#deleteHeldMail": {
    on: "admins",
    args: ({ held }) => [idle, form({ id: held })],
  },
  "app/seller/notice-actions.ts#dismissNoticeAction": { on: "nothing" },
  // A notice has no owner to name here: that only admins take a stop back is tried in lib/replies/told.test.ts.
  "app/sign-out.ts#signOutAction": { on: "nothing" },
  "app/draw-anew.ts#drawAnew": { on: "nothing" },
  "app/(store)/sign-in/actions.ts#signInOrMailLink": { on: "nothing" },
  "app/(store)/sign-in/actions.ts#signInAsDemoPerson": { on: "nothing" },
  "app/(store)/sign-in/[token]/actions.ts#signInByLink": { on: "nothing" },
  "app/(store)/sign-in/[token]/actions.ts#mailNewLink": { on: "nothing" },
  "app/(store)/orders/access/actions.ts#findOrder": { on: "nothing" },
  "app/(store)/orders/access/[token]/actions.ts#continueToOrder": { on: "nothing" },
  "app/(store)/orders/access/[token]/actions.ts#sendNewLink": { on: "nothing" },
  // What they touch is said by the token alone: lib/deliveries/unsubscribe.test.ts.
  "app/unsubscribe/[token]/mails/actions.ts#saveMailsByLink": { on: "nothing" },
  "app/unsubscribe/[token]/mails/actions.ts#muteByLink": { on: "nothing" },
  "app/account/settings/actions.ts#saveMails": { on: "nothing" },
  "app/account/settings/actions.ts#saveName": { on: "nothing" },
  "app/account/settings/actions.ts#saveTimeZone": { on: "nothing" },
  "app/account/settings/actions.ts#saveTheme": { on: "nothing" },
  "app/account/settings/actions.ts#savePassword": { on: "nothing" },
  "app/account/settings/actions.ts#leaveEverywhere": { on: "nothing" },
};

/** The same for every route handler that takes something, as "file#METHOD", and who does it where that makes a difference. */
export const handlerLines: Record<string, ActionLine> = {
  "app/api/auth/[...nextauth]/route.ts#POST": { on: "nothing" },
  "app/api/orders/route.ts#POST": { on: "nothing" },
  // Whose mails end is said by the token alone: lib/deliveries/unsubscribe.test.ts.
  "app/unsubscribe/[token]/route.ts#POST": { on: "nothing" },
  // Takes nothing that Resend has not signed: lib/replies/webhook.test.ts.
  "app/api/resend/route.ts#POST": { on: "nothing" },
  // Kept nowhere: who is told is tried in lib/live/live.test.ts.
  "app/api/live/writing/route.ts#POST": { on: "nothing" },
  // Everybody's file is their own until a message of theirs takes it: app/api/files/route.test.ts.
  "app/api/files/route.ts#POST": { on: "nothing" },
  "app/api/files/[id]/route.ts#DELETE": { on: "nothing" },
  "app/api/drafts/route.ts#POST as customer": {
    on: "its customer",
    args: ({ thread }) => [{ side: "customer", thread, text: "Let me in.", rev: 0 }],
  },
  "app/api/drafts/route.ts#POST as seller": {
    on: "its seller",
    args: ({ thread }) => [{ side: "seller", thread, text: "Let me in.", rev: 0 }],
  },
};

const FORM = Symbol("form");
function form(fields: Form): Form {
  return Object.defineProperty(fields, FORM, { value: true });
}

/** Calls a route handler by its address, or a server action. */
export async function call(browser: APIRequestContext, origin: string, line: string, args: unknown[]) {
  const [, path] = /^app(\/.+)\/route\.ts#POST/.exec(line) ?? [];
  if (!path) return callAction(browser, origin, line, args);
  const answer = await browser.post(path, { headers: { Origin: origin }, data: args[0], maxRedirects: 0 });
  return { status: answer.status(), body: await answer.text() };
}

/** Calls a server action as Next's client does, from whatever page: which page it stands on protects nothing. */
async function callAction(browser: APIRequestContext, origin: string, action: string, args: unknown[]) {
  const multipart = new FormData();
  const encoded = args.map((arg, index) => {
    if (!(arg instanceof Object && FORM in arg)) return arg;
    for (const [name, value] of Object.entries(arg)) multipart.append(`_${index + 1}_${name}`, String(value));
    return `$K${index + 1}`;
  });
  // What the arguments refer to comes before them.
  multipart.append("0", JSON.stringify(encoded));
  const headers = { "Next-Action": idOf(action), Origin: origin };
  const answer = await browser.post("/sign-in", { headers, multipart, maxRedirects: 0 });
  return { status: answer.status(), body: await answer.text() };
}

function idOf(action: string): string {
  const file = join(process.env.NEXT_DIST_DIR || ".next", "server", "server-reference-manifest.json");
  const { node } = JSON.parse(readFileSync(file, "utf8")) as {
    node: Record<string, { exportedName: string; filename: string }>;
  };
  const found = Object.entries(node).find(([, it]) => `${it.filename}#${it.exportedName}` === action);
  if (!found) throw new Error(`${action} is not in the build`);
  return found[0];
}
