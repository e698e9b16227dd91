import type { Paper } from '../model/paper.js';
import { atomFeed } from './atom.js';
import { type FeedHead, type FeedItem, type FeedOptions, feedItems, readHead } from './feed-items.js';
import { rssFeed } from './rss.js';

/**
 * Writes papers as an RSS 2.0 feed while they come, as `toRss` does. A feed says at its top when it changed: give
 * `updated`, or it is the first paper's day.
 *
 * @param options What the feed says of itself.
 * @returns A web `TransformStream` of papers to text.
 * @throws ListingError `wrong-option` where `updated` is no date.
 */
export function papersToRssStream(options: FeedOptions = {}): TransformStream<Paper, string> {
  return feedStream(options, rssFeed, '<item>', '</item>', '  </channel>');
}

/**
 * Writes papers as an Atom feed while they come, as `toAtom` does. A feed says at its top when it changed: give
 * `updated`, or it is the first paper's day.
 *
 * @param options What the feed says of itself.
 * @returns A web `TransformStream` of papers to text.
 * @throws ListingError `wrong-option` where `updated` is no date.
 */
export function papersToAtomStream(options: FeedOptions = {}): TransformStream<Paper, string> {
  return feedStream(options, atomFeed, '<entry>', '</entry>', '</feed>');
}

/** The feed is written for each paper alone, and its item taken out: head and foot are written once. */
function feedStream(
  options: FeedOptions,
  write: (head: FeedHead, items: readonly FeedItem[]) => string,
  open: string,
  close: string,
  foot: string,
): TransformStream<Paper, string> {
  let head = readHead(options, []);
  let isBegun = false;
  const toItem = feedItems();
  return new TransformStream({
    transform(paper, out) {
      if (!isBegun) head = readHead(options, [paper]);
      const feed = write(head, [toItem(paper)]);
      const from = feed.lastIndexOf('\n', feed.indexOf(open)) + 1;
      const to = feed.lastIndexOf(close) + close.length;
      out.enqueue(`${feed.slice(isBegun ? from : 0, to)}\n`);
      isBegun = true;
    },
    flush(out) {
      const empty = write(head, []);
      out.enqueue(isBegun ? empty.slice(empty.lastIndexOf(foot)) : empty);
    },
  });
}
