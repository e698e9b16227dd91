/** A heading, or a paragraph or code, with its place in the source. */
export interface Block {
  /** 1 to 6 for a heading, 0 for a paragraph or code. */
  level: number;
  start: number;
  end: number;
  /** Where its text stands: the marks of a heading are left out. */
  textStart: number;
  textEnd: number;
  /** The links in brackets that a paragraph holds outside of emphasis, where it is short enough to be cut at them. */
  links: readonly BlockLink[];
}

/** A link in brackets, and where its text stands: an image that the text begins with is left out. */
export interface BlockLink {
  url: string;
  start: number;
  end: number;
  textStart: number;
  textEnd: number;
}

/**
 * The links at which a paragraph is cut. A long one, the addresses of its links not counted, is an abstract, with links of its
 * own, unless it begins with a link that leads to a paper: that is the abstract.
 */
export function linksToCutAt(links: readonly BlockLink[], start: number, end: number): readonly BlockLink[] {
  const [first] = links;
  const hidden = links.reduce((sum, link) => sum + link.textStart - link.start + link.end - link.textEnd, 0);
  if (!isLong(end - start - hidden)) return links;
  return first?.start === start && first.url.includes('/papers/') ? links : [];
}

/** Whether a paragraph is longer than those that say what an entry has beside its abstract. */
export const isLong = (length: number): boolean => length > 400;

/** The block of a bullet without an item, if it is a dash that begins its line: the site prints one for no upvotes. */
export function dashBlock(text: string, start: number): Block | undefined {
  if (text[start] !== '-' || (start > 0 && text[start - 1] !== '\n')) return undefined;
  return { level: 0, start, end: start + 1, textStart: start, textEnd: start + 1, links: [] };
}

/** Whether a block is such a dash. */
export const isDash = ({ start, end }: Block, text: string): boolean =>
  end - start === 1 && text[start] === '-';

/** Makes positions in a part of a text positions in the whole. */
export function moveBlocks(blocks: readonly Block[], by: number): void {
  if (by === 0) return;
  for (const block of blocks) for (const place of [block, ...block.links]) move(place, by);
}

function move(place: Block | BlockLink, by: number): void {
  place.start += by;
  place.end += by;
  place.textStart += by;
  place.textEnd += by;
}
