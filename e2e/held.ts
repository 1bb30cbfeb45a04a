import type { Page, Request } from "@playwright/test";

/**
 * Holds back what this page asks of the server to go somewhere, as a slow line would; not what it fetches ahead.
 * @returns go, which lets the answer through
 */
export function hold(page: Page, where: (url: URL) => boolean): Promise<() => void> {
  return holdBack(page, where, isNavigation);
}

/** The same for what a form on this page does. */
export function holdDeed(page: Page, path: string): Promise<() => void> {
  return holdBack(
    page,
    (url) => url.pathname === path,
    (request) => request.method() === "POST",
  );
}

/** The answer to what a form on this page does: it is done, and the page does not know. @returns go */
export async function holdAnswer(page: Page, path: string): Promise<() => void> {
  const { go, gone } = gate();
  await page.route(`**${path}`, async (route) => {
    if (route.request().method() !== "POST" || isDraw(route.request())) return route.fallback();
    const response = await route.fetch();
    await gone;
    await route.fulfill({ response });
  });
  return go;
}

/** The same for whatever this page asks of a path. */
export function holdAny(page: Page, path: string): Promise<() => void> {
  return holdBack(
    page,
    (url) => url.pathname === path,
    () => true,
  );
}

/** The same for the page's script, which a slow phone begins late. */
export function holdScripts(page: Page): Promise<() => void> {
  return holdBack(
    page,
    (url) => url.pathname.startsWith("/_next/static/"),
    (request) => request.resourceType() === "script",
  );
}

/** The same for the page itself, drawn anew since something happened; what a form sends is not held. */
export function holdDraws(page: Page): Promise<() => void> {
  return holdBack(page, () => true, isDraw);
}

/** This page is not drawn anew whatever happens: each time the line breaks. */
export async function refuseDraws(page: Page): Promise<void> {
  await page.route("**", (route) => (isDraw(route.request()) ? route.abort() : route.fallback()));
}

async function holdBack(page: Page, where: (url: URL) => boolean, what: (request: Request) => boolean) {
  const { go, gone } = gate();
  await page.route(where, async (route) => {
    if (what(route.request())) await gone;
    // The page may have gone elsewhere meanwhile, and want it no more.
    await route.continue().catch(() => undefined);
  });
  return go;
}

function gate() {
  let go = () => {};
  const gone = new Promise<void>((resolve) => {
    go = resolve;
  });
  return { go, gone };
}

// A form's own is multipart.
function isDraw(request: Request): boolean {
  const headers = request.headers();
  return "next-action" in headers && !(headers["content-type"] ?? "").startsWith("multipart/");
}

function isNavigation(request: Request): boolean {
  const headers = request.headers();
  return "rsc" in headers && !("next-router-prefetch" in headers);
}
