import type { Page } from '../entries/entry.js';
import { curatorPhrase } from '../lines/curator.js';
import { type AlignedEntry, filled } from './aligned-entry.js';
import type { Slot } from './entry-kinds.js';
import type { Header } from './header.js';

/** What tokens turned out to be. */
export interface PagesRead {
  pages: Page[];
  headers: readonly Header[];
  /** The entries of all pages. */
  entries: AlignedEntry[];
}

/** Whether a reading is that of a listing: it has the page's header, or most of its entries look like the site's. */
export function isListing({ pages, headers, entries }: PagesRead): boolean {
  const titles = pages.flatMap((page) => page.entries.map(({ title }) => title.text));
  // The lines of a header were taken for a paragraph.
  if (titles.some((title) => headerInside.test(title))) return false;
  // Titles with the addresses of links are in a markup that nobody reads here.
  const marked = titles.filter((title) => address.test(title)).length;
  if (marked > 1 && marked * 2 > entries.length) return false;
  const convincing = entries.filter(isConvincing).length;
  // The words `Daily Papers` alone may stand above anything.
  if (headers.some(({ curator }) => curator !== undefined)) {
    const plausible = entries.filter((entry) => isConvincing(entry) || isPlausible(entry)).length;
    return entries.length < 4 || plausible * 5 >= entries.length;
  }
  if (headers.length > 0 && entries.length === 0) return true;
  return (
    (headers.length > 0 || entries.some(isMoreThanByline)) &&
    convincing > 0 &&
    convincing * 2 >= entries.length
  );
}

const address = /https?:\/\/|\bdata:image\//;
const headerInside = new RegExp(`\\bdaily papers\\b.{0,200}${curatorPhrase}\\b`, 'i');

/** Whether an entry has more than a title and a text: what only an entry of the site's lists has. */
function isConvincing(entry: AlignedEntry): boolean {
  const has = (slot: Slot) => filled(entry, slot).length > 0;
  const who = filled(entry, 'who');
  const isSomebody =
    who.some(({ kind }) => kind === 'authors' || kind === 'organization') ||
    (who.length > 0 && has('separator'));
  const hasDate = filled(entry, 'date').some(({ kind }) => kind === 'date');
  const isPaper = filled(entry, 'title').some(({ id }) => id !== undefined);
  if (isPaper && (isSomebody || hasDate || filled(entry, 'upvotes').some(({ kind }) => kind === 'upvotes')))
    return true;
  return (
    isSomebody && (hasDate || has('submittedBy') || has('stars') || has('githubLabel') || has('upvoteLabel'))
  );
}

/**
 * Whether an entry has what one of a page with the site's header has whose authors are missing, or whose date cannot be
 * read: a title, a submitter and upvotes, or a title, authors and words behind the dot.
 */
function isPlausible(entry: AlignedEntry): boolean {
  const has = (...slots: Slot[]) => slots.every((slot) => filled(entry, slot).length > 0);
  return has('submittedBy', 'upvotes', 'title') || has('title', 'who', 'separator', 'date');
}

/**
 * Whether an entry has what no byline has: a number of authors, a submitter, a link to its paper, or upvotes and the text of
 * an organization's logo.
 */
const isMoreThanByline = (entry: AlignedEntry) =>
  entry.tokens.some(({ kind, id }) => kind === 'authors' || kind === 'submittedBy' || id !== undefined) ||
  (['upvotes', 'logo', 'separator'] as const).every((slot) => filled(entry, slot).length > 0);
