import type { Nodes, Root, RootContent } from 'mdast';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';
import type { Message } from '../../../model/messages.js';
import { scanLines } from '../../lines/tokenize.js';
import { Source } from '../../source.js';

/** A heading, or a paragraph or code, with its place in the source. */
export interface Block {
  kind: 'heading' | 'paragraph';
  node: RootContent;
  start: number;
  end: number;
}

let processor: Processor<Root> | undefined;

/** The parser is made when Markdown comes: most inputs need none. */
function parseMarkdown(text: string): Root {
  processor ??= unified().use(remarkParse).freeze() as Processor<Root>;
  return processor.parse(text);
}

/** Parses Markdown and lists its blocks, those inside lists and quotations too. */
export function readBlocks(source: string): { blocks: Block[]; messages: Message[] } {
  const blocks: Block[] = [];
  const messages: Message[] = [];
  for (const { start, end, bounded } of boundedParts(source)) {
    if (bounded) {
      messages.push(boundedMessage(start, end));
      collectPlain(source.slice(start, end), start, blocks);
    } else collect(parseMarkdown(source.slice(start, end)), start, blocks);
  }
  return { blocks, messages };
}

/** Lists the blocks of a tree that was parsed before. Nodes that a plugin made have no place, and are no blocks. */
export function treeBlocks(tree: Root, source: string): Block[] {
  const blocks: Block[] = [];
  collect(tree, 0, blocks);
  return blocks.filter(({ start, end }) => source.slice(start, end).trim() !== '');
}

function collect(root: Nodes, offset: number, blocks: Block[]): void {
  const waiting: Nodes[] = [root];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'code') {
      if (!node.position) continue;
      moveNode(node, offset);
      const { start, end } = node.position;
      const kind = node.type === 'heading' ? 'heading' : 'paragraph';
      blocks.push({ kind, node, start: start.offset!, end: end.offset! });
    } else if ('children' in node)
      for (let at = node.children.length - 1; at >= 0; at--) waiting.push(node.children[at]!);
  }
}

/** Positions in a part become positions in the whole. */
function moveNode(node: Nodes, offset: number): void {
  if (offset === 0) return;
  const waiting: Nodes[] = [node];
  for (let each = waiting.pop(); each; each = waiting.pop()) {
    each.position!.start.offset! += offset;
    each.position!.end.offset! += offset;
    if ('children' in each) for (const child of each.children) waiting.push(child);
  }
}

interface Part {
  start: number;
  end: number;
  /** Whether it holds more of some mark than a page does. */
  bounded: boolean;
}

/** The parser's time grows faster than its input: it gets no more than this at once, cut before headings. */
const partSize = 32 * 1024;
/** More brackets, emphasis marks and the like in one paragraph than any page has. */
const mostMarks = 500;
/** More lines than any wrapped abstract has. */
const mostLines = 300;

function* boundedParts(source: string): Generator<Part> {
  // The parser leaves a byte order mark out of its offsets.
  let start = source.startsWith('\ufeff') ? 1 : 0;
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
    if (paragraph.length > 40_000 || paragraph.split('\n', mostLines + 1).length > mostLines) return true;
    if (
      paragraph.length > mostMarks &&
      (paragraph.match(/[[\]*_`<>!&~\\]|\d[.)]|[-+] /g)?.length ?? 0) > mostMarks
    )
      return true;
  }
  return /^(?:[ \t]{0,9}(?:>|[*+-][ \t])){40}|^[ \t]{200}/m.test(part);
}

/** Paragraphs between blank lines, and headings, without a parser. */
function collectPlain(part: string, offset: number, blocks: Block[]): void {
  let open: Block | undefined;
  for (const line of scanLines(new Source(part))) {
    const [, marks] = /^(#{1,6})[ \t]/.exec(line.text) ?? [];
    const end = offset + line.end;
    if (open && !line.afterBlank && !marks) {
      open.end = end;
      continue;
    }
    const start = offset + line.start + (marks ? marks.length + 1 : 0);
    const node: RootContent = marks
      ? { type: 'heading', depth: marks.length as 1, children: [] }
      : { type: 'paragraph', children: [] };
    open = { kind: marks ? 'heading' : 'paragraph', node, start, end };
    blocks.push(open);
    if (marks) open = undefined;
  }
}

function boundedMessage(start: number, end: number): Message {
  return {
    rule: 'input-limit',
    reason: 'A stretch with more marks than any page has was read as plain text',
    expected: `paragraphs of at most ${mostLines} lines and ${mostMarks} marks`,
    found: `${end - start} characters with more`,
    start,
    end,
  };
}
