import { describe, expect, it } from 'vitest';
import { looksNumbered, numberedPieces } from '../../../src/parse/formats/numbered-links/pieces.js';
import { Source } from '../../../src/parse/source/source.js';

type Facts = [text: string, more?: Record<string, unknown>];

/** The text of each piece, and what else is known about it. */
const read = (text: string): Facts[] =>
  numberedPieces(new Source(text)).pieces.map(({ text, level, url, inline, cut, doubt }) => {
    const known = { level, url, inline, cut, doubt };
    const more = Object.entries(known).filter(
      ([, value]) => value !== undefined && value !== false && value !== 0,
    );
    return more.length > 0 ? [text, Object.fromEntries(more)] : [text];
  });
/** What each piece covers in the text. */
const spans = (text: string) =>
  numberedPieces(new Source(text)).pieces.map(({ start, end }) => text.slice(start, end));
const hub = 'https://huggingface.co';
const addresses = '\n\n[1]: /a\n[2]: </b>\n[33]:https://boats.example/c\n';

describe('a page with numbered links', () => {
  it.each([
    '[\nKettles\n][1]',
    '[\n\tKettles\n \t][23] \t\r\n',
    '# [Kettles][1]',
    '#### [Kettles][23] \t\r\n',
    'Boats\n## [Kettles [x]][4]',
  ])('has a bracket that closes on its own line, or a heading that is a link: %j', (text) => {
    expect(looksNumbered(text)).toBe(true);
  });

  it.each([
    'Kettles',
    '[Kettles][1]',
    '][a]',
    '][1] Kettles',
    'a ][1]',
    '##### [Kettles][1]',
    '# [Kettles][1] boil',
    '# [Kettles][a]',
    '#[Kettles][1]',
    'See # [Kettles][1]',
  ])('is not one with %j alone', (text) => {
    expect(looksNumbered(text)).toBe(false);
  });
});

describe('a line', () => {
  it.each<[string, string, Facts[]]>([
    ['is one piece', 'Kettles boil.', [['Kettles boil.']]],
    [
      'is cut at its links',
      `Aug 1 [ 3][1] by [ann][2]!${addresses}`,
      [
        ['Aug 1'],
        ['3', { url: `${hub}/a`, inline: true }],
        ['by', { inline: true }],
        ['ann', { url: `${hub}/b`, inline: true }],
        ['!', { inline: true }],
      ],
    ],
    [
      'may have links without addresses, and with brackets in them',
      `[[4] kettles][33][][7][x][8]${addresses}`,
      [
        ['[4] kettles', { url: 'https://boats.example/c' }],
        ['', { inline: true }],
        ['x', { inline: true }],
      ],
    ],
    ['is shown without its bullets', '*  - • Kettles', [['Kettles']]],
    ['may begin with the marks of bullets', '*Kettles* -1', [['*Kettles* -1']]],
    ['may hold bullets', 'Kettles * boil', [['Kettles * boil']]],
    ['keeps brackets that are no link', '[Kettles] [boil][x]', [['[Kettles] [boil][x]']]],
  ])('%s', (_, text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it('covers its pieces without the white space around them', () => {
    expect(spans('* Aug 1  [ 3 ][1]  by')).toEqual(['Aug 1', '3', 'by']);
  });
});

describe('the address of a number', () => {
  it.each(['[1]: /a', '[1]:/a', '[1]: </a>', '[1]:  /a'])('may be written %s', (definition) => {
    expect(read(`[Kettles][1]\n\n${definition}`)).toEqual([['Kettles', { url: `${hub}/a` }]]);
  });

  it('is none where it is too long, or something follows it', () => {
    const long = `[1]: /${'a'.repeat(1994)}`;
    expect(read(`[Kettles][1]\n\n${long}`)).toEqual([['Kettles']]);
    expect(read(`[Kettles][1]\n\n${long.slice(0, -1)}`)).toEqual([
      ['Kettles', { url: `${hub}/${'a'.repeat(1993)}` }],
    ]);
    expect(read('[Kettles][1]\n\n[1]: /a b')).toEqual([['Kettles'], ['[1]: /a b']]);
    expect(read('[Kettles][1]\n\nSee [1]: /a')).toEqual([['Kettles'], ['See [1]: /a']]);
  });
});

describe('brackets on lines of their own', () => {
  it.each<[string, string, Facts[]]>([
    ['hold a text', `[\nKettles\nboil.\n][1]${addresses}`, [['Kettles boil.', { url: `${hub}/a` }]]],
    [
      'hold paragraphs',
      `[\n\nKettles boil.\n\nThey sing\n\nat sea.\n\n][2]${addresses}`,
      [['Kettles boil.\n\nThey sing at sea.', { url: `${hub}/b` }]],
    ],
    ['may hold nothing', `[\n][1]${addresses}`, [['', { url: `${hub}/a` }]]],
    ['may have no address', '[\nKettles\n][7]\nBoats', [['Kettles'], ['Boats']]],
    [
      'were cut off where another opens',
      `[\nKettles\n[\nBoats\n][1]${addresses}`,
      [
        ['Kettles', { cut: true }],
        ['Boats', { url: `${hub}/a` }],
      ],
    ],
    [
      'were cut off where a title follows',
      `[\nKettles\n### [Boats][33]\n][2]${addresses}`,
      [['Kettles', { cut: true }], ['Boats', { level: 3, url: 'https://boats.example/c' }], ['][2]']],
    ],
    [
      'may hold other marks of headings',
      `[\n# Kettles\n####### [Boats][1]\n# [x][1] y\n][2]${addresses}`,
      [['# Kettles ####### [Boats][1] # [x][1] y', { url: `${hub}/b` }]],
    ],
    ['were cut off at the end', '[\nKettles\nboil', [['Kettles boil', { cut: true }]]],
    [
      'close on a line of their own only',
      `[\nKettles ][1]\n][2] boil\n][1]${addresses}`,
      [['Kettles ][1] ][2] boil', { url: `${hub}/a` }]],
    ],
  ])('%s', (_, text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it('close within 300 lines', () => {
    const block = (lines: number) => `[\n${'a\n'.repeat(lines)}][1]${addresses}`;
    expect(read(block(299))).toEqual([['a '.repeat(299).trim(), { url: `${hub}/a` }]]);
    expect(read(block(300))[0]?.[1]).toEqual({ cut: true });
  });

  it('cover what they hold', () => {
    expect(spans('Boats\n[\n\n Kettles \nboil.\n\n][1]\n[\n][2]')).toEqual(['Boats', 'Kettles \nboil.', '[']);
  });
});

describe('a heading', () => {
  it.each<[string, string, Facts[]]>([
    ['is a link', `### [Kettles [x]][1]${addresses}`, [['Kettles [x]', { level: 3, url: `${hub}/a` }]]],
    ['may have no address', '# [Kettles][7]', [['Kettles', { level: 1 }]]],
    [
      'shows the texts of its links',
      `## by[AK][1] and [[x] others][2] [there]${addresses}`,
      [['byAK and [x] others [there]', { level: 2 }]],
    ],
    [
      'has one line where it begins with no bracket',
      '# Kettles\nboil.',
      [['Kettles', { level: 1 }], ['boil.']],
    ],
    [
      'goes on until its bracket closes',
      `### [Kettles\nat sea\nand ashore][33]\nboil.${addresses}`,
      [['Kettles at sea and ashore', { level: 3, url: 'https://boats.example/c' }], ['boil.']],
    ],
    [
      'ends at a blank line',
      `### [Kettles\n\nat sea][2]${addresses}`,
      [['[Kettles', { level: 3 }], ['at sea][2]']],
    ],
    ['ends with the text', '### [Kettles\nat sea', [['[Kettles at sea', { level: 3 }]]],
    ['has no more than six marks', '####### Kettles', [['####### Kettles']]],
    ['has white space behind its marks', '#Kettles', [['#Kettles']]],
  ])('%s', (_, text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it('has no more than eight lines', () => {
    const title = (lines: number) => `### [a${'\na'.repeat(lines - 1)}][1]${addresses}`;
    expect(read(title(8))).toEqual([['a a a a a a a a', { level: 3, url: `${hub}/a` }]]);
    expect(read(title(9))).toEqual([['[a a a a a a a a', { level: 3 }], ['a][1]']]);
  });

  it('covers its lines without its marks', () => {
    expect(spans('###  [Kettles\nboil][1]')).toEqual(['[Kettles\nboil][1]']);
  });
});
