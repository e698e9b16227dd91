import { type Block, dashBlock, isLong, linksToCutAt, moveBlocks } from './block.js';
import { readLinks } from './links.js';

/**
 * Lists the blocks of a Markdown text as remark-parse finds them, which takes a hundred times longer.
 *
 * A section begins with a line at the margin that follows a blank line, or with a heading: whatever stood above it, it
 * means the same. A section of headings, paragraphs and list items is read here; a section with anything else, or with
 * any doubt, is left to remark-parse.
 */
export function readSections(text: string, parse: Parse): Block[] {
  // A definition gives a meaning to brackets anywhere.
  if (text.includes(']:') || text.includes('\ufeff') || hasLoneReturn(text)) return parse(text, 0);
  return new SectionReader(text, parse).read();
}

/** Most texts have no carriage return at all, which is many times quicker to see. */
const hasLoneReturn = (text: string) => text.includes('\r') && /\r(?!\n)/.test(text);

/** Lists the blocks of any Markdown, a section that begins at this place in the text. */
type Parse = (section: string, at: number) => Block[];

/** What goes on over blank lines: fenced code, and HTML up to its closing tag. */
const endless = /`{3}|~{3}|<(?:script|pre|style|textarea|[!?])/i;
/** A line that begins like this is a paragraph, or goes on with one. */
const plainStart = /[^\s\0-\x1f#>+*_=~`<\d-]/y;
/**
 * So does a line that begins with a mark which means nothing there, and one with an anchor alone. Other HTML may be a
 * block.
 */
const otherStart =
  /#{1,6}[^\s#]|#{7}|\+\S|\*+[^\s*]|-+[^\s-]|_+[^\s_]|[`~]{1,2}(?![`~])|\d+(?![.)\d])|\d{10}|<a id="[\w-]+"><\/a>(?=\r?\n|$)/y;
const headingMarks = /(#{1,6}) +(?=[^\s#])/y;
const underline = /(?:=+|-+)[ \t]*(?=\r?\n|$)/y;
const rule = /([-*_])[ \t]*(?:\1[ \t]*){2,}(?=\r?\n|$)/y;
const bullet = /[-*+] {1,4}(?=\S)/y;
const emptyMarks = /(?:[-*+] *)+(?=\r?\n|$)/y;
const emptyBullet = /[-*+] *(?=\r?\n|$)/y;

/** Lists that are nested deeper than on any page. */
const deepest = 20;

class SectionReader {
  readonly #text: string;
  readonly #parse: Parse;
  readonly #blocks: Block[] = [];
  /** Where the section begins, and how many blocks stand above it. */
  #start = 0;
  #above = 0;
  /** Whether the section is left to remark-parse, and whether all that follows is. */
  #isDoubtful = false;
  #isEndless = false;
  /** The paragraph that the next line may go on with. */
  #open: Block | undefined;
  /** The columns at which the contents of the open list items begin. */
  #columns: number[] = [];
  /** Where the bullet of the innermost item is, if nothing else stands on its line: a blank line ends it. */
  #emptyItem: number | undefined;

  constructor(text: string, parse: Parse) {
    this.#text = text;
    this.#parse = parse;
  }

  read(): Block[] {
    const text = this.#text;
    let afterBlank = true;
    for (let from = 0; from < text.length; ) {
      const newline = text.indexOf('\n', from);
      const next = newline < 0 ? text.length : newline + 1;
      let end = newline < 0 ? next : newline;
      if (end > from && text[end - 1] === '\r') end--;
      let start = from;
      while (start < end && (text[start] === ' ' || text[start] === '\t')) start++;
      const isBlank = start === end;
      if (isBlank) this.#isDoubtful ||= !this.#readBlank();
      else {
        if (afterBlank && start === from) this.#beginSection(from);
        this.#isDoubtful ||= !this.#readLine(from, start, end);
        if (this.#isDoubtful) this.#isEndless ||= endless.test(text.slice(start, end));
      }
      afterBlank = isBlank;
      from = next;
    }
    this.#isDoubtful ||= !this.#readBlank();
    if (this.#isDoubtful) this.#endSection(text.length);
    return this.#blocks;
  }

  #beginSection(at: number): void {
    if (this.#isDoubtful) {
      // After indented code, remark-parse takes some bullets for text, whatever blank lines are between.
      if (this.#isEndless || !(isText(this.#text, at) || this.#text[at] === '#')) return;
      this.#endSection(at);
    }
    this.#start = at;
    this.#above = this.#blocks.length;
    this.#isDoubtful = false;
    this.#open = undefined;
    this.#emptyItem = undefined;
    if (this.#columns.length > 0) this.#columns = [];
  }

  #endSection(end: number): void {
    const blocks = this.#parse(this.#text.slice(this.#start, end), this.#start);
    moveBlocks(blocks, this.#start);
    this.#blocks.length = this.#above;
    for (const block of blocks) this.#blocks.push(block);
  }

  // What follows returns false where a section is doubtful.

  #readBlank(): boolean {
    if (this.#emptyItem !== undefined) this.#columns.pop();
    this.#leaveEmptyItem();
    return this.#closeParagraph();
  }

  /** An item that stays empty is a block where it may be a count. */
  #leaveEmptyItem(): void {
    const dash = this.#emptyItem === undefined ? undefined : dashBlock(this.#text, this.#emptyItem);
    this.#emptyItem = undefined;
    if (dash) this.#blocks.push(dash);
  }

  #closeParagraph(): boolean {
    const block = this.#open;
    this.#open = undefined;
    if (!block) return true;
    const { start, end } = block;
    if (isLong(end - start) && !this.#text.slice(start, end).includes('](')) return true;
    const links = readLinks(this.#text, start, end);
    block.links = linksToCutAt(links ?? [], start, end);
    return links !== null;
  }

  #readLine(from: number, start: number, end: number): boolean {
    const text = this.#text;
    // A tab reaches to a column that depends on what stands before it.
    const indent = text.slice(from, start).includes('\t') ? Number.POSITIVE_INFINITY : start - from;
    if (indent < 2) this.#leaveEmptyItem();
    this.#emptyItem = undefined;
    if (isText(text, start)) return this.#readText(start, end, indent);
    if (text[start] === '#') return indent === 0 && this.#readHeading(start, end);
    if (this.#open && isAt(underline, text, start)) return indent === 0 && this.#readUnderline(start, end);
    // A line across, or an empty item, may mean something else below a paragraph.
    if (this.#open && (isAt(rule, text, start) || isAt(emptyMarks, text, start))) return false;
    return this.#readMarks(start, end, indent);
  }

  #readText(start: number, end: number, indent: number): boolean {
    if (this.#open) {
      this.#open.end = end;
      this.#open.textEnd = end;
      return true;
    }
    if (!this.#leaveItems(indent)) return false;
    this.#open = { level: 0, start, end, textStart: start, textEnd: end, links: [] };
    this.#blocks.push(this.#open);
    return true;
  }

  #readHeading(start: number, end: number): boolean {
    headingMarks.lastIndex = start;
    const [whole, marks] = headingMarks.exec(this.#text) ?? [];
    const textEnd = this.#trimmed(end);
    // Marks at the end may be part of the text, or not.
    if (!whole || !marks || this.#text[textEnd - 1] === '#' || !this.#closeParagraph()) return false;
    this.#beginSection(start);
    const textStart = start + whole.length;
    this.#blocks.push({ level: marks.length, start, end, textStart, textEnd, links: [] });
    return true;
  }

  /** A line of `=` or `-` makes the paragraph above it a heading. */
  #readUnderline(start: number, end: number): boolean {
    if (this.#columns.length > 0) return false;
    const block = this.#open!;
    block.level = this.#text[start] === '=' ? 1 : 2;
    block.textEnd = this.#trimmed(block.end);
    block.end = end;
    this.#open = undefined;
    return true;
  }

  /** A bullet and what stands behind it, or a line across the page. */
  #readMarks(start: number, end: number, indent: number): boolean {
    const text = this.#text;
    if (!this.#closeParagraph() || !this.#leaveItems(indent)) return false;
    if (isAt(rule, text, start)) return true;
    if (isAt(emptyBullet, text, start)) {
      this.#columns.push(indent + 2);
      this.#emptyItem = start;
      return true;
    }
    if (!isAt(bullet, text, start) || this.#columns.length === deepest) return false;
    const width = bullet.lastIndex - start;
    this.#columns.push(indent + width);
    return isText(text, start + width)
      ? this.#readText(start + width, end, indent + width)
      : this.#readMarks(start + width, end, indent + width);
  }

  /** Leaves the list items that a line at this column stands outside of; false where it is indented code. */
  #leaveItems(indent: number): boolean {
    while (this.#columns.length > 0 && this.#columns.at(-1)! > indent) this.#columns.pop();
    return indent - (this.#columns.at(-1) ?? 0) <= 3;
  }

  /** The end of a line without the white space before it. */
  #trimmed(end: number): number {
    let at = end;
    while (this.#text[at - 1] === ' ' || this.#text[at - 1] === '\t') at--;
    return at;
  }
}

const isText = (text: string, at: number) => isAt(plainStart, text, at) || isAt(otherStart, text, at);

function isAt(shape: RegExp, text: string, at: number): boolean {
  shape.lastIndex = at;
  return shape.test(text);
}
