import { describe, expect, it } from 'vitest';
import { parseListing } from '../../../src/index.js';
import { withCutLines } from '../../../src/parse/lines/wrapped-lines.js';

/** Lines of 40 columns, or another number, each with a number of its own: they end wherever the column is. */
const cut = (count: number, columns = 40) =>
  Array.from({ length: count }, (_, at) =>
    `We boil water in kettle ${at + 10} and on boat ${at + 10}`.slice(0, columns),
  );
/** Lines that end between words, well before that column. */
const plain = (count: number) => Array<string>(count).fill('We boil water in a kettle.');

/** The paragraphs whose lines were cut off, of some that stand at the left edge. */
const found = (...paragraphs: string[][]) =>
  withCutLines(paragraphs.map((lines) => ({ lines, indent: 0, by: 'tool' as const }))).map(
    ({ lines }) => lines,
  );

describe('lines were cut off', () => {
  it.each([
    ['ten different lines end at one column', [...cut(10), 'So it is.'], true],
    ['nine do', [...cut(9), 'So it is.'], false],
    ['nine and a copy do', [...cut(9), cut(9)[0]!, 'So it is.'], false],
    ['twelve of twenty do', [...cut(12), ...plain(8), 'So it is.'], true],
    ['twelve of twenty-one do', [...cut(12), ...plain(9), 'So it is.'], false],
    ['nine do, and a tenth is a column shorter', [...cut(9), cut(10, 39)[9]!, 'So it is.'], true],
    ['nine do, and a tenth is two columns shorter', [...cut(9), cut(10, 38)[9]!, 'So it is.'], false],
    ['nine do, and an address does', [...cut(9), 'boat.example/'.padEnd(40, 'kettle'), 'So.'], false],
    ['nine do, and the last line does', cut(10), false],
  ])('where %s: %j', (_, lines, isCut) => {
    expect(found(lines)).toEqual(isCut ? [lines] : []);
  });

  it('also in paragraphs of two lines each', () => {
    const paragraphs = cut(10).map((line) => [line, 'So it is.']);
    expect(found(...paragraphs)).toEqual(paragraphs);
  });

  it('in paragraphs alone that have such a line, be it their last one, and more lines than one', () => {
    const many = [...cut(12), 'So it is.'];
    const [last, almost] = [
      ['We boil it.', cut(1)[0]!],
      ['We boil it.', cut(1, 39)[0]!],
    ];
    expect(found(many, [...plain(2)], last, almost, ['We boil it.', cut(1, 38)[0]!], cut(1))).toEqual([
      many,
      last,
      almost,
    ]);
  });

  it('at one column of the page, however far its paragraphs are indented', () => {
    const left = { lines: [...cut(5), 'So it is.'], indent: 0, by: 'tool' as const };
    const right = { lines: [...cut(10, 36).slice(5), 'So it is.'], indent: 4, by: 'tool' as const };
    expect(withCutLines([left, right])).toEqual([left, right]);
    expect(withCutLines([left, { ...right, indent: 2 }])).toEqual([]);
  });

  it('not where they end with a letter of Chinese, which fills its line to the end', () => {
    const inChinese = cut(10, 39).map((line) => `${line}壶`);
    expect(found([...inChinese, 'So it is.'])).toEqual([]);
    const withChinese = cut(10, 38).map((line) => `壶 ${line}`);
    expect(found([...withChinese, 'So it is.'])).toEqual([[...withChinese, 'So it is.']]);
  });
});

it('a page of Markdown whose lines were all cut off at one column is reported', () => {
  const entry = (title: string, lines: string[], at: number) =>
    `### ${title}\n\n${lines.join('\n')}\n\n5 authors\n\n·\n\nAug ${at}, 2025\n\n`;
  const [kettles, boats] = [cut(6), cut(12).slice(6)];
  const { papers, messages } = parseListing(
    `# Daily Papers\n\n## by AK and the research community\n\nAug 14, 2025\n\n${entry('Kettles', kettles, 3)}${entry('Boats', boats, 2)}`,
  );
  expect(papers.map(({ title, abstract }) => [title, abstract])).toEqual([
    ['Kettles', kettles.join(' ')],
    ['Boats', boats.join(' ')],
  ]);
  const said = (line: number, title: string) => [
    ...[
      line,
      'truncated',
      `Lines of “${title}” may be cut off: most lines of this page end at the same column`,
    ],
    ['lines that end between words'],
  ];
  expect(messages.map(({ line, ruleId, reason, expected }) => [line, ruleId, reason, expected])).toEqual([
    said(9, 'Kettles'),
    said(24, 'Boats'),
  ]);
});
