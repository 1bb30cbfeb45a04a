/** What decides the headers of an answer: its path, the page's nonce, whether people reach us over TLS. */
export type Answer = { path: string; nonce: string; secure: boolean; dev: boolean };

// The store's sign is shown in mails too, which readers open in other sites' pages.
const PICTURE = /\.(svg|png|ico)$/;
const PERMISSIONS = ["camera", "microphone", "geolocation", "payment", "usb", "browsing-topics"];

/**
 * The headers of every answer, whatever made it. An answer that sets one of them itself keeps its own.
 * `Referrer-Policy: same-origin` tells other sites nothing, not even our name, so that a token in an address stays
 * here; "no-referrer" would say no more, but makes browsers send `Origin: null` with forms, which we refuse.
 */
export function responseHeaders(answer: Answer): Record<string, string> {
  return {
    "Content-Security-Policy": pagePolicy(answer),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Permissions-Policy": PERMISSIONS.map((name) => `${name}=()`).join(", "),
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": PICTURE.test(answer.path) ? "cross-origin" : "same-origin",
    // For browsers that do not know frame-ancestors; the others go by that alone.
    "X-Frame-Options": "DENY",
    // What nobody called public is somebody's own.
    "Cache-Control": "private, no-store",
    ...(answer.secure ? { "Strict-Transport-Security": "max-age=31536000" } : {}),
  };
}

/** The policy of pages. React and Next put the nonce on what they write, having read it from the request. */
export function pagePolicy({ nonce, secure, dev }: Omit<Answer, "path">): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${dev ? " 'unsafe-eval'" : ""}`,
    dev ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: https:",
    "font-src 'self'",
    `connect-src 'self'${dev ? " ws:" : ""}`,
    "frame-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    ...(secure ? ["upgrade-insecure-requests"] : []),
  ].join("; ");
}
