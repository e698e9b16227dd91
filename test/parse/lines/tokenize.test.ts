import { describe, expect, it } from 'vitest';
import { isCheckbox, scanLines, tokenize } from '../../../src/parse/lines/tokenize.js';
import { Source } from '../../../src/parse/source/source.js';

const at = { offset: 100, lines: 7, columns: 0 };
const shown = (text: string) =>
  tokenize(new Source(text, [], at)).map(({ kind, text, start, end, inline, afterBlank, dated }) => {
    const flags = [afterBlank && 'after a blank line', inline && 'inline'].filter(Boolean).join(', ');
    const date = dated && `${dated.date} | ${dated.count ?? 'no count'}`;
    return [`${kind} ${text}`, `${start}-${end}`, flags, date].filter(Boolean).join('; ');
  });

it('each line that is not blank has its place, and whether a blank one is above it', () => {
  const text = '  A Boat \r\n\n\tIt floats.\u00a0\nIt\u0000 sinks.\n\f  Page 2\n\u3000\n\ufeffEnd\u2028';
  expect(scanLines(new Source(text, [], at))).toEqual([
    { text: 'A Boat', start: 102, end: 108, afterBlank: true, indent: 2 },
    { text: 'It floats.', start: 113, end: 123, afterBlank: true, indent: 1 },
    { text: 'It\u0000 sinks.', start: 125, end: 135, afterBlank: false, indent: 0 },
    { text: 'Page 2', start: 139, end: 145, afterBlank: false, indent: 2 },
    { text: 'End', start: 149, end: 152, afterBlank: true, indent: 1 },
  ]);
});

it.each([
  ...['\t', '\v', ' ', '\u0000', '\u00a0', '\ufeff', '\u1680', '\u2000', '\u2009', '\u200b'],
  ...['\u2028', '\u2029', '\u202f', '\u205f', '\u3000'],
])('%j is white space', (space) => {
  expect(scanLines(new Source(`${space}A Boat${space}\n${space}\n`, [], at))).toMatchObject([
    { text: 'A Boat', start: 101, end: 107, indent: 1 },
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
  expect(scanLines(new Source(character, [], at))).toMatchObject([{ text: character, start: 100, end: 101 }]);
});

describe('the tokens of lines', () => {
  it.each<[string, string, string[]]>([
    [
      'prose',
      'A Boat\nIt floats.\n\nAnd sinks.',
      [
        'prose A Boat; 100-106; after a blank line',
        'prose It floats.; 107-117',
        'prose And sinks.; 119-129; after a blank line',
      ],
    ],
    [
      'the parts of a line',
      '  • 5 authors · Jul 3, 2024 · 3',
      [
        'authors 5 authors; 104-113; after a blank line',
        'separator ·; 114-115; inline',
        'date Jul 3, 2024 · 3; 116-131; inline; Jul 3, 2024 | 3',
      ],
    ],
    [
      'a date that goes on on the next line',
      'Google · Published on\n Jul 3, 2024',
      [
        'prose Google; 100-106; after a blank line',
        'separator ·; 107-108; inline',
        'date Published on Jul 3, 2024; 109-134; inline; Published on Jul 3, 2024 | no count',
      ],
    ],
    [
      'a date with the month above its day',
      'Google · Jul\n3, 2024',
      [
        'prose Google; 100-106; after a blank line',
        'separator ·; 107-108; inline',
        'date Jul 3, 2024; 109-120; inline; Jul 3, 2024 | no count',
      ],
    ],
    [
      'a date that does not go on below a blank line',
      'Google · Jul\n\n3, 2024',
      ['prose Google · Jul; 100-112; after a blank line', 'prose 3, 2024; 114-121; after a blank line'],
    ],
    [
      'a date that does not go on',
      'Google · Jul\nA Boat',
      ['prose Google · Jul; 100-112; after a blank line', 'prose A Boat; 113-119'],
    ],
    [
      'the mark of a tool that stopped',
      'A Boat\n[truncated]\n[a boat]',
      [
        'prose A Boat; 100-106; after a blank line',
        'truncation [truncated]; 107-118',
        'artifact [a boat]; 119-127',
      ],
    ],
    [
      'a count below a checkbox',
      '[ ]\n12\n13',
      ['artifact [ ]; 100-103; after a blank line', 'upvotes 12; 104-106', 'count 13; 107-109'],
    ],
    [
      'a count below other brackets',
      '[x]\n12\n[]\n13',
      [
        'artifact [x]; 100-103; after a blank line',
        'count 12; 104-106',
        'artifact []; 107-109',
        'count 13; 110-112',
      ],
    ],
    [
      'question marks for dots',
      '5 authors\n?\nJul 3, 2024',
      [
        'authors 5 authors; 100-109; after a blank line',
        'separator ?; 110-111',
        'date Jul 3, 2024; 112-123; Jul 3, 2024 | no count',
      ],
    ],
    [
      'question marks beside dots',
      '?\n·\n5 authors ? Jul 3, 2024',
      [
        'prose ?; 100-101; after a blank line',
        'separator ·; 102-103',
        'authors 5 authors; 104-113',
        'separator ?; 114-115; inline',
        'date Jul 3, 2024; 116-127; inline; Jul 3, 2024 | no count',
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
  expect(isCheckbox(tokenize(new Source(text, [], at))[0])).toBe(expected);
});
