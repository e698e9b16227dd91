import type { Nodes } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { htmlPieces } from '../../../src/parse/formats/html/pieces.js';
import { fixtures } from '../../helpers/fixtures.js';

const hidden = new Set('iframe noscript object script select style svg template textarea'.split(' '));

/** The text of the tree that parse5 builds, without white space: where that stands is what the pieces add. */
function shown(html: string): string {
  const text = (node: Nodes): string => {
    if (node.type === 'text') return node.value;
    if (!('children' in node) || (node.type === 'element' && hidden.has(node.tagName))) return '';
    return node.children.map(text).join('');
  };
  return text(unified().use(rehypeParse, { fragment: true }).parse(html)).replace(/\s+/g, '');
}

const read = (html: string) =>
  htmlPieces(html)
    .pieces.map(({ text }) => text)
    .join('')
    .replace(/\s+/g, '');

const pages = fixtures('html').filter(({ file }) => file.endsWith('.html'));

describe.each(pages)('$file shows what parse5 shows', ({ text: page }) => {
  const tags = [...page.matchAll(/<[^<>]+>/g)];
  const some = tags.filter((_, at) => at % Math.ceil(tags.length / 12) === 0);
  const damaged = some.flatMap(({ 0: tag, index }) => {
    const [before, after] = [page.slice(0, index), page.slice(index + tag.length)];
    return [
      ['without', before + after],
      ['twice', before + tag + tag + after],
      ['closed', `${before}${tag.replace(/^<(?!\/)/, '</')}${after}`],
      ['unquoted', before + tag.replace(/"/g, '') + after],
      ['cut at', before],
      ['begun at', tag + after],
    ].map(([what, html]) => [`${what} ${index}`, html!]);
  });

  it.each([['as it is', page], ...damaged] as [string, string][])('%s', (_, html) => {
    expect(read(html)).toBe(shown(html));
  });
});
