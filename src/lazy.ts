import type { Paper } from './paper.js';
import type { FeedOptions } from './serialize/feed-items.js';

// What is heavy is loaded when it is first called: `daily-papers/feed` and `daily-papers/parquet` have the same
// functions at once.

/** `toRss` of `daily-papers/feed`, loaded when it is first called. @returns XML text. */
export async function toRss(papers: Iterable<Paper>, options?: FeedOptions): Promise<string> {
  return (await import('./serialize/rss.js')).toRss(papers, options);
}

/** `toAtom` of `daily-papers/feed`, loaded when it is first called. @returns XML text. */
export async function toAtom(papers: Iterable<Paper>, options?: FeedOptions): Promise<string> {
  return (await import('./serialize/atom.js')).toAtom(papers, options);
}

/** `toJsonFeed` of `daily-papers/feed`, loaded when it is first called. @returns JSON text. */
export async function toJsonFeed(papers: Iterable<Paper>, options?: FeedOptions): Promise<string> {
  return (await import('./serialize/json-feed.js')).toJsonFeed(papers, options);
}

/** `toParquet` of `daily-papers/parquet`, loaded when it is first called. @returns The file's bytes. */
export async function toParquet(papers: Iterable<Paper>): Promise<Uint8Array> {
  return (await import('./serialize/parquet.js')).toParquet(papers);
}

/** `fromParquet` of `daily-papers/parquet`, loaded when it is first called. @returns The papers. */
export async function fromParquet(bytes: Uint8Array | ArrayBuffer): Promise<Paper[]> {
  return (await import('./serialize/parquet.js')).fromParquet(bytes);
}
