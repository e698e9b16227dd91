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

/** Lists the blocks of a tree that was parsed before. Nodes that a plugin made have no place, and are no blocks. */
export function treeBlocks(tree: Root, source: string): Block[] {
  return listBlocks(tree, source).filter(({ start, end }) => source.slice(start, end).trim() !== '');
}

/** The blocks of a tree, those inside lists and quotations too. */
function listBlocks(tree: Root, source: string): Block[] {
  const blocks: Block[] = [];
  const numbered = new Map<Nodes, number>();
  const waiting: Nodes[] = [tree];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'code') {
      if (!node.position) continue;
      const start = numbered.get(node) ?? node.position.start.offset!;
      const end = node.position.end.offset!;
      if (node.type === 'heading') blocks.push(heading(node, start, end));
      else {
        const links = node.type === 'code' ? [] : linksToCutAt(linksOf(node, source), start, end);
        blocks.push({ level: 0, start, end, textStart: start, textEnd: end, links });
      }
    } else if (node.type === 'listItem' && node.children.length === 0) {
      const start = node.position?.start.offset;
      const dash = start === undefined ? undefined : dashBlock(source, start);
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
    if (first?.type !== 'paragraph' || !position || !first.position) continue;
    if (source[first.position.start.offset!] !== '[') numbered.set(first, position.start.offset!);
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

/** Neither a bare URL nor a link that a plugin made, which has no place. */
function isBracketed({ position }: Link, source: string): boolean {
  return position !== undefined && source[position.start.offset!] === '[';
}

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
