import { generateJsonFeed } from 'feedsmith';
import type { Paper } from '../model/paper.js';
import { type FeedItem, type FeedOptions, feedItems, readHead } from './feed-items.js';

/**
 * Writes papers as a JSON Feed 1.1. What the listing shows of a paper is whole in each item's `_daily_papers`.
 *
 * @param papers Any iterable of papers; it is not changed.
 * @param options What the feed says of itself; all has a default.
 * @returns JSON text.
 * @throws ListingError `wrong-option` where `updated` is no date.
 *
 * @example
 * ```ts
 * import { parsePapers } from 'daily-papers';
 * import { toJsonFeed } from 'daily-papers/feed';
 *
 * const papers = parsePapers('A Small Model\n\nWe train one.\n\n  • 2 authors\n·\nJul 3, 2024 7\n');
 * console.log(JSON.parse(toJsonFeed(papers)).items[0].content_text); // We train one.
 * ```
 */
export function toJsonFeed(papers: Iterable<Paper>, options: FeedOptions = {}): string {
  const all = [...papers];
  const head = readHead(options, all);
  const feed = generateJsonFeed({
    title: head.title,
    description: head.description,
    home_page_url: head.link,
    language: head.language,
    ...(head.feedUrl && { feed_url: head.feedUrl }),
    items: [],
  }) as object;
  return `${JSON.stringify({ ...feed, items: all.map(feedItems()).map(toItem) }, null, 2)}\n`;
}

function toItem({ id, title, link, date, abstract, html, categories, authors, paper }: FeedItem): object {
  return {
    id,
    title,
    content_text: abstract,
    ...(html !== '' && { content_html: html }),
    ...(link !== null && { url: link }),
    ...(date && { date_published: date.toISOString() }),
    ...(categories.length > 0 && { tags: categories }),
    ...(authors.length > 0 && { authors: authors.map((name) => ({ name })) }),
    _daily_papers: paper,
  };
}
