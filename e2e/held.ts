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

async function holdBack(page: Page, where: (url: URL) => boolean, what: (request: Request) => boolean) {
  let go = () => {};
  const gone = new Promise<void>((resolve) => {
    go = resolve;
  });
  await page.route(where, async (route) => {
    if (what(route.request())) await gone;
    // The page may have gone elsewhere meanwhile, and want it no more.
    await route.continue().catch(() => undefined);
  });
  return go;
}

function isNavigation(request: Request): boolean {
  const headers = request.headers();
  return "rsc" in headers && !("next-router-prefetch" in headers);
}
