import { arxivId } from '../../model/arxiv-id.js';
import { describeValue, quote } from '../../model/describe-value.js';
import { coreFields, type PaperField, paperFields } from '../../model/field-names.js';
import { idInUrl } from '../../model/id-in-text.js';
import type { KeyRole } from '../../model/key-names.js';
import { linkSchema, organizationSchema, type Paper, paperSchema } from '../../model/paper.js';
import { isPlainPaper } from '../../model/plain-paper.js';
import { visibleShape } from '../../model/visible-shape.js';
import { isRepository } from '../fields/links.js';
import { isBelowList, isListPage, paperUrl } from '../fields/site.js';
import type { CheckedRow } from './checks/checked-row.js';
import { checkCells, checkKept, checkPaper, isTotal } from './checks/row-checks.js';
import { isCitation } from './citations.js';
import { toComments, toCount, toStars, toUpvotes } from './coerce/to-count.js';
import { toDay } from './coerce/to-day.js';
import { toKeywords } from './coerce/to-keywords.js';
import { sameText, toLine, toParagraphs, toText } from './coerce/to-text.js';
import { toUrl, toUrls } from './coerce/to-url.js';
import type { Candidate, KeyResolver } from './key-resolver.js';
import { listingKey } from './pages/page-text.js';
import { isRecord, type Row } from './row.js';
import { RowFields } from './row-fields.js';
import { idOf } from './row-id.js';
import { linksOf } from './row-links.js';
import type { RowMessages } from './row-messages.js';
import { authorCountOf, authorsOf, organizationOf, submitterOf } from './row-people.js';
import type { FieldPaths, SharedPaths } from './shared-paths.js';

/** A row as a paper. */
export interface ReadRow {
  paper: Paper;
  /** The way to the value of each field. */
  paths: () => FieldPaths;
}

/** What rows are read with. */
export interface RowContext {
  resolver: KeyResolver;
  messages: RowMessages;
  paths: SharedPaths;
  /** `YYYY-MM-DD` */
  referenceDate: string | null;
  /** The day of the listing, after which no paper of it is dated. */
  listingDate: string | null;
}

/** Reads a row. Returns null, with a message, where it is not a paper. */
export function readRow(row: Row, context: RowContext): ReadRow | null {
  const { value } = row;
  if (!isRecord(value)) return notAPaper(row, context, 'an object with a title', describeValue(value));
  const exact = readExactly(value);
  const page = exact ? undefined : listingKey(value);
  if (page !== undefined)
    return notAPaper(row, context, 'a paper', `the text of a listing in ${quote(page)}`);
  if (!exact && isCitation(value)) return notAPaper(row, context, 'a paper', 'an item of CSL-JSON');
  if (!exact) return readFields(row, value, context);
  const { messages, resolver } = context;
  // It stays as it is, but has its keys.
  if (resolver.hasUnseenKeys) resolver.inspect(value);
  messages.list.keys.add((role) => Object.hasOwn(value, role));
  const checked: CheckedRow = {
    row,
    messages,
    placeOf: (field) => messages.placeOf(row, [field]),
    report: (field, message) => messages.add(row, [field], message, field),
    rawOf: (role) => value[role],
    isKept: true,
  };
  checkPaper(exact.paper, checked, lastDayOf(row, context), context.referenceDate);
  checkKept(exact.paper, checked);
  return exact;
}

const lastDayOf = ({ defaults }: Row, { listingDate, referenceDate }: RowContext) =>
  defaults?.listedOn ?? listingDate ?? referenceDate;

const ownNames = new Set<string>([...paperFields, 'positions']);
/** Made on first use: nearly every row is a plain paper, or not a paper in this form. */
let exactSchema: Pick<typeof paperSchema, 'safeParse'> | undefined;
const exactly = () =>
  (exactSchema ??= paperSchema
    .extend({
      organization: organizationSchema.strict().optional(),
      links: linkSchema.strict().array().optional(),
    })
    .strict());

/** A row that is a paper already, such as this library writes: it stays exactly as it is. */
function readExactly(row: Record<string, unknown>): ReadRow | null {
  const keys = Object.keys(row);
  if (isPlainPaper(row)) return { paper: row, paths: () => ownPaths(keys) };
  if (!coreFields.every((field) => Object.hasOwn(row, field)) || !keys.every((key) => ownNames.has(key)))
    return null;
  const { success, data } = exactly().safeParse(row);
  if (!success) return null;
  const fields = keys.filter((key) => data[key as PaperField] !== undefined);
  const paper = Object.fromEntries(fields.map((key) => [key, data[key as PaperField]])) as unknown as Paper;
  return { paper, paths: () => ownPaths(fields) };
}

const ownPaths = (fields: readonly string[]) =>
  new Map(fields.filter((field) => field !== 'positions').map((field) => [field, [field]]));

/** Reads the fields of a row. */
function readFields(row: Row, value: Record<string, unknown>, context: RowContext): ReadRow | null {
  const fields = new RowFields(row, value, context.resolver, context.messages);
  const title = fields.best('title', toLine, sameText);
  if (title === null) {
    const text = fields.of('title')[0]?.value;
    const found = typeof text === 'string' && visibleShape.test(text) ? quote(text) : 'none';
    fields.noteUnknown();
    return notAPaper(row, context, 'a title', found);
  }
  const organization = organizationOf(fields);
  const listed = authorsOf(fields);
  // Where an organization stands instead of authors, an empty list does not count them.
  const authors = listed?.count === 0 && organization ? null : listed;
  const paper: Paper = {
    title,
    abstract: fields.best('abstract', toParagraphs, sameText) ?? '',
    authorCount: authorCountOf(fields, authors),
    date: dayOf(fields, 'date', context),
    upvotes: fields.best('upvotes', toUpvotes),
    repoLinks: [],
  };
  moveRepositories(fields);
  const url = without(fields, 'url', isListed).best('url', toUrl, sameId, ownPageIn(fields));
  const id = idOf(fields);
  set(paper, 'id', id);
  set(paper, 'url', url ?? (id && arxivId(id) ? paperUrl(id) : null));
  set(paper, 'comments', without(fields, 'comments', Array.isArray).best('comments', toComments));
  if (authors && (authors.names.length > 0 || authors.count === 0)) paper.authors = authors.names;
  set(paper, 'organization', organization);
  set(paper, 'submittedBy', submitterOf(fields));
  set(paper, 'githubStars', fields.best('githubStars', toStars));
  set(paper, 'projectPage', fields.best('projectPage', toUrl));
  set(paper, 'listedOn', listedOnOf(fields, context));
  set(paper, 'aiSummary', fields.best('aiSummary', toText, sameText));
  set(paper, 'aiKeywords', fields.best('aiKeywords', toKeywords, sameList));
  set(paper, 'thumbnail', fields.best('thumbnail', toUrl));
  set(paper, 'mediaUrls', fields.best('mediaUrls', toUrls, sameList));
  set(paper, 'discussionId', fields.best('discussionId', toText));
  for (const field of ['modelCount', 'datasetCount', 'spaceCount'] as const)
    set(paper, field, fields.best(field, toCount));
  const links = linksOf(fields, paper);
  if (links.length > 0) paper.links = links;
  for (const { kind, url } of links) if (kind === 'repository') paper.repoLinks.push(url);
  if (isTotal(paper))
    return notAPaper(row, context, 'a paper', `the row ${quote(title)}, which sums up others`);
  checkPaper(paper, fields, lastDayOf(row, context), context.referenceDate);
  checkCells(value, row, context.messages);
  addKeys(paper, fields, context);
  fields.noteUnknown(paper);
  return { paper, paths: context.paths.of(fields.paths) };
}

/** Records the fields for which the row has a key, or another one that stands instead. */
function addKeys({ organization, id, listedOn }: Paper, fields: RowFields, { messages }: RowContext): void {
  const { row } = fields;
  const has = (role: KeyRole) => fields.of(role).length > 0;
  const hasAuthors = has('authors') || has('authorCount');
  const hasId = id !== undefined || has('id') || has('idUrl');
  const instead = undefined;
  const stated = new Map<KeyRole, boolean | undefined>([
    ['authors', hasAuthors || (organization ? instead : false)],
    ['organization', hasAuthors ? instead : has('organization') || has('organizationName')],
    ['id', hasId || (has('url') ? instead : false)],
    ['url', hasId ? instead : has('url')],
    ['listedOn', listedOn !== undefined || has('listedOn')],
  ]);
  const states = (role: KeyRole) => (stated.has(role) ? stated.get(role) : has(role));
  messages.list.keys.add(states, row.isOfTable ? undefined : () => messages.placeOf(row, []));
}

function dayOf(fields: RowFields, role: 'date' | 'listedOn', { referenceDate }: RowContext): string | null {
  return fields.best(role, (value, onProblem) => toDay(value, referenceDate, onProblem));
}

/** The day that the row states, or else the one that it stands under. */
function listedOnOf(fields: RowFields, context: RowContext): string | null {
  const stated = dayOf(fields, 'listedOn', context);
  const day = fields.row.defaults?.listedOn;
  if (stated !== null && day !== undefined && stated !== day) fields.keyConflict('listedOn', stated, day);
  return stated ?? day ?? null;
}

/** Leaves out, with a note, what a key holds instead of a field: a list of comments is not their number. */
function without(
  fields: RowFields,
  role: 'comments' | 'url',
  isOther: (value: unknown) => boolean,
): RowFields {
  const others = fields.of(role).filter(({ value }) => isOther(value));
  for (const other of others) fields.noteUnread(other);
  if (others.length > 0)
    fields.set(
      role,
      fields.of(role).filter((each) => !others.includes(each)),
    );
  return fields;
}

/** The address of a repository is that of the paper's code, although it stands under `url` or `link`; a file in it is not. */
function moveRepositories(fields: RowFields): void {
  const isCode = ({ value, isMapped }: Candidate) =>
    !isMapped && typeof value === 'string' && isRepository(value.trim());
  const urls = fields.of('url');
  if (!urls.some(isCode)) return;
  fields.set('repoLinks', [...fields.of('repoLinks'), ...urls.filter(isCode)]);
  fields.set(
    'url',
    urls.filter((each) => !isCode(each)),
  );
}

/** The page that a row was scraped from, `https://huggingface.co/papers/date/2024-07-03`, is not that of a paper. */
const isListed = (value: unknown) => typeof value === 'string' && isListPage(value);

function notAPaper(row: Row, { messages }: RowContext, expected: string, found: string): null {
  messages.add(row, [], {
    rule: 'unread-row',
    reason: `not a paper: expected ${expected}, found ${found}`,
    expected,
    found,
  });
  return null;
}

/** Sets a field that is absent where there is no value. */
function set<Field extends PaperField>(paper: Paper, field: Field, value: Paper[Field] | null): void {
  if (value !== null && value !== undefined) paper[field] = value;
}

const sameList = (a: readonly string[], b: readonly string[]) => a.join('\n') === b.join('\n');
/** Of two pages of one paper, that on the site is the paper's, unless `fieldMap` names the other one. */
const ownPageIn = (fields: RowFields) => (url: string, best: string) =>
  isBelowList(url) && !isBelowList(best) && sameId(url, best) && !fields.of('url')[0]?.isMapped;

const sameId = (a: string, b: string) => a === b || (idInUrl(a) !== null && idInUrl(a) === idInUrl(b));
