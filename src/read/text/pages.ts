import type { Span } from '../entry.js';
import { curatorShape, type Dated, isFooter, isNavigation, isTab } from '../marks.js';
import { Source } from '../source.js';
import { type Line, scanLines } from './lines.js';

/** The lines of one page, its header and its furniture taken off. */
export interface PageLines {
  title?: Span;
  curator?: Span;
  date?: Line;
  /** Between header and footer. */
  body: Line[];
}

/** A header is at most this many lines long: title, curator, search words, tabs, date. */
const longestHeader = 12;
/** Longer lines are abstracts: they end a header, and nothing after a footer is that long. */
const abstractLength = 200;

/**
 * Cuts lines into pages: a page is what stands from one header to the next. Lines of headers, menus and
 * footers are marked as used; what stands above the first header and is no menu stays unused.
 */
export function cutPages(lines: Line[]): PageLines[] {
  const headers = findHeaders(lines);
  const pages: PageLines[] = [];
  const above = lines.slice(0, headers[0]?.from ?? lines.length);
  if (headers.length === 0 || above.some(isMeta)) {
    pages.push({ body: withoutFurniture(above) });
  } else {
    for (const line of above) line.used ||= isNavigation(line.text) || isFooter(line.text);
  }
  headers.forEach((header, index) => {
    for (let at = header.from; at < header.to; at++) lines[at]!.used = true;
    const body = withoutFurniture(lines.slice(header.to, headers[index + 1]?.from ?? lines.length));
    const page: PageLines = { body };
    if (header.title) page.title = header.title;
    if (header.curator) page.curator = header.curator;
    if (header.date) page.date = header.date;
    pages.push(page);
  });
  return pages;
}

/**
 * Where the last page of a text begins, its header's lines being whole.
 *
 * @returns The offset of its header; 0 where the text has one page or none.
 */
export function lastPageStart(text: string): number {
  const lines = scanLines(new Source(text));
  const headers = findHeaders(lines);
  return headers.length > 1 || isEntry(lines, headers[0]) ? lines[headers.at(-1)!.from]!.start : 0;
}

/** Whether entries stand above the first header: they are a page too. */
function isEntry(lines: readonly Line[], header: Header | undefined): boolean {
  return header !== undefined && lines.slice(0, header.from).some(isMeta);
}

const isMeta = ({ mark }: Line) => mark === 'authors' || mark === 'separator';

function findHeaders(lines: Line[]): Header[] {
  const headers: Header[] = [];
  for (let at = 0; at < lines.length; at++) {
    const header = headerAt(lines, at, headers.at(-1)?.to ?? 0);
    if (header) {
      headers.push(header);
      at = header.to - 1;
    }
  }
  return headers;
}

interface Header {
  from: number;
  to: number;
  title?: Span;
  curator?: Span;
  date?: Line;
}

/** The header whose line about the curator, or whose title where it has no such line, stands at `at`. */
function headerAt(lines: Line[], at: number, floor: number): Header | null {
  const line = lines[at]!;
  const header = curatorAt(lines, at, floor) ?? bareTitleAt(lines, at);
  if (!header) return null;
  let to = header.to;
  const most = Math.min(lines.length, to + longestHeader);
  for (let next = to; next < most; next++) {
    const { mark, text, dated } = lines[next]!;
    if (dated && isBareDate(dated)) {
      header.date = lines[next]!;
      header.to = next + 1;
      return header;
    }
    if (isTab(text)) to = next + 1;
    if (mark === 'authors' || mark === 'separator' || text.length > abstractLength) break;
  }
  // Without a date, search words are told from a title by the tabs below them.
  header.to = to;
  return line.used ? null : header;
}

/** A date with neither a count after it nor `Published on` before: an entry's date may have both. */
function isBareDate({ date, count }: Dated): boolean {
  return count === undefined && !/^published/i.test(date);
}

/** `byAK and the research community`, on one line or on several. */
function curatorAt(lines: Line[], at: number, floor: number): Header | null {
  const { text, start } = lines[at]!;
  if (text.length > 120 || !endsWithY(text) || !/community$/i.test(text)) return null;
  const whole = curatorShape.exec(text);
  let from = at;
  let curator: Span | undefined;
  if (whole) {
    const name = whole[1]!;
    const offset = start + text.indexOf(name, 2);
    if (name !== '') curator = { text: name, start: offset, end: offset + name.length };
  } else {
    if (!/^and the research community$/i.test(text)) return null;
    const by = lines.slice(Math.max(floor, at - 3), at).findLastIndex((line) => /^by\b/i.test(line.text));
    if (by < 0) return null;
    from = Math.max(floor, at - 3) + by;
    const named = lines[from]!;
    const name = from + 1 < at ? lines[from + 1]!.text : named.text.replace(/^by\s*/i, '');
    if (name !== '') curator = from + 1 < at ? lines[from + 1]! : { ...named, text: name };
  }
  const header: Header = { from, to: at + 1 };
  if (curator) header.curator = curator;
  const above = lines[from - 1];
  if (
    above &&
    from - 1 >= floor &&
    above.mark === 'prose' &&
    above.text.length <= 60 &&
    /papers/i.test(above.text)
  ) {
    header.title = above;
    header.from = from - 1;
  }
  return header;
}

/** Few lines do: the others need no regular expression. */
const endsWithY = (text: string) => (text.charCodeAt(text.length - 1) | 32) === 121;

/** `Daily Papers` with a tab or the day under it, where the line about the curator is missing. */
function bareTitleAt(lines: Line[], at: number): Header | null {
  const line = lines[at]!;
  if ((line.text.length !== 12 && line.text.length !== 15) || !/^(?:daily|trending) papers$/i.test(line.text))
    return null;
  const next = lines[at + 1];
  if (!next || !(next.mark === 'date' || (isTab(next.text) && next.text !== line.text))) return null;
  return { from: at, to: at + 1, title: line };
}

/** Marks the menu above and the footer below as used, and takes them off. */
function withoutFurniture(lines: Line[]): Line[] {
  let from = 0;
  let to = lines.length;
  while (from < to && isNavigation(lines[from]!.text)) lines[from++]!.used = true;
  const lastMeta = lines.findLastIndex(
    ({ mark }) => mark === 'date' || mark === 'separator' || mark === 'authors',
  );
  const footer = lines.findIndex(({ text }, index) => index > lastMeta && isFooter(text));
  if (footer >= 0 && lines.slice(footer).every(({ text }) => text.length < abstractLength)) to = footer;
  while (to > from && isNavigation(lines[to - 1]!.text)) to--;
  for (const line of lines.slice(to)) line.used = isFooter(line.text) || isNavigation(line.text);
  return lines.slice(from, to);
}
