import type { Token } from '../../entries/token.js';
import { goesOn } from '../../lines/paragraph-gap.js';
import { fits, markOddLines, type WrappedParagraph } from '../../lines/wrapped-lines.js';

/** Counts the lines of the pieces that may be abstracts, and marks those with a line that a tool would have wrapped elsewhere. */
export function markUnevenLines(pieces: readonly Token[], source: string): void {
  const long = pieces.filter(({ text }) => text.length > shortestAbstract);
  for (const piece of long) piece.lines = wordLines(source.slice(piece.start, piece.end));
  // The tags of a heading in HTML, which are taken out before, had room on its lines.
  const texts = long.filter(({ level }) => level === 0);
  const isWrapped = texts.every(({ lines }) => lines! > 1);
  const wrapped = texts
    .filter(({ lines }) => lines! > 1)
    .flatMap((piece) => {
      const lineStart = source.lastIndexOf('\n', piece.start - 1) + 1;
      return wrappedParagraphs(source.slice(lineStart, piece.end), isWrapped).map((paragraph) => ({
        ...paragraph,
        token: piece,
      }));
    });
  markOddLines(wrapped);
  for (const piece of long) if (piece.level > 0 && holdsShortLine(piece, source)) piece.doubt ??= 'wrap';
}

/** Whether one of the lines in a title has much room for the line below it. The address of a link is a part of its last word. */
function holdsShortLine({ start, end }: Token, source: string): boolean {
  const [, ...lines] = source
    .slice(start, end)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return lines.slice(1).some((next, at) => fits(lines[at]!, next, shortestAbstract));
}

/** A text that is not longer is no abstract. */
const shortestAbstract = 60;
/** The lines of a piece that hold words or numbers, the address of a link aside. */
const wordLines = (slice: string) =>
  slice.replace(/\]\(\S{0,500}\)\s*$/, '').match(/[\p{L}\p{N}].*/gu)?.length ?? 1;

/** The paragraphs of a piece as they were wrapped. A line of the site's data ends in `\\\\`. */
function wrappedParagraphs(slice: string, isWrapped: boolean): WrappedParagraph[] {
  const paragraphs: string[] = [];
  for (const paragraph of slice.split(/\n[ \t\r]*\n/)) {
    const before = paragraphs.at(-1);
    // A blank line inside of a sentence is no end of a paragraph.
    if (before !== undefined && goesOn(before.trimEnd(), paragraph.trimStart()))
      paragraphs[paragraphs.length - 1] = `${before}\n${paragraph}`;
    else paragraphs.push(paragraph);
  }
  return paragraphs.map((paragraph) => {
    const lines = paragraph.split('\n');
    const last = lines.at(-1)!;
    const isSource = lines[0]!.trimEnd().endsWith('\\');
    // An address cannot be broken.
    lines[lines.length - 1] = last.replace(/\]\(.*$/, '');
    return {
      lines: lines.map((line) => (isSource ? withoutMark(line.trimEnd()) : line).trim()),
      indent: last.length - last.trimStart().length,
      by: isSource ? 'source' : isWrapped ? 'tool' : 'unknown',
    };
  });
}

function withoutMark(line: string): string {
  let end = line.length;
  while (line[end - 1] === '\\') end--;
  return line.slice(0, end);
}
