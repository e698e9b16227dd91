import { generateAtomFeed } from 'feedsmith';
import type { Paper } from '../model/paper.js';
import { type FeedOptions, readFeed } from './feed-items.js';
import { trimCdata } from './trim-cdata.js';

/**
 * Writes papers as an Atom feed (RFC 4287).
 *
 * An entry has the title, the abstract, an HTML version with the counts, the day of listing or, if it is unknown, of
 * publication, the paper's page, the organization as category, authors, and a stable id. Atom requires a day: an entry
 * without one has that of the feed. URLs that are not http(s) are left out.
 *
 * @param papers Any iterable of papers; it is not changed.
 * @param options `title`, `description`, `link`, `feedUrl`, `language` and `updated` of the feed: see `FeedOptions`.
 * @returns XML text.
 * @throws TypeError if an object is not a paper or an option is wrong; the message names it.
 *
 * @example
 * ```ts
 * import { parsePapers } from 'daily-papers';
 * import { toAtom } from 'daily-papers/feed';
 *
 * const papers = parsePapers('A Small Model\n\nWe train one.\n\n  • 2 authors\n·\nJul 3, 2024 7\n');
 * console.log(toAtom(papers).includes('<updated>2024-07-03T00:00:00.000Z</updated>')); // true
 * ```
 */
export function toAtom(papers: Iterable<Paper>, options?: FeedOptions): string {
  const { head, items } = readFeed(papers, options);
  const updated = head.updated ?? new Date();
  const xml = generateAtomFeed({
    id: head.feedUrl ?? head.link,
    title: { value: head.title },
    subtitle: { value: head.description },
    updated,
    authors: [{ name: head.title }],
    links: [
      { href: head.link, rel: 'alternate' },
      ...(head.feedUrl ? [{ href: head.feedUrl, rel: 'self' }] : []),
    ],
    entries: items.map((item) => ({
      id: item.id,
      title: { value: item.title },
      updated: item.date ?? updated,
      ...(item.date && { published: item.date }),
      ...(item.link !== undefined && { links: [{ href: item.link, rel: 'alternate' }] }),
      ...(item.abstract !== '' && { summary: { value: item.abstract } }),
      content: { value: item.html, type: 'html' },
      ...(item.categories.length > 0 && { categories: item.categories.map((term) => ({ term })) }),
      ...(item.authors.length > 0 && { authors: item.authors.map((name) => ({ name })) }),
    })),
  });
  return trimCdata(xml);
}
