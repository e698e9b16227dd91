import type { Span } from '../../entry.js';
import { curatorShape, type Dated, isFooter, isNavigation, isTab } from '../../lines/line-kind.js';
import type { Line } from '../../lines/scan-lines.js';

/** The lines of one page, or of a part of a very long one. */
export interface PageLines {
  title?: Span;
  curator?: Span;
  date?: Line;
  /** All of them. */
  lines: Line[];
  /** Those between header and footer. */
  body: Line[];
  /** Whether the page begins here, and whether its next part follows. */
  begins: boolean;
  goesOn: boolean;
}

/** A header is at most this many lines long: title, curator, search words, tabs, date. */
const longestHeader = 12;
/** Longer lines are abstracts: they end a header, and nothing after a footer is that long. */
const abstractLength = 200;
/** A page with more lines is handed out in parts. Real ones had 400. */
const longestPart = 1024;

/**
 * Cuts lines that come in blocks into pages: a page is what stands from one header to the next. Lines of headers, menus
 * and footers are marked as used; what stands above the first header and is no menu stays unused. Where neither a header
 * nor an entry's `5 authors · Jul 3` comes, there is no page.
 */
export class PageCutter {
  /** Those of the page that has begun. */
  #lines: Line[] = [];
  #header: Header | null = null;
  #begins = true;
  #hasEntry = false;
  /** Up to where headers were looked for. */
  #looked = 0;

  /** Whether a header or an entry has come. */
  get hasBegun(): boolean {
    return this.#header !== null || this.#hasEntry;
  }

  /** Takes lines. Returns the pages that they make whole. */
  take(lines: Line[]): PageLines[] {
    if (this.#lines.length === 0) this.#lines = lines;
    else for (const line of lines) this.#lines.push(line);
    // Whether a header stands in the last ones is told by those that come.
    return this.#cut(this.#lines.length - longestHeader);
  }

  /** Returns the last page. */
  end(): PageLines[] {
    const pages = this.#cut(this.#lines.length);
    if (this.hasBegun) pages.push(this.#page(this.#lines.length, false));
    return pages;
  }

  #cut(to: number): PageLines[] {
    const pages: PageLines[] = [];
    for (let end = to; this.#looked < end; this.#looked++) {
      const header = headerAt(this.#lines, this.#looked, this.#header?.to ?? 0);
      if (!header) {
        if (!this.#endsEntry() || this.#looked < longestPart) continue;
        end -= this.#looked + 1;
        pages.push(this.#page(this.#looked + 1, true));
        continue;
      }
      const { from } = header;
      if (this.#header || !this.#begins || this.#lines.slice(0, from).some(isMeta)) {
        pages.push(this.#page(from, false));
        header.from = 0;
        header.to -= from;
        end -= from;
      }
      this.#header = header;
      this.#looked = header.to - 1;
    }
    return pages;
  }

  /** Two of authors, `·` and date in a row are what only an entry of a listing has. Whether a date ends it. */
  #endsEntry(): boolean {
    const { mark } = this.#lines[this.#looked]!;
    if (mark !== 'date' && mark !== 'separator') return false;
    const before = this.#lines[this.#looked - 1]?.mark;
    if (before !== 'authors' && (before !== 'separator' || mark !== 'date')) return false;
    this.#hasEntry = true;
    return mark === 'date';
  }

  /** Takes the first lines off, as a page or a part of one. */
  #page(to: number, goesOn: boolean): PageLines {
    const lines = to === this.#lines.length ? this.#lines : this.#lines.slice(0, to);
    const header = this.#header;
    const page: PageLines = { lines, body: lines, begins: this.#begins, goesOn };
    if (header) {
      for (let at = 0; at < header.from; at++) lines[at]!.used = isBoilerplate(lines[at]!);
      for (let at = header.from; at < header.to; at++) lines[at]!.used = true;
      page.body = lines.slice(header.to);
      if (header.title) page.title = header.title;
      if (header.curator) page.curator = header.curator;
      if (header.date) page.date = header.date;
    }
    page.body = withoutBoilerplate(page.body, this.#begins);
    this.#lines = to === this.#lines.length ? [] : this.#lines.slice(to);
    this.#header = null;
    this.#begins = !goesOn;
    this.#looked -= to;
    return page;
  }
}

/** Where one of these stands above a header, entries do: they are a page too. */
const isMeta = ({ mark }: Line) => mark === 'authors' || mark === 'separator';
const isBoilerplate = ({ text }: Line) => isNavigation(text) || isFooter(text);

interface Header {
  from: number;
  to: number;
  title?: Span;
  curator?: Span;
  date?: Line;
}

/** The header whose line about the curator, or whose title where it has no such line, stands at `at`. */
function headerAt(lines: Line[], at: number, floor: number): Header | null {
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
  return header;
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

/** Marks the menu above (where the page begins) and the footer below as used, and takes them off. */
function withoutBoilerplate(lines: Line[], begins: boolean): Line[] {
  let from = 0;
  let to = lines.length;
  while (begins && from < to && isNavigation(lines[from]!.text)) lines[from++]!.used = true;
  const lastMeta = lines.findLastIndex(
    ({ mark }) => mark === 'date' || mark === 'separator' || mark === 'authors',
  );
  const footer = lines.findIndex(({ text }, index) => index > lastMeta && isFooter(text));
  if (footer >= 0 && lines.slice(footer).every(({ text }) => text.length < abstractLength)) to = footer;
  while (to > from && isNavigation(lines[to - 1]!.text)) to--;
  for (const line of lines.slice(to)) line.used = isBoilerplate(line);
  return lines.slice(from, to);
}
