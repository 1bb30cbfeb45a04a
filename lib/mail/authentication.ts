/**
 * Does the server that took the mail say that its sender is forged? Only the topmost result of that server counts: below
 * it anybody may have written its name (RFC 8601, section 5).
 * @param results the mail's Authentication-Results, the topmost first @param server its authserv-id
 * @returns "missing" where that server has said nothing
 */
export function senderOf(results: string[], server: string): "good" | "forged" | "missing" {
  const theirs = results.find((it) => /^\s*([^\s;]+)/.exec(it)?.[1]?.toLowerCase() === server.toLowerCase());
  if (theirs === undefined) return "missing";
  const said = withoutComments(theirs);
  const of = (method: string) =>
    [...said.matchAll(new RegExp(`\\b${method}\\s*=\\s*(\\w+)`, "gi"))].map(([, it]) => it);
  if (of("dmarc").some((it) => /^pass$/i.test(it ?? ""))) return "good";
  if (of("dmarc").some((it) => /^fail$/i.test(it ?? ""))) return "forged";
  const [spf, dkim] = [of("spf"), of("dkim")];
  const passes = [...spf, ...dkim].some((it) => /^pass$/i.test(it ?? ""));
  const fails = spf.some((it) => /^(hard|soft)?fail$/i.test(it ?? "")) && !passes;
  return fails ? "forged" : "good";
}

const withoutComments = (text: string) => text.slice(0, 10_000).replace(/\([^()]*\)/g, " ");
