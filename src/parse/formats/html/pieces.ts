import type { Message } from '../../../model/messages.js';
import type { Span } from '../../entries/entry.js';
import { messageAt } from '../../entries/message-at.js';
import { partNumbers } from '../../entries/parted-numbers.js';
import { type Token, toToken } from '../../entries/token.js';
import { absolute, paperAt } from '../../fields/site.js';
import { type ElementKind, endsItself, endsSvg, holdsHtml, kindOf } from './elements.js';
import { type MarkupHandler, readMarkup, type Tag } from './markup.js';
import { decodeText } from './references.js';

/** Cuts HTML into pieces: headings, links, and the texts between them, block by block. */
export function htmlPieces(html: string): { pieces: Token[]; messages: Message[] } {
  const reader = new PieceReader(html);
  const unfinished = readMarkup(html, reader);
  const { unclosed } = reader;
  reader.end();
  partNumbers(reader.pieces, html);
  markPartedTitles(reader.pieces, html);
  const hidesTags = unfinished >= 0 && html.includes('<', unfinished + 1);
  const messages: Message[] = [];
  if (reader.stray) messages.push(cutMessage(reader.stray, 'begins'));
  if (hidesTags) messages.push(unfinishedMessage(html, unfinished));
  else if (unclosed !== undefined || unfinished >= 0)
    messages.push(cutMessage(endOf(html, unfinished), 'ends', unclosed));
  return { pieces: reader.pieces, messages };
}

/**
 * Marks titles with words in an element of their own, such as a button of a browser's extension, where few have any. Words
 * in the middle of a title, or in an element that marks them, belong to it.
 */
function markPartedTitles(pieces: readonly Token[], html: string): void {
  const titles = pieces.filter(({ level, url }) => level > 0 && url !== undefined && paperAt(url) !== null);
  const parted = titles.filter(({ start, end }) => {
    const texts = html.slice(start, end).replace(marking, '').split(anyTag);
    return texts.filter((text) => /[\p{L}\p{N}]/u.test(text)).length === 2;
  });
  if (parted.length * 5 <= titles.length) for (const title of parted) title.doubt ??= 'beside';
}
const anyTag = /<\/?[A-Za-z][^<>]*>/;
const marking = /<\/?(?:b|br|code|em|i|mark|strong|su[bp]|u|wbr)(?:[\s/][^<>]*)?>/gi;

/** What stands at the end of HTML: the tag that does not end, or the last characters. */
function endOf(html: string, unfinished: number): Span {
  const start = unfinished >= 0 ? unfinished : Math.max(0, html.trimEnd().length - 40);
  return { text: html.slice(start).trim(), start, end: html.length };
}

function cutMessage(span: Span, verb: 'begins' | 'ends', name?: string): Message {
  const where = name === undefined ? 'inside a tag or an element' : `inside the element \`${name}\``;
  const reason = `The HTML ${verb} ${where}: it may have been cut off`;
  return messageAt(span, 'truncated', reason, 'elements that begin and end');
}

function unfinishedMessage(html: string, start: number): Message {
  const span = { text: html.slice(start, start + 100), start, end: html.length };
  const reason =
    'A tag, a comment or a script that does not end hides the rest of this HTML, as in a browser';
  return messageAt(span, 'truncated', reason, 'its end');
}

/** A heading, of which all text is one piece. */
interface Heading {
  level: number;
  start: number;
  /** How many elements are open around it. */
  depth: number;
  text: string;
  /** What the first link in it links to, and where in the text that link begins and ends. */
  url: string | undefined;
  linked: [from: number, to: number | undefined];
  /** What the link around it links to. */
  outerUrl: string | undefined;
}

/**
 * A link is one piece, unless it holds a heading or a paragraph: then the pieces in it have its target. Which it is shows
 * later than its text is read, so that it is read both ways.
 */
interface Link {
  url: string;
  start: number;
  depth: number;
  holdsBlocks: boolean;
  text: string;
  before: Block;
}

/** What is read of a block, and how many pieces are before it. */
interface Block {
  text: string;
  start: number;
  end: number;
  /** Whether it stands on the line of the piece before it. */
  isInline: boolean;
  pieces: number;
}

/** The name of every heading among the open elements: the end tag of each ends any. */
const anyHeading = 'h1';

class PieceReader implements MarkupHandler {
  readonly pieces: Token[] = [];
  /** The first end tag of a block that has no start tag. */
  stray: Span | undefined;
  readonly #html: string;
  /** The names of the open elements that text is read by, outermost first. */
  readonly #open: string[] = [];
  /** How often each name is among them: an end tag without a start tag must not cost a search. */
  readonly #counts = new Map<string, number>();
  /** The place among them of the one that hides all in it; -1 where nothing is hidden. */
  #hidden = -1;
  #block: Block = { text: '', start: 0, end: 0, isInline: false, pieces: 0 };
  #isInParagraph = false;
  #heading: Heading | undefined;
  #link: Link | undefined;

  constructor(html: string) {
    this.#html = html;
  }

  get isForeign(): boolean {
    return this.#open[this.#hidden] === 'svg' && !holdsHtml.some((name) => this.#isOpen(name));
  }

  text(start: number, end: number): void {
    if (this.#hidden >= 0) return;
    const text = decodeText(this.#html.slice(start, end));
    if (this.#heading) {
      this.#heading.text += text;
      return;
    }
    if (this.#link && !this.#link.holdsBlocks) this.#link.text += text;
    const block = this.#block;
    if (block.text === '') block.start = start;
    block.text += text;
    block.end = end;
  }

  open(tag: Tag): void {
    if (this.#hidden >= 0 && this.isForeign && endsSvg.has(tag.name)) this.#closeTo(this.#hidden, tag.start);
    const kind = kindOf(tag.name);
    if (this.#hidden >= 0) this.#openHidden(tag, kind);
    // Of cards that are hidden, a filter may hide some: they are read.
    else if (tag.isHidden && (kind === 'inline' || (kind === 'block' && this.#heading))) this.#hide(tag);
    else if (kind === 'heading') this.#openHeading(tag);
    else if (kind === 'link') this.#openLink(tag);
    else if (kind === 'hidden') this.#hide(tag);
    else if (kind !== 'inline' && kind !== 'ignored') this.#openBlock(tag, kind);
  }

  close({ name, start, end }: Tag): void {
    const kind = kindOf(name);
    if (kind === 'ignored') return;
    if (this.#hidden >= 0 && this.isForeign && !this.#isOpen(name) && kind !== 'block')
      this.#closeTo(this.#hidden, start);
    if (kind === 'paragraph' || name === 'br') this.#break();
    else if (kind === 'link' && this.#hidden < 0) {
      if (this.#heading?.url !== undefined) this.#heading.linked[1] ??= this.#heading.text.length;
      this.#closeLink(end);
    } else if (kind === 'heading') this.#closeNearest(anyHeading, end, true);
    else if (kind !== 'inline' || this.#hidden >= 0) {
      if (kind === 'block' && !this.#isOpen(name)) this.stray ??= { text: `</${name}>`, start, end };
      this.#closeNearest(name, start, kind !== 'hidden' && kind !== 'inline');
    }
  }

  /** The outermost element that is open and needs an end tag. */
  get unclosed(): string | undefined {
    return this.#open.find((name) => !endsItself.has(name));
  }

  end(): void {
    const { length } = this.#html;
    this.#closeLink(length);
    this.#closeTo(0, length);
    this.#flush();
  }

  /** What is in a hidden element only matters for where that ends. */
  #openHidden({ name, closesItself }: Tag, kind: ElementKind): void {
    const { isForeign } = this;
    if (isForeign && closesItself) return;
    // Only the same element can be taken for the end of a hidden one that is none of these.
    const isSame = name === this.#open[this.#hidden];
    if (kind === 'heading') this.#push(anyHeading);
    else if (kind === 'block' || kind === 'hidden' || (kind === 'link' && isForeign) || isSame)
      this.#push(name);
  }

  #hide({ name, closesItself }: Tag): void {
    if (name === 'svg' && closesItself) return;
    this.#hidden = this.#open.length;
    this.#push(name);
  }

  #openBlock({ name }: Tag, kind: ElementKind): void {
    this.#break();
    if (kind === 'block') this.#push(name);
    else if (kind === 'paragraph') {
      this.#isInParagraph = true;
      if (this.#link) this.#link.holdsBlocks = true;
    }
  }

  #openHeading({ name, start }: Tag): void {
    // A heading ends the one before it, unless a block is between them.
    if (this.#heading?.depth === this.#open.length - 1) this.#closeTo(this.#heading.depth, start);
    if (this.#heading) this.#heading.text += ' ';
    else {
      this.#flush();
      this.#isInParagraph = false;
      if (this.#link) this.#link.holdsBlocks = true;
      this.#heading = {
        level: Number(name[1]),
        start,
        depth: this.#open.length,
        text: '',
        url: undefined,
        linked: [0, undefined],
        outerUrl: this.#link?.url,
      };
    }
    this.#push(anyHeading);
  }

  #closeHeading({ level, start, text, url, linked, outerUrl }: Heading, end: number): void {
    this.#heading = undefined;
    const [from, to] = linked;
    const isBeside =
      url !== undefined && /[\p{L}\p{N}]/u.test(text.slice(0, from) + text.slice(to ?? text.length));
    this.#add(
      { text: collapse(text), start, end },
      { level, ...(isBeside && { doubt: 'beside' }) },
      url ?? outerUrl,
    );
    this.#block.isInline = false;
  }

  #openLink({ href = '', start }: Tag): void {
    this.#closeLink(start);
    const url = absolute(href);
    if (this.#heading) {
      if (this.#heading.url === undefined) this.#heading.linked[0] = this.#heading.text.length;
      this.#heading.url ??= url;
      return;
    }
    // Text before the link does not belong to it.
    this.#flush();
    this.#link = {
      url,
      start,
      depth: this.#open.length,
      holdsBlocks: false,
      text: '',
      before: { ...this.#block, pieces: this.pieces.length },
    };
  }

  #closeLink(end: number): void {
    const link = this.#link;
    if (!link) return;
    this.#link = undefined;
    if (link.holdsBlocks) {
      // A link that ends inside of a block which it holds parts the block's text.
      if (this.#isInParagraph || this.#open.length > link.depth) this.#flush(link.url);
      return;
    }
    this.pieces.length = link.before.pieces;
    this.#block = link.before;
    const inline = this.#block.isInline;
    this.#add({ text: collapse(link.text), start: link.start, end }, { inline }, link.url);
    this.#block.isInline = true;
  }

  #isOpen(name: string): boolean {
    return (this.#counts.get(name) ?? 0) > 0;
  }

  #push(name: string): void {
    this.#open.push(name);
    this.#counts.set(name, (this.#counts.get(name) ?? 0) + 1);
  }

  #closeNearest(name: string, end: number, isBlock: boolean): void {
    if (!this.#isOpen(name)) return;
    this.#closeTo(this.#open.lastIndexOf(name), end);
    if (isBlock) this.#break();
  }

  /** Closes all elements but the outer ones, so many of them. `end` is where a heading among the others ends. */
  #closeTo(depth: number, end: number): void {
    while (this.#open.length > depth) {
      const name = this.#open.pop()!;
      this.#counts.set(name, this.#counts.get(name)! - 1);
    }
    if (this.#hidden >= depth) this.#hidden = -1;
    if (this.#heading && this.#heading.depth >= depth) this.#closeHeading(this.#heading, end);
    const link = this.#link;
    if (!link || link.depth <= depth) return;
    // A link that nobody closed ends with the element around it, and a browser begins it anew in those that follow.
    this.#closeLink(end);
    this.#link = { ...link, depth: -1, holdsBlocks: true };
  }

  #break(): void {
    if (this.#hidden >= 0) return;
    if (this.#heading) {
      this.#heading.text += ' ';
      return;
    }
    if (this.#link && !this.#link.holdsBlocks) this.#link.text += ' ';
    this.#flush(this.#link?.url);
    this.#block.isInline = false;
    this.#isInParagraph = false;
  }

  #flush(url?: string): void {
    const block = this.#block;
    if (block.text === '') return;
    const text = collapse(block.text);
    block.text = '';
    if (text === '') return;
    this.#add({ text, start: block.start, end: block.end }, { inline: block.isInline }, url);
    block.isInline = true;
  }

  #add(span: Span, more: Partial<Token>, url: string | undefined): void {
    const token = toToken(span, more);
    if (url) token.url = url;
    this.pieces.push(token);
  }
}

/** White space as HTML shows it. */
function collapse(text: string): string {
  return text.trim().replace(unevenSpace, ' ');
}
/** A single space does not match: there are many, and replacing each by itself would take most of the time. */
const unevenSpace = / ?[\t-\r\x85\u2028\u2029][ \t-\r\x85\u2028\u2029]*| {2,}[ \t-\r\x85\u2028\u2029]*/g;
