import type { Nodes, Root, RootContent } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Message } from '../../messages.js';

/** A heading, a paragraph, or furniture, with its place in the source. */
export interface Block {
  kind: 'heading' | 'paragraph' | 'furniture';
  node: RootContent;
  start: number;
  end: number;
}

const processor = unified().use(remarkParse).freeze();

/** Parses Markdown and lists its blocks, those inside lists and quotations too. */
export function readBlocks(source: string): { blocks: Block[]; messages: Message[] } {
  const blocks: Block[] = [];
  const messages: Message[] = [];
  for (const { start, end, bounded } of boundedParts(source)) {
    if (bounded) messages.push(boundedMessage(start, end));
    const part = bounded ? tamed(source.slice(start, end)) : source.slice(start, end);
    collect(processor.parse(part) as Root, start, blocks);
  }
  return { blocks, messages };
}

function collect(root: Nodes, offset: number, blocks: Block[]): void {
  const waiting: Nodes[] = [root];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node.type === 'paragraph' || node.type === 'heading' || !('children' in node)) {
      const start = node.position!.start.offset! + offset;
      const end = node.position!.end.offset! + offset;
      if (node.type !== 'paragraph' && node.type !== 'heading' && node.type !== 'code') continue;
      moveNode(node, offset);
      blocks.push({ kind: node.type === 'heading' ? 'heading' : 'paragraph', node, start, end });
    } else for (let at = node.children.length - 1; at >= 0; at--) waiting.push(node.children[at]!);
  }
}

/** Positions in a part become positions in the whole. */
function moveNode(node: Nodes, offset: number): void {
  if (offset === 0) return;
  const waiting: Nodes[] = [node];
  for (let each = waiting.pop(); each; each = waiting.pop()) {
    each.position!.start.offset! += offset;
    each.position!.end.offset! += offset;
    if ('children' in each) waiting.push(...each.children);
  }
}

interface Part {
  start: number;
  end: number;
  /** Whether it holds more of some mark than a page does. */
  bounded: boolean;
}

/** The parser's time grows faster than its input: it gets no more than this at once, cut before headings. */
const partSize = 128 * 1024;
/** More brackets, emphasis marks and the like in one paragraph than any page has. */
const mostMarks = 500;

function* boundedParts(source: string): Generator<Part> {
  let start = 0;
  while (start < source.length) {
    const end = partEnd(source, start);
    yield { start, end, bounded: isExcessive(source.slice(start, end)) };
    start = end;
  }
}

function partEnd(source: string, start: number): number {
  const most = start + partSize;
  if (most >= source.length) return source.length;
  const heading = source.lastIndexOf('\n### ', most);
  if (heading > start) return heading + 1;
  const paragraph = source.lastIndexOf('\n\n', most);
  return paragraph > start ? paragraph + 2 : most;
}

function isExcessive(part: string): boolean {
  for (const paragraph of part.split(/\n[ \t]*\n/)) {
    if (paragraph.length > 40_000) return true;
    if (
      paragraph.length > mostMarks &&
      (paragraph.match(/[[\]*_`<>!&~\\]|\d[.)]|[-+] /g)?.length ?? 0) > mostMarks
    )
      return true;
  }
  return /^(?:[ \t]*[>*+-]){40}|^[ \t]{200}/m.test(part);
}

/** The same text with its Markdown taken away, character for character in place: one paragraph a line. */
function tamed(part: string): string {
  return part
    .replace(/[[\]*_`<>&~\\#=+-]|(?<=\d)[.)]/g, ' ')
    .replace(/[ \t]{3,}/g, (run) => `x${'x'.repeat(run.length - 1)}`);
}

function boundedMessage(start: number, end: number): Message {
  return {
    rule: 'bounded-input',
    reason: 'A stretch with more marks than any page has was read as plain text',
    expected: `paragraphs of at most ${mostMarks} marks`,
    found: `${end - start} characters with more`,
    start,
    end,
  };
}
