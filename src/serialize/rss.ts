import { generateRssFeed } from 'feedsmith';
import type { Paper } from '../model/paper.js';
import { type FeedOptions, readFeed } from './feed-items.js';
import { trimCdata } from './trim-cdata.js';
import { escapeHtml } from './web.js';

/**
 * Writes papers as an RSS 2.0 feed.
 *
 * An item has the title, the abstract, an HTML version with the counts (`content:encoded`), the day of listing or, if it is
 * unknown, of publication, the paper's page, the organization as category, authors (`dc:creator`), and a stable id.
 * URLs that are not http(s) are left out.
 *
 * @param papers Any iterable of papers; it is not changed.
 * @param options `title`, `description`, `link`, `feedUrl`, `language` and `updated` of the feed: see `FeedOptions`.
 * @returns XML text.
 * @throws TypeError if an object is not a paper or an option is wrong; the message names it.
 *
 * @example
 * ```ts
 * import { parsePapers } from 'daily-papers';
 * import { toRss } from 'daily-papers/feed';
 *
 * const papers = parsePapers('A Small Model\n\nWe train one.\n\n  • 2 authors\n·\nJul 3, 2024 7\n');
 * console.log(toRss(papers).includes('<pubDate>Wed, 03 Jul 2024 00:00:00 GMT</pubDate>')); // true
 * ```
 */
export function toRss(papers: Iterable<Paper>, options?: FeedOptions): string {
  const { head, items } = readFeed(papers, options);
  const xml = generateRssFeed({
    title: head.title,
    link: head.link,
    description: head.description,
    language: head.language,
    ...(head.updated && { lastBuildDate: head.updated }),
    ...(head.feedUrl && {
      atom: { links: [{ href: head.feedUrl, rel: 'self', type: 'application/rss+xml' }] },
    }),
    items: items.map((item) => ({
      title: item.title,
      // Readers take it for HTML.
      description: item.abstract.replace(/[&<>]/g, escapeHtml),
      guid: { value: item.id, isPermaLink: item.id === item.link },
      ...(item.link !== undefined && { link: item.link }),
      ...(item.date && { pubDate: item.date }),
      ...(item.categories.length > 0 && { categories: item.categories.map((name) => ({ name })) }),
      ...(item.authors.length > 0 && { dc: { creators: item.authors } }),
      ...(item.paper.comments !== undefined && { slash: { comments: item.paper.comments } }),
      ...(item.html !== '' && { content: { encoded: item.html } }),
    })),
  });
  return trimCdata(xml);
}
