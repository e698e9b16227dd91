import * as z from 'zod';
import { quote } from '../../../model/describe-value.js';
import type { Message } from '../../../model/messages.js';
import type { Entry, ReadResult, Span } from '../../entry.js';
import { isoDay } from '../../fields/date.js';
import type { Source } from '../../source.js';

/**
 * Reads the hub's JSON: an array of entries or of `paper` objects, an object around one, or one object a line.
 * What the hub adds is passed over; what it leaves out is not told.
 */
export function readHub({ text }: Source): ReadResult | null {
  const values = parseJson(text);
  return values && readHubValues(values, text);
}

/** Reads parsed JSON; `text` is where it stood, for places in messages. */
export function readHubValues(parsed: ParsedJson, text: string): ReadResult | null {
  const rows = findRows(parsed.value);
  if (!rows) return null;
  const entries: Entry[] = [];
  const messages: Message[] = [...parsed.messages];
  let from = parsed.start;
  for (const [index, row] of rows.entries()) {
    const result = rowSchema.safeParse(row);
    const title = result.success ? clean(result.data.paper?.title ?? result.data.title) : '';
    if (!result.success || title === '') {
      messages.push(unreadRow(index, row, result.success ? 'a title' : z.prettifyError(result.error), from));
      continue;
    }
    const id = result.data.paper?.id ?? result.data.id;
    const found = id ? text.indexOf(id, from) : -1;
    if (found >= 0) from = found;
    messages.push(...wrongFields(index, row as JsonObject, result.data, from));
    entries.push(toEntry(result.data, title, placesIn(text, from)));
  }
  if (entries.length === 0 && rows.length > 0) return null;
  return { format: 'json', pages: [{ entries, reportedFields: new Set() }], messages };
}

/** Anything that is not of the wanted type reads as absent, with a message: `wrongFields` shows it. */
const lenient = <T extends z.ZodType>(schema: T) => schema.nullish().catch(undefined);
const text = lenient(z.string());
/** A scraper may have left a count as the text that the page prints. */
const count = lenient(z.union([z.number(), z.string()]));
const organization = lenient(z.object({ name: text, fullname: text }));
const user = lenient(z.union([z.string(), z.object({ name: text, user: text, fullname: text })]));
const paperFields = {
  id: text,
  title: text,
  summary: text,
  authors: lenient(z.array(z.union([z.string(), z.object({ name: text })]))),
  publishedAt: text,
  submittedOnDailyAt: text,
  submittedOnDailyBy: user,
  upvotes: count,
  numComments: count,
  projectPage: text,
  githubRepo: text,
  githubStars: count,
  organization,
  submittedBy: user,
  // The names that this library writes, and many dumps with it.
  abstract: text,
  date: text,
  comments: count,
  authorCount: count,
  listedOn: text,
  repoLinks: lenient(z.array(z.string())),
};
const rowSchema = z.object({ ...paperFields, paper: lenient(z.object(paperFields)) });
type Row = z.infer<typeof rowSchema>;

export interface ParsedJson {
  value: unknown;
  start: number;
  messages: Message[];
}

function parseJson(text: string): ParsedJson | null {
  const start = text.search(/[[{]/);
  if (start < 0) return null;
  try {
    return { value: JSON.parse(text.replace(/^\ufeff/, '')), start, messages: [] };
  } catch {
    return parseLines(text, start);
  }
}

/** One object a line; a line that is none (the last of a cut-off file) becomes a message. */
function parseLines(text: string, start: number): ParsedJson | null {
  const value: unknown[] = [];
  const messages: Message[] = [];
  let from = 0;
  for (const line of text.split('\n')) {
    const trimmed = line.replace(/^\ufeff/, '').trim();
    if (trimmed.startsWith('{')) {
      try {
        value.push(JSON.parse(trimmed));
      } catch (error) {
        messages.push({
          rule: 'truncated',
          reason: `A line that is not whole: ${(error as Error).message}`,
          expected: 'one JSON object a line',
          found: quote(trimmed),
          start: from,
          end: from + line.length,
        });
      }
    } else if (trimmed !== '') return null;
    from += line.length + 1;
  }
  return value.length === 0 ? null : { value, start, messages };
}

const around = ['dailyPapers', 'papers', 'results', 'data', 'items', 'rows'];

/** The rows of a listing in a JSON value: an array, one in an object, or one paper alone. */
function findRows(value: unknown): unknown[] | null {
  if (Array.isArray(value)) {
    // One line of NDJSON may itself hold a page.
    if (value.length > 0 && value.every((each) => isRecord(each) && !isRow(each) && findRows(each))) {
      return value.flatMap((each) => findRows(each) ?? []);
    }
    return value.length === 0 || value.some(isRow) ? value : null;
  }
  if (!isRecord(value)) return null;
  for (const key of around) if (Array.isArray(value[key])) return value[key];
  return isRow(value) ? [value] : null;
}

function isRow(value: unknown): boolean {
  if (!isRecord(value)) return false;
  const paper = isRecord(value.paper) ? value.paper : value;
  return (
    typeof (paper.title ?? value.title) === 'string' &&
    ['summary', 'abstract', 'publishedAt', 'id', 'authors'].some((key) => Object.hasOwn(paper, key))
  );
}

type JsonObject = Record<string, unknown>;

function isRecord(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A span for a value: where its JSON stands near the entry's id, or, where that is not found, at the id. */
type Place = (text: string, raw?: string | null) => Span;

/** How far from its id a field of an entry is looked for. */
const reach = 64 * 1024;

function placesIn(text: string, at: number): Place {
  const from = Math.max(0, at - reach / 8);
  let near: string | undefined;
  return (value, raw) => {
    if (!raw) return { text: value, start: at, end: at };
    near ??= text.slice(from, at + reach);
    const json = JSON.stringify(raw).slice(1, -1);
    const after = near.indexOf(json, at - from);
    const found = after < 0 ? near.lastIndexOf(json, at - from) : after;
    if (found < 0) return { text: value, start: at, end: at };
    return { text: value, start: from + found, end: from + found + json.length };
  };
}

function toEntry(row: Row, title: string, span: Place): Entry {
  const paper = row.paper ?? row;
  const pick = <K extends keyof typeof paperFields>(key: K) => paper[key] ?? row[key];
  const titleSpan = span(title, paper.title ?? row.title);
  const entry: Entry = { title: titleSpan, start: titleSpan.start, end: titleSpan.end };
  const rawSummary = pick('summary') ?? pick('abstract');
  const summary = clean(rawSummary);
  if (summary !== '') entry.abstract = span(summary, rawSummary);
  const id = pick('id')?.trim();
  if (id) entry.id = id;
  const authors = pick('authors')
    ?.map((author) => clean(typeof author === 'string' ? author : author.name))
    .filter((name) => name !== '');
  if (authors && authors.length > 0) {
    entry.authors = authors;
    entry.authorCount = span(String(authors.length));
  }
  const authorCount = pick('authorCount');
  if (!entry.authorCount && authorCount !== undefined && authorCount !== null)
    entry.authorCount = span(String(authorCount));
  const date = paper.publishedAt ?? paper.date ?? row.publishedAt;
  if (date) entry.date = span(date, date);
  const listedOn = isoDay(pick('submittedOnDailyAt') ?? pick('listedOn') ?? '');
  if (listedOn) entry.listedOn = listedOn;
  for (const [field, value] of [
    ['upvotes', pick('upvotes')],
    ['comments', row.numComments ?? paper.numComments ?? pick('comments')],
    ['githubStars', pick('githubStars')],
  ] as const) {
    if (value !== undefined && value !== null) entry[field] = span(String(value));
  }
  const named = pick('organization');
  if (named?.name || named?.fullname) {
    entry.organization = { ...span(named.fullname || named.name!), name: named.name || null };
  }
  const submitter = row.submittedBy ?? pick('submittedOnDailyBy');
  const name =
    typeof submitter === 'string' ? submitter : submitter?.name || submitter?.user || submitter?.fullname;
  if (name) entry.submittedBy = span(name, name);
  const projectPage = pick('projectPage');
  if (projectPage && URL.canParse(projectPage)) entry.projectPage = projectPage;
  const repository = pick('githubRepo');
  const repositories = [...(repository ? [repository] : []), ...(pick('repoLinks') ?? [])].filter(
    (url) => url !== '',
  );
  if (repositories.length > 0) entry.pageLinks = repositories;
  return entry;
}

/** Newlines inside titles and summaries are wraps; a blank line parts paragraphs. */
function clean(value: string | null | undefined): string {
  return (value ?? '')
    .trim()
    .split(/[ \t]*\r?\n[ \t]*(?:\r?\n[ \t]*)+/)
    .map((paragraph) => paragraph.replace(/[ \t]*\r?\n[ \t]*/g, ' '))
    .join('\n\n');
}

/** Fields that are there and not of the type that they have in every dump. */
function wrongFields(index: number, row: JsonObject, read: Row, at: number): Message[] {
  const wrong = (values: JsonObject, fields: Partial<Row>) =>
    Object.keys(paperFields)
      .filter(
        (key) => (values[key] ?? null) !== null && fields[key as keyof typeof paperFields] === undefined,
      )
      .map((key) => unreadField(index, key, values[key], at));
  return [...wrong(row, read), ...(isRecord(row.paper) ? wrong(row.paper, read.paper ?? {}) : [])];
}

function unreadField(index: number, field: string, value: unknown, at: number): Message {
  const found = quote(JSON.stringify(value) ?? String(value));
  return {
    rule: 'unreadable-value',
    reason: `${field} of row ${index} cannot be told from ${found}`,
    expected: 'a value of the type that the hub gives it',
    found,
    start: at,
    end: at,
  };
}

function unreadRow(index: number, row: unknown, problem: string, at: number): Message {
  return {
    rule: 'unread-line',
    reason: `Row ${index} is no paper: ${problem.replace(/\s+/g, ' ')}`,
    expected: 'an object with a title',
    found: quote(JSON.stringify(row) ?? String(row)),
    start: at,
    end: at,
  };
}
