import type { Root } from 'mdast';
import type { Plugin } from 'unified';
import type { Data, Literal, Node, Parent, Position } from 'unist';
import type { VFile } from 'vfile';
import type { Listing, Paper } from '../model/paper.js';
import type { ParseOptions } from './options.js';
import { parseListing } from './parse-listing.js';

declare module 'vfile' {
  interface DataMap {
    /** The listing that `remarkPapers` read. */
    listing: Listing;
  }
}

/**
 * A remark plugin that reads the file as a listing.
 *
 * It leaves the listing on `file.data.listing` and its messages on `file.messages`; the tree stays as it is. A
 * file that is no listing gets a message, and no `listing`.
 *
 * @param options As for `parsePapers`.
 *
 * @example
 * ```ts
 * import { remarkPapers } from 'daily-papers/remark';
 * import remarkParse from 'remark-parse';
 * import { unified } from 'unified';
 * import { VFile } from 'vfile';
 *
 * const file = new VFile('# Daily Papers\n\n## by AK and the research community\n\nNov 13, 2024\n');
 * const processor = unified().use(remarkParse).use(remarkPapers);
 * processor.runSync(processor.parse(file), file);
 * console.log(file.data.listing?.date); // 2024-11-13
 * ```
 */
export const remarkPapers: Plugin<[ParseOptions?], Root> = (options) => (_tree, file) => {
  const listing = readFile(file, options);
  if (listing) file.data.listing = listing;
};

/**
 * A unified parser: the file becomes a unist tree of the listing, with positions.
 *
 * The root is `listing`; its children are `paper` nodes, whose children are `title`, `abstract` and `meta`
 * literals. A `paper` carries the whole object in `data.paper`.
 *
 * @param options As for `parsePapers`.
 *
 * @example
 * ```ts
 * import { papersParse } from 'daily-papers/remark';
 * import { unified } from 'unified';
 *
 * const tree = unified().use(papersParse).parse('A Model\n\nWe train one.\n\n  • 2 authors\n·\nJul 3, 2024 7\n');
 * console.log(tree.type, tree.children[0]?.children[0]?.value); // listing A Model
 * ```
 */
export const papersParse: Plugin<[ParseOptions?], string, ListingNode> = function (options) {
  this.parser = (_document, file) => toTree(readFile(file, { ...options, positions: true }));
};

/** The root of the tree: the page's header in `data`. */
export interface ListingNode extends Parent {
  type: 'listing';
  children: PaperNode[];
  data: Data & Pick<Listing, 'title' | 'curator' | 'date' | 'format'>;
}

/** One paper, the whole object in `data.paper`. */
export interface PaperNode extends Parent {
  type: 'paper';
  children: PaperPartNode[];
  data: Data & { paper: Paper };
}

/** A part of a paper: its title, its abstract, or one of its other fields, named in `data.field`. */
export interface PaperPartNode extends Literal {
  type: 'title' | 'abstract' | 'meta';
  value: string;
  data?: Data & { field: string };
}

function readFile(file: VFile, options: ParseOptions | undefined): Listing | null {
  const listing = tryListing(file, options);
  if (!listing) return null;
  for (const message of listing.messages) {
    if (file.path) {
      message.name = `${file.path}:${message.name}`;
      message.file = file.path;
    }
    file.messages.push(message);
  }
  return listing;
}

function tryListing(file: VFile, options: ParseOptions | undefined): Listing | null {
  try {
    return parseListing(file.value ?? '', options);
  } catch (error) {
    file.message((error as Error).message, { ruleId: 'not-a-listing', source: 'daily-papers' });
    return null;
  }
}

function toTree(listing: Listing | null): ListingNode {
  const { title = null, curator = null, date = null, format = 'text' } = listing ?? {};
  return {
    type: 'listing',
    data: { title, curator, date, format },
    children: (listing?.papers ?? []).map(toPaperNode),
  };
}

function toPaperNode(whole: Paper): PaperNode {
  const { positions = {}, ...paper } = whole;
  const children: PaperPartNode[] = [];
  for (const [field, position] of Object.entries(positions)) {
    const value = whole[field as keyof Paper];
    if (field === 'title' || field === 'abstract')
      children.push({ type: field, value: String(value), position });
    else children.push({ type: 'meta', value: shown(value), position, data: { field } });
  }
  const node: PaperNode = { type: 'paper', data: { paper }, children };
  const position = spanning(children);
  return position ? { ...node, position } : node;
}

function shown(value: unknown): string {
  if (typeof value === 'object' && value !== null && 'fullname' in value) return String(value.fullname);
  return value === null || value === undefined ? '' : String(value);
}

function spanning(nodes: readonly Node[]): Position | null {
  let whole: Position | null = null;
  for (const { position } of nodes) {
    if (!position) continue;
    const start: Position['start'] =
      whole && (whole.start.offset ?? 0) < (position.start.offset ?? 0) ? whole.start : position.start;
    const end: Position['end'] =
      whole && (whole.end.offset ?? 0) > (position.end.offset ?? 0) ? whole.end : position.end;
    whole = { start, end };
  }
  return whole;
}
