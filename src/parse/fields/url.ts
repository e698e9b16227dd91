/** Host (lower case, no `www.`) and path (no leading or final slash, no query) of a URL with or without scheme. */
export function urlParts(url: string): { host: string; path: string } {
  const match = /^(?:[a-z][a-z0-9+.-]*:\/\/)?(?:www\.)?([^/?#]*)\/*([^?#]*)/i.exec(url)!;
  return { host: match[1]!.toLowerCase(), path: match[2]!.replace(/(?<!\/)\/+$/, '') };
}

/** The host of a repository's URL, such as `github.com`, and its owner; null where the URL has none. */
export function repository(url: string): { host: string; owner: string } | null {
  const [, host, owner] = /^(?:[a-z][a-z0-9+.-]*:\/\/)?(?:www\.)?([^/?#]*)\/*([^/?#]*)/i.exec(url)!;
  return host && owner ? { host: host.toLowerCase(), owner } : null;
}

/** A link of the site, absolute. */
export function absolute(url: string): string {
  return url.startsWith('/') && !url.startsWith('//') ? `https://huggingface.co${url}` : url;
}
