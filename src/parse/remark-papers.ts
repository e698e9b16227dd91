import type { Root } from 'mdast';
import type { Plugin } from 'unified';
import type { Data, Literal, Node, Parent, Position } from 'unist';
import type { VFile } from 'vfile';
import { checkOptions } from '../model/check-argument.js';
import { ListingError } from '../model/listing-error.js';
import { rulesPage } from '../model/messages.js';
import type { Listing, Paper } from '../model/paper.js';
import { unwrap } from './captures/unwrap.js';
import { keptText } from './kept-text.js';
import { type ParseOptions, readOptions } from './options.js';
import { parseListing } from './parse-listing.js';
import { Source, toSource } from './source/source.js';

declare module 'vfile' {
  interface DataMap {
    /** The listing that `remarkPapers` read. */
    listing: Listing;
  }
}

/** How `remarkPapers` reads a tree: the options of `parsePapers`, except those for other formats than Markdown. */
export type RemarkOptions = Omit<ParseOptions, 'format' | 'fieldMap'>;

/**
 * A remark plugin that reads the Markdown tree as a listing.
 *
 * It sets `file.data.listing`, adds the listing's messages to `file.messages` and leaves the tree unchanged. It reads what
 * `parseListing` reads in the text of the file, without the blocks that earlier plugins removed. If the tree is not a listing, or is not the tree of this file, a message says so, and
 * `file.data.listing` is not set.
 *
 * @param options `referenceDate` (the day of the capture, for dates without a year), `unlabeledCount` (what the number
 * after a date counts: `upvotes`, the default, or `comments`), `strict` (reject the listing if there is a warning),
 * `positions` (return where each field was found), `onMessage` (receives each message).
 * @throws TypeError when the plugin is attached, if an option is wrong or unknown.
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
export const remarkPapers: Plugin<[RemarkOptions?], Root> = (options) => {
  readOptions(checkOptions(options, remarkOptions));
  return (tree, file) => {
    const listing = report(file, () => readTree(tree, file, options));
    if (listing) file.data.listing = listing;
  };
};

const remarkOptions = ['referenceDate', 'unlabeledCount', 'strict', 'positions', 'onMessage'] as const;

/**
 * A unified parser: turns a file, in any input format, into a unist tree of the listing, with positions.
 *
 * The root is `listing`; its children are `paper` nodes, whose children are `title`, `abstract` and `meta`
 * literals. `data.paper` of a `paper` is the whole object. Messages are added to `file.messages`.
 *
 * @param options The options of `parsePapers`.
 * @throws VFileMessage if the file is not a listing; its `cause` is the `ListingError`.
 * @throws TypeError if an option is wrong or unknown.
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
  const settings = { ...options, positions: true };
  this.parser = (_document, file) => {
    const listing = report(file, () => parseListing(file.value ?? '', settings));
    // Whoever parses a string has no file, and would not see its messages.
    if (!listing) throw Object.assign(file.messages.at(-1)!, { fatal: true });
    return toTree(listing);
  };
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

/** Adds the messages of a listing to its file; a `ListingError` becomes one, and null is returned. */
function report(file: VFile, read: () => Listing): Listing | null {
  try {
    const listing = read();
    addMessages(file, listing.messages);
    return listing;
  } catch (error) {
    if (!(error instanceof ListingError)) throw error;
    addMessages(file, error.messages);
    const message = file.message(error.message, {
      cause: error,
      ruleId: error.code,
      source: 'daily-papers',
    });
    const { expected, found: actual } = error;
    Object.assign(message, { expected: [expected], actual, url: `${rulesPage}#errors` });
    return null;
  }
}

function addMessages(file: VFile, messages: Listing['messages'] | ListingError['messages']): void {
  for (const message of messages) {
    if (file.path) {
      message.name = `${file.path}:${message.name}`;
      message.file = file.path;
    }
    file.messages.push(message);
  }
}

/** @throws ListingError where the tree is not a listing, or not the tree of the file. */
function readTree(tree: Root, file: VFile, options: RemarkOptions = {}): Listing {
  const { text } = toSource(String(file));
  // As remark counts: a byte order mark is not part of the text.
  const bom = text.startsWith('\ufeff') ? '\ufeff' : '';
  const source = new Source(text.slice(bom.length));
  if (!isTreeOf(tree, source)) {
    throw new ListingError('not-a-listing', {
      expected: 'the tree that was parsed from the file, with positions',
      found: 'a tree whose positions lie outside of the file',
    });
  }
  const { inner } = unwrap(source);
  const block = tree.children.find((node) => node.type === 'code' && holds(node, inner.text));
  if (block) {
    throw new ListingError('not-a-listing', {
      expected: 'a listing in Markdown',
      found: `only the code block at line ${block.position!.start.line}; pass its text to \`parseListing\``,
    });
  }
  return parseListing(bom + keptText(tree, source.text), { ...options, format: 'markdown' });
}

/** Whether all that is in a text stands in a node. */
function holds({ position }: Node, text: string): boolean {
  const { start, end } = position ?? {};
  return text.search(/\S/) >= (start?.offset ?? text.length) && text.trimEnd().length <= (end?.offset ?? 0);
}

function isTreeOf({ position, children }: Root, { text }: Source): boolean {
  if (position?.end.offset !== undefined) return position.end.offset === text.length;
  return children.every((child) => (child.position?.end.offset ?? 0) <= text.length);
}

function toTree({ title, curator, date, format, papers }: Listing): ListingNode {
  return {
    type: 'listing',
    data: { title, curator, date, format },
    children: papers.map(toPaperNode),
  };
}

function toPaperNode(whole: Paper): PaperNode {
  const { positions = {}, ...paper } = whole;
  const children: PaperPartNode[] = [];
  for (const [field, position] of Object.entries(positions)) {
    const value = whole[field as keyof Paper];
    if (field === 'title' || field === 'abstract')
      children.push({ type: field, value: String(value), position });
    else children.push({ type: 'meta', value: metaText(value), position, data: { field } });
  }
  const node: PaperNode = { type: 'paper', data: { paper }, children };
  const position = spanning(children);
  return position ? { ...node, position } : node;
}

function metaText(value: unknown): string {
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
