import { quote } from '../model/describe-value.js';
import type { Message, PositionIndex } from '../model/messages.js';
import type { Listing, Organization, Paper } from '../model/paper.js';
import type { DuplicateDetector } from './duplicate-detector.js';
import type { Entry, OrganizationSpan, Page, Span } from './entry.js';
import { printedYear } from './fields/date.js';
import { distinctLinks, findLinks, linkKind } from './fields/links.js';
import type { Settings } from './options.js';
import { type PageContext, readAuthorCount, readCount, readDate } from './read-values.js';

/** Makes papers of pages, one page after the other. */
export class PaperBuilder {
  /** What the first page's header says. */
  header: Pick<Listing, 'title' | 'curator' | 'date' | 'period'> | undefined;
  readonly messages: Message[] = [];
  readonly #index: PositionIndex;
  readonly #settings: Settings;
  readonly #seen: DuplicateDetector | undefined;
  #context: PageContext | undefined;
  /** What has come of a page that goes on, where the year is told by all of it. */
  #waiting: Page | undefined;

  /** @param seen Where to keep the papers' names, to tell of those that come again. */
  constructor(index: PositionIndex, settings: Settings, seen?: DuplicateDetector) {
    this.#index = index;
    this.#settings = settings;
    this.#seen = seen;
  }

  /** Makes the papers of a page, or of a part of one. */
  make(part: Page): Paper[] {
    for (const message of part.messages ?? []) this.messages.push(message);
    const page = this.#settings.referenceDate === null ? this.#collect(part) : part;
    if (!page) return [];
    this.#context ??= this.#begin(page);
    const context = this.#context;
    const papers = page.entries.map((entry) => {
      const paper = entry.paper ?? toPaper(entry, context);
      if (this.#settings.positions && (!entry.paper || !paper.positions))
        paper.positions = positionsOf(entry, this.#index);
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
  #collect(part: Page): Page | null {
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
      index: this.#index,
      year: pageYear(page, this.#settings),
      day: null,
    };
    context.day = page.date ? readDate(page.date, context) : null;
    this.header ??= {
      title: page.title?.text ?? null,
      curator: page.curator?.text ?? null,
      date: context.day,
      period: page.period ?? (context.day === null ? null : 'day'),
    };
    return context;
  }
}

function toPaper(entry: Entry, context: PageContext): Paper {
  const { reportedFields } = context.page;
  const { date } = entry;
  // An entry whose line of authors and date is gone shows nothing by what it lacks.
  const isWhole = Boolean(date ?? entry.authorCount ?? entry.organization);
  const paper: Paper = {
    title: entry.title.text,
    abstract: entry.abstract?.text ?? '',
    authorCount: entry.authorCount ? readAuthorCount(entry.authorCount, context) : null,
    date: date ? readDate(date, context) : null,
    upvotes: entry.upvotes
      ? readCount(entry.upvotes, 'upvotes', context)
      : reportedFields.has('upvotes') && isWhole
        ? 0
        : null,
    repoLinks: [],
  };
  if (entry.id !== undefined) {
    paper.id = entry.id;
    paper.url = `https://huggingface.co/papers/${entry.id}`;
  }
  if (entry.comments) setCount(paper, 'comments', entry.comments, context);
  else if (reportedFields.has('comments') && isWhole) paper.comments = 0;
  if (reportedFields.has('unlabeledCount') && date && !entry.upvotes)
    readUnlabeledCount(entry, paper, context);
  if (entry.authors) paper.authors = entry.authors;
  if (entry.organization) paper.organization = toOrganization(entry.organization);
  if (entry.submittedBy) paper.submittedBy = entry.submittedBy.text;
  if (entry.githubStars) setCount(paper, 'githubStars', entry.githubStars, context);
  if (entry.projectPage) paper.projectPage = entry.projectPage;
  if (entry.listedOn) paper.listedOn = entry.listedOn;
  addLinks(entry, paper);
  reportMissingFields(entry, paper, context);
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

function readUnlabeledCount(entry: Entry, paper: Paper, context: PageContext): void {
  const field = context.settings.unlabeledCount ?? 'upvotes';
  if (!entry.unlabeledCount) paper[field] = 0;
  else if (field === 'upvotes') paper.upvotes = readCount(entry.unlabeledCount, field, context);
  else setCount(paper, field, entry.unlabeledCount, context);
  if (entry.unlabeledCount && context.settings.unlabeledCount === null) context.bare ??= entry.unlabeledCount;
}

/** Sets a count that is absent where it cannot be read. */
function setCount(paper: Paper, field: 'comments' | 'githubStars', span: Span, context: PageContext): void {
  const count = readCount(span, field, context);
  if (count !== null) paper[field] = count;
}

function toOrganization({ name, text }: OrganizationSpan): Organization {
  return name === null ? { fullname: text } : { name, fullname: text };
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
    rule: 'unlabeled-count',
    reason: 'The number after the date was read as upvotes; give unlabeledCount to say what it counts',
    expected: 'the option unlabeledCount',
    found: quote(bare.text),
    start: bare.start,
    end: bare.end,
    info: true,
  });
}

function reportMissingFields(entry: Entry, paper: Paper, { messages }: PageContext): void {
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

function noteRepetition(paper: Paper, entry: Entry, seen: DuplicateDetector, messages: Message[]): void {
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

function positionsOf(entry: Entry, index: PositionIndex): NonNullable<Paper['positions']> {
  const positions: NonNullable<Paper['positions']> = {};
  const { title, abstract, authorCount, date, upvotes, comments, unlabeledCount, organization } = entry;
  const { submittedBy, githubStars } = entry;
  const spans = {
    title,
    abstract,
    authorCount,
    date,
    upvotes: upvotes ?? unlabeledCount,
    comments,
    organization,
  };
  for (const [field, span] of entry.positions?.() ?? Object.entries({ ...spans, submittedBy, githubStars })) {
    if (span && span.end > span.start)
      positions[field] = { start: toPoint(index, span.start), end: toPoint(index, span.end) };
  }
  return positions;
}

function toPoint(index: PositionIndex, offset: number): { line: number; column: number; offset: number } {
  const { line, column } = index.point(offset);
  return { line, column, offset };
}
