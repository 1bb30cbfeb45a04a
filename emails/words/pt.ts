import type { MailWords } from "./types";

// Read in Portugal and in Brazil: words and forms that both use.
const forYou = "O link acima é pessoal: por favor, não encaminhe este e-mail.";

export const pt: MailWords = {
  unnamed: {
    store: "A loja",
    shop: "A loja vendedora",
    customer: "O cliente",
    item: "Artigo",
    carrier: "uma transportadora",
    file: "Anexo",
  },
  sentBy: (author, store) => `${author} via ${store}`,

  orderSubject: (order, other) => `Pedido #${order}: mensagens com ${other}`,
  conversationSubject: (other) => `Mensagens com ${other}`,
  orderTag: (order) => `Pedido #${order}`,
  aboutOrder: (order) => `(pedido #${order})`,

  wroteToYou: (author) => `${author} enviou uma mensagem para você`,
  wroteTo: (author, to) => `${author} escreveu para ${to}`,
  newMessages: (count) => (count === 1 ? "1 mensagem nova" : `${count.toLocaleString("pt")} mensagens novas`),
  disputeOpened: (author) => `${author} abriu uma disputa`,
  disputeClosed: (author) => `${author} encerrou a disputa`,
  files: (count) => (count === 1 ? "Com 1 anexo, para ver na conversa:" : `Com ${count} anexos, para ver na conversa:`),
  readAndAnswer: "Ler e responder",
  openConversation: "Abrir a conversa",
  opensForCustomer: "Abre esta mensagem. Sem senha.",
  opensForSeller: "Abre esta mensagem, depois de iniciar sessão.",
  firstOfThem: {
    customer: "Abre a primeira delas. Sem senha.",
    seller: "Abre a primeira delas, depois de iniciar sessão.",
  },

  state: { preparing: "Em preparação", shipped: "Enviado", delivered: "Entregue", cancelled: "Cancelado" },
  sentWith: (state, carrier, number) => `${state} com ${carrier}, ${number}`,
  moreItems: (count) => `e mais ${count.toLocaleString("pt")}`,

  why: {
    customer: ({ order, seller, store }) =>
      order === null
        ? `${forYou} Chegou porque existe uma conversa sua com ${seller} em ${store}.`
        : `${forYou} Chegou porque o pedido #${order} em ${store} é seu.`,
    vendor: ({ seller, store }) => `Este e-mail chegou porque a sua conta responde por ${seller} em ${store}.`,
    store: ({ store }) => `Este e-mail chegou porque é para ${store}.`,
  },
  answerHere: "Responda pelo link acima: uma resposta a este e-mail não chega a ninguém.",
  answerByMail: "Responda pelo link acima ou, simplesmente, a este e-mail.",
  chooseMails: "Escolher que e-mails recebe",

  signIn: {
    subject: (store) => `Iniciar sessão em ${store}`,
    button: "Iniciar sessão",
    valid: "Válido por 30 minutos, uma única vez.",
    ignore: "Se este link não foi pedido por você, ignore este e-mail: sem ele ninguém entra.",
  },
  access: {
    orderSubject: (order) => `Pedido #${order}: o seu link`,
    conversationSubject: (other) => `Conversa com ${other}: o seu link`,
    orderHeading: "O seu pedido e as suas mensagens",
    orderPlain: (order) => `O seu pedido #${order} e as suas mensagens`,
    conversationHeading: (other) => `A sua conversa com ${other}`,
    orderButton: "Abrir o pedido",
    conversationButton: "Abrir a conversa",
    valid: "Sem senha. Válido por 30 dias.",
    orderWhy: (order) => `${forYou} Alguém pediu o link do pedido #${order}; se não foi você, ignore este e-mail.`,
    conversationWhy: (other) =>
      `${forYou} Alguém pediu o link da sua conversa com ${other}; se não foi você, ignore este e-mail.`,
  },
  invitation: {
    subject: (store, vendor) => `A sua conta responde por ${vendor} em ${store}`,
    what: (vendor) =>
      `Os clientes escrevem para ${vendor} sobre os seus pedidos, e as suas respostas levam o nome ${vendor}. O seu próprio nome nunca aparece.`,
    valid:
      "Válido por 7 dias, uma única vez. Depois inicie sessão com este endereço: enviamos um link, ou defina uma senha.",
    why: (store, vendor) =>
      `${forYou} Chegou porque ${store} indicou o seu endereço para ${vendor}. Se for um engano, ignore este e-mail e avise a loja.`,
  },
  refused: {
    subject: "A sua resposta não foi entregue",
    words:
      "Chegou uma resposta sua por e-mail. Já não é possível escrever nessa conversa, por isso ninguém leu a resposta.",
    why: (store) => `Este e-mail chegou porque ${store} recebeu um e-mail do seu endereço.`,
  },
  deletion: {
    subject: (store) => `Eliminar a sua conta em ${store}`,
    button: "Eliminar a minha conta",
    opens: "Abre a última pergunta. Nada é eliminado antes da sua resposta. Válido por 30 minutos, uma única vez.",
    ignore:
      "Se este link não foi pedido por você, alguém entrou na sua conta: encerre todas as sessões nas configurações.",
  },
};
