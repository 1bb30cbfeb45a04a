import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { findLinks } from "@/lib/links";
import { MessageText } from "./message-text";

const html = (text: string) => renderToStaticMarkup(<MessageText text={findLinks(text)} />);

it("shows markup as it was written", () => {
  const shown = html('<img src=x onerror="alert(1)"> & [a](javascript:alert(1))');
  expect(shown).toContain("&lt;img src=x onerror=&quot;alert(1)&quot;&gt; &amp; [a](javascript:alert(1))");
  expect(shown).not.toContain("<a");
  expect(shown).not.toContain("<img");
});

it("gives a link no hold on this page, and lets nothing out of its attribute", () => {
  const shown = html('See https://example.com/"onclick="alert(1) now');
  expect(shown).toContain('rel="noopener noreferrer nofollow ugc"');
  expect(shown).not.toContain("target=");
  expect(shown).toContain(`href="https://example.com/%22onclick=%22alert(1)"`);
});

it("keeps ten thousand line breaks as text, not as elements", () => {
  const shown = html(`a${"\n".repeat(10_000)}b`);
  expect(shown.match(/\n/g)).toHaveLength(10_000);
  expect(shown.match(/</g)).toHaveLength(2);
  expect(shown).toContain("whitespace-pre-wrap");
});
