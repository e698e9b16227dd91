import { checkOptions, checkType, wrongArgument } from '../model/check-argument.js';
import { counted } from '../model/describe-value.js';
import type { Paper } from '../model/paper.js';
import { hasWebScheme } from '../model/url-shapes.js';
import { words } from '../model/words.js';
import { isoDay } from '../parse/fields/date.js';
import { printable } from './printable.js';
import { uniqueNames } from './unique.js';
import { absoluteUrl, escapeHtml, pageUrl } from './web.js';
import { webPapers } from './web-papers.js';

/** What a feed says about itself. */
export interface FeedOptions {
  /**
   * The feed's title.
   * @default 'Daily Papers'
   */
  title?: string | undefined;
  /**
   * A sentence that says what the feed contains.
   * @default 'Papers of the Daily Papers list'
   */
  description?: string | undefined;
  /**
   * The page that the feed is about, an http(s) URL.
   * @default 'https://huggingface.co/papers'
   */
  link?: string | undefined;
  /** The URL of the feed itself. */
  feedUrl?: string | undefined;
  /**
   * The language of the feed, as a BCP 47 tag.
   * @default 'en'
   */
  language?: string | undefined;
  /**
   * When the feed last changed: a `Date`, or a day as `YYYY-MM-DD` (UTC).
   * @default The newest day of its papers. If no paper has a day, RSS has none, and Atom, which requires one, has the
   * time of writing.
   */
  updated?: Date | string | undefined;
}

/** The options with their defaults. */
interface FeedHead {
  title: string;
  description: string;
  link: string;
  feedUrl: string | undefined;
  language: string;
  updated: Date | undefined;
}

/** A paper as every feed format has it. */
export interface FeedItem {
  /** Stable: the paper's page, else a tag URI of its title. */
  id: string;
  title: string;
  link: string | undefined;
  date: Date | undefined;
  abstract: string;
  /** The abstract and what the listing counts, as HTML. */
  html: string;
  categories: string[];
  authors: string[];
  paper: Paper;
}

/**
 * Head and items of a feed.
 *
 * @throws TypeError if an object is not a paper or an option is wrong; the message names it.
 */
export function readFeed(
  papers: Iterable<Paper>,
  options: FeedOptions | undefined,
): { head: FeedHead; items: FeedItem[] } {
  const checked = checkOptions(options, ['title', 'description', 'link', 'feedUrl', 'language', 'updated']);
  const {
    title = 'Daily Papers',
    description = 'Papers of the Daily Papers list',
    language = 'en',
  } = checked;
  for (const [name, value] of Object.entries({ title, description, language }))
    checkType(name, value, 'string');
  const all = webPapers(papers);
  // Feed readers take two items of one id for one item, so the later gets `#2`.
  const unique = uniqueNames('#');
  const items = all.map((paper) => {
    const link = pageUrl(paper);
    const day = paper.listedOn ?? paper.date;
    return {
      id: unique(link ?? `tag:huggingface.co,2023:papers/${slug(paper.title)}`),
      title: printable(paper.title),
      link,
      date: day === null ? undefined : midnight(day),
      abstract: printable(paper.abstract),
      html: toHtml(paper),
      categories: paper.organization ? [printable(paper.organization.fullname)] : [],
      authors: (paper.authors ?? []).map(printable),
      paper,
    };
  });
  const [newest] = items.flatMap(({ date }) => date ?? []).sort((a, b) => b.getTime() - a.getTime());
  const head = {
    title: printable(title),
    description: printable(description),
    link: checkUrl('link', checked.link) ?? 'https://huggingface.co/papers',
    feedUrl: checkUrl('feedUrl', checked.feedUrl),
    language: printable(language),
    updated: checked.updated === undefined ? newest : readUpdated(checked.updated),
  };
  return { head, items };
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

function checkUrl(name: string, value: unknown): string | undefined {
  if (value === undefined) return undefined;
  if (typeof value === 'string' && hasWebScheme(value)) return absoluteUrl(value);
  throw wrongArgument(name, 'an http(s) URL', value);
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
