import { describe, expect, it } from 'vitest';
import { decodeReferences } from '../../../src/parse/formats/text/character-references.js';
import { findLinkNumbers } from '../../../src/parse/formats/text/link-numbers.js';
import { withoutWideSpaces } from '../../../src/parse/formats/text/wide-spaces.js';
import { type Edit, editText } from '../../../src/parse/repair/edit-text.js';

const edited = (text: string, edits: readonly Edit[]) => editText(text, edits).text;

describe('character references', () => {
  const dot = '5 authors\n&#183;\nJul 3\n';

  it.each([
    ['A &amp; B', 'A & B'],
    ['&lt;b&gt;', '<b>'],
    ['&quot;A&quot; &apos;B&apos;', '"A" \'B\''],
    ['A&nbsp;B', 'A\u00a0B'],
    ['&bull; &middot;', '• ·'],
    ['s&#233;a', 'séa'],
    ['s&#xe9;a s&#XE9;a', 'séa séa'],
    ['&#128674;', '🚢'],
    ['&boat; &AMP; &amp &#; &#x; &a; &constructor;', '&boat; &AMP; &amp &#; &#x; &a; &constructor;'],
    ['&#99999999; &#x1234567;', '&#99999999; &#x1234567;'],
  ])('%s', (text, expected) => {
    const whole = dot + text;
    expect(edited(whole, decodeReferences(whole))).toBe(`5 authors\n·\nJul 3\n${expected}`);
  });

  it.each<[string, boolean]>([
    ['&#183;', true],
    ['&middot;', true],
    ['&#xb7;', true],
    ['&#xB7;', true],
    ['&#XB7;', true],
    [' \t&#183;', true],
    ['- &#183;', true],
    ['*\t&#183; Jul 3', true],
    ['A &#183; B', false],
    ['&bull;', false],
    ['·', false],
  ])('are decoded below a dot, %j: %s', (line, expected) => {
    const text = `A Boat\n${line}\nA &amp; B\n`;
    expect(edited(text, decodeReferences(text)).endsWith('A & B\n')).toBe(expected);
  });
});

it.each([
  ['A  Boat', 'A Boat'],
  ['A\tBoat', 'A Boat'],
  ['A    Boat', 'A    Boat'],
  ['A   Boat  floats', 'A Boat floats'],
  ['A Boat', 'A Boat'],
  ['  A Boat  ', '  A Boat  '],
  ['A Boat  \nIt floats', 'A Boat  \nIt floats'],
])('one space is left of several between two words: %j', (text, expected) => {
  expect(edited(text, withoutWideSpaces(text))).toBe(expected);
});

describe('the numbers of links', () => {
  const papers = [1, 2, 3].map((at) => `https://huggingface.co/papers/2407.0000${at}`);

  const list = (shown: (number: number) => string) =>
    papers.map((url, at) => `   ${shown(at + 1)} ${url}\n`).join('');

  it.each([
    ['with brackets', `References\n\n${list((number) => `[${number}]`)}`],
    ['with dots', `References:\n\n   Visible links:\n${list((number) => `${number}.`)}`],
    ['below its visible links alone', `   Visible links:\n${list((number) => `${number}.`)}`],
  ])('are taken out, and the list of targets %s', (_, below) => {
    const text = `[1]A Boat\n\nIt floats [9] and [2] sinks.\n\n[2] A Cat\n\n[3]\tA Dog\n\n${below}\nEnd\n`;
    const { edits, targets, message } = findLinkNumbers(text)!;
    expect(edited(text, edits)).toBe(
      'A Boat\n\nIt floats [9] and [2] sinks.\n\n A Cat\n\n\tA Dog\n\n\nEnd\n',
    );
    expect([...targets].map(([offset, url]) => [text.slice(offset, offset + 5), url])).toEqual([
      ['A Boa', papers[0]],
      ['A Cat', papers[1]],
      ['A Dog', papers[2]],
    ]);
    expect(message).toBeUndefined();
  });

  it('that nothing in the text has are reported', () => {
    const list = `References\n\n   1. ${papers[0]}\n   2. ${papers[1]}\n`;
    const text = `A Boat\n\nA Cat\n\n${list}`;
    expect(findLinkNumbers(text)).toEqual({
      edits: [{ start: 15, end: text.length, text: '' }],
      targets: new Map(),
      message: {
        rule: 'unread-line',
        reason:
          'Not read: the list of links, as nothing says which text has which link, “References 1. https://huggingface.co/papers/2407.00001 2. h…”',
        expected: 'the number of a link before its text',
        found: '“References 1. https://huggingface.co/papers/2407.00001 2. h…”',
        start: 15,
        end: text.length,
        info: true,
      },
    });
  });

  const numbered = (count: number, lineOf: (number: number) => string) =>
    Array.from({ length: count }, (_, at) => lineOf(at + 1)).join('\n');

  it('are taken out without their list, too, where a page has many', () => {
    const text = `${numbered(20, (number) => `  [${number}]A Boat`)}\n\nIt floats [12], and [9] sinks.\n`;
    const { edits, targets, message } = findLinkNumbers(text)!;
    expect(edited(text, edits)).toBe(`${numbered(20, () => '  A Boat')}\n\nIt floats [12], and [9] sinks.\n`);
    expect([...targets]).toEqual([]);
    expect(message).toEqual({
      rule: 'truncated',
      reason:
        'The list of links that the numbers in this page refer to is missing: the numbers were left out, and the ids of the papers are unknown',
      expected: 'the page with the list below it',
      found: '“[1]”',
      start: 2,
      end: 5,
    });
  });

  it.each([
    [
      'half of them in lines',
      numbered(24, (number) => (number < 13 ? `[${number}]A` : `A [${number}]`)),
      true,
    ],
    [
      'more than half of them in lines',
      numbered(24, (number) => (number < 12 ? `[${number}]A` : `A [${number}]`)),
      false,
    ],
    ['too few', numbered(19, (number) => `[${number}]A`), false],
    ['one of five missing', numbered(20, (number) => `[${Math.floor(number * 1.25)}]A`), true],
    ['two of seven missing', numbered(20, (number) => `[${Math.floor(number * 1.4)}]A`), false],
  ])('without their list are numbers of links, or not: %s', (_, text, areLinks) => {
    expect(findLinkNumbers(text) !== null).toBe(areLinks);
  });

  it.each([
    ['no list', `[1]A Boat\n${papers.join('\n')}\n`],
    ['one paper in the list', `[1]A Boat\n\nReferences\n\n 1. ${papers[0]}\n 2. https://boats.example\n`],
    ['words in the list', `[1]A Boat\n\nReferences\n\nWe thank all.\n 1. ${papers[0]}\n 2. ${papers[1]}\n`],
    ['another heading', `[1]A Boat\n\nReferences to boats\n 1. ${papers[0]}\n 2. ${papers[1]}\n`],
  ])('are none with %s', (_, text) => {
    expect(findLinkNumbers(text)).toBeNull();
  });
});
