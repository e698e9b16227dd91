import { wrongArgument } from '../model/check-argument.js';
import { counted } from '../model/describe-value.js';
import type { Paper } from '../model/paper.js';
import { isoDay } from '../parse/fields/date.js';
import { words } from '../query/words.js';
import { printable } from './references.js';
import { uniqueNames } from './unique.js';
import { absoluteUrl, escapeHtml, pageUrl } from './web.js';

/** What a feed says of itself. */
export interface FeedOptions {
  /** `Daily Papers` by default. */
  title?: string | undefined;
  /** A sentence on what the feed holds. */
  description?: string | undefined;
  /** The page that the feed is about; `https://huggingface.co/papers` by default. */
  link?: string | undefined;
  /** Where the feed itself will stand. */
  feedUrl?: string | undefined;
  /** A language tag, `en` by default. */
  language?: string | undefined;
  /** When the feed last changed, a `Date` or `YYYY-MM-DD`; the newest day of its papers by default. */
  updated?: Date | string | undefined;
}

/** The options with their defaults. */
export interface FeedHead {
  title: string;
  description: string;
  link: string;
  feedUrl: string | undefined;
  language: string;
  updated: Date;
}

/** A paper as every format of feeds has it. */
export interface FeedItem {
  /** Stable: the paper's page, else a tag URI of its title. */
  id: string;
  title: string;
  link: string | null;
  date: Date | null;
  abstract: string;
  /** The abstract and what the listing counts, as HTML. */
  html: string;
  categories: string[];
  authors: string[];
  comments: number | null;
  paper: Paper;
}

/** @throws TypeError where `updated` is not a date. */
export function readHead(options: FeedOptions, papers: readonly Paper[]): FeedHead {
  const newest = papers
    .map(dayOf)
    .reduce<string | null>((a, b) => (a === null || (b !== null && b > a) ? b : a), null);
  return {
    title: printable(options.title ?? 'Daily Papers'),
    description: printable(options.description ?? 'Papers of the Daily Papers list'),
    link: options.link ?? 'https://huggingface.co/papers',
    feedUrl: options.feedUrl,
    language: options.language ?? 'en',
    // Feeds must say when they changed; where nothing shows, the first day of computers says that it is unknown.
    updated: options.updated === undefined ? midnight(newest ?? '1970-01-01') : readUpdated(options.updated),
  };
}

/** Makes items of papers; two papers of one id in a feed would be one for its readers, so the later gets `#2`. */
export function feedItems(): (paper: Paper) => FeedItem {
  const unique = uniqueNames('#');
  return (paper) => {
    const link = pageUrl(paper);
    const day = dayOf(paper);
    return {
      id: unique(link ?? `tag:huggingface.co,2023:papers/${slug(paper.title)}`),
      title: printable(paper.title),
      link,
      date: day === null ? null : midnight(day),
      abstract: printable(paper.abstract),
      html: printable(toHtml(paper)),
      categories: paper.organization ? [printable(paper.organization.fullname)] : [],
      authors: (paper.authors ?? []).map(printable),
      comments: paper.comments ?? null,
      paper,
    };
  };
}

function dayOf({ listedOn, date }: Paper): string | null {
  return listedOn ?? date;
}

function midnight(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}

function readUpdated(value: unknown): Date {
  if (value instanceof Date && !Number.isNaN(value.getTime())) return value;
  const day = typeof value === 'string' ? isoDay(value) : null;
  if (day !== null) return midnight(day);
  throw wrongArgument('updated', 'a Date or a day as YYYY-MM-DD', value);
}

function slug(title: string): string {
  return encodeURIComponent(printable(words(title).join('-') || title.trim()));
}

function toHtml({ abstract, authorCount, upvotes, repoLinks }: Paper): string {
  const paragraphs =
    abstract === '' ? [] : abstract.split(/\n{2,}/).map((text) => `<p>${escapeHtml(text)}</p>`);
  const facts = [
    ...(authorCount === null ? [] : [counted(authorCount, 'author')]),
    ...(upvotes === null ? [] : [counted(upvotes, 'upvote')]),
    ...repoLinks.map((url) => `<a href="${escapeHtml(absoluteUrl(url))}">${escapeHtml(url)}</a>`),
  ];
  return [...paragraphs, ...(facts.length > 0 ? [`<p>${facts.join(' · ')}</p>`] : [])].join('\n');
}
