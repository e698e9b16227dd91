import { quote } from '../../model/describe-value.js';
import { PaperMap } from '../../model/identity.js';
import { excessOf, type Message, mostPerRule, type PositionIndex } from '../../model/messages.js';
import type { Listing, Organization, Paper } from '../../model/paper.js';
import type { Entry, OrganizationSpan, Page, Span } from '../entries/entry.js';
import { messageAt } from '../entries/message-at.js';
import { parseDate } from '../fields/date.js';
import { distinctLinks, findLinks, linkKind } from '../fields/links.js';
import { paperUrl } from '../fields/site.js';
import { pageYear } from './page-year.js';
import { type BuildSettings, type PageContext, readAuthorCount, readCount, readDate } from './read-values.js';

/** Builds papers of pages, one page after the other. */
export class PaperBuilder {
  /** What the first page's header says. */
  header: Pick<Listing, 'title' | 'curator' | 'date' | 'period'> | undefined;
  readonly messages: Message[] = [];
  readonly #settings: BuildSettings;
  /** The papers so far, with their rows. */
  readonly #papers = new PaperMap<{ row: number | undefined }>();
  #known = 0;
  /** How many of them came again, and one message for those of a page that are too many for one each. */
  #repeated = 0;
  #excess: Message | undefined;

  constructor(settings: BuildSettings) {
    this.#settings = settings;
  }

  /** Builds the papers of a page. */
  build(page: Page, index: PositionIndex): Paper[] {
    for (const message of page.messages ?? []) this.messages.push(message);
    const context = this.#begin(page);
    const papers = page.entries.map((entry) => {
      const paper = entry.paper ?? toPaper(entry, context);
      // Those in a row are of the text that it was read from.
      if (this.#settings.positions) paper.positions = positionsOf(entry, index);
      this.#noteRepetition(paper, entry);
      return paper;
    });
    if (this.#excess) this.messages.push(this.#excess);
    this.#excess = undefined;
    noteGuesses(context);
    return papers;
  }

  /** A stream may be endless: so many papers are kept, and repetitions of later ones are not reported. */
  #noteRepetition(paper: Paper, entry: Entry): void {
    const { row } = entry;
    const known = this.#papers.find(paper);
    if (!known) {
      if (this.#known++ < mostKnown) this.#papers.add(paper, { row });
      return;
    }
    const title = quote(paper.title);
    const found = `${paper.id ? quote(paper.id) : title} again`;
    const first = known.row;
    const reason = `${row ? `Row ${row}: ` : ''}${title} is in the listing more than once${first ? `, first in row ${first}` : ''}`;
    const message = {
      ...messageAt(entry.title, 'repeated-paper', reason, 'each paper once', { found }),
      ...(row && { row }),
    };
    if (++this.#repeated <= mostPerRule) this.messages.push(message);
    else this.#excess = excessOf(this.#excess ? [this.#excess, message] : [message]);
  }

  #begin(page: Page): PageContext {
    const context: PageContext = {
      page,
      settings: this.#settings,
      messages: this.messages,
      year: pageYear(page, this.#settings.referenceDate),
      day: null,
    };
    const date = page.date ? readDate(page.date, context) : null;
    const period = page.period ?? (date === null ? null : 'day');
    if (period === 'day') context.day = date;
    this.header ??= {
      title: page.title?.text ?? null,
      curator: page.curator?.text ?? null,
      date,
      period,
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
    upvotes: null,
    repoLinks: [],
  };
  if (entry.id !== undefined) {
    paper.id = entry.id;
    paper.url = paperUrl(entry.id);
  }
  const showsCount = !(date && paper.date === null && !parseDate(date.text) && hiddenCount.test(date.text));
  if (entry.upvotes) setCount(paper, 'upvotes', entry.upvotes, context);
  if (entry.comments) setCount(paper, 'comments', entry.comments, context);
  else if (reportedFields?.has('comments') && isWhole && showsCount) paper.comments = 0;
  if (
    (entry.unlabeledCount || (reportedFields?.has('unlabeledCount') && date && showsCount)) &&
    !entry.upvotes
  )
    readUnlabeledCount(entry, paper, context);
  if (entry.organization) paper.organization = toOrganization(entry.organization);
  if (entry.submittedBy) paper.submittedBy = entry.submittedBy.text;
  if (entry.githubStars) setCount(paper, 'githubStars', entry.githubStars, context);
  addLinks(entry, paper);
  return paper;
}

/** A number that may stand behind a date that cannot be read, `yesterday 7` or `Nov 4, 2024 (3)`; the last one may be the year. */
const hiddenCount = /(?<!\d)(?!(?:19|20)\d\d$)\d+k?$|[([]\d+[)\]]$|\d\s\p{L}+$/u;

function addLinks(entry: Entry, paper: Paper): void {
  const found = findLinks(paper.title);
  for (const link of findLinks(paper.abstract)) found.push(link);
  for (const url of entry.pageLinks ?? []) found.push({ url, kind: linkKind(url) });
  if (found.length === 0) return;
  const links = distinctLinks(found);
  paper.links = links;
  for (const { kind, url } of links) if (kind === 'repository') paper.repoLinks.push(url);
}

function readUnlabeledCount(entry: Entry, paper: Paper, context: PageContext): void {
  const field = context.settings.unlabeledCount ?? 'upvotes';
  if (!entry.unlabeledCount) paper[field] = 0;
  else setCount(paper, field, entry.unlabeledCount, context);
  if (entry.unlabeledCount && context.settings.unlabeledCount === null)
    context.unlabeled ??= entry.unlabeledCount;
}

/** Sets a count that stays as it is where it cannot be read. */
function setCount(
  paper: Paper,
  field: 'upvotes' | 'comments' | 'githubStars',
  span: Span,
  context: PageContext,
): void {
  const count = readCount(span, field, context);
  if (count !== null) paper[field] = count;
}

function toOrganization({ name, text }: OrganizationSpan): Organization {
  return name === null ? { fullname: text } : { name, fullname: text };
}

function noteGuesses({ guessed, unlabeled, year, messages }: PageContext): void {
  if (guessed) {
    const reason = `Dates without a year were read as dates in ${year}; set referenceDate to the day of the capture`;
    messages.push(messageAt(guessed, 'guessed-year', reason, 'a year, or the option referenceDate'));
  }
  if (!unlabeled) return;
  const reason = 'The number after the date was read as upvotes; set unlabeledCount to say what it counts';
  messages.push(
    messageAt(unlabeled, 'unlabeled-count', reason, 'the option unlabeledCount', { isNote: true }),
  );
}

const mostKnown = 100_000;

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
  const { line, column, offset: outer = offset } = index.point(offset);
  return { line, column, offset: outer };
}
