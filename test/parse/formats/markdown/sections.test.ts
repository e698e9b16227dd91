import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSections } from '../../../../src/parse/formats/markdown/sections.js';
import { parseBlocks } from '../../../../src/parse/formats/markdown/tree.js';
import { capture, captureFolder, haveCaptures } from '../../../helpers/captures.js';
import { fixtures } from '../../../helpers/fixtures.js';
import { oddMarkdown } from '../../../helpers/odd-markdown.js';

const captures = haveCaptures
  ? readdirSync(captureFolder, { recursive: true })
      .map(String)
      .filter((file) => file.endsWith('.md'))
      .map((file) => ({ file, text: capture(file) }))
  : [];
const pages = [...['markdown', 'trending', 'converters'].flatMap((room) => fixtures(room)), ...captures];
const direct = (text: string) => readSections(text, parseBlocks);

describe('Markdown is read as remark-parse reads it', () => {
  it.each(pages)('$file', ({ text }) => {
    expect(direct(text)).toEqual(parseBlocks(text));
  });

  // `npm run fuzz -- --only markdown` takes others, for as long as it is told.
  it('damaged pages, and marks in any order', () => {
    const texts = pages.map(({ text }) => text);
    fc.assert(
      fc.property(oddMarkdown(texts), (text) => {
        expect(direct(text)).toEqual(parseBlocks(text));
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['an empty bullet after indented code, which is text', '    code\n\n-\n\n- a'],
    ['an empty bullet above a heading', 'a\n\n-\n# b'],
    ['an empty bullet above a paragraph', '-  \n\na\n\n-\n b\n\n-\nc'],
    ['a bullet with its text on the next line', '-\n  a\n\n-'],
    ['an empty bullet in a bullet below a paragraph', 'a\n* -'],
    ['fenced code that a list ends', '1) ```\n\na'],
    ['a definition', '[a](b [c]\n\n[c]: d'],
    ['HTML over blank lines', '<!-- a\n\nb -->\n\nc'],
    ['white space at the end of a link', '[a\n ](b)'],
    ['a link that emphasis holds', '*a [b](c) d*'],
    ['a list in a list, gone on with', '- a\n\n  - b\n\n    c\n\n  d\n\ne'],
    ['lazy lines', '- a\n\tb\n](c)'],
  ])('%s', (_, text) => {
    expect(direct(text)).toEqual(parseBlocks(text));
  });
});

/** What remark-parse is left to read. */
function left(text: string): string[] {
  const sections: string[] = [];
  readSections(text, (section) => {
    sections.push(section);
    return [];
  });
  return sections;
}

describe('without remark-parse', () => {
  it.each(captures)('all of $file', ({ text }) => {
    expect(left(text)).toEqual([]);
  });

  it('headings, paragraphs with links, and lists', () => {
    const text = '# A [b](c)\n\nB\n===\n\n[![d](e)f\\\ng](h) i\n\n* j\n* k\n\n    l\n\nm `n`\n';
    expect(left(text)).toEqual([]);
    expect(direct(text)).toEqual([
      { level: 1, start: 0, end: 10, textStart: 2, textEnd: 10, links: [] },
      { level: 1, start: 12, end: 17, textStart: 12, textEnd: 13, links: [] },
      {
        level: 0,
        start: 19,
        end: 37,
        textStart: 19,
        textEnd: 37,
        links: [{ url: 'h', start: 19, end: 35, textStart: 27, textEnd: 31 }],
      },
      { level: 0, start: 41, end: 42, textStart: 41, textEnd: 42, links: [] },
      { level: 0, start: 45, end: 46, textStart: 45, textEnd: 46, links: [] },
      { level: 0, start: 52, end: 53, textStart: 52, textEnd: 53, links: [] },
      { level: 0, start: 55, end: 60, textStart: 55, textEnd: 60, links: [] },
    ]);
  });
});

it('remark-parse reads a section alone', () => {
  expect(left('a\n\n> b\n\nc\n\n1. d\n\n   e\n\nf\n')).toEqual(['> b\n\n', '1. d\n\n   e\n\n']);
});

it('what may go on over blank lines is read to the end', () => {
  expect(left('a\n\n```\nb\n\n# c\n')).toEqual(['```\nb\n\n# c\n']);
});

describe('remark-parse reads no section', () => {
  it.each([
    ['whose lines end in a carriage return and a line feed', 'a\r\n\r\n# b\r\n\r\n- c\r\n'],
    ['with a paragraph indented by three spaces', '   a\n\nb'],
    ['with a paragraph in a list that is indented by three more', '- a\n\n     b'],
    ['with white space behind a heading', '# a \t\n\nb'],
    ['with white space before an underline', 'a \t\n===\n\nb \n---'],
    ['with bullets and text behind bullets', '- * + a\n\n      b\n\n    c\n\nd'],
    ['with a line across the page', 'a\n\n* * *\n\n___\n\nb'],
    ['with an empty bullet in a list', '- a\n\n-\n\n  b\n- c'],
    ['with text below an empty bullet', '-\n  a\n\n  b'],
    ['with lists in lists, twenty deep', `${'- '.repeat(20)}a`],
  ])('%s', (_, text) => {
    expect(left(text)).toEqual([]);
    expect(direct(text)).toEqual(parseBlocks(text));
  });
});

describe('remark-parse reads a section', () => {
  it.each([
    ['with a lone carriage return', 'a\r# b', 'a\r# b'],
    ['with indented code', 'a\n\n    b\n\nc', 'a\n\n    b\n\n'],
    ['with indented code in a list', '- a\n\n      b\n\nc', '- a\n\n      b\n\n'],
    ['with a tab before a line', 'a\n\n- b\n\n\tc\n\nd', '- b\n\n\tc\n\n'],
    ['with marks behind a heading', 'a\n\n# b #\n\nc', '# b #\n\n'],
    ['with marks and white space behind a heading', 'a\n\n# b # \t\n\nc', '# b # \t\n\n'],
    ['with an indented heading', 'a\n\nb\n # c\n\nd', 'b\n # c\n\n'],
    ['with an indented underline', 'a\n\nb\n ===\n\nc', 'b\n ===\n\n'],
    ['with an underline below a list item', 'a\n\n- b\n===\n\nc', '- b\n===\n\n'],
    ['with a line across below a paragraph', 'a\n\nb\n* * *\n\nc', 'b\n* * *\n\n'],
    ['with an empty bullet below a paragraph', 'a\n\nb\n*\n\nc', 'b\n*\n\n'],
    ['with lists in lists, twenty-one deep', `a\n\n${'- '.repeat(21)}b\n\nc`, `${'- '.repeat(21)}b\n\n`],
    ['up to the next heading', '> a\n\n# b', '> a\n\n'],
    ['with a bullet below it', '> a\n\n- b\n\nc', '> a\n\n- b\n\n'],
    ['with a list that closes no fence', 'a\n\n> ~~~\n\nb', '> ~~~\n\nb'],
    ['with a link that takes more than brackets', 'a\n\n[b](c "d")\n\ne', '[b](c "d")\n\n'],
  ])('%s', (_, text, section) => {
    expect(left(text)).toEqual([section]);
    expect(direct(text)).toEqual(parseBlocks(text));
  });
});
