import { versionedId } from '../../model/arxiv-id.js';
import { mirrorHosts, siteHost } from '../../model/url-shapes.js';

/** Where the site is. */
const origin = 'https://huggingface.co';

/** The page of a paper. */
export const paperUrl = (id: string): string => `${origin}/papers/${id}`;

/** The paper that an address of the site is about, and whether it leads to its discussion. */
export function paperAt(url: string): { id: string; isDiscussion: boolean } | null {
  const [, id, community] = paperShape.exec(url) ?? [];
  return id === undefined ? null : { id, isDiscussion: community !== undefined };
}
const begin = `^https?://${siteHost}/`;
const paperShape = new RegExp(`${begin}papers/${versionedId}/?(?:\\?[^#]*)?(?:(#community)|#.*)?$`);

/** The paper that an upvote is for whose address leads to the login first, where it names one; null for any other address. */
export function loginAt(url: string): { id: string | undefined } | null {
  const match = loginShape.exec(url);
  return match && { id: match[1] };
}
const slash = '(?:%(?:25)?2F|/)';
const loginShape = new RegExp(`${begin}login\\?next=${slash}papers(?:${slash}${versionedId})?`, 'i');

/** Whose page of the site an address is: an organization's or a user's. */
export function ownerOf(url: string | undefined): string | undefined {
  const owner = url && ownerShape.exec(url)?.[1];
  return owner && !ownPages.has(owner) ? owner : undefined;
}
const ownerShape = new RegExp(`${begin}(?:organizations/)?([\\w.-]+)/?$`);
/** What may stand in place of an owner. */
const ownPages = new Set(
  'papers models datasets spaces docs pricing login join enterprise storage buckets tasks chat collections languages organizations blog posts learn support inference huggingface inference-endpoints terms-of-service privacy'.split(
    ' ',
  ),
);

/** Whether an address is that of a list of papers, such as `https://huggingface.co/papers/date/2024-07-03`. */
export const isListPage = (url: string): boolean => listShape.test(url);
const listShape = new RegExp(`${begin}papers/?(?:$|[?#]|(?:date|week|month|trending)\\b)`, 'i');

/** Whether an address is below that of the list, as those of papers are. */
export const isBelowList = (url: string): boolean => belowList.test(url);
const belowList = new RegExp(`${begin}papers/`, 'i');

/**
 * A link of the page, absolute: on the site, wherever the page was saved. What need not be encoded is not: some converters
 * write `_` as `%5F`.
 */
export function absolute(url: string): string {
  const direct = redirected(url);
  let plain = direct.includes('%') ? direct.replace(unreserved, decodeURIComponent) : direct;
  plain = nested.exec(plain)?.[1] ?? plain;
  if (plain.startsWith('/')) return plain.startsWith('//') ? `https:${plain}` : origin + plain;
  const own = plain.replace(mirror, origin);
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
const mirror = new RegExp(
  `^https?://(?:(?:www\\.)?huggingface\\.co:\\d{1,5}|${mirrorHosts})(?=[/?#]|$)|^https?://huggingface\\.co(?=[/?#]|$)`,
  'i',
);
/** Letters, digits, `-`, `.`, `_` and `~`, encoded. */
const unreserved = /%(?:2[de]|3\d|4[1-9a-f]|5[\daf]|6[1-9a-f]|7[\dae])/gi;
