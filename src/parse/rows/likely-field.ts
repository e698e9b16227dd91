import { arxivId } from '../../model/arxiv-id.js';
import { nearestName } from '../../model/check-argument.js';
import { type PaperField, paperFields } from '../../model/field-names.js';
import { idInUrl } from '../../model/id-in-text.js';
import { plainKey } from '../../model/key-names.js';
import type { Paper } from '../../model/paper.js';
import { isMissing } from './coerce/problem.js';
import { toAuthorCount, toComments, toUpvotes } from './coerce/to-count.js';
import { toDay } from './coerce/to-day.js';

/**
 * Words of names that hardly any other key has, such as `full_abstract`, `first_author` and `daily_upvotes`, and names that
 * may be those of something else: `created_at`, `Date (UTC)`.
 */
const words: readonly (readonly [RegExp, PaperField])[] = [
  [/abstract|^(?:tldr|content|synopsis|summarytext)$/, 'abstract'],
  [/author|^(?:dc)?creators?$/, 'authors'],
  [/upvote|^vote$/, 'upvotes'],
  [
    /^(?:created(?:at|on|date|time)?|creation(?:date|time)|date(?:created|str|string|utc)|(?:subm(?:ission|it)(?:ted)?|upload(?:ed)?)(?:date|time|at)|release(?:date|d|don)|(?:date(?:of)?)?publi(?:sh|cation).*)$/,
    'date',
  ],
];

/** The field that a key seems to be by its name; undefined where it is like none. Rows share their keys. */
export function fieldLike(key: string): PaperField | undefined {
  if (!likely.has(key)) {
    if (likely.size >= mostKept) return find(key);
    likely.set(key, find(key));
  }
  return likely.get(key);
}
const likely = new Map<string, PaperField | undefined>();
const mostKept = 1000;

function find(key: string): PaperField | undefined {
  const plain = plainKey(key);
  // `stars` may be one or the other.
  if (plain === 'stars' || plain.length > 40) return undefined;
  const nearest = plain.length < 6 ? undefined : nearestName(key, paperFields);
  return nearest ?? words.find(([word]) => word.test(plain))?.[1];
}

/** Whether a value may be that of a field: a text such as `10 pages`, under arXiv's `comment`, is no count. */
export function mayBe(field: PaperField, value: unknown): boolean {
  // `isAuthorParticipating`
  if (typeof value === 'boolean') return false;
  if (field === 'abstract') return typeof value === 'string' || Array.isArray(value);
  if (field === 'date') return toDay(value, null, () => {}) !== null;
  const read = counts[field as keyof typeof counts];
  return read === undefined || typeof value !== 'string' || read(value, () => {}) !== null;
}
const counts = { upvotes: toUpvotes, comments: toComments, authorCount: toAuthorCount };

/** Whether the value of a key that is not read is most likely that of a field which the paper lacks. */
export function lostField(key: string, value: unknown, paper: Paper): PaperField | undefined {
  if (isMissing(value)) return undefined;
  const field = isId(value) ? 'id' : (fieldLike(key) ?? (isProse(value) ? 'abstract' : undefined));
  if (field === undefined || !important.has(field) || !mayBe(field, value)) return undefined;
  return lacks(paper, field) ? field : undefined;
}

/** Other fields are rare, and keys that are like them are not: `keywords`. */
const important = new Set<PaperField>(
  'abstract authorCount authors date upvotes comments id organization submittedBy listedOn'.split(
    ' ',
  ) as PaperField[],
);

/** Hardly any other value is as long a text. Its beginning shows it: to search all of one without spaces takes very long. */
const isProse = (value: unknown) =>
  typeof value === 'string' && value.length > 100 && /(?:\p{L}+,? ){8}/u.test(value.slice(0, 1000));

const isId = (value: unknown) => typeof value === 'string' && (arxivId(value) ?? idInUrl(value)) !== null;

function lacks(paper: Paper, field: PaperField): boolean {
  if (field === 'authors') return paper.authors === undefined && paper.authorCount === null;
  return isEmptyIn(paper, field);
}

/** Whether a paper has no value in a field. */
export function isEmptyIn(paper: Paper, field: PaperField): boolean {
  const value = paper[field] ?? '';
  return Array.isArray(value) ? value.length === 0 : value === '';
}
