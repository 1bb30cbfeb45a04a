import type { Page } from "@playwright/test";

/** The fields of a form, by name. */
export type Fields = [name: string, value: string][];
/** What came back; `status` 0: the line broke before an answer. `seq`: the message is there, and this is its number. */
export type Answer = { status: number; body: string; seq: number | null };

/**
 * A browser without JavaScript, reduced to what it sends: for load, and for answers that never arrive. Each request has
 * a connection of its own, so that a broken one is that request's.
 */
export function plainClient(origin: string, cookie: string) {
  async function ask(path: string, init: RequestInit = {}): Promise<Answer> {
    const headers = { cookie, origin, connection: "close" };
    try {
      const response = await fetch(origin + path, {
        ...init,
        headers,
        redirect: "manual",
        signal: AbortSignal.timeout(40_000),
      });
      const body = await response.text();
      const [, seq] = /#m(\d+)$/.exec(response.headers.get("location") ?? "") ?? [];
      return { status: response.status, body, seq: response.status === 303 && seq ? Number(seq) : null };
    } catch {
      return { status: 0, body: "", seq: null };
    }
  }
  return {
    get: (path: string) => ask(path),
    /** Sends a form: the same fields twice are the same send twice. */
    post: (path: string, fields: Fields) => {
      const body = new FormData();
      for (const [name, value] of fields) body.append(name, value);
      return ask(path, { method: "POST", body });
    },
  };
}

export type PlainClient = ReturnType<typeof plainClient>;

/** Whoever is signed in on that page. */
export async function cookieOf(page: Page): Promise<string> {
  const cookies = await page.context().cookies();
  return cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
}

/** The composer's form on a page, with a text in it; null if the page has none. */
export function fillComposer(body: string, text: string): Fields | null {
  const form = body.match(/<form[\s\S]*?<\/form>/g)?.find((it) => it.includes('id="composer"'));
  if (!form) return null;
  const hidden = form.match(/<input[^>]*type="hidden"[^>]*>/g) ?? [];
  return [...hidden.map((it): [string, string] => [attribute(it, "name"), attribute(it, "value")]), ["text", text]];
}

const ENTITIES: Record<string, string> = { "&quot;": '"', "&#x27;": "'", "&lt;": "<", "&gt;": ">", "&amp;": "&" };

function attribute(tag: string, name: string): string {
  const [, value = ""] = new RegExp(`\\s${name}="([^"]*)"`).exec(tag) ?? [];
  return value.replace(/&(quot|#x27|lt|gt|amp);/g, (it) => ENTITIES[it] ?? it);
}
