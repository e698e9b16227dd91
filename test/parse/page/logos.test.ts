import { expect, it } from 'vitest';
import { parseListing } from '../../../src/index.js';

/** A search page as Firefox copies it: the text of a logo stands before the name of an organization. */
const page = (organizations: string[]) =>
  [
    ...['Daily Papers', 'by', 'AK', 'and the research community', '', 'Trending Papers', 'Aug 14'],
    ...organizations.flatMap((organization, at) => [
      ...[String(40 - at), `Kettle ${at + 1} Boils`, ''],
      'We boil water in a kettle and measure how long that takes, on eight stoves and in two rooms of one house.',
      ...[organization, '· Aug 11', '1'],
    ]),
    ...['Previous', 'Next', ''],
  ].join('\n');

it('warns where a name without a logo may have lost its first word', () => {
  const { papers, messages } = parseListing(
    page(['google Google', 'ai2 Allen Institute', 'Boat Works', 'Qwen Qwen']),
    {
      referenceDate: '2025-08-20',
    },
  );
  expect(papers.map(({ organization }) => organization)).toEqual([
    { name: 'google', fullname: 'Google' },
    { name: 'ai2', fullname: 'Allen Institute' },
    { name: 'Boat', fullname: 'Works' },
    { name: 'Qwen', fullname: 'Qwen' },
  ]);
  expect(messages.map(({ ruleId, line, reason, expected }) => [ruleId, line, reason, expected])).toEqual([
    [
      ...['ambiguous-value', 26, 'The organization “Boat Works” may begin with the text of its logo'],
      ['a logo whose text is like the name, such as `google Google`'],
    ],
  ]);
});

it('notes a name that has no logo before it, where others have', () => {
  const { papers, messages } = parseListing(page(['google Google', 'ai2 Allen Institute', 'NVIDIA']), {
    referenceDate: '2025-08-20',
  });
  expect(papers[2]!.organization).toEqual({ fullname: 'NVIDIA' });
  expect(messages.map(({ line, fatal, reason, expected }) => [line, fatal, reason, expected])).toEqual([
    [
      ...[26, undefined],
      'The organization “NVIDIA” has no text of a logo before it, unlike its neighbors',
      ['a logo and a name, such as `google Google`'],
    ],
  ]);
});

it.each([
  ['· Aug 3', { name: 'ai2', fullname: 'Allen Institute' }],
  ['·\n\nAug 3', { fullname: 'ai2 Allen Institute' }],
])(
  'in Markdown from Firefox, too, a date beside its dot shows that logos are joined to names: %j',
  (date, organization) => {
    const entries = [0, 1].map((at) => {
      const link = `](/papers/2508.0000${at})`;
      return `### [Kettle ${at} Boils${link}\n\n[We boil water.${link}\n\nai2 Allen Institute\n\n${date}\n\n`;
    });
    const { papers } = parseListing(
      `# Daily Papers\n\n## by AK and the research community\n\nTrending Papers\n\nAug 14\n\n${entries.join('')}`,
      { referenceDate: '2025-08-14' },
    );
    expect(papers.map((paper) => paper.organization)).toEqual([organization, organization]);
  },
);

const plain = ['Boat Works', 'Kettle Lab', 'Tea Lab'];
const notLinked = (name: string) => `“${name}” was read as an organization, although it does not link to one`;

it.each([
  ['none links to one', plain, []],
  ['all link to one', plain.map((name, at) => `[${name}](/owner-${at})`), []],
  ['others link to one', ['[Boat Works](/boats)', '[Kettle Lab](/kettles)', 'Tea Lab'], ['Tea Lab']],
  [
    'one links to another site',
    ['[Boat Works](https://boats.example/works)', 'Kettle Lab', 'Tea Lab'],
    plain,
  ],
])('in Markdown, a name may be no organization where %s', (_, names, doubtful) => {
  const entries = names.map((name, at) => {
    const link = `](/papers/2508.0000${at})`;
    return `[${9 - at}](/login?next=%2Fpapers%2F2508.0000${at})\n\n### [Kettle ${at} Boils${link}\n\n[We boil water.${link}\n\n${name}\n\n·\n\nAug 3\n\n`;
  });
  const { papers, messages } = parseListing(
    `# Daily Papers\n\n## by AK and the research community\n\nAug 14\n\n${entries.join('')}`,
    { referenceDate: '2025-08-14' },
  );
  expect(papers.map(({ organization }) => organization?.fullname)).toEqual(plain);
  expect(messages.map(({ reason, expected }) => [reason, expected])).toEqual(
    doubtful.map((name) => [notLinked(name), ['a link to an organization or to authors']]),
  );
});

it.each([
  [
    ['kettle-worksKettle Works', 'GoogleGoogle'],
    [
      { name: 'kettle-works', fullname: 'Kettle Works' },
      { name: 'Google', fullname: 'Google' },
    ],
  ],
  [['TikTik'], [{ fullname: 'TikTik' }]],
])('a logo may stand before a name without a space: %j', (organizations, expected) => {
  const text = page(organizations).replace('Trending Papers\n', 'Daily\nWeekly\nMonthly\nTrending Papers\n');
  const { papers, messages } = parseListing(text, { referenceDate: '2025-08-20' });
  expect(papers.map(({ organization }) => organization)).toEqual(expected);
  expect(messages).toEqual([]);
});

it('takes names of two words for whole where other names have one', () => {
  const names = ['Boat Works', 'Qwen', 'Kettle Lab', 'NVIDIA'];
  // The tabs of html-to-text are items of a list.
  const text = page(names).replace(
    'Trending Papers\n',
    ' * Daily\n * Weekly\n * Monthly\n\nTrending Papers\n',
  );
  const { papers, messages } = parseListing(text, { referenceDate: '2025-08-20' });
  expect(papers.map(({ organization }) => organization)).toEqual(names.map((fullname) => ({ fullname })));
  expect(messages).toEqual([]);
});

it('tells logos from names where elinks prints checkboxes with a no-break space', () => {
  const entry = (organization: string) =>
    `   [\u00a0]\n   16\n\n  A Boat of ${organization}\n\n   It floats on the lake.\n\n   ${organization} · Aug 11\n`;
  const text = `Daily Papers\n\nby AK and the research community\n\nAug 14\n${entry('boats Harbour Ltd.')}${entry('ai2 Allen Institute')}`;
  const { papers, messages } = parseListing(text, { referenceDate: '2025-08-20' });
  expect(papers.map(({ organization }) => organization)).toEqual([
    { name: 'boats', fullname: 'Harbour Ltd.' },
    { name: 'ai2', fullname: 'Allen Institute' },
  ]);
  expect(messages).toEqual([]);
});

it('takes a word in brackets before a name for its logo, alike or not', () => {
  const tabs = page(['[tides] Power Lab']).replace('Trending Papers\n', 'Daily\nWeekly\nTrending Papers\n');
  const { papers, messages } = parseListing(tabs, { referenceDate: '2025-08-20' });
  expect(papers.map(({ organization }) => organization)).toEqual([{ name: 'tides', fullname: 'Power Lab' }]);
  expect(messages).toEqual([]);
});

it('reports a logo before a name, without a space, that are not alike', () => {
  const names = [
    'boat-worksBoat Works',
    'tideThe Tide',
    'anchorANCHOR',
    'tidal-labTidal Power Lab',
    'harbour-labHarbour Lab',
  ];
  const tabs = page(names).replace('Trending Papers\n', 'Daily\nWeekly\nMonthly\nTrending Papers\n');
  const { papers, messages } = parseListing(tabs, { referenceDate: '2025-08-20' });
  expect(papers.map(({ organization }) => organization)).toEqual([
    { name: 'boat-works', fullname: 'Boat Works' },
    { fullname: 'tideThe Tide' },
    { name: 'anchor', fullname: 'ANCHOR' },
    { fullname: 'tidal-labTidal Power Lab' },
    { name: 'harbour-lab', fullname: 'Harbour Lab' },
  ]);
  expect(messages.map(({ line, reason }) => [line, reason])).toEqual([
    [22, 'The organization “tideThe Tide” may begin with the text of its logo'],
    [36, 'The organization “tidal-labTidal Power Lab” may begin with the text of its logo'],
    [36, 'The organization “tidal-labTidal Power Lab” says the same words twice'],
  ]);
});

/** The names of organizations and in addresses, and what is said of them. */
const namesOf = (text: string) => {
  const { papers, messages } = parseListing(text, { referenceDate: '2025-08-20' });
  return {
    names: papers.map(({ organization }) => [organization?.name, organization?.fullname]),
    reasons: messages.filter(({ fatal }) => fatal === false).map(({ reason }) => reason),
  };
};
const mayBegin = (name: string) => `The organization “${name}” may begin with the text of its logo`;

it.each([
  [
    ['google Google', 'Qwen'],
    ['google', 'Google'],
  ],
  [
    ['google Google', 'Qwen', 'NVIDIA'],
    [undefined, 'google Google'],
  ],
])('logos are read where half of the names may begin with one: %j', (organizations, first) => {
  expect(namesOf(page(organizations)).names[0]).toEqual(first);
});

it.each([
  [['ai2 Allen Institute', 'boats Harbour Ltd.', 'Qwen'], 2],
  [['ai2 Allen Institute', 'boats Harbour Ltd.', 'tides Power Lab', 'Qwen', 'NVIDIA'], 0],
])(
  'where the buttons of the header are missing, most names may begin with a logo: %j',
  (organizations, doubtful) => {
    expect(namesOf(page(organizations).replace('Trending Papers\n', ''))).toEqual({
      names: organizations.map((name) => [undefined, name]),
      reasons: organizations.slice(0, doubtful).map(mayBegin),
    });
  },
);

it.each([
  ['hp HP', ['hp', 'HP']],
  ['ab Abacus', ['ab', 'Abacus']],
  ['x Xylo Lab', [undefined, 'x Xylo Lab']],
  ['kettle K', [undefined, 'kettle K']],
])('a word is a logo where the name begins with two letters of it or more: %s', (organization, names) => {
  expect(namesOf(page([organization]).replace('Trending Papers\n', ''))).toEqual({
    names: [names],
    reasons: names[0] ? [] : [mayBegin(organization)],
  });
});

it.each([
  [['BoatBoat', 'GoogleGoogle'], ['Boat', 'Boat'], []],
  [
    ['kettle-worksKettle Works', 'Qwen'],
    [undefined, 'kettle-worksKettle Works'],
    ['The organization “kettle-worksKettle Works” says the same words twice'],
  ],
])('logos are joined to names where most have one: %j', (organizations, first, reasons) => {
  const text = page(organizations).replace('Trending Papers\n', 'Daily\nWeekly\nMonthly\nTrending Papers\n');
  const read = namesOf(text);
  expect([read.names[0], read.reasons]).toEqual([first, reasons]);
});

it.each([
  [4, ['ai2', 'Allen Institute']],
  [3, [undefined, 'ai2 Allen Institute']],
  [5, [undefined, 'ai2 Allen Institute']],
])('Firefox joins logos to names, and indents dots by four spaces: %i', (indent, names) => {
  const text = page(['ai2 Allen Institute']).replace('· Aug 11', `${' '.repeat(indent)}·\nAug 11`);
  expect(namesOf(text).names).toEqual([names]);
});

it.each([
  [['kettle-works Kettle Works', 'tea Tea Lab of the North'], ['Kettle Works', 'Tea Lab of the North'], []],
  [['kettle-works Steam and Boats', 'tea Water'], ['Steam and Boats', 'Water'], []],
  [['tea Water', 'boats Wood'], ['tea Water', 'boats Wood'], []],
  [
    ['kettle-works Kettle Works', 'Tea Lab'],
    ['kettle-works Kettle Works', 'Tea Lab'],
    ['The organization “kettle-works Kettle Works” says the same words twice'],
  ],
])(
  'the text of a logo stands in the link, before the name, on all of the page or nowhere: %j',
  (texts, names, reasons) => {
    const owners = ['kettle-works', 'tea', 'boats'];
    const entries = texts.map((text, at) => {
      const owner = owners.find((name) => text.startsWith(`${name} `)) ?? 'kettle-works';
      return `[${90 - at}](/login?next=%2Fpapers%2F2408.0000${at})\n\n### [Kettles at Sea, Part ${at}](/papers/2408.0000${at})\n\n[We boil water on a boat.](/papers/2408.0000${at})\n\n[${text}](/${owner})· Aug 3, 2025\n`;
    });
    const { papers, messages } = parseListing(
      `# Daily Papers\n\n## by[AK](/akhaliq)and the research community\n\n${entries.join('\n')}`,
    );
    expect(papers.map(({ organization }) => organization?.fullname)).toEqual(names);
    expect(messages.map(({ reason }) => reason)).toEqual(reasons);
  },
);
