import fc from 'fast-check';
import type { Element } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { parsePapers } from '../../../src/index.js';
import { decodeAttribute } from '../../../src/parse/formats/html/references.js';

/** The value of an attribute as the HTML parser reads it. */
function parsed(raw: string): unknown {
  const tree = unified().use(rehypeParse, { fragment: true }).parse(`<div data-props="${raw}"></div>`);
  const [element] = tree.children as Element[];
  return element?.properties.dataProps;
}

describe('the value of an attribute', () => {
  it.each([
    ['[]', '[]'],
    ['{&quot;a&quot;: 1}', '{"a": 1}'],
    ['a &amp; b &lt;i&gt; &#39;c&#x27; &apos;&#34;&#x22;&nbsp;', "a & b <i> 'c' '\"\"\u00a0"],
    ['&amp;quot; &amp;amp;lt;', '&quot; &amp;lt;'],
    ['a & b && &; &-', 'a & b && &; &-'],
  ])('%j is %j', (raw, value) => {
    expect(decodeAttribute(raw)).toBe(value);
    expect(parsed(raw)).toBe(value);
  });

  it.each([
    ['&eacute;', 'é'],
    ['&lt', '<'],
    ['&ampere', '&ampere'],
    ['&nosuch;', '&nosuch;'],
    ['&#8212;', '—'],
    ['&a&quot;', '&a"'],
  ])('%j is %j', (raw, value) => {
    expect(decodeAttribute(raw)).toBe(value);
    expect(parsed(raw)).toBe(value);
  });

  it('is never decoded in another way than the parser does', () => {
    const piece = fc.constantFrom(
      ...'&;#xX=19aqltgmpuo <>{}[]\n\t'.split(''),
      '&quot;',
      '&amp;',
      '&lt;',
      '&#39;',
      '&gt',
      'é',
      '😀',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const raw = pieces.join('');
        expect(decodeAttribute(raw)).toBe(parsed(raw));
      }),
      { numRuns: 500 },
    );
  });
});

it.each([
  ['of every name', '&quot;Caf&eacute; &amp;amp; Co&quot;', 'Café &amp; Co'],
  ['without a semicolon', '&quot;A &lt B&quot', 'A < B'],
  ['of a number', '&#34;A&#8212;B&#x22;', 'A—B'],
])('data with references %s is read', (_, title, expected) => {
  const props = `{&quot;dailyPapers&quot;: [{&quot;title&quot;: ${title}, &quot;upvotes&quot;: 1}]}`;
  const [paper] = parsePapers(`<!doctype html><div data-props="${props}"></div>`);
  expect(paper?.title).toBe(expected);
});

it('a NUL in the data is what a browser makes of it', () => {
  const [paper] = parsePapers(
    `<!doctype html><div data-props='{"papers": [{"title": "A\0B", "upvotes": 1}]}'></div>`,
  );
  expect(paper?.title).toBe('A\ufffdB');
});
