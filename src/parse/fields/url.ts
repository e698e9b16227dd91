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
