import { runInNewContext } from "node:vm";
import EmailReplyParser from "email-reply-parser";
import { toPlainText } from "react-email";

// What of a mail its writer has just written. The door to email-reply-parser, whose expressions can be made to run for
// hours by a text that is made for it (threat): everything here is cut off after a moment.
const PATIENCE_MS = 1_000;

/**
 * A mail's text without what it quotes and without its signature; the whole text where that cannot be told. Who answers
 * in between keeps the lines that are answered.
 */
export function visibleText(text: string): string {
  return within(() => {
    const visible = cutRest(new EmailReplyParser().read(known(text)).getVisibleText());
    return answeredBetween(text.split("\n"), visible.split("\n")) ?? visible;
  }, text);
}

/** What a mail that came as HTML alone says. */
export function textOfHtml(html: string): string {
  return within(() => textOf(html), "");
}

function within(work: () => string, otherwise: string): string {
  try {
    return runInNewContext("work()", { work }, { timeout: PATIENCE_MS }) as string;
  } catch {
    return otherwise;
  }
}

/** Headers of quotes and lines of signatures that the library does not know, as ones that it does. */
function known(text: string): string {
  const quotes = OWN_QUOTES.reduce((all, quote) => all.replace(quote, "On then, somebody <a@b.c> wrote:"), text);
  return quotes.replace(OWN_SIGNATURES, "-- ");
}

const OWN_QUOTES = [
  // Gmail breaks the line between name and address.
  /^ {0,3}(?=[^\n]{0,300}\d)(On|Am|Le|El|Em|Il) [^\n]{5,200}\n?[^\n]{0,200}?(wrote|schrieb|a écrit|escribió|escreveu|ha scritto)([^\n]{0,200}<\n)?[^\n]{0,200}:[ \t]*$/gmu,
  /^ {0,3}(?=[^\n]{0,300}\d)(Em|No dia) [^\n]{5,300}(escreveu|disse)[^\n]{0,200}:[ \t]*$/gmu,
  // Outlook's block of headers, in the languages we speak: two of its lines are a quote, one is a sentence.
  /^[ \t*]*(From|Von|De|Da)[ \t*]*:[^\n]{1,300}\n[ \t*]*(Sent|Gesendet|Date|Datum|Envoyé|Enviado( el)?|Enviada( em)?|Fecha|Data|To|An|À|Para)[ \t*]*:[^\n]{1,300}$/gmu,
  // Apple's and Outlook's lines of dashes or underscores.
  /^[ \t]*-{2,12} ?(Message d.origine|Mensaje original|Mensagem original|Forwarded message|Weitergeleitete Nachricht) ?-{2,12}[ \t]*$/gimu,
];

const OWN_SIGNATURES =
  /^[ \t]*(Sent from my \S.*|Sent via \S.*|Get Outlook for .*|Von meinem .* gesendet\.?|Gesendet mit .*|Diese Nachricht wurde von meinem .*|Envoyé de mon .*|Envoyé depuis .*|Obtenir Outlook pour .*|Enviado desde .*|Enviado do meu .*|Enviado a partir d.*|Obtener Outlook para .*|Obter o? ?Outlook para .*|Holen Sie sich Outlook .*|Outlook für .* beziehen.*)$/gmu;

// The line that stood for a quote of ours, where the library let it stand: what comes after it is quoted.
function cutRest(visible: string): string {
  return visible.replace(/On then, somebody <a@b\.c> wrote:\s*$/u, "").trim();
}

/** From the first word to the last of who answers a quote more than once, what they quote included; else null. */
function answeredBetween(all: string[], visible: string[]): string | null {
  const rest = visible.map((line) => line.trim()).filter((line) => line !== "");
  const own = all.map((line) => line.trim() === rest[0] && rest.shift() !== undefined);
  const spoken = all.flatMap((line, at) => (own[at] ? "own" : /^\s*>/.test(line) ? "quote" : []));
  const answers = spoken.filter((who, at) => who === "own" && spoken[at - 1] === "quote").length;
  if (answers < 2) return null;
  const begin = all.findIndex((line, at) => own[at] || /^\s*>/.test(line));
  return all.slice(begin, own.lastIndexOf(true) + 1).join("\n");
}

// Styles and scripts are no words; a link is its words, since the address behind it is somebody's tracker as often as not.
function textOf(html: string): string {
  return toPlainText(html, {
    wordwrap: false,
    limits: { maxInputLength: 2_000_000, maxDepth: 200, maxChildNodes: 5_000 },
    selectors: [
      { selector: "a", options: { ignoreHref: true } },
      { selector: "img", format: "skip" },
      ...["h1", "h2", "h3", "h4"].map((selector) => ({ selector, options: { uppercase: false } })),
      { selector: "blockquote", format: "blockquote", options: { leadingLineBreaks: 1, trailingLineBreaks: 1 } },
    ],
  }).replace(/\u00a0/g, " ");
}
