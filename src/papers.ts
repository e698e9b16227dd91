import { ListingError } from './errors.js';
import { parseCount } from './fields/count.js';
import { isoDate, isoDay, type PrintedDate, parseDate, printedYear } from './fields/date.js';
import { distinctLinks, findLinks, linkKind } from './fields/links.js';
import { type Message, quote, toVFileMessages } from './messages.js';
import type { Settings } from './options.js';
import type { Listing, Paper } from './paper.js';
import type { DateSpan, Entry, Page, Reading, Span } from './read/entry.js';
import { readAuthors } from './read/marks.js';
import type { Places, Source } from './read/source.js';
import { SeenNames } from './seen-names.js';

/** A listing whose messages do not know their lines and columns yet: who wants the papers alone need not pay for it. */
export interface RawListing extends Omit<Listing, 'messages'> {
  messages: readonly Message[];
  places: Places;
}

/** Tells the messages' lines and columns. */
export function withPlaces({ messages, places, ...listing }: RawListing): Listing {
  return { ...listing, messages: toVFileMessages(messages, places) };
}

/**
 * Makes a listing of what a reader found: its raw strings become values, everything odd a message. Each value comes
 * from a parser that gives a valid one or null, so that the schema, which foreign data has to pass, has nothing left to
 * find here; test/robust holds every paper against it.
 *
 * @throws ListingError `strict` in strict mode, where there is a warning.
 */
export function toListing(reading: Reading, source: Source, settings: Settings): RawListing {
  const papers: Paper[] = [];
  const maker = new PaperMaker(source, settings, new SeenNames());
  for (const page of reading.pages) for (const paper of maker.make(page)) papers.push(paper);
  const messages = [...source.messages, ...reading.messages, ...maker.messages];
  if (settings.strict) refuseWarnings(messages, source);
  const { title = null, curator = null, date = null } = maker.header ?? {};
  return { title, curator, date, form: reading.form, papers, messages, places: source };
}

/** Makes papers of pages, one page after the other. */
export class PaperMaker {
  /** What the first page's header says. */
  header: Pick<Listing, 'title' | 'curator' | 'date'> | undefined;
  readonly messages: Message[] = [];
  readonly #places: Places;
  readonly #settings: Settings;
  readonly #seen: SeenNames | undefined;
  #context: PageContext | undefined;
  /** What has come of a page that goes on, where the year is told by all of it. */
  #waiting: Page | undefined;

  /** @param seen Where to keep the papers' names, to tell of those that come again. */
  constructor(places: Places, settings: Settings, seen?: SeenNames) {
    this.#places = places;
    this.#settings = settings;
    this.#seen = seen;
  }

  /** Makes the papers of a page, or of a part of one. */
  make(part: Page): Paper[] {
    for (const message of part.messages ?? []) this.messages.push(message);
    const page = this.#settings.referenceDate === null ? this.#gather(part) : part;
    if (!page) return [];
    this.#context ??= this.#begin(page);
    const context = this.#context;
    const papers = page.entries.map((entry) => {
      const paper = toPaper(entry, context);
      if (this.#seen) noteRepetition(paper, entry, this.#seen, this.messages);
      return paper;
    });
    if (!page.goesOn) {
      noteGuesses(context);
      this.#context = undefined;
    }
    return papers;
  }

  /** The whole page, once its last part has come. */
  #gather(part: Page): Page | null {
    const waiting = this.#waiting;
    if (!waiting && !part.goesOn) return part;
    if (waiting) for (const entry of part.entries) waiting.entries.push(entry);
    this.#waiting = waiting ?? part;
    if (part.goesOn) return null;
    const whole = { ...this.#waiting, goesOn: false };
    this.#waiting = undefined;
    return whole;
  }

  #begin(page: Page): PageContext {
    const context: PageContext = {
      page,
      settings: this.#settings,
      messages: this.messages,
      places: this.#places,
      year: pageYear(page, this.#settings),
      day: null,
    };
    context.day = page.date ? readDate(page.date, context) : null;
    this.header ??= {
      title: page.title?.text ?? null,
      curator: page.curator?.text ?? null,
      date: context.day,
    };
    return context;
  }
}

interface PageContext {
  page: Page;
  settings: Settings;
  messages: Message[];
  places: Places;
  /** The year of dates without one. */
  year: number;
  /** The day in the page's header. */
  day: string | null;
  /** The first date of the page whose year was guessed. */
  guessed?: Span;
  /** The first bare count that was read as upvotes for want of an option. */
  bare?: Span;
}

function toPaper(entry: Entry, context: PageContext): Paper {
  const { tells } = context.page;
  const { date } = entry;
  // An entry whose line of authors and date is gone tells nothing by what it lacks.
  const isWhole = Boolean(date ?? entry.authorCount ?? entry.organization);
  const paper: Paper = {
    title: entry.title.text,
    abstract: entry.abstract?.text ?? '',
    authorCount: entry.authorCount ? readAuthorCount(entry.authorCount, context) : null,
    date: date ? readDate(date, context) : null,
    upvotes: entry.upvotes
      ? readCount(entry.upvotes, 'upvotes', context)
      : tells.has('upvotes') && isWhole
        ? 0
        : null,
    repoLinks: [],
  };
  if (entry.id !== undefined) {
    paper.id = entry.id;
    paper.url = `https://huggingface.co/papers/${entry.id}`;
  }
  if (entry.comments) paper.comments = readCount(entry.comments, 'comments', context);
  else if (tells.has('comments')) paper.comments = isWhole ? 0 : null;
  if (tells.has('bareCount') && date && !entry.upvotes) readBareCount(entry, paper, context);
  if (entry.authors) paper.authors = entry.authors;
  if (entry.organization) {
    paper.organization = { name: entry.organization.name, fullname: entry.organization.text };
  } else if (tells.has('organization')) paper.organization = null;
  if (entry.submittedBy) paper.submittedBy = entry.submittedBy.text;
  else if (tells.has('submittedBy')) paper.submittedBy = null;
  if (entry.githubStars) paper.githubStars = readCount(entry.githubStars, 'githubStars', context);
  if (entry.projectPage) paper.projectPage = entry.projectPage;
  if (entry.listedOn) paper.listedOn = entry.listedOn;
  addLinks(entry, paper);
  noteGaps(entry, paper, context);
  if (context.settings.positions) paper.positions = positionsOf(entry, context.places);
  return paper;
}

function addLinks(entry: Entry, paper: Paper): void {
  const found = findLinks(paper.title);
  for (const link of findLinks(paper.abstract)) found.push(link);
  for (const url of entry.pageLinks ?? []) found.push({ url, kind: linkKind(url) });
  if (entry.projectPage) found.push({ url: entry.projectPage, kind: 'project' });
  if (found.length === 0) return;
  const links = distinctLinks(found);
  paper.links = links;
  for (const { kind, url } of links) if (kind === 'repository') paper.repoLinks.push(url);
}

function readBareCount(entry: Entry, paper: Paper, context: PageContext): void {
  const field = context.settings.bareCount ?? 'upvotes';
  paper[field] = entry.bareCount ? readCount(entry.bareCount, field, context) : 0;
  if (entry.bareCount && context.settings.bareCount === null) context.bare ??= entry.bareCount;
}

function readCount(span: Span, field: string, { messages }: PageContext): number | null {
  const count = parseCount(span.text);
  if (count === null) messages.push(unreadable(span, field, 'a count such as 12 or 1.2k'));
  return count;
}

function readAuthorCount(span: Span, context: PageContext): number | null {
  const count = parseCount(readAuthors(span.text) ?? span.text);
  if (count === null) context.messages.push(unreadable(span, 'authorCount', 'a count such as `5 authors`'));
  if (count === 0) {
    context.messages.push({
      rule: 'zero-authors',
      reason: 'A paper with no authors',
      expected: '1 author or more',
      found: quote(span.text),
      start: span.start,
      end: span.end,
    });
  }
  return count;
}

function readDate(span: DateSpan, context: PageContext): string | null {
  const printed = span.printed ?? parseDate(span.text);
  const date = printed ? completeDate(printed, span, context) : isoDay(span.text);
  if (date === null) {
    context.messages.push({
      rule: 'invalid-date',
      reason: `${quote(span.text)} is no day of the calendar`,
      expected: 'a date such as Jul 3, 2024',
      found: quote(span.text),
      start: span.start,
      end: span.end,
    });
    return null;
  }
  const last = context.day ?? context.settings.referenceDate;
  if (last !== null && date > last) {
    context.messages.push({
      rule: 'future-date',
      reason: `${date} lies after the listing's own day, ${last}`,
      expected: `a date not after ${last}`,
      found: date,
      start: span.start,
      end: span.end,
    });
  }
  return date;
}

function completeDate({ year, month, day }: PrintedDate, span: Span, context: PageContext): string | null {
  if (year !== null) return isoDate(year, month, day);
  if (context.settings.referenceDate === null) context.guessed ??= span;
  return isoDate(context.year, month, day);
}

/** The year of the page's dates without one: the page leaves out a year only when it is the current one. */
function pageYear(page: Page, { referenceDate }: Settings): number {
  if (referenceDate !== null) return Number(referenceDate.slice(0, 4));
  let newest = page.date ? printedYear(page.date.text) : 0;
  for (const { date } of page.entries) if (date) newest = Math.max(newest, printedYear(date.text));
  return newest > 0 ? newest + 1 : new Date().getFullYear();
}

function noteGuesses({ guessed, bare, year, messages }: PageContext): void {
  if (guessed) {
    messages.push({
      rule: 'guessed-year',
      reason: `Dates without a year were taken to be of ${year}; give referenceDate to say the year`,
      expected: 'a year, or the option referenceDate',
      found: quote(guessed.text),
      start: guessed.start,
      end: guessed.end,
    });
  }
  if (!bare) return;
  messages.push({
    rule: 'bare-count',
    reason: 'The number after the date was read as upvotes; give bareCount to say what it counts',
    expected: 'the option bareCount',
    found: quote(bare.text),
    start: bare.start,
    end: bare.end,
    info: true,
  });
}

function noteGaps(entry: Entry, paper: Paper, { messages }: PageContext): void {
  const { start, end } = entry.title;
  if (!entry.authorCount && !entry.date && !entry.organization && !entry.githubStars) {
    messages.push({
      rule: 'missing-meta',
      reason: `No authors, organization or date for ${quote(paper.title)}`,
      expected: 'a line such as `5 authors · Jul 3, 2024`',
      found: 'the next entry, or the end of the page',
      start,
      end,
    });
  }
  if (paper.abstract === '') {
    messages.push({
      rule: 'missing-abstract',
      reason: `No abstract for ${quote(paper.title)}`,
      expected: 'an abstract after the title',
      found: 'none',
      start,
      end,
    });
  }
}

function noteRepetition(paper: Paper, entry: Entry, seen: SeenNames, messages: Message[]): void {
  if (!seen.add(paper.id ?? paper.title)) return;
  const title = quote(paper.title);
  messages.push({
    rule: 'repeated-paper',
    reason: `${title} stands in the listing more than once`,
    expected: 'each paper once',
    found: `${paper.id ? quote(paper.id) : title} again`,
    start: entry.title.start,
    end: entry.title.end,
  });
}

function unreadable(span: Span, field: string, expected: string): Message {
  return {
    rule: 'unreadable-value',
    reason: `${field} cannot be told from ${quote(span.text)}`,
    expected,
    found: quote(span.text),
    start: span.start,
    end: span.end,
  };
}

function positionsOf(entry: Entry, places: Places): NonNullable<Paper['positions']> {
  const positions: NonNullable<Paper['positions']> = {};
  const { title, abstract, authorCount, date, upvotes, comments, bareCount, organization } = entry;
  const { submittedBy, githubStars } = entry;
  const spans = { title, abstract, authorCount, date, upvotes: upvotes ?? bareCount, comments, organization };
  for (const [field, span] of Object.entries({ ...spans, submittedBy, githubStars })) {
    // A value of JSON may have no place of its own: it is then not told.
    if (span && span.end > span.start)
      positions[field] = { start: toPoint(places, span.start), end: toPoint(places, span.end) };
  }
  return positions;
}

function toPoint(places: Places, offset: number): { line: number; column: number; offset: number } {
  const { line, column } = places.point(offset);
  return { line, column, offset };
}

/** @throws ListingError `strict` where one of the messages is a warning. */
export function refuseWarnings(messages: readonly Message[], places: Places): void {
  const warnings = toVFileMessages(
    messages.filter(({ info }) => !info),
    places,
  );
  const [first] = warnings;
  if (!first) return;
  throw new ListingError('strict', {
    expected: 'no warnings',
    found: `${warnings.length}, the first at ${first.line}:${first.column}: ${first.reason}`,
    messages: warnings,
  });
}
