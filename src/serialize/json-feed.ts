import { generateJsonFeed } from 'feedsmith';
import { wholePaperKey } from '../model/key-names.js';
import type { Paper } from '../model/paper.js';
import { type FeedItem, type FeedOptions, readFeed } from './feed-items.js';

/**
 * Writes papers as a JSON Feed 1.1. Each item's `_daily_papers` contains the whole paper, without URLs that are not
 * http(s).
 *
 * @param papers Any iterable of papers; it is not changed.
 * @param options `title`, `description`, `link`, `feedUrl`, `language` and `updated` of the feed: see `FeedOptions`.
 * @returns JSON text.
 * @throws TypeError if an object is not a paper or an option is wrong; the message names it.
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
export function toJsonFeed(papers: Iterable<Paper>, options?: FeedOptions): string {
  const { head, items } = readFeed(papers, options);
  const feed = generateJsonFeed({
    title: head.title,
    description: head.description,
    home_page_url: head.link,
    language: head.language,
    ...(head.feedUrl && { feed_url: head.feedUrl }),
    items: [],
  }) as object;
  return `${JSON.stringify({ ...feed, items: items.map(toItem) }, null, 2)}\n`;
}

function toItem({ id, title, link, date, abstract, html, categories, authors, paper }: FeedItem): object {
  return {
    id,
    title,
    content_text: abstract,
    ...(html !== '' && { content_html: html }),
    ...(link !== undefined && { url: link }),
    ...(date && { date_published: date.toISOString() }),
    ...(categories.length > 0 && { tags: categories }),
    ...(authors.length > 0 && { authors: authors.map((name) => ({ name })) }),
    [wholePaperKey]: paper,
  };
}
