import { expect, it } from 'vitest';
import { parsePapers } from '../../../src/index.js';
import { withoutSvg } from '../../../src/parse/formats/html/svg.js';

it.each([
  ['a<svg><path d="M"/></svg>b', `a<!--${' '.repeat(17)}-->b`],
  ['<svg></svg>', '<!--    -->'],
  ['no drawing', 'no drawing'],
  ['a<svg class="x"><title>T</title></svg> 4<svg></svg>', `a<!--${' '.repeat(30)}--> 4<!--    -->`],
  ['a<svg>never closed', 'a<svg>never closed'],
  ['</svg>a', '</svg>a'],
  ['<svg class="x"/>a<svg></svg>', `<!--${' '.repeat(9)}-->a<!--    -->`],
  ['<svg/>a<b></b>', '<svg/>a<b></b>'],
  ['<svg>open<p>a</p><svg></svg>', '<svg>open<p>a</p><!--    -->'],
  ['<svg>open <svg></svg>', '<svg>open <!--    -->'],
  ['<svgs>a</svgs><svg></svg>', '<svgs>a</svgs><!--    -->'],
])('%s', (html, expected) => {
  expect(withoutSvg(html)).toBe(expected);
  expect(expected.length).toBe(html.length);
});

it('a drawing parts no word, and its text is none of the page', () => {
  const card = (title: string) =>
    `<main><article><h3><a href="/papers/2401.00001">${title}</a></h3><p>An abstract of a paper.</p><a href="/papers/2401.00001"><ul><li>3 authors</li></ul></a> · <time>Oct 7, 2024</time></article></main>`;
  const titles = (html: string) => parsePapers(html).map(({ title }) => title);
  expect(titles(card('One <svg><text>not this</text></svg>Title'))).toEqual(['One Title']);
  expect(titles(card('One Ti<svg><path/></svg>tle'))).toEqual(['One Title']);
});

it('costs no more than the length of the page', () => {
  const many = '<svg>'.repeat(100_000);
  expect(withoutSvg(many)).toBe(many);
});
