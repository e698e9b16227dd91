import { generateRssFeed } from 'feedsmith';
import type { Paper } from '../model/paper.js';
import { type FeedHead, type FeedItem, type FeedOptions, feedItems, readHead } from './feed-items.js';

/**
 * Writes papers as an RSS 2.0 feed.
 *
 * An item has the title, the abstract, its HTML with what the listing counts (`content:encoded`), the day (of the list,
 * else of publication), the paper's page, the organization as category, authors (`dc:creator`), and a stable id.
 *
 * @param papers Any iterable of papers; it is not changed.
 * @param options What the feed says of itself; all has a default.
 * @returns XML text.
 * @throws ListingError `wrong-option` where `updated` is no date.
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
export function toRss(papers: Iterable<Paper>, options: FeedOptions = {}): string {
  const all = [...papers];
  return rssFeed(readHead(options, all), all.map(feedItems()));
}

export function rssFeed(head: FeedHead, items: readonly FeedItem[]): string {
  return generateRssFeed({
    title: head.title,
    link: head.link,
    description: head.description,
    language: head.language,
    lastBuildDate: head.updated,
    ...(head.feedUrl && {
      atom: { links: [{ href: head.feedUrl, rel: 'self', type: 'application/rss+xml' }] },
    }),
    items: items.map((item) => ({
      title: item.title,
      description: item.abstract,
      guid: { value: item.id, isPermaLink: item.id === item.link },
      ...(item.link !== null && { link: item.link }),
      ...(item.date && { pubDate: item.date }),
      ...(item.categories.length > 0 && { categories: item.categories.map((name) => ({ name })) }),
      ...(item.authors.length > 0 && { dc: { creators: item.authors } }),
      ...(item.comments !== null && { slash: { comments: item.comments } }),
      ...(item.html !== '' && { content: { encoded: item.html } }),
    })),
  });
}
