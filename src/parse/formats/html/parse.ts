import type { Root } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';

const processor = unified().use(rehypeParse, { fragment: true }).freeze();

/** Parses HTML with the unified family's parser, as a fragment. */
export function parseHtml(html: string): Root {
  return processor.parse(html) as Root;
}
