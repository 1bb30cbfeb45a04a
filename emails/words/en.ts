import type { MailWords } from "./types";

const forYou = "The link above is for you alone: please do not forward this mail.";

export const en: MailWords = {
  unnamed: {
    store: "The store",
    shop: "The shop",
    customer: "The customer",
    item: "Item",
    carrier: "a carrier",
    file: "File",
  },
  sentBy: (author, store) => `${author} via ${store}`,

  orderSubject: (order, other) => `Order #${order}: messages with ${other}`,
  conversationSubject: (other) => `Messages with ${other}`,
  orderTag: (order) => `Order #${order}`,
  aboutOrder: (order) => `(order #${order})`,

  wroteToYou: (author) => `${author} wrote to you`,
  wroteTo: (author, to) => `${author} wrote to ${to}`,
  newMessages: (count) => (count === 1 ? "1 new message" : `${count.toLocaleString("en-GB")} new messages`),
  disputeOpened: (author) => `${author} opened a dispute`,
  disputeClosed: (author) => `${author} closed the dispute`,
  files: (count) =>
    count === 1
      ? "With 1 file, which you see in the conversation:"
      : `With ${count} files, which you see in the conversation:`,
  readAndAnswer: "Read and answer",
  openConversation: "Open the conversation",
  opensForCustomer: "Opens this message. No password needed.",
  opensForSeller: "Opens this message, after you sign in.",
  firstOfThem: {
    customer: "Opens the first of them. No password needed.",
    seller: "Opens the first of them, after you sign in.",
  },

  state: { preparing: "Preparing", shipped: "Shipped", delivered: "Delivered", cancelled: "Cancelled" },
  sentWith: (state, carrier, number) => `${state} with ${carrier}, ${number}`,
  moreItems: (count) => `and ${count.toLocaleString("en-GB")} more`,

  why: {
    customer: ({ order, seller, store }) =>
      order === null
        ? `${forYou} You get it because you write with ${seller} at ${store}.`
        : `${forYou} You get it because you bought order #${order} at ${store}.`,
    vendor: ({ seller, store }) => `You get this mail because you answer for ${seller} at ${store}.`,
    store: ({ store }) => `You get this mail because it is for ${store}.`,
  },
  answerHere: "Answer through the link above: a reply to this mail reaches nobody.",
  answerByMail: "Answer through the link above, or just reply to this mail.",
  chooseMails: "Choose which mails you get",

  signIn: {
    subject: (store) => `Sign in at ${store}`,
    button: "Sign in",
    valid: "Valid for 30 minutes, once.",
    ignore: "If it was not you who asked for this link, ignore this mail: without it nobody gets in.",
  },
  access: {
    orderSubject: (order) => `Order #${order}: your link`,
    conversationSubject: (other) => `Conversation with ${other}: your link`,
    orderHeading: "Your order and its messages",
    orderPlain: (order) => `Your order #${order} and its messages`,
    conversationHeading: (other) => `Your conversation with ${other}`,
    orderButton: "Open your order",
    conversationButton: "Open your conversation",
    valid: "No password needed. Valid for 30 days.",
    orderWhy: (order) =>
      `${forYou} Somebody asked for the link to order #${order}; if it was not you, ignore this mail.`,
    conversationWhy: (other) =>
      `${forYou} Somebody asked for the link to your conversation with ${other}; if it was not you, ignore this mail.`,
  },
  invitation: {
    subject: (store, vendor) => `You answer for ${vendor} at ${store}`,
    what: (vendor) =>
      `Customers of ${vendor} write about their orders, and you answer as ${vendor}. They never see your own name.`,
    valid: "Valid for 7 days, once. Later you sign in with this address: we mail you a link, or you set a password.",
    why: (store, vendor) =>
      `${forYou} You get it because ${store} entered your address for ${vendor}. If that is a mistake, ignore this mail and tell the store.`,
  },
  refused: {
    subject: "Your answer was not taken",
    words:
      "You answered a mail by mail. You cannot write in that conversation any more, so nobody has read your answer.",
    why: (store) => `You get this mail because a mail from your address came to ${store}.`,
  },
  deletion: {
    subject: (store) => `Delete your account at ${store}`,
    button: "Delete my account",
    opens: "Opens the last question. Nothing is deleted before you answer it. Valid for 30 minutes, once.",
    ignore:
      "If it was not you who asked for this link, somebody is signed in as you: sign out everywhere in your settings.",
  },
};
