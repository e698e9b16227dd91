import { expect, it } from 'vitest';
import { parseListing } from '../../../src/index.js';

const abstract = (at: number) =>
  `In ${'a part of '.repeat(at)}study ${at} we boil water in a kettle and measure how long that takes, on eight stoves and in two rooms of one house. We find that kettles with a lid are quicker than those without one, and that larger kettles need longer, whichever lid they have. Nobody had measured that before us.`;
const page = [
  ...['Daily Papers', '', 'by AK and the research community', '', 'Aug 14', ''],
  ...[1, 2, 3, 4, 5, 6].flatMap((at) => [
    ...[`A Study of Kettles, Part ${at}`, '', abstract(at), '', '  • 5 authors', '·', 'Aug 3, 2025', ''],
  ]),
].join('\n');
const fold = (text: string, width: number) => text.replace(new RegExp(`(.{${width}})(?=.)`, 'g'), '$1\n');
const read = (text: string) => {
  const { papers, messages } = parseListing(text, { referenceDate: '2025-08-14', positions: true });
  return {
    papers: papers.map((paper) => [paper.title, paper.abstract, paper.authorCount, paper.date]),
    warnings: messages.filter(({ fatal }) => fatal === false).map(String),
    lastDate: papers.at(-1)?.positions?.date?.start.line,
  };
};
const papers = [1, 2, 3, 4, 5, 6].map((at) => [
  `A Study of Kettles, Part ${at}`,
  abstract(at),
  5,
  '2025-08-03',
]);

it.each([
  [60, 82],
  [80, 74],
  [100, 70],
])('lines that were cut inside of words at %d columns are joined', (width, lastDate) => {
  expect(read(fold(page, width))).toEqual({ papers, warnings: [], lastDate });
  expect(read(fold(page, width).replaceAll('\n', '\r\n'))).toEqual({ papers, warnings: [], lastDate });
});

it('lines of many papers that were cut inside of words are joined, some before a space', () => {
  const numbers = Array.from({ length: 14 }, (_, at) => at + 1);
  const long = numbers.map((at) =>
    [`A Study of Kettles, Part ${at}`, '', abstract(at), '', '  • 5 authors', '·', 'Aug 3, 2025', ''].join(
      '\n',
    ),
  );
  const text = `Daily Papers\n\nby AK and the research community\n\nAug 14\n\n${long.join('\n')}`;
  expect(read(fold(text, 60))).toMatchObject({
    papers: numbers.map((at) => [`A Study of Kettles, Part ${at}`, abstract(at), 5, '2025-08-03']),
    warnings: [],
  });
});

it('lines whose rest was cut off are not', () => {
  const { papers: cut, warnings } = read(page.replace(/^(.{82}).+$/gm, '$1'));
  expect(cut.map(([title, text]) => [title, text])).toEqual(
    [1, 2, 3, 4, 5, 6].map((at) => [`A Study of Kettles, Part ${at}`, abstract(at).slice(0, 82)]),
  );
  expect(warnings).toHaveLength(6);
});

/** Lines of justified text: all but the last are as wide as the column, and end between words. */
const justified = (words: readonly string[], width: number) => {
  const lines: string[] = [];
  let line: string[] = [];
  for (const word of words) {
    if ([...line, word].join(' ').length > width) {
      const gaps = line.length - 1;
      const room = width - line.join('').length;
      const space = (at: number) => ' '.repeat(Math.floor(room / gaps) + (at < room % gaps ? 1 : 0));
      lines.push(line.map((each, at) => (at < gaps ? each + space(at) : each)).join(''));
      line = [];
    }
    line.push(word);
  }
  return [...lines, line.join(' ')].join('\n');
};

it('justified lines, which are as wide, are joined with spaces', () => {
  const texts = [1, 2, 3, 4, 5, 6].map((at) => abstract(at).slice(0, -25));
  const text = texts.map(
    (each, at) =>
      `A Study of Kettles, Part ${at + 1}\n\n${justified(each.split(' '), 70)}\n\n  • 5 authors\n·\nAug 3, 2025\n\n`,
  );
  const { papers: read } = parseListing(
    `Daily Papers\n\nby AK and the research community\n\nAug 14\n\n${text.join('')}`,
    { referenceDate: '2025-08-14' },
  );
  expect(read.map((paper) => paper.abstract.replace(/ {2,}/g, ' '))).toEqual(texts);
});

it.each([80, 100])('joins what was cut at column %i in Markdown', (width) => {
  const entry = (at: number) => {
    const link = `](https://huggingface.co/papers/2508.0000${at})`;
    return `[1${at}](https://huggingface.co/login?next=%2Fpapers%2F2508.0000${at})\n\n### [A Study of Kettles, Part ${at}${link}\n\n[${abstract(at)}${link}\n\n[- 5 authors${link}\n\n·\n\nAug 3, 2025\n`;
  };
  const markdown = `# Daily Papers\n\n## by AK and the research community\n\n${[1, 2, 3, 4, 5, 6].map(entry).join('\n')}`;
  const {
    format,
    papers: read,
    messages,
  } = parseListing(fold(markdown, width), { referenceDate: '2025-08-14' });
  expect(format).toBe('markdown');
  expect(read.map((paper) => [paper.title, paper.abstract, paper.authorCount, paper.date])).toEqual(papers);
  expect(messages.map(String)).toEqual([]);
});

it.each([
  ['', ''],
  ['indented ', '    '],
])('%slines that were wrapped and then cut off are not joined like those, and reported', (_, indent) => {
  const wrap = (text: string) => text.replace(/(.{1,64})(?: |$)/g, `${indent}$1\n`).trimEnd();
  const numbers = [1, 2, 3, 4, 5, 6, 7, 8, 9];
  const whole = [
    ...['Daily Papers', '', 'by AK and the research community', '', 'Aug 14', ''],
    ...numbers.flatMap((at) => [
      ...[
        `A Study of Kettles, Part ${at}`,
        '',
        wrap(abstract(at)),
        '',
        '  • 5 authors',
        '·',
        'Aug 3, 2025',
        '',
      ],
    ]),
  ].join('\n');
  expect(read(whole)).toMatchObject({
    papers: numbers.map((at) => [`A Study of Kettles, Part ${at}`, abstract(at), 5, '2025-08-03']),
    warnings: [],
  });
  const cutAt = (line: string) => line.slice(0, 56).trimEnd();
  const cut = read(whole.split('\n').map(cutAt).join('\n'));
  expect(cut.papers.map(([title, text]) => [title, text])).toEqual(
    numbers.map((at) => [
      `A Study of Kettles, Part ${at}`,
      wrap(abstract(at))
        .split('\n')
        .map((line) => cutAt(line).trim())
        .join(' '),
    ]),
  );
  expect(cut.warnings.map((warning) => warning.replace(/^[\d:-]+ /, ''))).toEqual(
    numbers.map(
      (at) =>
        `Lines of “A Study of Kettles, Part ${at}” may be cut off: most lines of this page end at the same column`,
    ),
  );
});

/** A page of one paper, whose abstract has these lines. */
const small = (...lines: string[]) =>
  [
    ...['Daily Papers', '', 'by AK and the research community', '', 'Aug 14', ''],
    ...['A Study of Kettles in Practice', '', ...lines, '', '  • 5 authors', '·', 'Aug 3, 2025', ''],
  ].join('\n');
const readSmall = (...lines: string[]) => {
  const { papers: all, messages } = parseListing(small(...lines), { referenceDate: '2025-08-14' });
  return { abstracts: all.map(({ abstract: text }) => text), messages: messages.map(String) };
};
const doubt = (width: number) =>
  `9:1-9:${width + 1}: Lines of this page end exactly at column ${width}: they may have been cut there inside of words, and were joined with spaces`;
const eighty = 'We boil the water of one house in kettles of steel, which limits their use in pr';

it.each([80, 100, 120])('lines of one paper that were cut at %d columns are joined', (width) => {
  expect(read(fold(small(abstract(1)), width))).toMatchObject({
    papers: [['A Study of Kettles in Practice', abstract(1), 5, '2025-08-03']],
    warnings: [],
  });
});

it.each([
  ['a word that stands in the title', [eighty, 'actice. Nobody had measured that.']],
  [
    'the space between two words',
    [
      'We boil the water of one house in kettles of steel and of glass, and with each lid',
      ' of two. Nobody had measured that.',
    ],
  ],
  [
    'the space between two words, at the end of a line',
    [
      'We boil the water of one house in kettles of steel and of glass, and with a lid ',
      'of copper. Nobody had measured that.',
    ],
  ],
  [
    'a mark behind a word',
    [
      'We boil the water of one house in kettles of steel and of glass, with their lids',
      ', and without them. Nobody had measured that.',
    ],
  ],
])('a single line that was cut shows it by %s', (_, lines) => {
  expect(readSmall(...lines)).toEqual({ abstracts: [lines.join('')], messages: [] });
});

it.each([
  [eighty.replace('in pr', 'on ir'), 'onclads. Nobody had measured that.'],
  [
    'We boil the water of one house in kettles of steel and of glass with their owner',
    'sailing. Nobody had measured that.',
  ],
])('a single line of a usual width that may have been cut is noted: %s', (...lines) => {
  expect(readSmall(...lines)).toEqual({ abstracts: [lines.join(' ')], messages: [doubt(80)] });
});

it('a single line of another width is the longest one by nature', () => {
  const lines = [
    'We boil the water of one house in kettles of steel and of glass with two metho',
    'ds. Nobody had.',
  ];
  expect(readSmall(...lines)).toEqual({ abstracts: [lines.join(' ')], messages: [] });
});

it('a line that is full by chance is followed by a word of the page', () => {
  const lines = [
    'We boil the water of one house in kettles of steel and of glass with their lids',
    'of one house. Nobody had measured that.',
  ];
  expect(readSmall(`${lines[0]}s`, lines[1]!)).toEqual({
    abstracts: [`${lines[0]}s ${lines[1]}`],
    messages: [],
  });
});

it('wrapped lines behind a mark are not cut, although each begins with a space', () => {
  const lines = [
    'We boil the water of one house in kettles of steel and of glass, and with lids',
    'of steel. Nobody had measured that.',
  ];
  const marked = small(...lines).replace(/^/gm, '+');
  expect(read(marked)).toMatchObject({
    papers: [['A Study of Kettles in Practice', lines.join(' '), 5, '2025-08-03']],
    warnings: [],
  });
});

it('the space before each line of a list is not one between two words', () => {
  const text =
    'Daily Papers\n\nby AK and the research community\n\nKettles\n\nWe describe a kettle that boils water in a minute, and a lid for it that a cat can open without help.\n 2 authors\n · Jul 1, 2024\n\nBoats\n\nWe describe boats.\n 3 authors\n · Jul 1, 2024\n';
  expect(read(text)).toMatchObject({
    papers: [
      [
        'Kettles',
        'We describe a kettle that boils water in a minute, and a lid for it that a cat can open without help.',
        2,
        '2024-07-01',
      ],
      ['Boats', 'We describe boats.', 3, '2024-07-01'],
    ],
    warnings: [],
  });
});
