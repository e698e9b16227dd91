import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { listingSchema, type Paper, paperSchema, parseListing, validatePapers } from '../../src/index.js';
import { fixtures, listingText } from '../helpers/fixtures.js';

const good: Paper = {
  title: 'A Small Model',
  abstract: 'We train one.',
  authorCount: 2,
  date: '2024-07-03',
  upvotes: 7,
  repoLinks: [],
};

describe('validatePapers', () => {
  it('reportedFields per row the path, what was expected and what was found', () => {
    const rows = [
      good,
      { ...good, title: '', authorCount: 1.5, date: '2024-02-31' },
      { ...good, upvotes: '7', links: [{ url: 'https://a.b', kind: 'blog' }], repoLinks: undefined },
      null,
    ];
    const { valid, invalid, warnings } = validatePapers(rows);
    expect(valid).toEqual([good]);
    expect(warnings).toEqual([]);
    expect(invalid.map(({ index }) => index)).toEqual([1, 2, 3]);
    expect(invalid[1]!.value).toBe(rows[2]);
    const told = invalid.map(({ issues }) =>
      issues.map(({ path, expected, found }) => [path.join('.'), expected, found]),
    );
    expect(told).toEqual([
      [
        ['title', 'at least 1 character', '""'],
        ['authorCount', 'an integer', '1.5'],
        ['date', 'a day of the calendar as YYYY-MM-DD', '"2024-02-31"'],
      ],
      [
        ['upvotes', 'a number', '"7"'],
        ['repoLinks', 'an array', 'nothing'],
        ['links.0.kind', 'one of repository, project, dataset, model, paper, other', '"blog"'],
      ],
      [['', 'an object', 'null']],
    ]);
    expect(invalid[0]!.issues[0]!.issue.code).toBe('too_small');
  });

  it('reportedFields what is warnings and not wrong', () => {
    const { warnings, invalid } = validatePapers([
      { ...good, abstract: 'a small model ' },
      { ...good, title: 'A <b>bold</b> title', date: '2999-01-01' },
      { ...good, title: 'A small MODEL', authorCount: 0 },
    ]);
    expect(invalid).toEqual([]);
    expect(warnings.map(({ index, rule }) => [index, rule])).toEqual([
      [0, 'abstract-is-title'],
      [1, 'html-in-title'],
      [1, 'future-date'],
      [2, 'zero-authors'],
      [2, 'repeated-paper'],
    ]);
  });

  it('takes any value, and harms nothing', () => {
    for (const value of [undefined, null, 7, 'text', {}, () => 1, Symbol('x')]) {
      expect(validatePapers(value)).toMatchObject({ valid: [], invalid: [{ index: 0 }] });
    }
    const hostile = JSON.parse('[{"__proto__": {"title": "x"}, "constructor": 1, "title": "x"}]') as unknown;
    expect(validatePapers(hostile).valid).toEqual([]);
    expect(({} as Record<string, unknown>).title).toBeUndefined();
  });
});

it('the schemas are Standard Schemas', async () => {
  expect(paperSchema['~standard']).toMatchObject({ version: 1, vendor: 'zod' });
  expect(await paperSchema['~standard'].validate({ ...good, date: 'Jul 3' })).toMatchObject({
    issues: [{ path: ['date'] }],
  });
  const listing = parseListing(listingText);
  expect(listingSchema.parse(listing).papers).toEqual(listing.papers);
});

describe('schema.json', () => {
  const schema = JSON.parse(readFileSync(new URL('../dist/schema.json', import.meta.url), 'utf8')) as object;
  const ajv = new Ajv2020({ strict: false });
  addFormats.default(ajv);
  const validate = ajv.compile(schema);

  it('is draft 2020-12, and describes every field', () => {
    expect(schema).toMatchObject({ $schema: 'https://json-schema.org/draft/2020-12/schema', type: 'array' });
    const { properties } = (
      schema as { $defs: Record<string, { properties: Record<string, { description: string }> }> }
    ).$defs.Paper!;
    expect(Object.keys(properties)).toEqual(Object.keys(paperSchema.shape));
    for (const [field, { description }] of Object.entries(properties))
      expect([field, description]).toEqual([field, expect.any(String)]);
  });

  it.each(['text', 'markdown', 'notebook', 'trending', 'html', 'json'])(
    'accepts what is read of fixtures/%s',
    (room) => {
      for (const { text } of fixtures(room)) {
        const { papers } = parseListing(text, { positions: true });
        expect([validate(papers), validate.errors]).toEqual([true, null]);
      }
    },
  );

  it.each([{ title: '' }, { date: 'Jul 3' }, { authorCount: -1 }, { upvotes: 1.5 }, { repoLinks: null }])(
    'refuses %j',
    (change) => {
      expect(validate([{ ...good, ...change }])).toBe(false);
      expect(paperSchema.safeParse({ ...good, ...change }).success).toBe(false);
    },
  );
});
