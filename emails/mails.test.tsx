import { readdir } from "node:fs/promises";
import { render } from "react-email";
import { describe, expect, it } from "vitest";
import { previews } from "./all";
import { NewMessage } from "./new-message";
import { LANGS, type Lang, langOf, wordsIn } from "./words";

const mails = LANGS.flatMap((lang) =>
  previews.map(({ name, html, text }) => ({
    name,
    lang,
    html: () => render(html(lang)),
    text: text(lang),
    button: buttons(lang)[name] ?? null,
  })),
);

function buttons(lang: Lang): Record<string, string> {
  const { readAndAnswer, openConversation, signIn, access, deletion } = wordsIn(lang);
  return {
    "new message": readAndAnswer,
    "new messages": readAndAnswer,
    "dispute opened": readAndAnswer,
    "dispute closed": openConversation,
    "sign in": signIn.button,
    "order access": access.orderButton,
    "deletion link": deletion.button,
    "staff invitation": signIn.button,
  };
}

describe.each(mails)("$name, $lang", ({ name, lang, html, text, button }) => {
  it("says in its language what its text says, and nothing in another one", async () => {
    const page = await html();
    expect(page).toMatch(new RegExp(`<html[^>]* lang="${lang}"`));
    const shown = unmarked(page);
    for (const word of text.replace(/^(http.*|-- )$/gm, "").split(/[\s():]+/))
      expect(shown.toLowerCase()).toContain(word.toLowerCase());
    if (lang !== "en") expect(`${shown} ${text}`).not.toMatch(/ (you|this mail|the button|valid) /i);
  });

  it("has one button, in text on a line of its own, or nothing to open", async () => {
    const page = await html();
    const links = text.split("\n").filter((line) => /^http:\/\/localhost:3000\/(?!unsubscribe)/.test(line));
    expect(page.match(/class="button"/g) ?? []).toHaveLength(button === null ? 0 : 1);
    expect(links).toHaveLength(button === null ? 0 : 1);
    if (button !== null) expect(page).toContain(button);
    if (button !== null) expect(text).toContain(`${button}: `);
  });

  it("speaks of no button: in text there is none", () => {
    expect(text).not.toMatch(/button|knopf|schaltfläche|bot[óõ]n|bouton|botão/i);
  });

  it("is fit for light and dark, and loads nothing but our pictures", async () => {
    const page = await html();
    expect(page).toContain("prefers-color-scheme: dark");
    expect(page).toContain('<meta name="color-scheme" content="light dark"');
    expect(page).not.toMatch(/<script|<link|@import|oklch|var\(--/);
    const pictures = [...page.matchAll(/src="([^"]*)"/g)].map(([, url]) => url ?? "");
    expect(pictures.every((url) => url.startsWith("/static/mail/"))).toBe(true);
  });

  it("leads to where one chooses which mails one gets, if it is of a thread", async () => {
    const page = await html();
    const { chooseMails } = wordsIn(lang);
    const ofThread = /message|dispute/.test(name);
    expect(page.includes(`href="http://localhost:3000/unsubscribe/preview"`)).toBe(ofThread);
    expect([
      page.includes(chooseMails),
      text.includes(`${chooseMails}:\nhttp://localhost:3000/unsubscribe/preview`),
    ]).toEqual([ofThread, ofThread]);
  });

  it("is the same twice", async () => {
    expect(await html()).toBe(await html());
  });
});

it("the preview shows each: every file has a mail of its own, with what it is shown with", async () => {
  const files = await readdir(import.meta.dirname);
  const stems = files.filter((name) => /^[a-z-]+\.tsx$/.test(name)).map((name) => name.slice(0, -4));
  expect(stems.map((stem) => stem.replaceAll("-", " ")).sort()).toEqual(previews.map(({ name }) => name).sort());
  for (const stem of stems)
    expect((await import(import.meta.resolve(`./${stem}.tsx`))).default.PreviewProps).toHaveProperty("lang", "en");
});

it("takes ten thousand line breaks and a very long word", async () => {
  const words = [{ text: `${"\n".repeat(10_000)}${"x".repeat(100_000)}`, href: null }];
  const page = await render(<NewMessage {...NewMessage.PreviewProps} words={words} />);
  expect(page.match(/<br\/>/g)?.length).toBeGreaterThanOrEqual(10_000);
});

/** What a reader sees, on one line. */
const unmarked = (page: string) =>
  flat(
    page
      .replace(/<(head|style)[\s\S]*?<\/\1>/g, "")
      .replace(/<br\/>|<[^>]*>/g, " ")
      .replaceAll("&#x27;", "'")
      .replaceAll("&amp;", "&"),
  );

const flat = (text: string) => text.replace(/\s+/g, " ").trim();

it("speaks the reader's language whatever the region, else English", () => {
  expect(["de", "de-AT", "pt-BR", "pt-PT", "PT_br", "es-419", "fr"].map(langOf)).toEqual([
    "de",
    "de",
    "pt",
    "pt",
    "pt",
    "es",
    "fr",
  ]);
  expect(["", "nl", "deu", "x", "zh-Hant"].map(langOf)).toEqual(["en", "en", "en", "en", "en"]);
});

it("counts as each language does", () => {
  expect(LANGS.map((lang) => wordsIn(lang).newMessages(1)).filter((it) => /^1 /.test(it))).toHaveLength(5);
  const many = LANGS.map((lang) => wordsIn(lang).newMessages(12_345));
  expect(many).toEqual([
    "12,345 new messages",
    "12.345 neue Nachrichten",
    "12\u202f345 nouveaux messages",
    "12.345 mensajes nuevos",
    "12.345 mensagens novas",
  ]);
});
