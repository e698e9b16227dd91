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

/** A link of the site, absolute; what need not be encoded is not: some converters write `_` as `%5F`. */
export function absolute(url: string): string {
  const plain = url.includes('%') ? url.replace(unreserved, decodeURIComponent) : url;
  return plain.startsWith('/') && !plain.startsWith('//') ? `https://huggingface.co${plain}` : plain;
}
/** Letters, digits, `-`, `.`, `_` and `~`, encoded. */
const unreserved = /%(?:2[de]|3\d|4[1-9a-f]|5[\daf]|6[1-9a-f]|7[\dae])/gi;
