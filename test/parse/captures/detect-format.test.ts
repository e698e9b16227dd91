import { expect, it } from 'vitest';
import { parseListing } from '../../../src/index.js';

/** The trending page as a browser copies it: its header is spread over lines. */
const text = [
  ...['Trending Papers', 'by', 'AK', 'and the research community', 'Daily', 'Weekly', 'Monthly', ''],
  ...['Kettles', 'Boats', 'Lamps'].flatMap((thing, at) => [
    ...['Submitted by', `user-${at}`, `${thing} at Sea`, `We look at ${thing.toLowerCase()} at sea.`, ''],
    ...[`${at + 2} authors`, '·', `Published on Aug ${at + 1}, 2025`, 'Upvote', String(9 - at), ''],
  ]),
].join('\n');

const read = (input: string) => {
  const { format, papers, messages } = parseListing(input, { referenceDate: '2025-08-14' });
  return [
    format,
    papers.map(({ title, abstract, authorCount, upvotes }) => [title, abstract, authorCount, upvotes]),
    messages.map(({ line, reason }) => [line, reason]),
  ];
};

const papers = [
  ['Kettles at Sea', 'We look at kettles at sea.', 2, 9],
  ['Boats at Sea', 'We look at boats at sea.', 3, 8],
  ['Lamps at Sea', 'We look at lamps at sea.', 4, 7],
];

it('a line in Markdown does not make a text Markdown', () => {
  expect(read(text)).toEqual(['text', papers, []]);
  expect(read(`### Sponsored by Boats Ltd.\n${text}`)).toEqual([
    'text',
    papers,
    [[1, 'Not read: “### Sponsored by Boats Ltd.”']],
  ]);
});

it('a heading above the only entry of a page with a plain header does not make it Markdown', () => {
  const page =
    'Daily Papers\nby AK and the research community\n\nA Boat\n\nIt floats on \\(x\\) lakes.\n\n• 2 authors\n·\nJul 1, 2024\n5\n';
  const { format, papers } = parseListing(`### Sponsored\n${page}`, { referenceDate: '2024-07-09' });
  expect([format, papers.map(({ title, abstract }) => [title, abstract])]).toEqual([
    'text',
    [['A Boat', 'It floats on \\(x\\) lakes.']],
  ]);
});

it('a line in HTML does not make a text Markdown', () => {
  expect(read(`<div>Boats Ltd.</div>\n${text}`)).toEqual([
    'text',
    papers,
    [[1, 'Not read: “<div>Boats Ltd.</div>”']],
  ]);
});

it.each([
  [1, 'text'],
  [2, 'markdown'],
])('below a plain header, %i headings of three entries make it %s', (count, format) => {
  const card = (thing: string, at: number) =>
    `${at < count ? '### ' : ''}${thing}\n\nWe look at them.\n\nTide Lab\n·\nJul ${at + 1}, 2024\n`;
  const page = ['Kettles', 'Boats', 'Lamps'].map(card).join('\n');
  const listing = parseListing(`Daily Papers\n\nby AK and the research community\n\nJul 5\n\n${page}`, {
    referenceDate: '2024-07-09',
  });
  expect(listing.format).toBe(format);
});

it.each([
  [
    'of the only entry',
    'A Boat\n\nWe build \\(x\\) boats of 5\\% and A\\_B.\n\n## Contributions\n\nWe float.',
  ],
  ['that is code', 'A Boat\n\nWe build boats in three steps of code.\n\n## load data\nx = 1\\_000 &lt; y'],
])('headings inside of the abstract %s do not make a text Markdown', (_, lines) => {
  const page = `Daily Papers\n\nby AK and the research community\n\n${lines}\n\n• 2 authors\n·\nJul 1, 2024\n5\n`;
  const { format, papers } = parseListing(page, { referenceDate: '2024-07-09' });
  const [title, first] = lines.split(/\n+/);
  expect([format, papers[0]!.title, papers[0]!.abstract]).toEqual(['text', title, first]);
});

it('a quoted page whose only Markdown is its headings and links is Markdown', () => {
  const card = (thing: string, at: number) =>
    `Submitted by ![](https://boats.example/${at}.png) user-${at}\n\n### ${thing} at Sea\n\nWe look at ${thing.toLowerCase()} at sea.\n\n- ${at + 2} authors\n· Published on Aug ${at + 1}, 2025\n`;
  const page = ['Kettles', 'Boats', 'Lamps'].map(card).join('\n');
  const titles = (input: string) => {
    const { format, papers } = parseListing(input, { referenceDate: '2025-08-14' });
    return [format, papers.map(({ title, submittedBy }) => [title, submittedBy])];
  };
  const expected = [
    'markdown',
    [
      ['Kettles at Sea', 'user-0'],
      ['Boats at Sea', 'user-1'],
      ['Lamps at Sea', 'user-2'],
    ],
  ];
  expect(titles(page)).toEqual(expected);
  expect(titles(page.replace(/^/gm, '> '))).toEqual(expected);
});

it.each<[what: string, format: string, header: string, titles: [string, string]]>([
  ['a plain header', 'text', 'by AK and the research community', ['Kettles', 'Boats']],
  ['a plain header in capitals', 'text', 'BY AK and the research community', ['Kettles', 'Boats']],
  [
    'a plain header above headings',
    'markdown',
    'by AK and the research community',
    ['### Kettles', '### Boats'],
  ],
  [
    'a plain header above headings with links',
    'markdown',
    'by AK and the research community',
    [
      '### [Kettles](https://huggingface.co/papers/2407.00001)',
      '### [Boats](https://huggingface.co/papers/2407.00002)',
    ],
  ],
  [
    'a heading with a link',
    'markdown',
    '## by [AK](https://huggingface.co/akhaliq) and the research community',
    [
      '### [Kettles](https://huggingface.co/papers/2407.00001)',
      '### [Boats](https://huggingface.co/papers/2407.00002)',
    ],
  ],
  [
    'an underlined heading',
    'markdown',
    'by AK and the research community\n---',
    [
      '[Kettles](https://huggingface.co/papers/2407.00001)\n---',
      '[Boats](https://huggingface.co/papers/2407.00002)\n---',
    ],
  ],
])('a page with %s is %s', (_, format, header, titles) => {
  const card = (title: string) => `${title}\n\nWe look at them.\n\n2 authors\n·\nJul 3, 2024\n`;
  const listing = parseListing(`Daily Papers\n\n${header}\n\nJul 5\n\n${titles.map(card).join('\n')}`, {
    referenceDate: '2024-07-09',
  });
  expect([
    listing.format,
    listing.date,
    listing.papers.map(({ title, abstract }) => [title, abstract]),
  ]).toEqual([
    format,
    '2024-07-05',
    [
      ['Kettles', 'We look at them.'],
      ['Boats', 'We look at them.'],
    ],
  ]);
});

it.each([
  ['its title', '# Paper page - A Boat\n\nIt floats.\n\n2 authors\n'],
  ['its title in plain text', 'Paper page - A Boat\n\nIt floats.\n'],
  ['the title of a tool', 'Title: Paper page - A Boat\n\nIt floats.\n'],
  ['its models', 'A Boat\n\nIt floats.\n\nModels citing this paper 2\n'],
  ['its datasets', 'A Boat\n\nIt floats.\n\n### Datasets citing this paper 0\n'],
  ['its collections', 'A Boat\n\nIt floats.\n\n• Collections including this paper 3\n'],
])('the page of one paper is not a listing, by %s', (_, page) => {
  expect(() => parseListing(page)).toThrow(
    'expected a page with its header (`Daily Papers`), or with entries that have authors and a date, found the page of one paper.',
  );
});

it('an abstract may say what the page of a paper does', () => {
  const card = (abstract: string) => `A Boat\n\n${abstract}\n\n2 authors\n·\nJul 3, 2024\n`;
  const abstracts = [
    'We count models citing this paper.',
    `${'It floats. '.repeat(400)}Paper page - we name it so.`,
  ];
  for (const abstract of abstracts)
    expect(parseListing(card(abstract)).papers.map((paper) => paper.abstract)).toEqual([abstract]);
});

it.each([
  ['HTML', '<!doctype html><html><body><p>None today.</p></body></html >'],
  ['HTML below blanks', '\n\n  <html><body><script>"</html>" + 1</script><p>None today.</p></body></html>'],
])('a page below %s is read, too', (_, html) => {
  const { papers } = parseListing(`${html}\n${text}`, { referenceDate: '2025-08-14' });
  expect(papers.map(({ title }) => title)).toEqual(['Kettles at Sea', 'Boats at Sea', 'Lamps at Sea']);
});
