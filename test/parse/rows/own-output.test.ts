import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  fromRows,
  type Paper,
  papersSchema,
  parseListing,
  parsePapers,
  safeParseListing,
  streamPapers,
  toCsv,
  toJson,
  toNdjson,
  toTsv,
  toYaml,
} from '../../../src/index.js';

const text = fc.oneof(
  fc.string({ minLength: 1, maxLength: 20 }),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
  fc.constantFrom(
    'null',
    '"x"',
    ' a ',
    'a\nb',
    'a\r\n\nb',
    '[1]',
    '{"a":1}',
    '=1+1',
    '2407.10010',
    '12',
    'true',
    '- a: b',
    "['a']",
    'a, b',
    '#',
    '\t',
    '---',
  ),
);
const day = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2999-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const url = fc.webUrl();

/** Any valid paper. */
const paper = fc.record(
  {
    title: text.filter((title) => title.trim() !== ''),
    abstract: fc.oneof(text, fc.constant('')),
    authorCount: fc.option(fc.nat()),
    date: fc.option(day),
    upvotes: fc.option(fc.nat()),
    repoLinks: fc.array(fc.oneof(url, fc.constant('github.com/a/b')), { maxLength: 3 }),
    id: text,
    url,
    comments: fc.nat(),
    authors: fc.array(text, { maxLength: 3 }),
    organization: fc.record({ name: text, fullname: text }, { requiredKeys: ['fullname'] }),
    submittedBy: text,
    githubStars: fc.nat(),
    projectPage: url,
    listedOn: day,
    links: fc.array(fc.record({ url, kind: fc.constantFrom('repository', 'paper', 'other') }), {
      maxLength: 2,
    }),
    aiSummary: text,
    aiKeywords: fc.array(text, { maxLength: 2 }),
    thumbnail: url,
    mediaUrls: fc.array(url, { maxLength: 2 }),
    discussionId: text,
    modelCount: fc.nat(),
    datasetCount: fc.nat(),
    spaceCount: fc.nat(),
  },
  {
    requiredKeys: ['title', 'abstract', 'authorCount', 'date', 'upvotes', 'repoLinks'],
    noNullPrototype: true,
  },
) as fc.Arbitrary<Paper>;
const papers = fc
  .array(paper, { minLength: 1, maxLength: 4 })
  .filter((list) => papersSchema.safeParse(list).success);

/** Fixtures that are read without a message. */
const cleanFixtures = [
  'html',
  'json',
  'markdown',
  'numbered',
  'notebook',
  'rows',
  'text',
  'trending',
].flatMap((folder) =>
  readdirSync(`fixtures/${folder}`).flatMap((name): [string, string][] => {
    // Papers of 2024 and 2025 have invented ids of 2026, which no real one could.
    const text = readFileSync(`fixtures/${folder}/${name}`, 'utf8').replaceAll('2601.000', '2401.000');
    const listing = safeParseListing(text);
    return listing.success && listing.data.papers.length > 0 && listing.data.messages.length === 0
      ? [[`${folder}/${name}`, text]]
      : [];
  }),
);

/** Rules about values, which any text may break. */
const ofValues = new Set([
  'ambiguous-value',
  'conflicting-values',
  'odd-title',
  'repeated-paper',
  'truncated',
  'unusual-count',
  'zero-authors',
]);

describe.each([
  ['json', toJson],
  ['ndjson', toNdjson],
  ['csv', toCsv],
  ['tsv', toTsv],
  ['yaml', toYaml],
] as const)('own %s', (format, write) => {
  it('is read back exactly', () => {
    fc.assert(
      fc.property(papers, (list) => {
        const listing = parseListing(write(list), { format });
        expect(listing.papers).toEqual(list);
        expect(listing.messages.filter(({ ruleId }) => !ofValues.has(ruleId!)).map(String)).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });

  it('is detected, streamed or not', async () => {
    const list = [
      {
        title: 'A Boat',
        abstract: 'It floats.',
        authorCount: null,
        date: null,
        upvotes: 3,
        repoLinks: [],
        projectPage: 'https://a.example',
      },
    ];
    expect(parseListing(write(list)).papers).toEqual(list);
    const streamed: Paper[] = [];
    for await (const each of streamPapers([write(list)])) streamed.push(each);
    expect(streamed).toEqual(list);
  });
});

it('papers in memory are rows that stay as they are', () => {
  fc.assert(
    fc.property(papers, (list) => void expect(fromRows(list)).toEqual(list)),
    { numRuns: 50 },
  );
});

it('positions of an earlier reading stay, unless new ones are asked for', () => {
  const [first] = parsePapers('[{"title": "A", "id": "1"}]', { positions: true });
  expect(first!.positions).toMatchObject({ title: { start: { offset: 11 } } });
  const json = toJson([first!]);
  expect(parsePapers(json)).toEqual([first]);
  for (const text of [json, toNdjson([first!])]) {
    const [again] = parsePapers(text, { positions: true });
    expect({ ...again, positions: undefined }).toEqual({ ...first, positions: undefined });
    const places = Object.entries(again!.positions!).map(([field, { start, end }]) => [
      field,
      text.slice(start.offset, end.offset),
    ]);
    expect(places).toContainEqual(['title', '"A"']);
    expect(places).toContainEqual(['id', '"1"']);
    expect(places.map(([field]) => field)).not.toContain('positions');
  }
});

describe.each([
  ['json', toJson],
  ['ndjson', toNdjson],
  ['csv', toCsv],
  ['tsv', toTsv],
  ['yaml', toYaml],
] as const)('own %s has no messages', (format, write) => {
  it.each(cleanFixtures)('%s', (_, text) => {
    const { papers, messages } = parseListing(text);
    expect(messages).toEqual([]);
    const again = parseListing(write(papers), { format });
    expect([again.papers, again.messages.map(String)]).toEqual([papers, []]);
  });
});

describe('the values of a row that is a paper', () => {
  const odd: Paper = {
    title: 'R&amp;D of Kettles',
    abstract: 'R&amp;D of Kettles',
    authorCount: 2,
    date: '2019-11-04',
    upvotes: 5,
    repoLinks: [],
    id: '2511.12345',
    url: 'https://huggingface.co/papers/2511.54321',
    authors: ['Ann Bell1', '5 authors', 'Cy Dorn'],
  };
  const clean: Paper = {
    ...odd,
    title: 'R&D of Kettles',
    abstract: 'We boil them.',
    date: '2025-11-04',
    url: 'https://huggingface.co/papers/2511.12345v2',
    authors: ['Ann Bell'],
  };
  const expected = [
    'Row 1: title contains HTML character references; it was kept as it is: “R&amp;D of Kettles”',
    'Row 1: abstract contains HTML character references; it was kept as it is: “R&amp;D of Kettles”',
    'Row 1: authorCount is 2, but “authors” has 3; both were kept',
    'Row 1: date is 2019-11-04, but the id 2511.12345 is of 2025-11; both were kept',
    'Row 1: two values for id: “2511.12345” in “id” and “https://huggingface.co/papers/2511.54321” in “url”; both were kept',
    'Row 1: authors contains marks or numbers; it was kept as it is: “Ann Bell1”',
  ];

  it.each([
    ['json', toJson],
    ['ndjson', toNdjson],
    ['csv', toCsv],
    ['tsv', toTsv],
    ['yaml', toYaml],
  ] as const)('are checked in %s like those of other rows, and kept', (format, write) => {
    const { papers, messages } = parseListing(write([odd]), { format });
    expect(papers).toEqual([odd]);
    expect(messages.map(({ reason }) => reason)).toEqual(expected);
    expect(parseListing(write([clean]), { format }).messages).toEqual([]);
  });

  it('are checked in memory', () => {
    const reasons: string[] = [];
    expect(fromRows([odd], { onMessage: ({ reason }) => reasons.push(reason) })).toEqual([odd]);
    expect(reasons.sort()).toEqual(expected.toSorted());
  });

  it.each([
    ['48213', 0],
    ['2511.12', 1],
    ['2511.1234', 1],
    ['1411.1234', 0],
    ['2511.12345', 0],
    ['own-7', 0],
  ])('may have the id %s', (id, problems) => {
    const paper = { ...clean, id, url: undefined };
    const listing = parseListing(toCsv([paper]));
    expect(listing.papers.map((each) => each.id)).toEqual([id]);
    expect(listing.messages.map(({ reason }) => reason)).toEqual(
      Array(problems).fill(`Row 1: id is a number, and not a whole arXiv id; it was kept as it is: “${id}”`),
    );
  });

  it.each<[Partial<Paper>, string]>([
    [{ title: 'nan' }, 'title contains a placeholder; it was kept as it is: “nan”'],
    [{ abstract: 'N/A' }, 'abstract contains a placeholder; it was kept as it is: “N/A”'],
    [{ aiSummary: 'None' }, 'aiSummary contains a placeholder; it was kept as it is: “None”'],
    [
      { organization: { fullname: 'N/A' } },
      'organization contains a placeholder; it was kept as it is: “N/A”',
    ],
    [{ submittedBy: 'undefined' }, 'submittedBy contains a placeholder; it was kept as it is: “undefined”'],
    [{ id: 'None' }, 'id is a placeholder; it was kept as it is: “None”'],
    [{ id: '-' }, 'id is a placeholder; it was kept as it is: “-”'],
    [{ id: '2511.12345v2' }, 'id is more than an arXiv id; it was kept as it is: “2511.12345v2”'],
    [{ id: 'arXiv:2511.12345' }, 'id is more than an arXiv id; it was kept as it is: “arXiv:2511.12345”'],
    [{ id: '/papers/2511.12345' }, 'id is more than an arXiv id; it was kept as it is: “/papers/2511.12345”'],
    [
      { authors: ['Ann Bell', 'et al.'] },
      'authors contains what is no part of a name; it was kept as it is: “et al.”',
    ],
    [
      { authors: ['Ann Bell, Cy Dorn'] },
      'authors contains more than one name; it was kept as it is: “Ann Bell, Cy Dorn”',
    ],
  ])('may be what other rows are read without, %j', (odd, reason) => {
    const paper = { ...clean, ...odd };
    const { papers, messages } = parseListing(toJson([paper]));
    expect(papers).toEqual([paper]);
    expect(messages.map((message) => [message.fatal, message.reason])).toEqual([
      [undefined, `Row 1: ${reason}`],
    ]);
  });

  it.each<Partial<Paper>>([
    { id: '1' },
    { id: 'x' },
    { id: 'hep-th/9901001', date: '1999-01-04' },
    { authors: ['Bell, Ann'] },
    { authors: ['Bell, A.', 'Dorn, C.'] },
    { authors: ['Ann Bell, Jr.'] },
    { authors: ['Author 1', 'Author 2'] },
    { authors: ['Alice', 'Bob', 'Carol', 'Dave'], authorCount: 4 },
    { authors: [] },
    { abstract: '' },
    { abstract: 'None of them floats.' },
  ])('are not odd, %j', (values) => {
    const paper = { ...clean, url: undefined, ...values };
    expect(parseListing(toJson([paper])).messages.map(({ reason }) => reason)).toEqual([]);
  });

  it('may have ids in another notation', () => {
    const paper = { ...clean, id: '2511_12345', url: undefined };
    expect(parseListing(toJson([paper])).messages.map(({ reason }) => reason)).toEqual([
      'Row 1: id seems to be an arXiv id in another notation; it was kept as it is: “2511_12345”',
    ]);
  });

  it('are reported where they stand', () => {
    const { messages } = parseListing(toJson([odd]));
    expect(messages.map(({ line, column, ruleId }) => `${line}:${column} ${ruleId}`)).toEqual([
      '3:14 ambiguous-value',
      '4:17 ambiguous-value',
      '5:20 conflicting-values',
      '6:13 conflicting-values',
      '10:12 conflicting-values',
      '11:16 ambiguous-value',
    ]);
  });

  it('may be the id of another list, beside any page', () => {
    const others = [
      { ...clean, id: 'own-7', url: 'https://x.example/7' },
      { ...clean, title: 'A Boat', abstract: 'It floats.', id: 'own-8', url: clean.url! },
    ];
    expect(parseListing(toJson(others)).messages.map(({ reason }) => reason)).toEqual([]);
  });
});
