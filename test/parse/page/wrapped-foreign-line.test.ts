import { expect, it } from 'vitest';
import { parseListing } from '../../../src/index.js';

const abstracts = [
  [
    'We boil water in a kettle and measure how long that takes, on eight stoves and',
    'in two rooms of one house, and find that kettles with a lid are quicker than',
    'those without one.',
  ],
  [
    'We light lamps in a dark room and count the moths that come in, on forty warm',
    'nights of one summer, and find that lamps of a warm color are of little interest',
    'to them.',
  ],
];

/** A search page wrapped at 80 columns, with a line between the first two of the second abstract. */
function read(line?: string) {
  const text = [
    ...['Daily Papers', '', 'by AK and the research community', '', 'Aug 14', ''],
    ...abstracts.flatMap((lines, at) => [
      ...[`A Study of Kettle Number ${at + 1}`, ''],
      ...(at === 1 && line !== undefined ? [lines[0]!, line, ...lines.slice(1)] : lines),
      ...['', '  • 5 authors', '·', 'Aug 3, 2025', ''],
    ]),
  ].join('\n');
  const { papers, messages } = parseListing(text, { referenceDate: '2025-08-14' });
  return [
    papers[1]!.abstract,
    messages.map(({ line: at, fatal, ruleId, reason, expected }) => [at, fatal, ruleId, reason, expected]),
  ];
}

it('joins lines that end for want of room', () => {
  expect(read()).toEqual([abstracts[1]!.join(' '), []]);
});

it('reports a short line among them', () => {
  const [first, ...rest] = abstracts[1]!;
  expect(read('Read more in our blog.')).toEqual([
    [first, 'Read more in our blog.', ...rest].join(' '),
    [
      [
        19,
        false,
        'ambiguous-value',
        'A line in the entry “A Study of Kettle Number 2” is shorter or longer than wrapped lines are: it may not belong there, or one below it is missing',
        ['lines that are wrapped at one width'],
      ],
    ],
  ]);
});

it('reports a short line inside of a wrapped Markdown link', () => {
  const page = (line: string) =>
    [
      ...['# Daily Papers', '', 'by AK and the research community', ''],
      ...abstracts.flatMap((lines, at) => {
        const link = `](https://huggingface.co/papers/2508.0000${at})`;
        const [first, ...rest] = lines;
        const text = [first, ...(at === 1 ? [line] : []), ...rest].filter((each) => each !== '');
        return [
          ...[`### [A Study of Kettle Number ${at + 1}${link}`, '', `[${text.join('\n')}${link}`, ''],
          ...[`[5 authors${link}`, '', '·', '', 'Aug 3, 2025', ''],
        ];
      }),
    ].join('\n');
  const warnings = (text: string) =>
    parseListing(text, { referenceDate: '2025-08-14' }).messages.map(
      ({ line, reason }) => `${line}: ${reason}`,
    );
  expect(warnings(page(''))).toEqual([]);
  // A blank line below it is no end of the paragraph.
  for (const line of ['Read more in our blog.', 'Aug 2025\n'])
    expect(warnings(page(line))).toEqual([
      '19: A line in the entry “A Study of Kettle Number 2” is shorter or longer than wrapped lines are: it may not belong there, or one below it is missing',
    ]);
});

it.each(['Read more', '\n7\n', 'https://boats.example'])(
  'reports a short line inside of a wrapped title: %j',
  (line) => {
    const page = (more: string) =>
      [
        ...['# Daily Papers', '', '## by[AK](/akhaliq) and the research community', ''],
        ...[0, 1, 2, 3].flatMap((at) => [
          ...[`[${9 - at}](/login?next=%2Fpapers%2F2508.0000${at})`, ''],
          `### [A Long Study of Kettles and of All Boats That Hold One in the Harbor and`,
          ...(at === 1 && more !== '' ? [more] : []),
          ...[`at Sea, Part ${at}](/papers/2508.0000${at})`, ''],
          ...[`[· 5 authors](/papers/2508.0000${at})`, ''],
        ]),
      ].join('\n');
    const read = (text: string) => {
      const { papers, messages } = parseListing(text, { referenceDate: '2025-08-14' });
      return [papers.length, messages.map((message) => message.reason.split('“')[0])];
    };
    expect(read(page(''))).toEqual([4, []]);
    expect(read(page(line))).toEqual([4, ['A line in the entry ']]);
  },
);

it('knows that the number of a link had room on the first line', () => {
  const lines = [
    'Kettles boil water of all kinds, and we ask of each how long it takes it on',
    'a cold stove in one small house, and why it takes as long as all others do in',
    'a warm one, with a lid or without.',
  ];
  const page = (second: string[]) =>
    [
      ...['Daily Papers', '', 'by AK and the research community', '', 'Aug 14', ''],
      ...Array.from({ length: 30 }, (_, at) => [
        ...[`[${at * 2 + 10}]A Study of Kettle Number ${at + 1}`, ''],
        ...(at === 1 ? second : [`[${at * 2 + 11}]${lines[0]!}`, ...lines.slice(1)]),
        ...['', '• 5 authors', '', '· Aug 3, 2025 1', ''],
      ]).flat(),
      ...['References:', ''],
      ...Array.from(
        { length: 60 },
        (_, at) => `[${at + 10}] https://huggingface.co/papers/2508.${String(at >> 1).padStart(5, '0')}`,
      ),
    ].join('\n');
  const warnings = (second: string[]) =>
    parseListing(page(second), { referenceDate: '2025-08-14', unlabeledCount: 'comments' })
      .messages.filter(({ fatal }) => fatal === false)
      .map(({ line, reason }) => `${line}: ${reason}`);
  expect(warnings([`[13]${lines[0]!}`, ...lines.slice(1)])).toEqual([]);
  expect(
    warnings([
      `[13]${lines[0]!}`,
      'a cold stove in one small house, and why it takes as long as that.',
      lines[2]!,
    ]),
  ).toEqual([
    '19: A line in the entry “A Study of Kettle Number 2” is shorter or longer than wrapped lines are: it may not belong there, or one below it is missing',
  ]);
});

it('reports a line below an organization, which would have had room beside it', () => {
  const lines = abstracts.map((abstract) => abstract.join('\n'));
  const page = (name: string) =>
    `Daily Papers\n\nby AK and the research community\n\nAug 14\n\nKettles and Lids\n\n${lines[0]}\n\n${name}\n\n· Aug 3, 2025\n\nMoths and Lamps\n\n${lines[1]}\n\nLamp Works\n\n· Aug 2, 2025\n`;
  const read = (name: string) => {
    const { papers, messages } = parseListing(page(name), { referenceDate: '2025-08-14' });
    return [papers.map(({ organization }) => organization?.fullname), messages.map(({ reason }) => reason)];
  };
  expect(read('Kettle Works')).toEqual([['Kettle Works', 'Lamp Works'], []]);
  expect(read('Kettle Works\nPage 2 of 5')).toEqual([
    ['Kettle Works Page 2 of 5', 'Lamp Works'],
    [
      'A line in the entry “Kettles and Lids” is shorter or longer than wrapped lines are: it may not belong there, or one below it is missing',
    ],
  ]);
});
