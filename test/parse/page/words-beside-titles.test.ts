import { expect, it } from 'vitest';
import { parseListing } from '../../../src/index.js';

/** A page of cards whose titles have these words behind their links. */
const read = (words: readonly string[]) => {
  const card = (more: string, at: number) => {
    const link = `](/papers/2508.0000${at})`;
    return `Submitted by user-${at}\n\n[1${at}](/login?next=%2Fpapers%2F2508.0000${at})\n\n### [Kettles at Sea, Part ${at}${link}${more}\n\n[· 5 authors${link}\n\n[2](/papers/2508.0000${at}#community)\n`;
  };
  const { papers, messages } = parseListing(
    `# Daily Papers\n\n## by AK and the research community\n\nAug 14\n\n${words.map(card).join('\n')}`,
    { referenceDate: '2025-08-14' },
  );
  return {
    titles: papers.map(({ title }) => title),
    messages: messages.map(({ line, ruleId, reason, expected }) => [line, ruleId, reason, expected]),
  };
};

it('words that were joined to a title behind its link are reported', () => {
  expect(read(['', ' Harbour Ltd.', ' ↗'])).toEqual({
    titles: ['Kettles at Sea, Part 0', 'Kettles at Sea, Part 1 Harbour Ltd.', 'Kettles at Sea, Part 2 ↗'],
    messages: [
      [
        21,
        'odd-title',
        'Words next to the link in the title may not belong to it: “Kettles at Sea, Part 1 Harbour Ltd.”',
        ['a title that is one link'],
      ],
    ],
  });
});

it('words behind the links of most titles are reported once', () => {
  expect(read([' (new)', ' (new)', ''])).toEqual({
    titles: ['Kettles at Sea, Part 0 (new)', 'Kettles at Sea, Part 1 (new)', 'Kettles at Sea, Part 2'],
    messages: [
      [
        11,
        'odd-title',
        'Words next to the links in 2 of 3 titles may not belong to them: “Kettles at Sea, Part 0 (new)”',
        ['a title that is one link'],
      ],
    ],
  });
});

it.each([
  ['the only title', [' (new)']],
  ['one title of two', [' (new)', '']],
])('words behind the link of %s', (_, words) => {
  const reason = 'Words next to the link in the title may not belong to it: “Kettles at Sea, Part 0 (new)”';
  expect(read(words).messages.map(([, , said]) => said)).toEqual([reason]);
});

it('words behind the links of both titles', () => {
  expect(read([' (new)', ' (new)']).messages.map(([, , said]) => said)).toEqual([
    'Words next to the links in 2 of 2 titles may not belong to them: “Kettles at Sea, Part 0 (new)”',
  ]);
});

it.each([
  [
    'another link before it',
    '[PDF](https://arxiv.org/pdf/2508.00000) [Kettles](/papers/2508.00000)',
    'PDF Kettles',
    true,
  ],
  ['an image before it', '![logo](/a.png) [Kettles](/papers/2508.00000)', 'Kettles', false],
  ['a number before it', '1. [Kettles](/papers/2508.00000)', '1. Kettles', false],
])('a title that is a link with %s', (_, heading, title, isReported) => {
  const { papers, messages } = parseListing(
    `# Daily Papers\n\n## by AK and the research community\n\nAug 14\n\n[10](/login?next=%2Fpapers%2F2508.00000)\n\n### ${heading}\n\n[· 5 authors](/papers/2508.00000)\n`,
    { referenceDate: '2025-08-14' },
  );
  expect(papers.map((paper) => paper.title)).toEqual([title]);
  const reason = `Words next to the link in the title may not belong to it: “${title}”`;
  expect(messages.map((message) => message.reason).includes(reason)).toBe(isReported);
});

it.each([
  [3, 5, 2],
  [2, 4, 0],
])('where %i of %i titles are links, %i are reported that are not', (linked, count, reported) => {
  const titles = Array.from({ length: count }, (_, at) =>
    at < linked ? `[Kettles: Part ${at}](/papers/2508.0000${at})` : `Kettles: Part ${at}`,
  );
  const cards = titles.map(
    (title, at) =>
      `[1${at}](/login?next=%2Fpapers%2F2508.0000${at})\n\n### ${title}\n\n[· 5 authors](/papers/2508.0000${at})\n`,
  );
  const { messages } = parseListing(
    `# Daily Papers\n\n## by AK and the research community\n\nAug 14\n\n${cards.join('\n')}`,
    { referenceDate: '2025-08-14' },
  );
  expect(messages.map(({ reason, expected }) => [reason, expected])).toEqual(
    titles
      .slice(count - reported)
      .map((title) => [
        `The title is not a link, unlike those of its neighbors: “${title}”`,
        ['a link to the paper'],
      ]),
  );
});

it.each([
  ['](/papers/2508.00001)', ']', '[Kettles: Part 1]'],
  ['](/papers/2508.00001)', '](/papers/2508.00001', '[Kettles: Part 1](/papers/2508.00001'],
  ['](/papers/2508.00001)', '] (/papers/2508.00001)', '[Kettles: Part 1] (/papers/2508.00001)'],
])('a title that is not a link is reported where the others are: %s, %s', (whole, damaged, title) => {
  const card = (at: number) =>
    `[1${at}](/login?next=%2Fpapers%2F2508.0000${at})\n\n### [Kettles: Part ${at}](/papers/2508.0000${at})\n\n[· 5 authors](/papers/2508.0000${at})\n`;
  const text = `# Daily Papers\n\n## by AK and the research community\n\nAug 14\n\n${[0, 1, 2].map(card).join('\n')}`;
  const { papers, messages } = parseListing(
    text.replace(`### [Kettles: Part 1${whole}`, `### [Kettles: Part 1${damaged}`),
    { referenceDate: '2025-08-14' },
  );
  expect(papers.map(({ title, id }) => [title, id])).toEqual([
    ['Kettles: Part 0', '2508.00000'],
    [title, '2508.00001'],
    ['Kettles: Part 2', '2508.00002'],
  ]);
  expect(messages.map(({ line, ruleId }) => [line, ruleId])).toContainEqual([15, 'odd-title']);
});

it.each([
  ['an abstract that is a link', '[We boil water.](/papers/2508.00001)', 'We boil water.', false],
  [
    'two links',
    '[We boil water.](/papers/2508.00001) [It is hot.](/papers/2508.00001)',
    'We boil water. It is hot.',
    false,
  ],
  [
    'words behind its link',
    '[We boil water.](/papers/2508.00001) Read more.',
    'We boil water. Read more.',
    true,
  ],
  [
    'words before its link',
    'Read more. [We boil water.](/papers/2508.00001)',
    'Read more. We boil water.',
    true,
  ],
  [
    'words behind what is left of its link',
    'We boil water.](https://huggingface.co/papers/2508.00001) Read more.',
    'We boil water.](https://huggingface.co/papers/2508.00001) Read more.',
    true,
  ],
  [
    'the address of its paper',
    'We boil water: https://huggingface.co/papers/2508.00001',
    'We boil water: https://huggingface.co/papers/2508.00001',
    false,
  ],
])(
  'words beside the link with the text of an entry may not belong to it: %s',
  (_, lines, abstract, isReported) => {
    const entry = (at: number, text: string) =>
      `### [Kettles: Part ${at}](/papers/2508.0000${at})\n\n${text}\n\n[5 authors](/papers/2508.0000${at})\n\n·\n\nAug 3\n\n`;
    const { papers, messages } = parseListing(
      `# Daily Papers\n\n## by AK and the research community\n\nAug 14\n\n${entry(0, '[We row.](/papers/2508.00000)')}${entry(1, lines)}`,
      { referenceDate: '2025-08-14' },
    );
    expect(papers.map((paper) => paper.abstract)).toEqual(['We row.', abstract]);
    expect(messages.map(({ line, ruleId, reason, expected }) => [line, ruleId, reason, expected])).toEqual(
      isReported
        ? [
            [
              19,
              'ambiguous-value',
              'Words next to the link with the text of “Kettles: Part 1” may not belong to it',
              ['a text that is one link, or none'],
            ],
          ]
        : [],
    );
  },
);

/** A page of cards as lynx prints them, each with these lines between its upvotes and its dot. */
const readText = (cards: readonly string[], isNumbered: boolean) => {
  const entries = cards.map(
    (lines, at) =>
      `   Submitted by user-${at}\n   [ ]\n   ${90 - at}\n\n${lines}\n     * ·\n       5 authors\n\n   2\n`,
  );
  const references = cards.flatMap((_, at) => [
    `  ${at * 2 + 1}. https://huggingface.co/papers/2508.0000${at}`,
    `  ${at * 2 + 2}. https://huggingface.co/owner-${at}`,
  ]);
  const { papers, messages } = parseListing(
    `Daily Papers\n\nby AK and the research community\n\nAug 14\n\n${entries.join('')}${isNumbered ? `\nReferences\n\n${references.join('\n')}\n` : ''}`,
    { referenceDate: '2025-08-14' },
  );
  return {
    titles: papers.map(({ title }) => title),
    messages: messages
      .filter(({ ruleId }) => ruleId === 'odd-title')
      .map(({ line, reason }) => [line, reason]),
  };
};

it('a link to an organization inside of a title is reported', () => {
  const cards = [
    '[1]Kettles at Sea, Part 0\n\n   [2]owner-0 Kettle Works',
    '[3]Kettles at Sea, Part 1 [4]owner-1 Boats Ltd.',
    '[5]Kettles at Sea and Everywhere Else That Water Is Boiled in Large Amounts by\nBoats [6]owner-2 Harbour',
    '[7]Kettles at Sea, Part 3',
  ];
  expect(readText(cards, true)).toEqual({
    titles: [
      'Kettles at Sea, Part 0',
      'Kettles at Sea, Part 1 owner-1 Boats Ltd.',
      'Kettles at Sea and Everywhere Else That Water Is Boiled in Large Amounts by Boats owner-2 Harbour',
      'Kettles at Sea, Part 3',
    ],
    messages: [
      [
        22,
        'Words next to the link in the title may not belong to it: “Kettles at Sea, Part 1 owner-1 Boats Ltd.”',
      ],
      [
        31,
        'Words next to the link in the title may not belong to it: “Kettles at Sea and Everywhere Else That Water Is Boiled in …”',
      ],
    ],
  });
});

it('a title that ends with a logo and its name, or with the name of a neighbor, is reported', () => {
  const cards = [
    'Kettles at Sea, Part 0\n\n   kettle-works Kettle Works',
    'Kettles at Sea, Part 1 tsinghua Tsinghua University',
    'Kettles at Sea, Part 2 kettle-works Kettle Works',
    'Kettles at Sea, in Inland Water',
  ];
  expect(readText(cards, false)).toEqual({
    titles: [
      'Kettles at Sea, Part 0',
      'Kettles at Sea, Part 1 tsinghua Tsinghua University',
      'Kettles at Sea, Part 2 kettle-works Kettle Works',
      'Kettles at Sea, in Inland Water',
    ],
    messages: [
      [
        22,
        'The title ends like the name of an organization, which may not belong to it: “Kettles at Sea, Part 1 tsinghua Tsinghua University”',
      ],
      [
        31,
        'The title ends like the name of an organization, which may not belong to it: “Kettles at Sea, Part 2 kettle-works Kettle Works”',
      ],
    ],
  });
});
