import type { Message } from '../../../model/messages.js';
import { scanLines } from '../../lines/tokenize.js';
import { Source } from '../../source/source.js';
import { type Block, moveBlocks } from './block.js';
import { readSections } from './sections.js';
import { parseBlocks } from './tree.js';

/** The parser's time grows faster than its input: it gets no more than this at once, cut before headings. */
const partSize = 32 * 1024;
/** More brackets, emphasis marks and the like in one paragraph than any page has. */
const mostMarks = 500;
/** More lines than any wrapped abstract has. */
const mostLines = 300;

/** Lists the blocks of a Markdown text, those inside lists and quotations too. */
export function readBlocks(source: string): { blocks: Block[]; messages: Message[] } {
  const blocks: Block[] = [];
  const messages: Message[] = [];
  // The parser leaves a byte order mark out of its offsets.
  let start = source.startsWith('\ufeff') ? 1 : 0;
  while (start < source.length) {
    const end = partEnd(source, start);
    const found = readSections(source.slice(start, end), (section, at) => {
      if (!isExcessive(section)) return parseBlocks(section);
      messages.push(limitMessage(start + at, start + at + section.length));
      return plainBlocks(section);
    });
    moveBlocks(found, start);
    for (const block of found) blocks.push(block);
    start = end;
  }
  return { blocks, messages };
}

function partEnd(source: string, start: number): number {
  const most = start + partSize;
  if (most >= source.length) return source.length;
  // In the part alone: searching back to the start of a text without headings would take longer with each part.
  const part = source.slice(start, most);
  const heading = part.lastIndexOf('\n### ');
  if (heading > 0) return start + heading + 1;
  const paragraph = part.lastIndexOf('\n\n');
  return paragraph > 0 ? start + paragraph + 2 : most;
}

function isExcessive(part: string): boolean {
  for (const paragraph of part.split(/\n[ \t]*\n/)) {
    if (paragraph.split('\n', mostLines + 1).length > mostLines) return true;
    // Few are long enough.
    if (
      paragraph.length > mostMarks &&
      (paragraph.match(/[[\]*_`<>!&~\\]|\d[.)]|[-+] /g)?.length ?? 0) > mostMarks
    )
      return true;
  }
  return /^(?:[ \t]{0,9}(?:>|[*+-][ \t])){40}|^[ \t]{200}/m.test(part);
}

/** Paragraphs between blank lines, and headings, without a parser. */
function plainBlocks(part: string): Block[] {
  const blocks: Block[] = [];
  let open: Block | undefined;
  for (const line of scanLines(new Source(part))) {
    const { end } = line;
    const [, marks = ''] = /^(#{1,6})[ \t]/.exec(line.text) ?? [];
    const level = marks.length;
    if (open && !line.afterBlank && level === 0) {
      open.end = end;
      open.textEnd = end;
      continue;
    }
    const start = line.start + (level > 0 ? level + 1 : 0);
    const block: Block = { level, start, end, textStart: start, textEnd: end, links: [] };
    open = level > 0 ? undefined : block;
    blocks.push(block);
  }
  return blocks;
}

function limitMessage(start: number, end: number): Message {
  return {
    rule: 'input-limit',
    reason: 'A part with more markup than any real page was read as plain text',
    expected: `paragraphs of at most ${mostLines} lines and ${mostMarks} marks`,
    found: `${end - start} characters with more`,
    start,
    end,
  };
}
