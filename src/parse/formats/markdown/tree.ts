import type { Heading, Link, List, Nodes, Paragraph, Root } from 'mdast';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';
import { type Block, type BlockLink, dashBlock, linksToCutAt } from './block.js';

let processor: Processor<Root> | undefined;

/** Reads any Markdown. The parser is made when it is needed: most inputs need none. */
export function parseBlocks(text: string): Block[] {
  processor ??= unified().use(remarkParse).freeze() as Processor<Root>;
  return listBlocks(processor.parse(text), text);
}

/** The blocks of a tree, those inside lists and quotations too. */
function listBlocks(tree: Root, source: string): Block[] {
  const blocks: Block[] = [];
  const numbered = new Map<Nodes, number>();
  const waiting: Nodes[] = [tree];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'code') {
      const start = numbered.get(node) ?? node.position!.start.offset!;
      const end = node.position!.end.offset!;
      if (node.type === 'heading') blocks.push(heading(node, start, end));
      else {
        const links = node.type === 'code' ? [] : linksToCutAt(linksOf(node, source), start, end);
        blocks.push({ level: 0, start, end, textStart: start, textEnd: end, links });
      }
    } else if (node.type === 'listItem' && node.children.length === 0) {
      const dash = dashBlock(source, node.position!.start.offset!);
      if (dash) blocks.push(dash);
    } else if ('children' in node) {
      if (node.type === 'list' && node.ordered) addNumbered(node, source, numbered);
      for (let at = node.children.length - 1; at >= 0; at--) waiting.push(node.children[at]!);
    }
  }
  return blocks;
}

/** Adds where the paragraphs of an ordered list begin: pages have no such list, and a number above words is theirs. */
function addNumbered({ children }: List, source: string, numbered: Map<Nodes, number>): void {
  for (const { children: blocks, position } of children) {
    const [first] = blocks;
    if (first?.type !== 'paragraph' || source[first.position!.start.offset!] === '[') continue;
    numbered.set(first, position!.start.offset!);
  }
}

function heading({ depth, children }: Heading, start: number, end: number): Block {
  const textStart = children[0]?.position?.start.offset ?? start;
  const textEnd = children.at(-1)?.position?.end.offset ?? end;
  return { level: depth, start, end, textStart, textEnd, links: [] };
}

function linksOf({ children }: Paragraph, source: string): BlockLink[] {
  const links: BlockLink[] = [];
  for (const child of children)
    if (child.type === 'link' && isBracketed(child, source)) links.push(toLink(child));
  return links;
}

/** Not a bare URL. */
const isBracketed = ({ position }: Link, source: string) => source[position!.start.offset!] === '[';

function toLink({ url, position, children }: Link): BlockLink {
  const start = position!.start.offset!;
  const [first] = children;
  const image = first?.type === 'image' && children.length > 1 ? first.position : undefined;
  return {
    url,
    start,
    end: position!.end.offset!,
    textStart: image?.end.offset ?? start + 1,
    textEnd: children.at(-1)?.position?.end.offset ?? start + 1,
  };
}
