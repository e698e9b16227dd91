import { quote } from '../../../model/describe-value.js';
import type { Message } from '../../../model/messages.js';
import type { Entry, Page, ReportedField, Span } from '../../entry.js';
import { countShape, isTruncation, starsShape } from '../../lines/line-kind.js';
import type { Line } from '../../lines/scan-lines.js';
import { mergeDuplicates } from '../../page/merge-duplicates.js';
import type { PageLines } from './page-cutter.js';
import { joinLines, type Layout, layoutOf, paragraphsOf, withTitleApart } from './paragraphs.js';
import { titleIndexes } from './title-likeness.js';

/**
 * Reads the body of a page of plain text. Authors, `·` and date are the fixed points: what stands between two
 * of them is one entry, or several of which only the last has them. How the page is laid out is told by all of it, or
 * by the first part of a very long one.
 */
export class PlainPage {
  readonly #isTrending: boolean;
  #style: PageStyle | undefined;
  /** The last entry of a part: the next one may begin with its comments. */
  #last: Entry | undefined;

  constructor(title: string) {
    this.#isTrending = /trending/i.test(title);
  }

  /** Reads the page, or the next part of it. */
  read({ title, curator, date, body, goesOn }: PageLines): Page {
    const width = this.#style?.width ?? proseWidth(body);
    const stretches = cutStretches(body, width);
    this.#style ??= pageStyleOf(stretches, width);
    const { above } = this.#style;
    const messages: Message[] = [];
    let entries: Entry[] = this.#last ? [this.#last] : [];
    for (const stretch of stretches) readStretch(stretch, this.#style, entries, messages);
    if (this.#isTrending) entries = mergeDuplicates(entries);
    this.#last = goesOn ? entries.pop() : undefined;
    const told: ReportedField[] = this.#isTrending
      ? []
      : above
        ? ['upvotes', 'comments']
        : ['unlabeledCount'];
    const page: Page = { entries, reportedFields: new Set(told), messages, goesOn };
    if (title) page.title = title;
    if (curator) page.curator = curator;
    if (date) page.date = date;
    return page;
  }
}

/** How a page does what listings do in several ways. */
interface PageStyle {
  layout: Layout;
  /** Whether counts stand above titles. */
  above: boolean;
  /** The longest line of prose, 0 where abstracts are not wrapped. */
  width: number;
}

function pageStyleOf(stretches: readonly EntrySegment[], width: number): PageStyle {
  const runs: Line[][] = [];
  for (const { prose } of stretches) for (const { lines } of prose) runs.push(lines);
  return { layout: layoutOf(runs), above: countsStandAbove(stretches), width };
}

function readStretch(stretch: EntrySegment, ways: PageStyle, entries: Entry[], messages: Message[]): void {
  placeLeadingCounts(stretch, entries.at(-1), ways.above);
  if (stretch.trending) placeTrendingMarks(stretch.trending, entries.at(-1));
  stretch.prose.forEach((part, index) => {
    const meta = index === stretch.prose.length - 1 ? stretch.meta : undefined;
    for (const entry of readPart(part, meta, ways, messages)) entries.push(entry);
  });
}

/** What stands after one entry's date up to and with the next date. */
interface EntrySegment {
  /** Counts right after the date: comments of the entry before, upvotes of the next. */
  leading: Line[];
  prose: Part[];
  meta?: Meta;
  /** `Upvote 117`, `GitHub 3.29k` after a date: the trending page's. */
  trending?: Line[];
}

/** Prose, with the count that stood before it. */
interface Part {
  count?: Line;
  submittedBy?: Line;
  lines: Line[];
}

interface Meta {
  authors?: Line;
  separator?: Line;
  date?: Line;
}

function cutStretches(body: Line[], width: number): EntrySegment[] {
  const stretches: EntrySegment[] = [];
  let stretch: EntrySegment = { leading: [], prose: [] };
  let at = 0;
  while (at < body.length) {
    const line = body[at]!;
    const part = stretch.prose.at(-1);
    if (
      line.mark === 'authors' ||
      line.mark === 'separator' ||
      (line.mark === 'date' && !isWrapped(body, at, width))
    ) {
      const { meta, next } = readMeta(body, at);
      stretch.meta = meta;
      stretches.push(stretch);
      stretch = { leading: [], prose: [] };
      at = next;
      continue;
    }
    if (
      line.mark === 'label' ||
      (line.mark === 'prose' && line.text.startsWith('GitHub') && starsShape.test(line.text))
    ) {
      const next = readLabel(body, at, stretch);
      if (next > at) {
        at = next;
        continue;
      }
    }
    if (line.mark === 'count' && !isWrapped(body, at, width)) {
      if (!part) stretch.leading.push(line);
      else stretch.prose.push({ count: line, lines: [] });
    } else if (part) part.lines.push(line);
    else stretch.prose.push({ lines: [line] });
    at++;
  }
  if (stretch.leading.length > 0 || stretch.prose.length > 0 || stretch.trending) stretches.push(stretch);
  return stretches;
}

/** The longest line of prose where lines are wrapped; 0 where abstracts stand on one line. */
function proseWidth(body: readonly Line[]): number {
  let width = 0;
  for (const { mark, text } of body) if (mark === 'prose' && text.length > width) width = text.length;
  return width > widestWrap ? 0 : width;
}
const widestWrap = 200;

/** A date or a number that had no room on the line of prose before it is a piece of that prose, and no mark. */
function isWrapped(body: readonly Line[], at: number, width: number): boolean {
  const before = body[at - 1];
  const line = body[at]!;
  if (width === 0 || !before || line.afterBlank || before.mark !== 'prose') return false;
  return before.text.length + 1 + line.text.length > width;
}

function readMeta(body: readonly Line[], from: number): { meta: Meta; next: number } {
  const meta: Meta = {};
  let at = from;
  if (body[at]?.mark === 'authors') meta.authors = body[at++]!;
  if (body[at]?.mark === 'separator') meta.separator = body[at++]!;
  if (body[at]?.mark === 'date') meta.date = body[at++]!;
  return { meta, next: at };
}

/** Reads the words of the trending page: `Submitted by` and a user, `Upvote` and a count, `GitHub 3.29k`. */
function readLabel(body: readonly Line[], at: number, stretch: EntrySegment): number {
  const line = body[at]!;
  const next = body[at + 1];
  if (line.text === 'Submitted by' && next?.mark === 'prose') {
    line.used = true;
    stretch.prose.push({ submittedBy: next, lines: [] });
    return at + 2;
  }
  if (stretch.prose.length > 0) return at;
  stretch.trending ??= [];
  stretch.trending.push(line);
  if ((line.text !== 'Upvote' && line.text !== 'GitHub') || next?.mark !== 'count') return at + 1;
  stretch.trending.push(next);
  return at + 2;
}

function placeTrendingMarks(lines: readonly Line[], entry: Entry | undefined): void {
  lines.forEach((line, index) => {
    const [, stars] = starsShape.exec(line.text) ?? [];
    if (!entry && line.mark !== 'label') return;
    line.used = true;
    if (entry && line.mark === 'count') {
      if (lines[index - 1]!.text === 'Upvote') entry.upvotes = line;
      else entry.githubStars = line;
    }
    if (entry && stars) entry.githubStars = { text: stars, start: line.end - stars.length, end: line.end };
  });
}

/**
 * Whether the page prints a count above each title, which are then the upvotes. Both readings are tried on
 * the whole page, and the one that leaves fewer counts without an explanation is right.
 */
function countsStandAbove(stretches: readonly EntrySegment[]): boolean {
  let againstAbove = 0;
  let againstBelow = 0;
  for (const [index, { leading, prose }] of stretches.entries()) {
    if (leading.length === 0) againstAbove += Number(prose.some(({ lines }) => lines.length > 0));
    else {
      if (leading.length > (index === 0 ? 0 : 1)) againstBelow += index === 0 ? 3 : 1;
      againstBelow += leading.filter(({ text }) => text === '-' || text === '–').length;
    }
    for (const { count } of prose) if (count) againstBelow++;
  }
  return againstBelow > againstAbove;
}

/** The counts between a date and the next title: comments of the entry before, upvotes of the next. */
function placeLeadingCounts(stretch: EntrySegment, before: Entry | undefined, above: boolean): void {
  const { leading } = stretch;
  if (leading.length === 0) return;
  const first = stretch.prose.find(({ lines }) => lines.length > 0);
  if (above && first) first.count = leading.pop()!;
  const [count] = leading;
  if (!count || !before?.date || before.unlabeledCount || before.comments) return;
  count.used = true;
  if (above) before.comments = count;
  else before.unlabeledCount = count;
  before.end = count.end;
}

function readPart(
  part: Part,
  meta: Meta | undefined,
  { layout, above }: PageStyle,
  messages: Message[],
): Entry[] {
  const { lines } = part;
  if (meta && isRegular(lines, meta)) return [regularEntry(part, meta, above)];
  const paragraphs = paragraphsOf(lines, layout);
  let organization: Span | undefined;
  if (meta?.separator && !meta.authors) {
    partOrganization(paragraphs);
    if (isOrganization(paragraphs)) organization = joinLines(paragraphs.pop()!);
  }
  const spans = withTitleApart(paragraphs).map(joinLines);
  const cut = meta ? -1 : spans.findIndex(({ text }) => isTruncation(text));
  if (cut >= 0) spans.length = cut;
  // A count above starts an entry, so that what follows it is one title and its abstract.
  const titles = above && part.count ? [0] : titleIndexes(spans.map(({ text }) => text));
  const entries: Entry[] = [];
  for (const [index, from] of titles.entries()) {
    const to = titles[index + 1] ?? spans.length;
    const isLast = index === titles.length - 1;
    const title = spans[from];
    if (!title) continue;
    if (isLast && !meta && (cut >= 0 || to - from < 2)) {
      messages.push(truncated(title, spans[to - 1]!.end, cut >= 0 ? paragraphs[cut]! : undefined));
      continue;
    }
    const entry: Entry = { title, start: title.start, end: spans[to - 1]!.end };
    if (to > from + 1) entry.abstract = joinParagraphs(spans.slice(from + 1, to));
    if (index === 0) placeBefore(part, entry);
    if (isLast && meta) placeMeta(meta, organization, entry, above);
    entries.push(entry);
  }
  for (const line of lines) line.used = true;
  return entries;
}

/** A title, a blank line, an abstract on one line, then authors: there is nothing to weigh. Nearly every entry is so. */
function isRegular(lines: readonly Line[], meta: Meta): boolean {
  return lines.length === 2 && lines[1]!.afterBlank && meta.authors !== undefined;
}

function regularEntry(part: Part, meta: Meta, above: boolean): Entry {
  const [title, abstract] = part.lines as [Line, Line];
  const entry: Entry = { title, abstract, start: title.start, end: abstract.end };
  placeBefore(part, entry);
  placeMeta(meta, undefined, entry, above);
  title.used = true;
  abstract.used = true;
  return entry;
}

function placeBefore(part: Part, entry: Entry): void {
  if (part.count) {
    part.count.used = true;
    entry.upvotes = part.count;
    entry.start = part.count.start;
  }
  if (part.submittedBy) {
    part.submittedBy.used = true;
    entry.submittedBy = part.submittedBy;
  }
}

function placeMeta(meta: Meta, organization: Span | undefined, entry: Entry, above: boolean): void {
  for (const line of [meta.authors, meta.separator, meta.date]) {
    if (!line) continue;
    line.used = true;
    entry.end = line.end;
  }
  if (meta.authors) entry.authorCount = meta.authors;
  if (organization) entry.organization = { ...organization, name: null };
  if (!meta.date) return;
  const { date, count, printed } = meta.date.dated!;
  entry.date = { text: date, start: meta.date.start, end: meta.date.start + date.length, printed };
  if (count === undefined) return;
  const span = { text: count, start: meta.date.end - count.length, end: meta.date.end };
  if (above) entry.comments = span;
  else entry.unlabeledCount = span;
}

/**
 * An organization's name stands between abstract and `·`: after a title and an abstract, or after a title
 * alone where it is too short for an abstract.
 */
function isOrganization(paragraphs: readonly (readonly Line[])[]): boolean {
  const last = paragraphs.at(-1);
  if (!last || last.length > 1 || paragraphs.length < 2) return false;
  const { text } = last[0]!;
  if (text.length > 100 || /[.。]$/.test(text)) return false;
  return paragraphs.length > 2 || (text.length < 40 && !countShape.test(text) && text.split(' ').length < 6);
}

/** Without a blank line, an organization runs into the abstract: it is what follows the last sentence's end. */
function partOrganization(paragraphs: Line[][]): void {
  const last = paragraphs.at(-1);
  const name = last?.at(-1);
  const before = last?.at(-2);
  if (!name || !before || name.text.length > 60 || !/[.!?)]$/.test(before.text) || /[.!?,;]$/.test(name.text))
    return;
  last!.pop();
  paragraphs.push([name]);
}

function joinParagraphs(spans: readonly Span[]): Span {
  if (spans.length === 1) return spans[0]!;
  return { text: spans.map(({ text }) => text).join('\n\n'), start: spans[0]!.start, end: spans.at(-1)!.end };
}

function truncated(title: Span, end: number, mark: readonly Line[] | undefined): Message {
  return {
    rule: 'truncated',
    reason: `The text ends inside the entry ${quote(title.text)}, which is left out`,
    expected: 'an abstract, and authors or an organization with a date',
    found: mark ? quote(mark[0]!.text) : 'the end of the page',
    start: title.start,
    end: mark?.at(-1)?.end ?? end,
  };
}
