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
  let plain = url.includes('%') ? url.replace(unreserved, decodeURIComponent) : url;
  plain = nested.exec(plain)?.[1] ?? plain;
  if (plain.startsWith('/'))
    return plain.startsWith('//') ? `https:${plain}` : `https://huggingface.co${plain}`;
  const own = plain.replace(mirror, 'https://huggingface.co');
  if (!own.includes('_x_tr_')) return own;
  return own.replace(/(?<=[?&])_x_tr_[^#&]*(?:&|(?=#|$))/g, '').replace(/[?&](?=#|$)/, '');
}
/** `https://web.archive.org/web/2025/https://…`: archives and page readers put an address of their own before each. */
const nested = /^(?:(?:https?:)?\/\/[^/\s?#]+)?\/(?:[^\s?#]*\/)?(https?:\/\/[^\s]+)$/i;
/** The same site under another name. Google's translation adds parameters to each address. */
const mirror =
  /^https?:\/\/(?:(?:www\.)?huggingface\.co:\d{1,5}|hf-mirror\.com|huggingface-co\.translate\.goog)(?=[/?#]|$)|^https?:\/\/huggingface\.co(?=[/?#]|$)/i;
/** Letters, digits, `-`, `.`, `_` and `~`, encoded. */
const unreserved = /%(?:2[de]|3\d|4[1-9a-f]|5[\daf]|6[1-9a-f]|7[\dae])/gi;
