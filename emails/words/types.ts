/** The languages mails are written in. */
export type Lang = "en" | "de" | "fr" | "es" | "pt";

/** As whom somebody reads a thread's mail. */
export type ReaderSide = "customer" | "vendor" | "store";

/** What an order's known states are called. */
export type OrderState = "preparing" | "shipped" | "delivered" | "cancelled";

/** What is said about a thread: its order's number, or null, and its seller's name. */
export type About = { order: string | null; seller: string; store: string };

/**
 * Every word of every mail in one language. Whole sentences: what one grammar makes of parts, another breaks.
 * Names come in as they are and stand where no ending depends on them.
 */
export type MailWords = {
  /** Where a name is blank. */
  unnamed: { store: string; shop: string; customer: string; item: string; carrier: string; file: string };
  /** The sender's name before the address. */
  sentBy: (author: string, store: string) => string;

  /** The same for all mails of a thread. */
  orderSubject: (order: string, other: string) => string;
  conversationSubject: (other: string) => string;
  orderTag: (order: string) => string;
  /** Under the heading of the plain text, where there is no tag. */
  aboutOrder: (order: string) => string;

  wroteToYou: (author: string) => string;
  wroteTo: (author: string, to: string) => string;
  newMessages: (count: number) => string;
  disputeOpened: (author: string) => string;
  disputeClosed: (author: string) => string;
  /** Before the names of so many files of a message. */
  files: (count: number) => string;
  readAndAnswer: string;
  openConversation: string;
  opensForCustomer: string;
  opensForSeller: string;
  firstOfThem: { customer: string; seller: string };

  state: Record<OrderState, string>;
  sentWith: (state: string, carrier: string, number: string) => string;
  moreItems: (count: number) => string;

  /** Why the reader gets it, and how to answer. */
  why: Record<ReaderSide, (about: About) => string>;
  /** Both stand in html and text: what is a button in one is an address in the other. */
  answerHere: string;
  answerByMail: string;
  /** The link to what is mailed at all. */
  chooseMails: string;

  signIn: { subject: (store: string) => string; button: string; valid: string; ignore: string };
  access: {
    orderSubject: (order: string) => string;
    conversationSubject: (other: string) => string;
    orderHeading: string;
    orderPlain: (order: string) => string;
    conversationHeading: (other: string) => string;
    orderButton: string;
    conversationButton: string;
    valid: string;
    orderWhy: (order: string) => string;
    conversationWhy: (other: string) => string;
  };
  invitation: {
    subject: (store: string, vendor: string) => string;
    what: (vendor: string) => string;
    valid: string;
    why: (store: string, vendor: string) => string;
  };
  refused: { subject: string; words: string; why: (store: string) => string };
  deletion: { subject: (store: string) => string; button: string; opens: string; ignore: string };
};
