import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  fromRows,
  type Paper,
  papersSchema,
  parseListing,
  parsePapers,
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
        expect(
          listing.messages
            .filter(({ ruleId }) => !['repeated-paper', 'zero-authors'].includes(ruleId!))
            .map(String),
        ).toEqual([]);
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
});
