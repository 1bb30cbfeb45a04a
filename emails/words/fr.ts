import type { MailWords } from "./types";

const forYou = "Le lien ci-dessus est personnel : merci de ne pas transférer cet e-mail.";

export const fr: MailWords = {
  unnamed: {
    store: "Le magasin",
    shop: "La boutique",
    customer: "Le client",
    item: "Article",
    carrier: "un transporteur",
    file: "Fichier",
  },
  sentBy: (author, store) => `${author} via ${store}`,

  orderSubject: (order, other) => `Commande #${order} : messages avec ${other}`,
  conversationSubject: (other) => `Messages avec ${other}`,
  orderTag: (order) => `Commande #${order}`,
  aboutOrder: (order) => `(commande #${order})`,

  wroteToYou: (author) => `${author} vous a écrit`,
  wroteTo: (author, to) => `${author} a écrit à ${to}`,
  newMessages: (count) => (count === 1 ? "1 nouveau message" : `${count.toLocaleString("fr")} nouveaux messages`),
  disputeOpened: (author) => `${author} a ouvert un litige`,
  disputeClosed: (author) => `${author} a clos le litige`,
  files: (count) =>
    count === 1
      ? "Avec 1 fichier, à voir dans la conversation :"
      : `Avec ${count} fichiers, à voir dans la conversation :`,
  readAndAnswer: "Lire et répondre",
  openConversation: "Ouvrir la conversation",
  opensForCustomer: "Ouvre ce message. Sans mot de passe.",
  opensForSeller: "Ouvre ce message, une fois que vous êtes connecté.",
  firstOfThem: {
    customer: "Ouvre le premier d’entre eux. Sans mot de passe.",
    seller: "Ouvre le premier d’entre eux, une fois que vous êtes connecté.",
  },

  state: { preparing: "En préparation", shipped: "Expédiée", delivered: "Livrée", cancelled: "Annulée" },
  sentWith: (state, carrier, number) => `${state} avec ${carrier}, ${number}`,
  moreItems: (count) => (count === 1 ? "et 1 autre" : `et ${count.toLocaleString("fr")} autres`),

  why: {
    customer: ({ order, seller, store }) =>
      order === null
        ? `${forYou} Vous le recevez parce que vous échangez avec ${seller} sur ${store}.`
        : `${forYou} Vous le recevez parce que vous avez passé la commande #${order} sur ${store}.`,
    vendor: ({ seller, store }) => `Vous recevez cet e-mail parce que vous répondez pour ${seller} sur ${store}.`,
    store: ({ store }) => `Vous recevez cet e-mail parce qu’il est destiné à ${store}.`,
  },
  answerHere: "Répondez par le lien ci-dessus : une réponse à cet e-mail n’arrive à personne.",
  answerByMail: "Répondez par le lien ci-dessus, ou simplement à cet e-mail.",
  chooseMails: "Choisir les e-mails que vous recevez",

  signIn: {
    subject: (store) => `Connexion à ${store}`,
    button: "Se connecter",
    valid: "Valable 30 minutes, une seule fois.",
    ignore: "Si vous n’avez pas demandé ce lien, ignorez cet e-mail : sans lui, personne n’entre.",
  },
  access: {
    orderSubject: (order) => `Commande #${order} : votre lien`,
    conversationSubject: (other) => `Conversation avec ${other} : votre lien`,
    orderHeading: "Votre commande et ses messages",
    orderPlain: (order) => `Votre commande #${order} et ses messages`,
    conversationHeading: (other) => `Votre conversation avec ${other}`,
    orderButton: "Ouvrir votre commande",
    conversationButton: "Ouvrir votre conversation",
    valid: "Sans mot de passe. Valable 30 jours.",
    orderWhy: (order) =>
      `${forYou} Quelqu’un a demandé le lien de la commande #${order} ; si ce n’était pas vous, ignorez cet e-mail.`,
    conversationWhy: (other) =>
      `${forYou} Quelqu’un a demandé le lien de votre conversation avec ${other} ; si ce n’était pas vous, ignorez cet e-mail.`,
  },
  invitation: {
    subject: (store, vendor) => `Vous répondez pour ${vendor} sur ${store}`,
    what: (vendor) =>
      `Les clients écrivent à ${vendor} au sujet de leurs commandes, et vous répondez au nom de ${vendor}. Ils ne voient jamais votre propre nom.`,
    valid:
      "Valable 7 jours, une seule fois. Ensuite, vous vous connectez avec cette adresse : nous vous envoyons un lien, ou vous choisissez un mot de passe.",
    why: (store, vendor) =>
      `${forYou} Vous le recevez parce que ${store} a saisi votre adresse pour ${vendor}. Si c’est une erreur, ignorez cet e-mail et prévenez le magasin.`,
  },
  refused: {
    subject: "Votre réponse n’a pas été transmise",
    words:
      "Vous avez répondu à un e-mail. Vous ne pouvez plus écrire dans cette conversation : personne n’a lu votre réponse.",
    why: (store) => `Vous recevez cet e-mail parce qu’un e-mail de votre adresse est arrivé chez ${store}.`,
  },
  deletion: {
    subject: (store) => `Supprimer votre compte sur ${store}`,
    button: "Supprimer mon compte",
    opens: "Ouvre la dernière question. Rien n’est supprimé avant votre réponse. Valable 30 minutes, une seule fois.",
    ignore:
      "Si vous n’avez pas demandé ce lien, quelqu’un est connecté à votre place : déconnectez-vous partout dans vos paramètres.",
  },
};
