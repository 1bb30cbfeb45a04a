import type { MailWords } from "./types";

const forYou = "Der Link oben ist nur für Sie: Bitte leiten Sie diese Mail nicht weiter.";

export const de: MailWords = {
  unnamed: {
    store: "Der Händler",
    shop: "Der Shop",
    customer: "Kundin oder Kunde",
    item: "Artikel",
    carrier: "Paketdienst",
    file: "Datei",
  },
  sentBy: (author, store) => `${author} über ${store}`,

  orderSubject: (order, other) => `Bestellung #${order}: Nachrichten mit ${other}`,
  conversationSubject: (other) => `Nachrichten mit ${other}`,
  orderTag: (order) => `Bestellung #${order}`,
  aboutOrder: (order) => `(Bestellung #${order})`,

  wroteToYou: (author) => `${author} hat Ihnen geschrieben`,
  wroteTo: (author, to) => `${author} hat an ${to} geschrieben`,
  newMessages: (count) => (count === 1 ? "1 neue Nachricht" : `${count.toLocaleString("de")} neue Nachrichten`),
  disputeOpened: (author) => `${author} hat einen Streitfall eröffnet`,
  disputeClosed: (author) => `${author} hat den Streitfall geschlossen`,
  files: (count) =>
    count === 1 ? "Mit 1 Datei, zu sehen in der Unterhaltung:" : `Mit ${count} Dateien, zu sehen in der Unterhaltung:`,
  readAndAnswer: "Lesen und antworten",
  openConversation: "Unterhaltung öffnen",
  opensForCustomer: "Öffnet diese Nachricht. Ohne Passwort.",
  opensForSeller: "Öffnet diese Nachricht, sobald Sie angemeldet sind.",
  firstOfThem: {
    customer: "Öffnet die erste davon. Ohne Passwort.",
    seller: "Öffnet die erste davon, sobald Sie angemeldet sind.",
  },

  state: { preparing: "In Vorbereitung", shipped: "Versandt", delivered: "Zugestellt", cancelled: "Storniert" },
  sentWith: (state, carrier, number) => `${state} mit ${carrier}, ${number}`,
  moreItems: (count) => `und ${count.toLocaleString("de")} weitere`,

  why: {
    customer: ({ order, seller, store }) =>
      order === null
        ? `${forYou} Sie erhalten sie, weil Sie bei ${store} mit ${seller} schreiben.`
        : `${forYou} Sie erhalten sie, weil Sie bei ${store} die Bestellung #${order} aufgegeben haben.`,
    vendor: ({ seller, store }) => `Sie erhalten diese Mail, weil Sie bei ${store} für ${seller} antworten.`,
    store: ({ store }) => `Sie erhalten diese Mail, weil sie für ${store} bestimmt ist.`,
  },
  answerHere: "Bitte antworten Sie über den Link oben: Eine Antwort auf diese Mail erreicht niemanden.",
  answerByMail: "Antworten Sie über den Link oben oder einfach auf diese Mail.",
  chooseMails: "Auswählen, welche Mails Sie bekommen",

  signIn: {
    subject: (store) => `Anmelden bei ${store}`,
    button: "Anmelden",
    valid: "30 Minuten gültig, ein Mal.",
    ignore:
      "Wenn Sie diesen Link nicht angefordert haben, lassen Sie diese Mail einfach liegen: Ohne sie kommt niemand hinein.",
  },
  access: {
    orderSubject: (order) => `Bestellung #${order}: Ihr Link`,
    conversationSubject: (other) => `Unterhaltung mit ${other}: Ihr Link`,
    orderHeading: "Ihre Bestellung und ihre Nachrichten",
    orderPlain: (order) => `Ihre Bestellung #${order} und ihre Nachrichten`,
    conversationHeading: (other) => `Ihre Unterhaltung mit ${other}`,
    orderButton: "Bestellung öffnen",
    conversationButton: "Unterhaltung öffnen",
    valid: "Ohne Passwort. 30 Tage gültig.",
    orderWhy: (order) =>
      `${forYou} Jemand hat den Link zur Bestellung #${order} angefordert; wenn Sie es nicht waren, lassen Sie diese Mail einfach liegen.`,
    conversationWhy: (other) =>
      `${forYou} Jemand hat den Link zu Ihrer Unterhaltung mit ${other} angefordert; wenn Sie es nicht waren, lassen Sie diese Mail einfach liegen.`,
  },
  invitation: {
    subject: (store, vendor) => `Sie antworten bei ${store} für ${vendor}`,
    what: (vendor) =>
      `Wer bei ${vendor} gekauft hat, schreibt zu seiner Bestellung, und Sie antworten als ${vendor}. Ihr eigener Name ist dabei nie zu sehen.`,
    valid:
      "7 Tage gültig, ein Mal. Später melden Sie sich mit dieser Adresse an: Wir schicken Ihnen einen Link, oder Sie legen ein Passwort fest.",
    why: (store, vendor) =>
      `${forYou} Sie erhalten sie, weil ${store} Ihre Adresse für ${vendor} eingetragen hat. Wenn das ein Irrtum ist, lassen Sie diese Mail liegen und sagen Sie dort Bescheid.`,
  },
  refused: {
    subject: "Ihre Antwort wurde nicht angenommen",
    words:
      "Sie haben auf eine Mail geantwortet. In dieser Unterhaltung können Sie nicht mehr schreiben, deshalb hat niemand Ihre Antwort gelesen.",
    why: (store) => `Sie erhalten diese Mail, weil von Ihrer Adresse eine Mail bei ${store} eingegangen ist.`,
  },
  deletion: {
    subject: (store) => `Ihr Konto bei ${store} löschen`,
    button: "Mein Konto löschen",
    opens: "Öffnet die letzte Frage. Bevor Sie sie beantworten, wird nichts gelöscht. 30 Minuten gültig, ein Mal.",
    ignore:
      "Wenn Sie diesen Link nicht angefordert haben, ist jemand mit Ihrem Konto angemeldet: Melden Sie sich in den Einstellungen überall ab.",
  },
};
