import type { MailWords } from "./types";

const forYou = "El enlace de arriba es solo para usted: no reenvíe este correo, por favor.";

export const es: MailWords = {
  unnamed: {
    store: "La tienda",
    shop: "El vendedor",
    customer: "El cliente",
    item: "Artículo",
    carrier: "un transportista",
    file: "Archivo",
  },
  sentBy: (author, store) => `${author} a través de ${store}`,

  orderSubject: (order, other) => `Pedido #${order}: mensajes con ${other}`,
  conversationSubject: (other) => `Mensajes con ${other}`,
  orderTag: (order) => `Pedido #${order}`,
  aboutOrder: (order) => `(pedido #${order})`,

  wroteToYou: (author) => `${author} le ha escrito`,
  wroteTo: (author, to) => `${author} ha escrito a ${to}`,
  newMessages: (count) => (count === 1 ? "1 mensaje nuevo" : `${count.toLocaleString("es")} mensajes nuevos`),
  disputeOpened: (author) => `${author} ha abierto una disputa`,
  disputeClosed: (author) => `${author} ha cerrado la disputa`,
  files: (count) =>
    count === 1
      ? "Con 1 archivo, que está en la conversación:"
      : `Con ${count} archivos, que están en la conversación:`,
  readAndAnswer: "Leer y responder",
  openConversation: "Abrir la conversación",
  opensForCustomer: "Abre este mensaje. Sin contraseña.",
  opensForSeller: "Abre este mensaje, después de iniciar sesión.",
  firstOfThem: {
    customer: "Abre el primero de ellos. Sin contraseña.",
    seller: "Abre el primero de ellos, después de iniciar sesión.",
  },

  state: { preparing: "En preparación", shipped: "Enviado", delivered: "Entregado", cancelled: "Cancelado" },
  sentWith: (state, carrier, number) => `${state} con ${carrier}, ${number}`,
  moreItems: (count) => `y ${count.toLocaleString("es")} más`,

  why: {
    customer: ({ order, seller, store }) =>
      order === null
        ? `${forYou} Lo recibe porque mantiene una conversación con ${seller} en ${store}.`
        : `${forYou} Lo recibe porque hizo el pedido #${order} en ${store}.`,
    vendor: ({ seller, store }) => `Recibe este correo porque responde por ${seller} en ${store}.`,
    store: ({ store }) => `Recibe este correo porque es para ${store}.`,
  },
  answerHere: "Responda con el enlace de arriba: una respuesta a este correo no llega a nadie.",
  answerByMail: "Responda con el enlace de arriba o, simplemente, a este correo.",
  chooseMails: "Elegir qué correos recibe",

  signIn: {
    subject: (store) => `Iniciar sesión en ${store}`,
    button: "Iniciar sesión",
    valid: "Válido durante 30 minutos, una sola vez.",
    ignore: "Si no ha pedido usted este enlace, ignore este correo: sin él no entra nadie.",
  },
  access: {
    orderSubject: (order) => `Pedido #${order}: su enlace`,
    conversationSubject: (other) => `Conversación con ${other}: su enlace`,
    orderHeading: "Su pedido y sus mensajes",
    orderPlain: (order) => `Su pedido #${order} y sus mensajes`,
    conversationHeading: (other) => `Su conversación con ${other}`,
    orderButton: "Abrir su pedido",
    conversationButton: "Abrir su conversación",
    valid: "Sin contraseña. Válido durante 30 días.",
    orderWhy: (order) =>
      `${forYou} Alguien ha pedido el enlace al pedido #${order}; si no ha sido usted, ignore este correo.`,
    conversationWhy: (other) =>
      `${forYou} Alguien ha pedido el enlace a su conversación con ${other}; si no ha sido usted, ignore este correo.`,
  },
  invitation: {
    subject: (store, vendor) => `Usted responde por ${vendor} en ${store}`,
    what: (vendor) =>
      `Los clientes escriben a ${vendor} sobre sus pedidos, y usted responde en nombre de ${vendor}. Nunca ven su propio nombre.`,
    valid:
      "Válido durante 7 días, una sola vez. Después inicie sesión con esta dirección: le enviamos un enlace o elige una contraseña.",
    why: (store, vendor) =>
      `${forYou} Lo recibe porque ${store} ha indicado su dirección para ${vendor}. Si es un error, ignore este correo y avise a la tienda.`,
  },
  refused: {
    subject: "Su respuesta no se ha aceptado",
    words: "Ha respondido a un correo. Ya no puede escribir en esa conversación, así que nadie ha leído su respuesta.",
    why: (store) => `Recibe este correo porque a ${store} llegó un correo de su dirección.`,
  },
  deletion: {
    subject: (store) => `Eliminar su cuenta en ${store}`,
    button: "Eliminar mi cuenta",
    opens:
      "Abre la última pregunta. No se elimina nada antes de que responda. Válido durante 30 minutos, una sola vez.",
    ignore:
      "Si no ha pedido usted este enlace, alguien ha entrado en su cuenta: cierre todas las sesiones en sus ajustes.",
  },
};
