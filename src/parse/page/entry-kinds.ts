import { distance } from 'fastest-levenshtein';
import type { Token, TokenKind } from '../entries/token.js';
import { endsSentence } from '../lines/ends-sentence.js';
import { authorNumber, bullet } from '../lines/line-shapes.js';
import { likenessOf, mostLikeness } from './title-likeness.js';

/** A place in an entry, in the order in which entries have them. */
export type Slot =
  | 'submittedBy'
  | 'user'
  | 'upvotes'
  | 'title'
  | 'abstract'
  | 'dot'
  | 'logo'
  | 'who'
  | 'separator'
  | 'date'
  | 'upvoteLabel'
  | 'githubLabel'
  | 'stars'
  | 'comments'
  | 'pageLink';

/** The kinds of entry that the site's pages have. */
export type EntryKind = 'list' | 'daily' | 'trending';

/**
 * The slots of each kind of entry:
 * - `list`: the search page, and the list of a day with abstracts;
 * - `daily`: the cards of a day, a week or a month;
 * - `trending`: the cards of the trending page.
 */
export const entryKinds: Record<EntryKind, readonly Slot[]> = {
  list: [
    'submittedBy',
    'user',
    'upvoteLabel',
    'upvotes',
    'title',
    'abstract',
    'dot',
    'logo',
    'who',
    'separator',
    'date',
    'comments',
  ],
  daily: [
    'submittedBy',
    'user',
    'upvotes',
    'title',
    'logo',
    'who',
    'separator',
    'logo',
    'who',
    'stars',
    'comments',
  ],
  trending: [
    'submittedBy',
    'user',
    'title',
    'abstract',
    'dot',
    'logo',
    'who',
    'separator',
    'date',
    'upvoteLabel',
    'upvotes',
    'githubLabel',
    'stars',
    'pageLink',
  ],
};

type Costs = Partial<Record<Slot, Partial<Record<TokenKind, number>>>>;

/** What it costs that a token of a kind fills a slot, where its text does not matter. */
const costs: Costs = {
  submittedBy: { submittedBy: 0 },
  user: { organization: 0 },
  upvotes: { upvotes: 0, count: 0 },
  title: { title: -mostLikeness },
  abstract: { paperLink: -mostLikeness },
  dot: { separator: 0.5 },
  who: { authors: 0, organization: 0 },
  separator: { separator: 0 },
  date: { date: 0 },
  upvoteLabel: { upvoteLabel: 0 },
  githubLabel: { githubLabel: 0 },
  stars: { stars: 0, count: 0.05 },
  comments: { comments: 0, count: 0 },
  pageLink: { pageLink: 0, stars: 0.5 },
};

/** The same for what may be words, too: with a link, it certainly is what it looks like. */
const unlinkedCosts: Costs = {
  // What stands below a `Submitted by` is a user, whatever it looks like.
  user: { count: 1.2, githubLabel: 0.5, pageLink: 0.5, upvoteLabel: 0.5 },
  // A title may be a number (for a little less than an entry without a title), a date, or a word of the page.
  title: { count: 6.5, date: 2, authors: 4, githubLabel: 2, pageLink: 2, upvoteLabel: 2 },
  abstract: { count: 2, authors: 4.5, date: 3, githubLabel: 3, upvoteLabel: 3, separator: 3 },
  who: { count: 2, githubLabel: 2, upvoteLabel: 2 },
};

/**
 * What it costs to read a token as a slot: 0 where it is what the slot holds, more the less it looks like it, and
 * infinitely much where it is certainly something else.
 */
export function slotCost(slot: Slot, token: Token): number {
  const { kind, url } = token;
  // Pages print `-` for no upvotes, and nothing for no comments.
  if (slot === 'comments' && /^[-–—]$/.test(token.text)) return 4;
  const known = costs[slot]?.[kind];
  if (known !== undefined) return known;
  const unlinked = unlinkedCosts[slot]?.[kind];
  if (unlinked !== undefined) return url === undefined ? unlinked : Infinity;
  if (kind === 'prose') return proseCost(slot, token);
  if (slot !== 'title') return Infinity;
  if (kind === 'paperLink') return -likenessOf(token);
  // `Submitted by Mistake`
  return kind === 'submittedBy' && url === undefined && token.value !== undefined ? 2 : Infinity;
}

/** The cost if a token of plain words stands where a number, a date or a dot is expected: it is unreadable, and in its place. */
const unreadable = 3;

function proseCost(slot: Slot, token: Token): number {
  const { text } = token;
  const label = labels[slot];
  if (label !== undefined) return isMisspelt(label, text) ? unreadable - 1 : Infinity;
  switch (slot) {
    case 'title':
      return -likenessOf(token);
    case 'abstract':
      return likenessOf(token);
    case 'who':
      return whoCost(token);
    case 'logo':
      return logoShape.test(text) ? 0.2 : Infinity;
    case 'user':
      // A heading without a link is a remark that somebody has written.
      return text.length > 60 || token.level > 0 ? Infinity : /\s/.test(text) ? 1.5 : 0;
    case 'separator':
      return oneSign.test(text) ? unreadable - 1 : Infinity;
    case 'date':
      return text.length > 40 ? Infinity : unreadable - (/\d/.test(text) ? 1 : 0);
    case 'upvotes':
    case 'comments':
    case 'stars':
      return isUnreadableCount(text) ? unreadable : Infinity;
    default:
      return Infinity;
  }
}

const oneSign = /^[^\p{L}\p{N}\s]$/u;

/** The text of a logo is the name of the organization in addresses. No such name ends with a period, as a sentence does. */
export const logoShape = /^[\w.-]{0,39}\w$/;

const labels: Partial<Record<Slot, string>> = {
  submittedBy: 'submitted by',
  upvoteLabel: 'upvote',
  githubLabel: 'github',
  pageLink: 'arxiv page',
};

/** Whether words are a label with a letter or two wrong, and perhaps a name after it. */
function isMisspelt(label: string, text: string): boolean {
  const begin = text.slice(0, label === labels.submittedBy ? label.length : label.length + 2).toLowerCase();
  return distance(begin, label) <= Math.min(2, Math.floor(label.length / 4));
}

/** No organization has a longer one. */
const longestName = 100;

function whoCost(token: Token): number {
  const { text } = token;
  if (isUnreadableAuthors(token)) return 0.5;
  if (text.length > longestName) return Infinity;
  return (text.length > 60 ? 3 : 0.5) + (endsSentence(text) && text.split(' ').length > 4 ? 3 : 0);
}

/**
 * Whether words stand for authors although they cannot be read: a number and a misspelled or foreign word (`5 auth0rs`,
 * `5 Autoren`, `5 位作者`), `authors` with what is no number (`sixteen authors`, `> 5 authors`), or a part of that word (`1 0uthor`). No
 * organization is called so.
 */
export function isUnreadableAuthors({ kind, text }: Token): boolean {
  if (kind !== 'prose' || text.length > longestName) return false;
  return (
    unreadableAuthors.test(text) ||
    (text.length < 12 && 'authors'.endsWith(text.replace(/[^\p{L}?]+/gu, '') || '?'))
  );
}
const unreadableAuthors = new RegExp(
  `^\\d.{0,4}uthors?$|^Authors?\\W{1,3}\\d+\\)?$|^(?:${bullet}\\s*)*${authorNumber}\\s+(?:[\\p{Ll}\\p{Lo}]|\\p{Lu}\\p{Ll}{3})[\\p{L}\\d]{0,20}$|(?:^|\\P{L})authors?(?!\\p{L})(?!.*\\p{L}[.!?]$)`,
  'u',
);

/** `l5`, `1O`, `l`: a digit or two mistaken. */
function isUnreadableCount(text: string): boolean {
  return /^(?:[\p{L}\d]\S?|\S[\p{L}\d])$/u.test(text) || (/^\S{1,8}$/.test(text) && /\d/.test(text));
}
