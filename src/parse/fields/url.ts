/** Host (lower case, no `www.`) and path (no leading or final slash, no query) of a URL with or without scheme. */
export function urlParts(url: string): { host: string; path: string } {
  const match = /^(?:[a-z][a-z0-9+.-]*:\/\/)?(?:www\.)?([^/?#]*)\/*([^?#]*)/i.exec(url)!;
  return { host: match[1]!.toLowerCase(), path: match[2]!.replace(/(?<!\/)\/+$/, '') };
}

/** The host of a repository's URL, such as `github.com`, and its owner; null where the URL has none. */
export function repository(url: string): { host: string; owner: string } | null {
  const { host, path } = urlParts(url);
  const [owner] = path.split('/');
  return host && owner ? { host, owner } : null;
}

/**
 * A link of the page, absolute: on the site, wherever the page was saved. What need not be encoded is not: some converters
 * write `_` as `%5F`.
 */
export function absolute(url: string): string {
  const direct = redirected(url);
  let plain = direct.includes('%') ? direct.replace(unreserved, decodeURIComponent) : direct;
  plain = nested.exec(plain)?.[1] ?? plain;
  if (plain.startsWith('/'))
    return plain.startsWith('//') ? `https:${plain}` : `https://huggingface.co${plain}`;
  const own = plain.replace(mirror, 'https://huggingface.co');
  if (!own.includes('_x_tr_')) return own;
  return own.replace(/(?<=[?&])_x_tr_[^#&]*(?:&|(?=#|$))/g, '').replace(/[?&](?=#|$)/, '');
}

/** The address that mail programs and word processors put into one of their own: `https://www.google.com/url?q=https%3A…`. */
function redirected(url: string): string {
  if (!redirector.test(url)) return url;
  const { searchParams } = new URL(url);
  return (
    ['q', 'url', 'u'].flatMap((name) => searchParams.getAll(name)).find((to) => /^https?:/i.test(to)) ?? url
  );
}
const redirector =
  /^https?:\/\/(?:www\.google\.[a-z.]{2,6}\/url|[a-z\d]+\.safelinks\.protection\.outlook\.com\/|l\.facebook\.com\/l\.php)\?/i;

/** `https://web.archive.org/web/2025/https://…`: archives and page readers put an address of their own before each. */
const nested = /^(?:(?:https?:)?\/\/[^/\s?#]+)?\/(?:[^\s?#]*\/)?(https?:\/\/[^\s]+)$/i;
/** The same site under another name. Google's translation adds parameters to each address. */
const mirror =
  /^https?:\/\/(?:(?:www\.)?huggingface\.co:\d{1,5}|hf-mirror\.com|huggingface-co\.translate\.goog)(?=[/?#]|$)|^https?:\/\/huggingface\.co(?=[/?#]|$)/i;
/** Letters, digits, `-`, `.`, `_` and `~`, encoded. */
const unreserved = /%(?:2[de]|3\d|4[1-9a-f]|5[\daf]|6[1-9a-f]|7[\dae])/gi;
