import { describe, expect, it } from 'vitest';
import { parseListing } from '../../../../src/index.js';

const header = 'Daily Papers\nby\nAK\nand the research community\nAug 14\n';
const papers = [
  { upvotes: 50, title: 'Boats That Float', abstract: 'Boats float. We show it on eight lakes.', authors: 2 },
  { upvotes: 42, title: 'Kettles at Sea', abstract: 'We boil water in kettles of all sizes.', authors: 7 },
  { upvotes: 12, title: 'Why Do Cats Sleep?', abstract: 'They can. We measure how warm it is.', authors: 3 },
];
type Invented = (typeof papers)[number];

const entries = (lines: (paper: Invented, at: number) => string[]) =>
  header + papers.map((paper, at) => `${lines(paper, at).join('\n')}\n`).join('');
const search = (change: (lines: string[], at: number) => string[]) =>
  entries(({ upvotes, title, abstract, authors }, at) => [
    String(upvotes),
    ...change([title, abstract], at),
    ...['', `${authors} authors`, '·', `Aug ${at + 7}`, String(at + 1)],
  ]);
const daily = (change: (lines: string[], at: number) => string[]) =>
  entries(({ upvotes, title, authors }, at) => [
    ...['Submitted by', 'ann', String(upvotes)],
    ...change([title], at),
    ...['·', `${authors} authors`, String(at + 1)],
  ]);

const read = (text: string) => {
  const listing = parseListing(text, { referenceDate: '2025-08-14' });
  return {
    papers: listing.papers.map(({ title, abstract, organization }) => [
      title,
      abstract,
      ...(organization ? [organization.fullname] : []),
    ]),
    messages: listing.messages.map(({ line, ruleId, reason }) => [line, ruleId, reason]),
  };
};
const leftOut = (line: number, label: string, count = 3) => [
  line,
  'unread-line',
  `“${label}” stands in ${count} of about 3 entries, and was left out as a label of the page`,
];

describe('words that stand in most entries are a label of the page', () => {
  const texts = papers.map(({ title, abstract }) => [title, abstract]);

  it.each<[string, number, string, (lines: string[], at: number) => string[]]>([
    ['below each title', 8, 'Save', ([title, text]) => [title!, 'Save', text!]],
    ['above all authors', 9, 'View PDF', (lines) => [...lines, 'View PDF']],
    ['with other numbers', 8, '3 min read', ([title, text], at) => [title!, `${at + 3} min read`, text!]],
    ['with a number inside', 8, 'and 4 more', ([title, text], at) => [title!, `and ${at + 4} more`, text!]],
    ['an address', 8, 'arXiv:2508.00000', ([title, text], at) => [title!, `arXiv:2508.0000${at}`, text!]],
    ['a sign', 8, '★', ([title, text]) => [title!, '★', text!]],
  ])('in a list: %s', (_, line, label, change) => {
    expect(read(search(change))).toEqual({ papers: texts, messages: [leftOut(line, label)] });
  });

  it('in two of three entries, it is too few', () => {
    expect(read(search(([title, text], at) => [title!, ...(at < 2 ? ['Save'] : []), text!]))).toEqual({
      papers: [...papers.slice(0, 2).map(({ title, abstract }) => [title, `Save\n\n${abstract}`]), texts[2]],
      messages: [8, 17].map((line, at) => [
        line,
        'extra-paragraph',
        `“Save” was read as a paragraph of the abstract of “${papers[at]!.title}”, which it may not belong to`,
      ]),
    });
  });

  it.each([
    ['cs.CL', true],
    ['https://boats.example/1', true],
    ['boats', false],
    ['- boil', false],
  ])(
    'in one of three entries, a short first paragraph is noted if it is like a label: %s',
    (label, isNoted) => {
      const page = search(([title, text], at) => [title!, ...(at === 1 ? [label] : []), text!]);
      expect(read(page).messages.filter(([, , reason]) => String(reason).startsWith(`“${label}”`))).toEqual(
        isNoted
          ? [
              [
                16,
                'extra-paragraph',
                `“${label}” was read as a paragraph of the abstract of “${papers[1]!.title}”, which it may not belong to`,
              ],
            ]
          : [],
      );
    },
  );

  it.each<[all: number, labeled: number, isLabel: boolean]>([
    [7, 4, true],
    [6, 3, false],
  ])('in %i entries, of which %i have them: %s', (all, labeled, isLabel) => {
    const text = (at: number) => `Boats of type ${at} float.`;
    const page = Array.from(
      { length: all },
      (_, at) =>
        `${90 - at}\nKettle Part ${at}\n${at < labeled ? 'Save\n' : ''}${text(at)}\n\n2 authors\n·\nAug 1\n3\n`,
    );
    expect(read(header + page.join(''))).toEqual({
      papers: page.map((_, at) => [
        `Kettle Part ${at}`,
        at < labeled && !isLabel ? `Save\n\n${text(at)}` : text(at),
      ]),
      messages: isLabel
        ? [
            [
              8,
              'unread-line',
              '“Save” stands in 4 of about 7 entries, and was left out as a label of the page',
            ],
          ]
        : [0, 1, 2].map((at) => [
            8 + at * 9,
            'extra-paragraph',
            `“Save” was read as a paragraph of the abstract of “Kettle Part ${at}”, which it may not belong to`,
          ]),
    });
  });

  it.each([
    // 40 characters, and 41.
    ['Read the whole text of the paper in here', true],
    ['Read the whole text of the papers in here', false],
    ['GO', true],
    ['G', false],
  ])('if they are few, but no letter: %s', (label, isLabel) => {
    expect(read(search(([title, text]) => [title!, label, text!]))).toEqual({
      papers: papers.map(({ title, abstract }) => [title, isLabel ? abstract : `${label}\n\n${abstract}`]),
      messages: isLabel
        ? [leftOut(8, label)]
        : papers
            .map(({ title }, at) => [
              8 + at * 9,
              'odd-title',
              `“${label}” was read as a paragraph of the abstract of “${title}”; it may be the title, or a part of it`,
            ])
            .filter(() => label.length > 1),
    });
  });

  it('above the titles of cards', () => {
    expect(read(daily(([title]) => ['New', title!]))).toEqual({
      papers: papers.map(({ title }) => [title, '']),
      messages: [leftOut(9, 'New')],
    });
  });
});

it('a label above organizations and authors is one above the dot, too', () => {
  const page = search(([title, text], at) => [
    title!,
    text!,
    at === 1 ? 'Kettle Works\nFollow' : 'Follow',
  ]).replace('Follow\n\n7 authors\n', 'Follow\n');
  expect(read(page)).toEqual({
    papers: papers.map(({ title, abstract }, at) => [title, abstract, ...(at === 1 ? ['Kettle Works'] : [])]),
    messages: [leftOut(9, 'Follow')],
  });
});

it.each([
  [4, ['“Code available” is the organization of 4 of 4 entries; it may be a label of the page']],
  [3, []],
])('a label where the organizations of %i cards stand is one, which is reported', (count, reasons) => {
  const cards = Array.from(
    { length: count },
    (_, at) => `Submitted by\nann\n${90 - at}\nBoats, Part ${at}\nCode available\n·\n2 authors\n3\n`,
  );
  const listing = parseListing(header + cards.join(''), { referenceDate: '2025-08-14' });
  expect(listing.papers.map(({ organization }) => organization)).toEqual(
    cards.map(() => ({ fullname: 'Code available' })),
  );
  expect(listing.messages.map(({ reason }) => reason)).toEqual(reasons);
});

describe('are not labels:', () => {
  const kept = (text: string) => read(text).messages.filter(([, rule]) => rule === 'unread-line');

  it('the name of a user or an organization, and its logo', () => {
    const page = daily(([title]) => [title!, 'kettle-works', 'Kettle Works']);
    expect(read(page)).toEqual({
      papers: papers.map(({ title }) => [title, '', 'Kettle Works']),
      messages: [],
    });
  });

  it('words of the site’s menu that stand beside others of it', () => {
    const page = daily(([title]) => [title!]);
    const menus = page.replace(/(?=Submitted by)/g, 'Docs\nPricing\n');
    expect(
      read(menus).messages.filter(([, , reason]) => String(reason).includes('label of the page')),
    ).toEqual([]);
  });

  it('the titles of a series', () => {
    const series = ['Qwen2 Technical Report', 'Qwen2.5 Technical Report', 'Qwen3 Technical Report'];
    const page = search(([, text], at) => [series[at]!, text!]);
    expect(read(page)).toEqual({
      papers: series.map((title, at) => [title, papers[at]!.abstract]),
      messages: [],
    });
    const models = search(([, text], at) => [`GPT-${at}`, text!]);
    expect(read(models).papers.map(([title]) => title)).toEqual(['GPT-0', 'GPT-1', 'GPT-2']);
    const lectures = daily((_, at) => [`Lecture ${at}: Boats`, 'Kettle Works']);
    expect(read(lectures).papers.map(([title]) => title)).toEqual([
      'Lecture 0: Boats',
      'Lecture 1: Boats',
      'Lecture 2: Boats',
    ]);
  });

  it('titles of one word with a number', () => {
    const page = (titles: string[]) =>
      titles
        .map((title, at) => `${title}\n\nAbstract ${at + 1}\n\n  • 2 authors\n·\nJul ${at + 1}, 2024\n`)
        .join('\n');
    for (const titles of [
      ['Paper1', 'Paper2', 'Paper3'],
      ['Qwen-1', 'Qwen-2', 'Qwen-3'],
    ]) {
      const { papers, messages } = parseListing(page(titles));
      expect(papers.map(({ title, abstract }) => [title, abstract])).toEqual(
        titles.map((title, at) => [title, `Abstract ${at + 1}`]),
      );
      expect(messages).toEqual([]);
    }
  });

  it('links, which the entries keep', () => {
    const list = papers.map(
      ({ title, abstract }, at) =>
        `### [${title}](/papers/2508.0000${at})\n\n[${abstract}](/papers/2508.0000${at})\n\n[Code](https://github.com/boats/lake${at})\n\n2 authors · Aug ${at + 7}\n\n`,
    );
    const text = `# Daily Papers\n\n## by AK and the research community\n\nAug 14\n\n${list.join('')}`;
    const listing = parseListing(text, { referenceDate: '2025-08-14' });
    expect(listing.papers.map(({ repoLinks }) => repoLinks)).toEqual(
      papers.map((_, at) => [`https://github.com/boats/lake${at}`]),
    );
    expect(listing.messages.map(({ ruleId }) => ruleId)).toEqual([
      'missing-meta',
      ...papers.map(() => 'extra-paragraph'),
    ]);
  });

  it('an abstract, a sentence, and what papers call the parts of one', () => {
    expect(kept(search(([title]) => [title!, 'No abstract']))).toEqual([]);
    expect(kept(search(([title, text]) => [title!, 'It floats.', text!]))).toEqual([]);
    expect(kept(search(([title, text]) => [title!, 'Background', text!]))).toEqual([]);
  });

  it('a line of a text that stands in several entries', () => {
    const lines = ['We boil water in a kettle', 'and measure how long that takes', 'on eight stoves.'];
    expect(kept(search(([title]) => [title!, ...lines]))).toEqual([]);
  });
});

it('words beside the link of each title in HTML are reported', () => {
  const card = ({ upvotes, title, abstract, authors }: Invented, at: number, badge: string) =>
    `<article><a href="/login?next=%2Fpapers%2F2508.0000${at}">${upvotes}</a><h3><a href="/papers/2508.0000${at}">${title}</a>${badge}</h3><span>${at === 1 ? 'Kept' : ''}</span><a href="/papers/2508.0000${at}"><p>${abstract}</p></a><a href="/papers/2508.0000${at}">${authors} authors</a><span>·</span><span>Aug ${at + 7}</span></article>\n`;
  const page = (badgeOf: (at: number) => string) =>
    `<h1>Daily Papers</h1><h2>by <a href="/ak">AK</a> and the research community</h2><p>Aug 14</p>\n${papers.map((paper, at) => card(paper, at, badgeOf(at))).join('')}`;
  const beside = [
    3,
    'extra-paragraph',
    '“Kept” was read as a paragraph of the abstract of “Kettles at Sea”, although it is not in its link',
  ];
  expect(read(page((at) => (at === 0 ? ' <button>Save</button>' : ''))).messages).toEqual([
    [2, 'odd-title', 'Words next to the link in the title may not belong to it: “Boats That Float Save”'],
    beside,
  ]);
  expect(read(page(() => ' <i>New</i>')).messages.filter(([, rule]) => rule !== 'extra-paragraph')).toEqual([
    [
      2,
      'odd-title',
      'Words next to the links in 3 of 3 titles may not belong to them: “Boats That Float New”',
    ],
  ]);
});
