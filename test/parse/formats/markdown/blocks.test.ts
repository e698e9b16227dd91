import { describe, expect, it } from 'vitest';
import { readBlocks } from '../../../../src/parse/formats/markdown/blocks.js';

/** The level, the source and the text of each block, and how many parts were read as plain text. */
const read = (source: string) => {
  const { blocks, messages } = readBlocks(source);
  return [
    ...blocks.map(({ level, start, end, textStart, textEnd }) => [
      level,
      source.slice(start, end),
      source.slice(textStart, textEnd),
    ]),
    messages.length,
  ];
};
const isPlain = (source: string) => readBlocks(source).messages.length > 0;
const paragraph = (text: string) => [0, text, text];

describe('a byte order mark', () => {
  it('is no part of the first block', () => {
    expect(read('\ufeffKettles boil.')).toEqual([paragraph('Kettles boil.'), 0]);
  });

  it('means nothing at the end', () => {
    expect(readBlocks('Kettles boil.\ufeff').blocks[0]?.start).toBe(0);
  });
});

/** A paragraph of a number of characters, on one line. */
const words = (length: number) => `${'Kettles boil. '.repeat(length / 14 + 1).slice(0, length - 1)}.`;

describe('a long text', () => {
  it('has the same blocks below its last heading', () => {
    expect(read(`${words(20_000)}\n### Lids\n${words(20_000)}`)).toEqual([
      paragraph(words(20_000)),
      [3, '### Lids', 'Lids'],
      paragraph(words(20_000)),
      0,
    ]);
  });

  it('has the same blocks below a blank line where it has no heading', () => {
    expect(read(`${words(20_000)}\n\n${words(20_000)}\n\n${words(20_000)}`)).toEqual([
      paragraph(words(20_000)),
      paragraph(words(20_000)),
      paragraph(words(20_000)),
      0,
    ]);
  });

  it('is cut inside of a paragraph that is longer than a part', () => {
    expect(read(words(32_768))).toEqual([paragraph(words(32_768)), 0]);
    const long = words(32_769);
    expect(read(long)).toEqual([paragraph(long.slice(0, 32_768)), paragraph('.'), 0]);
  });

  it('is cut before the heading of such a paragraph, and inside of it', () => {
    const text = `${words(20_000)}\n### Lids\n${words(40_000)}`;
    const most = 20_001 + 32_768;
    expect(read(text)).toEqual([
      paragraph(words(20_000)),
      [3, '### Lids', 'Lids'],
      paragraph(text.slice(20_010, most)),
      paragraph(text.slice(most).trimStart()),
      0,
    ]);
  });
});

describe('a part is read as plain text', () => {
  it('where a paragraph has more than 300 lines', () => {
    const lines = (count: number) => `> a${'\nb'.repeat(count - 1)}`;
    expect(read(lines(300))).toEqual([paragraph(lines(300).slice(2)), 0]);
    expect(read(lines(301))).toEqual([paragraph(lines(301)), 1]);
    expect(isPlain(`${lines(300)}\n>\n${lines(300)}`)).toBe(true);
    expect(isPlain(`${lines(300)}\n \t\n ${lines(300)}`)).toBe(false);
    expect(isPlain(`${lines(300)}\n\n ${lines(300)}`)).toBe(false);
  });

  it.each(['[', ']', '*', '_', '`', '<', '>', '!', '&', '~', '\\', '1.', '2)', '- ', '+ '])(
    'where a paragraph has more than 500 marks: %s',
    (mark) => {
      expect(isPlain(`> a ${mark.repeat(499)}`)).toBe(false);
      expect(isPlain(`> a ${mark.repeat(500)}`)).toBe(true);
    },
  );

  it.each(['a. ', '(a) ', '-', '+', '12', '# '])('not for what is no mark: %s', (text) => {
    expect(isPlain(`> a ${text.repeat(600)}`)).toBe(false);
  });

  it('where quotations are nested more than 39 deep', () => {
    expect(isPlain(`${'>'.repeat(39)} a`)).toBe(false);
    expect(isPlain(`${'>'.repeat(40)} a`)).toBe(true);
    expect(isPlain(`> a\n${`>${' '.repeat(9)}`.repeat(40)}a`)).toBe(true);
    expect(isPlain(`> a\n${'>\t'.repeat(40)}a`)).toBe(true);
    expect(isPlain(`> a\n${`>${' '.repeat(10)}`.repeat(40)}a`)).toBe(false);
    expect(isPlain(`> a ${'>'.repeat(40)}`)).toBe(false);
  });

  it.each(['- ', '* ', '+ ', '-\t'])('where lists are nested more than 39 deep: %s', (bullet) => {
    expect(isPlain(`> b\n${bullet.repeat(39)}a`)).toBe(false);
    expect(isPlain(`> b\n${bullet.repeat(40)}a`)).toBe(true);
  });

  it('where a line is indented by more than 199 columns', () => {
    expect(isPlain(`> a\n${' '.repeat(199)}b`)).toBe(false);
    expect(isPlain(`> a\n${' '.repeat(200)}b`)).toBe(true);
    expect(isPlain(`> a\n${'\t'.repeat(200)}b`)).toBe(true);
    expect(isPlain(`> a${' '.repeat(200)}b`)).toBe(false);
  });
});

describe('a part that is read as plain text', () => {
  it('has headings and paragraphs', () => {
    const lines = `\`\`\`\n${'a\n'.repeat(299)}b`;
    const text = `${lines}\n\n### Lids\nThey\nclose.\n#\tCups\n###### Six\n\nThey # hold.\n####### Seven\n#Eight\n\nTea.`;
    expect(read(text)).toEqual([
      paragraph(lines),
      [3, 'Lids', 'Lids'],
      paragraph('They\nclose.'),
      [1, 'Cups', 'Cups'],
      [6, 'Six', 'Six'],
      paragraph('They # hold.\n####### Seven\n#Eight'),
      paragraph('Tea.'),
      1,
    ]);
    expect(readBlocks(text).blocks.flatMap(({ links }) => links)).toEqual([]);
  });

  it('is reported with its place', () => {
    const lines = `> a${'\nb'.repeat(300)}`;
    expect(readBlocks(`\ufeffKettles.\n\n${lines}\n\nBoats.`).messages).toEqual([
      {
        rule: 'input-limit',
        reason: 'A part with more markup than any real page was read as plain text',
        expected: 'paragraphs of at most 300 lines and 500 marks',
        found: '605 characters with more',
        start: 11,
        end: 616,
      },
    ]);
  });
});

describe('a paragraph is cut at its links', () => {
  const links = (source: string) =>
    readBlocks(source).blocks.flatMap((block) => block.links.map(({ url }) => url));
  const lid = '[lid](/lid)';

  it('where it has no more than 400 characters beside addresses', () => {
    expect(links(words(397) + lid)).toEqual(['/lid']);
    expect(links(words(398) + lid)).toEqual([]);
    expect(links(`> ${words(397)}${lid}`)).toEqual(['/lid']);
    expect(links(`> ${words(398)}${lid}`)).toEqual([]);
    const long = `[lid](/${'x'.repeat(500)})`;
    expect(links(words(394) + long + lid)).toEqual([`/${'x'.repeat(500)}`, '/lid']);
    expect(links(words(395) + long + lid)).toEqual([]);
  });

  it('where it begins with a link to a paper, however long it is', () => {
    expect(links(`[${words(500)}](/papers/2508.00001)${lid}`)).toEqual(['/papers/2508.00001', '/lid']);
    expect(links(`[${words(500)}](/kettles)${lid}`)).toEqual([]);
  });

  it('where it begins with a link and is no longer, the image in that link aside', () => {
    expect(links(`[a](/kettle)${words(396)}${lid}`)).toEqual(['/kettle', '/lid']);
    expect(links(`[a](/kettle)${words(397)}${lid}`)).toEqual([]);
    expect(links(`[![b](/b.svg)a](/kettle)${words(396)}${lid}`)).toEqual(['/kettle', '/lid']);
    expect(links(`[![b](/b.svg)a](/kettle)${words(397)}${lid}`)).toEqual([]);
  });
});

describe('an empty bullet', () => {
  it.each([
    ['is a block where it is a dash', '-\n\nTea.', [paragraph('-'), paragraph('Tea.'), 0]],
    ['is one below others', 'Tea.\n\n-', [paragraph('Tea.'), paragraph('-'), 0]],
    ['is none where it is another mark', '*\n\nTea.\n\n+', [paragraph('Tea.'), 0]],
    ['is none where it is indented', ' -\n\nTea.\n\n  -', [paragraph('Tea.'), 0]],
    ['is none in a quotation', '> -\n\nTea.', [paragraph('Tea.'), 0]],
  ])('%s', (_, source, expected) => {
    expect(read(source)).toEqual(expected);
  });
});
