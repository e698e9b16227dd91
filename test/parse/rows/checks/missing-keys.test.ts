import { describe, expect, it } from 'vitest';
import { fromRows, parseListing, toJson } from '../../../../src/index.js';

const boat = (at: number) => ({
  title: `Boat ${at}`,
  abstract: `It floats ${at} times.`,
  authors: [`Ann Bell ${'I'.repeat(at)}`],
  published_at: '2024-07-03',
  upvotes: at,
  comments: at,
  arxiv_id: `2407.0000${at}`,
  submitted_by: 'ann',
  listed_on: '2024-07-04',
});
type Boat = Partial<ReturnType<typeof boat>>;

/** The rows of four boats, without a key in some of them. */
const boats = (without: Record<number, keyof Boat>): Boat[] =>
  [1, 2, 3, 4].map((at) => {
    const row: Boat = boat(at);
    const key = without[at];
    if (key !== undefined) delete row[key];
    return row;
  });

function warningsOf(rows: Iterable<unknown>): string[] {
  const warnings: string[] = [];
  fromRows(rows, {
    onMessage: ({ fatal, ruleId, reason }) => fatal === false && warnings.push(`${ruleId}: ${reason}`),
  });
  return warnings;
}

describe('a key that all other rows have', () => {
  it.each<[keyof Boat, string]>([
    ['abstract', 'missing-abstract: Row 2: no abstract'],
    ['authors', 'missing-meta: Row 2: no authors'],
    ['published_at', 'missing-meta: Row 2: no date'],
    ['upvotes', 'missing-meta: Row 2: no upvotes'],
    ['comments', 'missing-meta: Row 2: no comments'],
    ['arxiv_id', 'missing-meta: Row 2: no id'],
    ['submitted_by', 'missing-meta: Row 2: no submitter'],
    ['listed_on', 'missing-meta: Row 2: no day of the listing'],
  ])('%s', (key, reason) => {
    expect(warningsOf(boats({ 2: key }))).toEqual([`${reason}, which 3 of 4 rows have: its key may be lost`]);
    // Two of four may well have none.
    expect(warningsOf(boats({ 2: key, 3: key }))).toEqual([]);
    expect(warningsOf(boats({ 2: key }).slice(0, 3))).toEqual([]);
  });

  it('is reported at the row', () => {
    const json = JSON.stringify(boats({ 3: 'abstract' }), null, 1);
    const yaml = boats({ 3: 'abstract' })
      .map(
        (row) =>
          `- ${Object.entries(row)
            .map(([key, value]) => `${key}: ${JSON.stringify(value)}`)
            .join('\n  ')}\n`,
      )
      .join('');
    for (const text of [json, yaml]) {
      const [message, ...others] = parseListing(text).messages;
      expect([message?.ruleId, message?.row, others]).toEqual(['missing-abstract', 3, []]);
      expect(text.slice(message?.place && 'start' in message.place ? message.place.start.offset : 0)).toMatch(
        /^[^}]*"?title"?: "Boat 3"/,
      );
    }
  });
});

it('a YAML file that ends inside a row has a row without its last keys', () => {
  const rows = [1, 2, 3, 4].map((at) => `- id: 2407.0000${at}\n  title: Boat ${at}\n  upvotes: ${at}\n`);
  const text = rows.join('').replace(/ {2}upvotes: 4\n$/, '');
  expect(parseListing(text).messages.map(({ reason }) => reason)).toEqual([
    'Row 4: no upvotes, which 3 of 4 rows have: its key may be lost',
  ]);
});

it('a key that several rows lack is reported only if hardly any tool leaves it out', () => {
  const rows = Array.from({ length: 8 }, (_, at) => boat(at + 1)).map(({ abstract, comments, ...row }, at) =>
    at < 2 ? row : { ...row, abstract, comments },
  );
  expect(warningsOf(rows)).toEqual([
    'missing-abstract: Row 1: no abstract, which 6 of 8 rows have: its key may be lost',
    'missing-abstract: Row 2: no abstract, which 6 of 8 rows have: its key may be lost',
  ]);
});

describe('no key is lost', () => {
  it('where its value says that there is none', () => {
    const none = { abstract: '', authors: null, published_at: null, upvotes: null, arxiv_id: '' };
    expect(warningsOf([boat(1), boat(2), boat(3), { ...boat(4), ...none }])).toEqual([]);
  });

  it('where an organization stands instead of authors', () => {
    const [row, ...others] = boats({ 1: 'authors' });
    expect(warningsOf([{ ...row, organization: 'Tea Lab' }, ...others])).toEqual([]);
  });

  it('where the id is in a URL, or is the key of the row', () => {
    const [row, ...others] = boats({ 1: 'arxiv_id' });
    expect(warningsOf([{ ...row, link: '/papers/2407.00001' }, ...others])).toEqual([]);
    const byId = Object.fromEntries(boats({ 1: 'arxiv_id' }).map((each, at) => [`2407.0000${at + 1}`, each]));
    expect(parseListing(JSON.stringify(byId)).messages).toEqual([]);
  });

  it('in a blank cell of a table', () => {
    const csv = 'title,abstract,upvotes\nA,It floats.,1\nB,It sits.,2\nC,It runs.,3\nD,,4\n';
    expect(parseListing(csv).messages).toEqual([]);
  });

  it('in papers as this library writes them', () => {
    const papers = fromRows(boats({ 2: 'comments' }));
    expect(parseListing(toJson(papers)).messages).toEqual([]);
  });
});

it('only the first thousand rows without a key are reported one by one', () => {
  const rows = Array.from({ length: 8000 }, (_, at) => ({
    title: `Boat ${at}`,
    upvotes: at,
    ...(at % 4 > 0 && { abstract: `It floats ${at} times.` }),
  }));
  expect(warningsOf(rows)).toHaveLength(1000);
});

describe('a key that stands instead of another one', () => {
  const rows = (key: string, valueAt: (at: number) => unknown, second: object) =>
    [1, 2, 3, 4].map((at) => ({
      title: `Boat ${at}`,
      upvotes: at,
      ...(at === 2 ? second : { [key]: valueAt(at) }),
    }));
  const lab = () => 'Tea Lab';
  const page = (at: number) => `https://kettle.example/${at}`;
  const paper = (at: number) => `https://huggingface.co/papers/2407.0000${at}`;
  const ofMost = ', which 3 of 4 rows have: its key may be lost';

  it('is what is missing', () => {
    expect(warningsOf(rows('organization', lab, {}))).toEqual([
      `missing-meta: Row 2: no organization${ofMost}`,
    ]);
    expect(warningsOf(rows('url', page, {}))).toEqual([`missing-meta: Row 2: no URL${ofMost}`]);
    expect(warningsOf(rows('url', paper, {}))).toEqual([`missing-meta: Row 2: no id${ofMost}`]);
    expect(warningsOf(rows('authors', () => ['Ann Bell'], { organization: null }))).toEqual([
      `missing-meta: Row 2: no authors${ofMost}`,
    ]);
  });

  it('may have no value, or be the other one', () => {
    expect(warningsOf(rows('organization', lab, { organization: null }))).toEqual([]);
    expect(warningsOf(rows('organization', lab, { authors: ['Ann Bell'] }))).toEqual([]);
    expect(warningsOf(rows('authors', () => ['Ann Bell'], { organization: 'Tea Lab' }))).toEqual([]);
    expect(warningsOf(rows('url', page, { id: '2407.00002' }))).toEqual([]);
    expect(warningsOf(rows('url', page, { url: null }))).toEqual([]);
    expect(warningsOf(rows('id', (at) => `2407.0000${at}`, { url: page(2) }))).toEqual([]);
  });
});
