import { expect, it } from 'vitest';
import { type Paper, parseListing } from '../../../../src/index.js';
import { inventedPapers } from '../../../helpers/invented-papers.js';
import {
  renderHtmlCards,
  renderNotebook,
  renderNumbered,
  renderReader,
} from '../../../helpers/render-formats.js';
import { renderText } from '../../../helpers/render-text.js';

const entry = (title: string, abstract: string) =>
  `${title}\n\n${abstract}\n\n  • 2 authors\n·\nJul 3, 2025\n\n\n`;
const page = (...entries: string[]) =>
  `Daily Papers\n\nby AK and the research community\n\nAug 14\n\n${entries.join('')}`;
const read = (text: string) => {
  const { papers, messages } = parseListing(text, { referenceDate: '2025-08-14' });
  return {
    texts: papers.map(({ title, abstract }) => [title, abstract]),
    messages: messages.map(({ line, reason, fatal }) => [line, reason, fatal]),
  };
};
const boats = entry('Boats That Float', 'A boat floats if it is lighter than water.');

it('character references that a tool left in plain text are reported', () => {
  expect(
    read(page(entry('Do Cats &lt;Sleep&gt;?', 'We ask cats &amp; dogs, and they don&#39;t.'), boats)),
  ).toEqual({
    texts: [
      ['Do Cats &lt;Sleep&gt;?', 'We ask cats &amp; dogs, and they don&#39;t.'],
      ['Boats That Float', 'A boat floats if it is lighter than water.'],
    ],
    messages: [
      [
        7,
        'The title contains HTML character references; it was kept as it is: “Do Cats &lt;Sleep&gt;?”',
        false,
      ],
      [
        9,
        'The abstract contains HTML character references; it was kept as it is: “We ask cats &amp; dogs, and they don&#39;t.”',
        false,
      ],
    ],
  });
});

it('character references that HTML escaped twice shows are reported', () => {
  const card =
    '<article><a href="/login?next=%2Fpapers%2F2508.00001">12</a><h3><a href="/papers/2508.00001">Boats &amp;amp; Trains</a></h3><p>They float and ride.</p><ul><li>5 authors</li></ul><span>·</span> <time>Aug 3</time> <a href="/papers/2508.00001#community">1</a></article>';
  const other = card.replaceAll('00001', '00002').replace('&amp;amp;', '&amp;');
  expect(read(`<main><h1>Daily Papers</h1>\n${card}</main>`)).toEqual({
    texts: [['Boats &amp; Trains', 'They float and ride.']],
    messages: [
      [2, 'The title contains HTML character references; it was kept as it is: “Boats &amp; Trains”', false],
    ],
  });
  expect(read(`<main><h1>Daily Papers</h1>\n${other}</main>`)).toEqual({
    texts: [['Boats & Trains', 'They float and ride.']],
    messages: [],
  });
});

it('character references are what a page shows whose ampersands stand alone elsewhere', () => {
  const shown = page(
    entry('Escaping &amp; in HTML', 'We escape it.'),
    entry('Boats & Kettles', 'They float.'),
  );
  expect(read(shown)).toEqual({
    texts: [
      ['Escaping &amp; in HTML', 'We escape it.'],
      ['Boats & Kettles', 'They float.'],
    ],
    messages: [],
  });
});

it('what a tool left around a title is reported', () => {
  const titles = [
    '**Kettles at Sea**',
    '[Kettles at Home](https://kettles.example)',
    'Kettles on Trains - Hugging Face',
    'Kettlesâ€™ Lids',
  ];
  const { messages } = read(page(...titles.map((title) => entry(title, 'They boil.'))));
  expect(messages).toEqual([
    [7, 'The title contains Markdown emphasis; it was kept as it is: “**Kettles at Sea**”', false],
    [
      16,
      'The title contains a Markdown link; it was kept as it is: “[Kettles at Home](https://kettles.example)”',
      false,
    ],
    [
      25,
      'The title contains the name of the site; it was kept as it is: “Kettles on Trains - Hugging Face”',
      false,
    ],
    [
      34,
      'The title contains characters in the wrong encoding; it was kept as it is: “Kettlesâ€™ Lids”',
      false,
    ],
  ]);
});

it('characters in the wrong encoding are reported', () => {
  const titles = ['A BÃ¶at', 'A Boat =C3=96', 'A Bo\ufffdat', 'SÃO and Â'];
  expect(
    read(page(...titles.map((title) => entry(title, 'A boat floats if it is lighter than water.')))).messages,
  ).toEqual(
    titles
      .slice(0, 3)
      .map((title, at) => [
        7 + 9 * at,
        `The title contains characters in the wrong encoding; it was kept as it is: “${title}”`,
        false,
      ]),
  );
});

it.each([
  ['text', renderText],
  ['text with no blank lines', (papers, year) => renderText(papers, year, { blank: 0, wrap: 80 })],
  ['Markdown', renderReader],
  ['numbered links', (papers, year) => renderNumbered(papers, year, true)],
  ['a notebook', renderNotebook],
  ['HTML', renderHtmlCards],
] satisfies [name: string, render: (papers: readonly Paper[], year: number) => string][])(
  'ligatures and soft hyphens of a PDF are kept and reported: %s',
  (_, render) => {
    const [first, ...others] = inventedPapers
      .filter(({ organization }) => !organization)
      .map((paper, at) => ({ ...paper, id: `2508.0000${at}` }));
    const title = 'Of\ufb01ces at Sea';
    const abstract = 'We build an of\ufb01ce at sea, and mea\u00adsure how it \ufb02oats.';
    const { papers, messages } = parseListing(render([{ ...first!, title, abstract }, ...others], 2025), {
      referenceDate: '2025-11-13',
    });
    expect(papers[0]).toMatchObject({ title, abstract });
    const odd = messages.filter(({ ruleId }) => ruleId === 'ambiguous-value');
    expect(odd.map(({ reason, fatal }) => [reason, fatal])).toEqual([
      // Authors paste them, too.
      [`The title contains ligatures; it was kept as it is: “${title}”`, undefined],
      [`The abstract contains soft hyphens; it was kept as it is: “${abstract}”`, false],
    ]);
  },
);

it('a title with the label of the line above it is reported', () => {
  const { messages } = read(page(entry('arXiv Page Submitted by ann Kettles at Sea', 'They boil.'), boats));
  expect(messages).toEqual([
    [
      7,
      'The title contains what stands above another one; it was kept as it is: “arXiv Page Submitted by ann Kettles at Sea”',
      false,
    ],
  ]);
});

it.each([
  ['title', 'an address', 'https://boats.example/1 Boats That Sink'],
  ['title', 'a backslash where a line ended', 'Boats That Sink\\'],
  ['title', 'a backslash at the end of a word', 'Boats\\ That Sink'],
  ['abstract', 'a backslash where a line ended', 'A boat sinks if it is heavy.\\'],
  ['abstract', 'a backslash where a line ended', 'A boat sinks if\\\\ it is heavy.'],
  ['title', 'an open bracket', 'Boats That Sink['],
  ['title', 'a ruler or a border', 'Boats That Sink -----'],
  ['title', 'a ruler or a border', '*** Boats That Sink'],
  ['title', 'a ruler or a border', 'Boats That Sink |'],
  ['title', 'the mark of a heading', 'ad] ### [Boats That Sink'],
  ['title', 'a Markdown link', '[Boats That Sink][]'],
  ['title', 'an address', 'Boats That Sink <https://huggingface.co/papers/2508.00001>'],
  ['title', 'a checkbox, an arrow or a similar mark', '- [ ] Boats That Sink'],
  ['title', 'the number of a note', 'Boats That Sink[^4]'],
  ['title', 'the mark of a link to a heading', 'Boats That Sink¶'],
  ['abstract', 'a Markdown image', 'A boat sinks if it is heavy. [- ![](/a.png)'],
])('what is left of a link in a text is reported: %s with %s', (field, what, text) => {
  const sink = field === 'title' ? entry(text, 'A boat sinks if it is heavy.') : entry('Sinking', text);
  expect(read(page(sink, boats)).messages).toEqual([
    [field === 'title' ? 7 : 9, `The ${field} contains ${what}; it was kept as it is: “${text}”`, false],
  ]);
});

it.each(['undefined', 'NaN', 'null', 'None', 'N/A', 'n/a'])(
  'what a program prints for a missing value is reported where a text stands: %s',
  (nothing) => {
    const named = (name: string) =>
      `Boats That Sink\n\nA boat sinks if it is heavy.\n\n${name}\n·\nJul 3, 2025\n\n\n`;
    const message = (line: number, field: string) => [
      line,
      `The ${field} contains a placeholder; it was kept as it is: “${nothing}”`,
      false,
    ];
    const title = read(page(entry(nothing, 'A boat sinks if it is heavy.'), boats));
    expect(title.texts[0]).toEqual([nothing, 'A boat sinks if it is heavy.']);
    expect(title.messages).toEqual([message(7, 'title')]);
    const abstract = read(page(entry('Boats That Sink', nothing), boats));
    expect(abstract.texts[0]).toEqual(['Boats That Sink', nothing]);
    expect(abstract.messages).toContainEqual(message(9, 'abstract'));
    expect(read(page(named(nothing), boats)).messages).toContainEqual(message(11, 'organization'));
    expect(read(page(named('Nan Labs'), boats)).messages).toEqual([]);
  },
);

it('a user named undefined is reported, and one named nan is not', () => {
  const card = (user: string, title: string) =>
    `Submitted by\n${user}\n\n${title}\n\nA boat floats.\n\n2 authors\n·\nPublished on Jul 3, 2025\nUpvote\n9\n\n`;
  const trending = (user: string) =>
    `Trending Papers\nby AK and the research community\n\n${card(user, 'Boats That Sink')}${card('ann', 'Kettles')}`;
  for (const user of ['undefined', 'null', 'NaN'])
    expect(read(trending(user)).messages).toEqual([
      [5, `The user contains a placeholder; it was kept as it is: “${user}”`, false],
    ]);
  expect(read(trending('nan')).messages).toEqual([]);
});
