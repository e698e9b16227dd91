import type { Message } from '../../../model/messages.js';
import { messageAt } from '../../entries/message-at.js';
import { partNumbers } from '../../entries/parted-numbers.js';
import { type Token, toToken } from '../../entries/token.js';
import { absolute } from '../../fields/site.js';
import { type Block, isDash } from './block.js';
import { readBlocks } from './blocks.js';
import {
  closingBlock,
  images,
  openerOf,
  opensLink,
  partOpenLinks,
  withoutImages,
  withoutInnerLinks,
} from './open-links.js';
import { withoutUnderlinedText } from './underlined-text.js';
import { escapeSigns, isEscaped, isUncertain, unescapeMarkdown } from './unescape.js';
import { markUnevenLines } from './uneven-lines.js';
import { joinWrappedHeadings } from './wrapped-headings.js';

/**
 * Cuts Markdown into pieces. remark-parse finds the blocks and their links; the text of a piece is then taken
 * from the source between its brackets, so that what Markdown would eat (`*`, `_`, `\"`) comes out as shown.
 */
export function markdownPieces(source: string): { pieces: Token[]; messages: Message[] } {
  const { blocks: found, messages } = readBlocks(source);
  const blocks = partOpenLinks(joinWrappedHeadings(withoutUnderlinedText(found, source), source), source);
  const signs = escapeSigns(source);
  const escaped = isEscaped(signs);
  if (isUncertain(signs)) messages.push(uncertainEscapes(source, escaped));
  const pieces: Token[] = [];
  const text = (start: number, end: number) => unescapeMarkdown(source.slice(start, end), escaped);
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at]!;
    if (block.level > 0) {
      const inside = { start: block.textStart, end: block.textEnd };
      // A title may be broken over two lines inside of its link, and a heading ends with its line.
      const next = opensLink(source, inside) ? closingBlock(source, blocks, at) : -1;
      if (next >= 0) inside.end = endOfHeading(source, blocks[next]!);
      pieces.push(headingPiece(block.level, inside, source, text));
      at = Math.max(at, next);
      continue;
    }
    if (isDash(block, source) && !standsForCount(pieces, blocks[at + 1])) continue;
    const last = opensLink(source, block) ? closingBlock(source, blocks, at) : at;
    const whole = wholeLink(source, block.start, blocks[last < 0 ? at : last]!.end, text, pieces);
    if (whole) {
      const { start, end, url } = whole;
      pieces.push(toToken({ text: text(start, end), start, end }, { url }));
      at = Math.max(at, last);
    } else if (last > at) {
      pushOpenLink(block.start, blocks[last]!, source, text, pieces);
      at = last;
    } else if (last < 0) {
      pieces.push(
        toToken(
          { text: text(block.start + 1, block.end), start: block.start, end: block.end },
          { cut: true },
        ),
      );
    } else pushParagraph(block, text, pieces);
  }
  markUnevenLines(pieces, source);
  partNumbers(pieces, source);
  return { pieces, messages };
}

function uncertainEscapes(source: string, escaped: boolean): Message {
  const start = source.indexOf('\\');
  const reading = escaped ? 'they were read as escapes' : 'they were kept';
  return messageAt(
    { text: source.slice(start, start + 2), start, end: start + 2 },
    'ambiguous-value',
    `It is uncertain whether the backslashes of this page escape what follows them, or are shown; ${reading}`,
    'a page whose backslashes all escape marks, or none',
  );
}

/** Where a heading ends that goes on in a block below it, the marks left out that may close it: `## Title ##`. */
function endOfHeading(source: string, { start, end }: Block): number {
  const closed = /[ \t]#{1,6}$/.exec(source.slice(Math.max(start, end - 8), end));
  return end - (closed?.[0].length ?? 0);
}

/** Whether a dash between blocks says that there are no upvotes: below their label, or above a title. */
function standsForCount(above: readonly Token[], below: Block | undefined): boolean {
  return /^upvote$/i.test(above.at(-1)?.text ?? '') || (below !== undefined && below.level > 2);
}

type TextOf = (start: number, end: number) => string;

/** The white space is taken once and for all: long, it would be tried at each length. */
const closer = /\]\((?=(\s*))\1<?([^\s()<>]*(?:\([^\s()]*\)[^\s()]*)*)>?\s*\)/g;
/** A heading that is longer holds no title. */
const longestHeading = 2000;
/** A range of the source that is one link from its first character to its last, whatever brackets it holds. */
function wholeLink(
  source: string,
  start: number,
  end: number,
  text: TextOf,
  pieces: readonly Token[],
): { start: number; end: number; url: string } | null {
  if (source[start] !== '[' || source[end - 1] !== ')') return null;
  const slice = source.slice(start, end);
  const bare = withoutImages(slice);
  const closers = [...bare.matchAll(closer)];
  const last = closers.at(-1);
  if (!last || last.index + last[0].length !== bare.length || openerOf(bare, last.index) > 0) return null;
  const url = addressIn(last, start, text);
  // Links inside of an abstract: the last one leads where the title does.
  const isAbstract = pieces.at(-1)?.url === url && last.index > 200;
  if (closers.length > 1 && !isAbstract) return null;
  return { start: textStart(source, start), end: start + last.index, url };
}

/** The address behind a closing bracket that was found in a range of the source from a place on. */
function addressIn({ index, 0: whole, 2: url }: RegExpExecArray, from: number, text: TextOf): string {
  const start = from + index + whole.indexOf(url!, 2);
  return absolute(text(start, start + url!.length));
}

function headingPiece(
  level: number,
  span: { start: number; end: number },
  source: string,
  text: TextOf,
): Token {
  const { start, end } = withoutEmphasis(source, span);
  const whole = wholeLink(source, start, end, text, []);
  if (whole) {
    const words = withoutEmphasis(source, whole);
    // A blank line may part the text of a link; a title has one paragraph.
    const title = text(words.start, words.end).replaceAll('\n\n', ' ');
    return toToken({ text: title, start, end }, { level, url: whole.url });
  }
  const piece = toToken({ text: withoutLinks(text(start, end)), start, end }, { level });
  if (hasWordsBesideLink(source.slice(start, end))) piece.doubt = 'beside';
  return piece;
}
/** A range of the source without the marks around it: word processors set headings in bold. */
function withoutEmphasis(
  source: string,
  { start, end }: { start: number; end: number },
): { start: number; end: number } {
  if (source[start] !== '*' && source[start] !== '_') return { start, end };
  const [, mark = ''] = emphasis.exec(source.slice(start, Math.min(end, start + longestHeading))) ?? [];
  return { start: start + mark.length, end: end - mark.length };
}
const emphasis = /^(\*{1,3}|__)(?=[^\s*_])[^*_]*[^\s*_\\]\1$/;
/** Whether a heading has a link to a paper, and words that it does not hold. */
function hasWordsBesideLink(heading: string): boolean {
  const link = linkToPaper.exec(heading);
  if (!link) return false;
  const bare = withoutImages(heading);
  // A number before it is that of the paper in the list.
  return (
    /\p{L}{2}/u.test(bare.slice(0, Math.max(0, openerOf(bare, link.index)))) ||
    /[\p{L}\p{N}]/u.test(bare.slice(link.index + link[0].length))
  );
}
const linkToPaper = /\]\([^()\s]{0,200}\/papers\/[^()\s]{0,40}\)/;

/** Text, links and images of a paragraph become pieces of their own where it holds links; else it is one. */
function pushParagraph(
  { start, end, links }: Pick<Block, 'start' | 'end' | 'links'>,
  text: TextOf,
  pieces: Token[],
  isInline = false,
): void {
  let from = start;
  let inline = isInline;
  const push = (to: number, url?: string, inner?: { start: number; end: number }) => {
    const words = text(inner?.start ?? from, inner?.end ?? to).replace(/^LINK:\s*/, '');
    // Of a link around an image alone, some tools print the path.
    const shown = words.startsWith('/') && url?.endsWith(words) ? '' : words;
    // An image alone is a piece, too.
    if (shown !== '' || url || (from === start && to === end)) {
      pieces.push(toToken({ text: shown, start: from, end: to }, { inline, url: url || undefined }));
      inline = true;
    }
    from = to;
  };
  for (const link of links) {
    push(link.start);
    push(link.end, absolute(link.url), { start: link.textStart, end: link.textEnd });
  }
  if (from < end) push(end);
}

/** Where the text of a link begins; its bracket may stand there twice, on lines of their own. */
function textStart(source: string, start: number): number {
  brackets.lastIndex = start;
  return start + (brackets.exec(source)?.[0].length ?? 1);
}
const brackets = /(?:\[[ \t]*\r?\n\s*){2,}/y;

/** A link that spans blocks, and what stands after it in the block that closes it: `](/papers/…)· Aug 11 [1](…)`. */
function pushOpenLink(start: number, last: Block, source: string, text: TextOf, pieces: Token[]): void {
  const bare = withoutImages(source.slice(last.start, last.end));
  const [match] = [...withoutInnerLinks(bare).matchAll(closer)];
  if (!match) {
    // Cut off inside of its address.
    pieces.push(toToken({ text: text(start + 1, last.end), start, end: last.end }, { cut: true }));
    return;
  }
  const inside = last.start + match.index;
  pieces.push(
    toToken(
      { text: text(textStart(source, start), inside), start, end: inside },
      { url: addressIn(match, last.start, text) },
    ),
  );
  const end = match.index + match[0].length;
  const links = [...bare.slice(end).matchAll(inlineLink)].map(({ 0: whole, 1: inner, 3: url, index }) => {
    const start = last.start + end + index;
    return {
      url: url!,
      start,
      end: start + whole.length,
      textStart: start + 1,
      textEnd: start + 1 + inner!.length,
    };
  });
  pushParagraph({ start: last.start + end, end: last.end, links }, text, pieces, true);
}
const inlineLink = /\[([^[\]]*)\]\((?=(\s*))\2<?([^\s()<>]*)>?\s*\)/g;

/** The texts of links and images in a heading: `by [![](…)AK](…) and …`. */
function withoutLinks(text: string): string {
  if (text.length > longestHeading) return text;
  return text
    .replace(images, '')
    .replace(/\[((?:[^[\]]|\[[^\]]*\])*)\]\([^)\s]*\)/g, '$1')
    .replace(/\[[^\]\s]{1,20}[:：][^\]]*\]\s*(?=[^\s(])/g, '')
    .trim();
}
