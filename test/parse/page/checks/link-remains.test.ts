import { expect, it } from 'vitest';
import { parseListing } from '../../../../src/index.js';

interface Parts {
  title?: string;
  abstract?: string;
  name?: string;
}

/** A page of one card in Markdown with these parts. */
const read = ({
  title = '[Kettles at Sea](/papers/2508.00001)',
  abstract = '[We boil water.](/papers/2508.00001)',
  name = '[Harbour Ltd.](/harbour)',
}: Parts) => {
  const { papers, messages } = parseListing(
    `# Daily Papers\n\n## by [AK](/akhaliq) and the research community\n\nAug 14\n\n[12](/login?next=%2Fpapers%2F2508.00001)\n\n### ${title}\n\n${abstract}\n\n${name} · Aug 3 [1](/papers/2508.00001#community)\n`,
    { referenceDate: '2025-08-14' },
  );
  const [paper] = papers;
  return {
    values: [paper!.title, paper!.abstract, paper!.organization?.fullname],
    messages: messages.map(({ ruleId, fatal, reason }) => [ruleId, fatal, reason]),
  };
};

const usual = ['Kettles at Sea', 'We boil water.', 'Harbour Ltd.'];
const kept = (field: string, what: string, text: string) => [
  'ambiguous-value',
  false,
  `The ${field} contains ${what}; it was kept as it is: “${text}”`,
];

it.each<[Parts, number, string, string]>([
  [{ title: '[Kettles at Sea]' }, 0, 'title', '[Kettles at Sea]'],
  [{ title: '[Kettles at Sea](' }, 0, 'title', '[Kettles at Sea]('],
  [{ title: 'Kettles at Sea]' }, 0, 'title', 'Kettles at Sea]'],
  [{ title: 'Kettles at Sea)' }, 0, 'title', 'Kettles at Sea)'],
  [{ name: 'harbour)' }, 2, 'organization', 'harbour)'],
  [{ abstract: 'We boil water.\n\n](/papers/2508.0' }, 1, 'abstract', 'We boil water.\n\n](/papers/2508.0'],
])('a part of a link in a value of a page of one paper is reported: %j', (parts, at, field, text) => {
  const { values, messages } = read(parts);
  expect(values).toEqual(usual.with(at, text));
  const shown = text.replace('\n\n', ' ');
  expect(messages).toContainEqual(kept(field, 'a part of a Markdown link', shown));
});

it.each(['[Re] Kettles at Sea', 'Kettles (at Sea)', 'Kettles, [at] Sea :)', '[Untitled]'])(
  'a title may have brackets: %s',
  (title) => {
    expect(read({ title: `[${title}](/papers/2508.00001)` })).toEqual({
      values: usual.with(0, title),
      messages: [],
    });
  },
);

it('escaped marks in a title of a text are reported, and a link with some is read without them', () => {
  const { papers, messages } = parseListing(
    'Daily Papers\nby AK and the research community\nAug 14\n12\n\\[CLS\\] Boats\nThe code is at https://github.com/boat\\_lab/boat.\n5 authors\n·\nAug 3\n1\n',
    { referenceDate: '2025-08-14', unlabeledCount: 'comments' },
  );
  expect(papers.map(({ title, abstract, repoLinks }) => [title, abstract, repoLinks])).toEqual([
    [
      '\\[CLS\\] Boats',
      'The code is at https://github.com/boat\\_lab/boat.',
      ['https://github.com/boat_lab/boat'],
    ],
  ]);
  expect(messages.map(({ ruleId, fatal, reason }) => [ruleId, fatal, reason])).toEqual([
    kept('title', 'escaped Markdown', '\\[CLS\\] Boats'),
  ]);
});
