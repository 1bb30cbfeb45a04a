/** The header that says whether a browser shows or saves, and under which name (RFC 6266, 8187). */
export function disposition(name: string, save: boolean): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, "_");
  const encoded = encodeURIComponent(name).replace(
    /['()*!]/g,
    (it) => `%${it.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${save ? "attachment" : "inline"}; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
