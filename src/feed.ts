export type { Link, LinkKind, Organization, Paper } from './model/paper.js';
export { toAtom } from './serialize/atom.js';
export type { FeedOptions } from './serialize/feed-items.js';
export { toJsonFeed } from './serialize/json-feed.js';
export { toRss } from './serialize/rss.js';
