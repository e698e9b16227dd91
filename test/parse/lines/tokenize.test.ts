import { describe, expect, it } from 'vitest';
import { isCheckbox, scanLines, tokenize } from '../../../src/parse/lines/tokenize.js';
import { Source } from '../../../src/parse/source/source.js';

const shown = (text: string) =>
  tokenize(new Source(text)).map(({ kind, text, start, end, inline, afterBlank, dated }) => {
    const flags = [afterBlank && 'after a blank line', inline && 'inline'].filter(Boolean).join(', ');
    const date = dated && `${dated.date} | ${dated.count ?? 'no count'}`;
    return [`${kind} ${text}`, `${start}-${end}`, flags, date].filter(Boolean).join('; ');
  });

it('each line that is not blank has its place, and whether a blank one is above it', () => {
  const text = '  A Boat \r\n\n\tIt floats.\u00a0\nIt\u0000 sinks.\n\f  Page 2\n\u3000\n\ufeffEnd\u2028';
  expect(scanLines(new Source(text))).toEqual([
    { text: 'A Boat', start: 2, end: 8, afterBlank: true, indent: 2 },
    { text: 'It floats.', start: 13, end: 23, afterBlank: true, indent: 1 },
    { text: 'It\u0000 sinks.', start: 25, end: 35, afterBlank: false, indent: 0 },
    { text: 'Page 2', start: 39, end: 45, afterBlank: false, indent: 2 },
    { text: 'End', start: 49, end: 52, afterBlank: true, indent: 1 },
  ]);
});

it.each([
  ...['\t', '\v', ' ', '\u0000', '\u00a0', '\ufeff', '\u1680', '\u2000', '\u2009', '\u200b'],
  ...['\u2028', '\u2029', '\u202f', '\u205f', '\u3000'],
])('%j is white space', (space) => {
  expect(scanLines(new Source(`${space}A Boat${space}\n${space}\n`))).toMatchObject([
    { text: 'A Boat', start: 1, end: 7, indent: 1 },
  ]);
});

it.each([
  '\u0001',
  '\u0008',
  '\u000e',
  '\u001f',
  '!',
  '\u0085',
  '\u00a1',
  '\u1fff',
  '\u200c',
  '\u202e',
  '\u3001',
])('%j is none', (character) => {
  expect(scanLines(new Source(character))).toMatchObject([{ text: character, start: 0, end: 1 }]);
});

describe('the tokens of lines', () => {
  it.each<[string, string, string[]]>([
    [
      'prose',
      'A Boat\nIt floats.\n\nAnd sinks.',
      [
        'prose A Boat; 0-6; after a blank line',
        'prose It floats.; 7-17',
        'prose And sinks.; 19-29; after a blank line',
      ],
    ],
    [
      'the parts of a line',
      '  • 5 authors · Jul 3, 2024 · 3',
      [
        'authors 5 authors; 4-13; after a blank line',
        'separator ·; 14-15; inline',
        'date Jul 3, 2024 · 3; 16-31; inline; Jul 3, 2024 | 3',
      ],
    ],
    [
      'a date that goes on on the next line',
      'Google · Published on\n Jul 3, 2024',
      [
        'prose Google; 0-6; after a blank line',
        'separator ·; 7-8; inline',
        'date Published on Jul 3, 2024; 9-34; inline; Published on Jul 3, 2024 | no count',
      ],
    ],
    [
      'a date with the month above its day',
      'Google · Jul\n3, 2024',
      [
        'prose Google; 0-6; after a blank line',
        'separator ·; 7-8; inline',
        'date Jul 3, 2024; 9-20; inline; Jul 3, 2024 | no count',
      ],
    ],
    [
      'a date that does not go on below a blank line',
      'Google · Jul\n\n3, 2024',
      ['prose Google · Jul; 0-12; after a blank line', 'prose 3, 2024; 14-21; after a blank line'],
    ],
    [
      'a date that does not go on',
      'Google · Jul\nA Boat',
      ['prose Google · Jul; 0-12; after a blank line', 'prose A Boat; 13-19'],
    ],
    [
      'the mark of a tool that stopped',
      'A Boat\n[truncated]\n[a boat]',
      ['prose A Boat; 0-6; after a blank line', 'truncation [truncated]; 7-18', 'artifact [a boat]; 19-27'],
    ],
    [
      'a count below a checkbox',
      '[ ]\n12\n13',
      ['artifact [ ]; 0-3; after a blank line', 'upvotes 12; 4-6', 'count 13; 7-9'],
    ],
    [
      'a count below other brackets',
      '[x]\n12\n[]\n13',
      ['artifact [x]; 0-3; after a blank line', 'count 12; 4-6', 'artifact []; 7-9', 'count 13; 10-12'],
    ],
    [
      'question marks for dots',
      '5 authors\n?\nJul 3, 2024',
      [
        'authors 5 authors; 0-9; after a blank line',
        'separator ?; 10-11',
        'date Jul 3, 2024; 12-23; Jul 3, 2024 | no count',
      ],
    ],
    [
      'question marks beside dots',
      '?\n·\n5 authors ? Jul 3, 2024',
      [
        'prose ?; 0-1; after a blank line',
        'separator ·; 2-3',
        'authors 5 authors; 4-13',
        'separator ?; 14-15; inline',
        'date Jul 3, 2024; 16-27; inline; Jul 3, 2024 | no count',
      ],
    ],
  ])('%s', (_, text, expected) => {
    expect(shown(text)).toEqual(expected);
  });
});

it.each<[string, boolean]>([
  ['[ ]', true],
  ['[\u00a0]', true],
  ['[]', false],
  ['[x]', false],
  ['[  ]', false],
])('a checkbox, %j: %s', (text, expected) => {
  expect(isCheckbox(tokenize(new Source(text))[0])).toBe(expected);
});
