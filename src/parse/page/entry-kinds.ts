import { distance } from 'fastest-levenshtein';
import { bullet } from '../lines/line-shapes.js';
import type { Token, TokenKind } from '../token.js';
import { titleLikeness } from './title-likeness.js';

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

/** What it costs that a token of a kind fills a slot, where its text does not matter. */
const costs: Partial<Record<Slot, Partial<Record<TokenKind, number>>>> = {
  submittedBy: { submittedBy: 0 },
  upvotes: { upvotes: 0, count: 0 },
  dot: { separator: 0.5 },
  separator: { separator: 0 },
  date: { date: 0 },
  upvoteLabel: { upvoteLabel: 0 },
  githubLabel: { githubLabel: 0 },
  stars: { stars: 0, count: 0.05 },
  comments: { comments: 0, count: 0 },
  pageLink: { pageLink: 0, stars: 0.5 },
};

/** That a token of plain words stands where a number, a date or a dot is expected: it is unreadable, and in its place. */
const unreadable = 3;

/**
 * What it costs to read a token as a slot: 0 where it is what the slot holds, more the less it looks like it, and
 * infinitely much where it is certainly something else.
 */
export function slotCost(slot: Slot, token: Token): number {
  const known = costs[slot]?.[token.kind];
  // Pages print `-` for no upvotes, and nothing for no comments.
  if (slot === 'comments' && /^[-–—]$/.test(token.text)) return 4;
  if (known !== undefined) return known;
  const label = labels[slot];
  if (label !== undefined) return isMisspelt(label, token) ? unreadable - 1 : Infinity;
  switch (slot) {
    case 'title':
      return titleCost(token);
    case 'abstract':
      return abstractCost(token);
    case 'who':
      return whoCost(token);
    case 'logo':
      return token.kind === 'prose' && /^[\w.-]{1,40}$/.test(token.text) ? 0.2 : Infinity;
    case 'user':
      return userCost(token);
    case 'date':
      return token.kind === 'prose' && token.text.length <= 40
        ? unreadable - (/\d/.test(token.text) ? 1 : 0)
        : Infinity;
    case 'upvotes':
    case 'comments':
    case 'stars':
      return token.kind === 'prose' && isUnreadableCount(token.text) ? unreadable : Infinity;
    default:
      return Infinity;
  }
}

const labels: Partial<Record<Slot, string>> = {
  submittedBy: 'submitted by',
  upvoteLabel: 'upvote',
  githubLabel: 'github',
  pageLink: 'arxiv page',
};

/** Whether a token is a label with a letter or two wrong, and perhaps a name after it. */
export function isMisspelt(label: string, { kind, text }: Token): boolean {
  if (kind !== 'prose' || text.length > label.length + 40) return false;
  const begin = text.slice(0, label === labels.submittedBy ? label.length : label.length + 2).toLowerCase();
  return distance(begin, label) <= Math.min(2, Math.floor(label.length / 4));
}

/** Likeness only weighs readings that position leaves open: it must not outweigh position. */
const mostLikeness = 3;
const clamp = (likeness: number) => Math.max(-mostLikeness, Math.min(mostLikeness, likeness));

/** A little less than that an entry has no title. */
const numberAsTitle = 6.5;

function titleCost(token: Token): number {
  switch (token.kind) {
    case 'title':
      return -mostLikeness;
    case 'prose':
    case 'paperLink':
      return -clamp(likenessOf(token));
    // A title may be a number, a date, or a word of the page.
    case 'count':
      return token.url === undefined ? numberAsTitle : Infinity;
    case 'date':
    case 'authors':
    case 'githubLabel':
    case 'pageLink':
    case 'upvoteLabel':
      return token.url === undefined ? 2 : Infinity;
    // `Submitted by Mistake`
    case 'submittedBy':
      return token.url === undefined && token.value !== undefined ? 2 : Infinity;
    default:
      return Infinity;
  }
}

function abstractCost(token: Token): number {
  switch (token.kind) {
    case 'prose':
      return clamp(likenessOf(token));
    case 'paperLink':
      return -mostLikeness;
    case 'count':
      return token.url === undefined ? 2 : Infinity;
    case 'authors':
    case 'date':
    case 'githubLabel':
    case 'upvoteLabel':
    case 'separator':
      return token.url === undefined ? 3 : Infinity;
    default:
      return Infinity;
  }
}

function whoCost(token: Token): number {
  const { kind, text, url } = token;
  if (kind === 'authors' || kind === 'organization') return 0;
  if (kind === 'count' || kind === 'githubLabel' || kind === 'upvoteLabel')
    return url === undefined ? 2 : Infinity;
  if (kind !== 'prose') return Infinity;
  if (isUnreadableAuthors(token)) return 0.5;
  if (text.length > 100) return Infinity;
  return (text.length > 60 ? 3 : 0.5) + (/[.!?。]$/.test(text) && text.split(' ').length > 4 ? 3 : 0);
}

/** `5 auth0rs`, `5 auteurs`, `l2 authors`: a number and a word where authors are expected, one of them misspelled. */
export function isUnreadableAuthors({ kind, text }: Token): boolean {
  return kind === 'prose' && unreadableAuthors.test(text);
}
const unreadableAuthors = new RegExp(
  `^(?:${bullet}\\s*)?(?:[\\d.,]+[kK]?\\s+\\p{Ll}[\\p{L}\\d]{0,20}|[\\p{L}\\d?]{1,4}\\s+authors?)$`,
  'u',
);

/** `l5`, `1O`, `l`: a digit or two mistaken. */
function isUnreadableCount(text: string): boolean {
  return /^\S{1,2}$/.test(text) || (/^\S{1,8}$/.test(text) && /\d/.test(text));
}

/** What stands below a `Submitted by` is a user, whatever it looks like. */
function userCost({ kind, text, url }: Token): number {
  switch (kind) {
    case 'organization':
      return 0;
    case 'prose':
      return text.length > 60 ? Infinity : /\s/.test(text) ? 1.5 : 0;
    case 'count':
      return url === undefined ? 1.2 : Infinity;
    case 'githubLabel':
    case 'pageLink':
    case 'upvoteLabel':
      return url === undefined ? 0.5 : Infinity;
    default:
      return Infinity;
  }
}

const likenesses = new WeakMap<Token, number>();

/** It is asked for several times of a token. */
function likenessOf(token: Token): number {
  const known = likenesses.get(token);
  if (known !== undefined) return known;
  const likeness = titleLikeness(token.text);
  likenesses.set(token, likeness);
  return likeness;
}
