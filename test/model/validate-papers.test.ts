import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { listingSchema, type Paper, paperSchema, parseListing, validatePapers } from '../../src/index.js';
import { jsonSchema } from '../../src/model/json-schema.js';
import { fixtures, listingText } from '../helpers/fixtures.js';

const good: Paper = {
  title: 'A Small Model',
  abstract: 'We train one.',
  authorCount: 2,
  date: '2024-07-03',
  upvotes: 7,
  repoLinks: [],
};

/** The messages of all issues, by the number of their row. */
const issuesOf = (data: unknown) =>
  validatePapers(data).invalid.map(({ row, issues }) => [row, issues.map(({ message }) => message)]);

describe('validatePapers', () => {
  it('says per row where, what was expected and what was found', () => {
    const rows = [
      good,
      { ...good, title: '', authorCount: 1.5, date: '2024-02-31' },
      { ...good, upvotes: '7', links: [{ url: 'https://a.b', kind: 'blog' }], repoLinks: undefined },
      null,
    ];
    const { valid, invalid, warnings } = validatePapers(rows);
    expect(valid).toEqual([good]);
    expect(warnings).toEqual([]);
    expect(invalid.map(({ row }) => row)).toEqual([2, 3, 4]);
    expect(invalid[1]!.value).toBe(rows[2]);
    const issues = invalid.map((each) =>
      each.issues.map(({ path, expected, found }) => [path.join('.'), expected, found]),
    );
    expect(issues).toEqual([
      [
        ['title', 'a string that is not empty', '“”'],
        ['authorCount', 'an integer of 0 or more, or null', 'the number 1.5'],
        ['date', 'a date as YYYY-MM-DD, in the years 1900 to 2999, or null', '“2024-02-31”'],
      ],
      [
        ['upvotes', 'an integer of 0 or more, or null', '“7”'],
        ['repoLinks', 'an array', 'nothing'],
        ['links.0.kind', 'one of repository, project, dataset, model, paper, other', '“blog”'],
      ],
      [['', 'an object', 'null']],
    ]);
    expect(invalid[0]!.issues[0]!.issue.code).toBe('too_small');
  });

  it.each(['', ' ', '\n', '\u00a0', '\u200b', '\u00ad', '\ufeff', '\u2060 \u200d'])(
    'the title %o shows nothing',
    (title) => {
      const { valid, invalid } = validatePapers([{ ...good, title }]);
      expect(valid).toEqual([]);
      expect(invalid[0]!.issues.map(({ message }) => message)).toEqual([
        expect.stringMatching(/^title: expected a string that is not empty, found “\P{L}*”$/u),
      ]);
    },
  );

  it('a title may have invisible characters beside others', () => {
    const papers = ['\u200bA', '我', '-', '👩\u200d🚀'].map((title) => ({ ...good, title }));
    expect(validatePapers(papers)).toEqual({ valid: papers, invalid: [], warnings: [] });
  });

  it('names the key that a missing field stands under', () => {
    const { title, ...rest } = {
      paper_title: 'A',
      summary: 'x',
      num_authors: 2,
      published_at: '2024-07-03',
      likes: 1,
      repos: [],
      title: 'A',
    };
    expect(issuesOf([rest])).toEqual([
      [
        1,
        [
          'title: expected a string, found nothing; “paper_title” looks like title: use fromRows',
          'abstract: expected a string, found nothing; “summary” looks like abstract: use fromRows',
          'authorCount: expected an integer of 0 or more, or null, found nothing; “num_authors” looks like authorCount: use fromRows',
          'date: expected a string, or null, found nothing; “published_at” looks like date: use fromRows',
          'upvotes: expected an integer of 0 or more, or null, found nothing; “likes” looks like upvotes: use fromRows',
          'repoLinks: expected an array, found nothing; “repos” looks like repoLinks: use fromRows',
        ],
      ],
    ]);
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', 'a.example', ''])('refuses the URL %j once', (url) => {
    const found = url === '' ? '“”' : `“${url}”`;
    expect(issuesOf([{ ...good, url }])).toEqual([
      [1, [`url: expected an http: or https: URL, found ${found}`]],
    ]);
  });

  it('warns of what is allowed and probably not meant', () => {
    const { warnings, invalid } = validatePapers([
      { ...good, abstract: 'a small model ' },
      { ...good, title: 'A <b>bold</b> title', date: '2999-01-01' },
      { ...good, title: 'A small MODEL', authorCount: 0 },
      {
        ...good,
        title: 'B',
        stars: 3,
        num_comments: 2,
        organization: { fullname: 'O', logo: 'x' },
        links: [{ url: 'https://a.b', kind: 'other', text: 'x' }],
      },
    ]);
    expect(invalid).toEqual([]);
    expect(warnings.map(({ row, rule, path, message }) => [row, rule, path.join('.'), message])).toEqual([
      [1, 'abstract-is-title', 'abstract', 'the abstract is the title'],
      [2, 'html-in-title', 'title', 'HTML in the title'],
      [2, 'future-date', 'date', '2999-01-01 is in the future'],
      [3, 'zero-authors', 'authorCount', 'the author count is 0'],
      [3, 'repeated-paper', '', 'the same paper as row 1'],
      [4, 'unknown-key', 'stars', '“stars” is not a field of a paper'],
      [
        4,
        'unknown-key',
        'num_comments',
        '“num_comments” is not a field of a paper; it looks like comments: use fromRows',
      ],
      [4, 'unknown-key', 'organization.logo', '“organization.logo” is not a field of a paper'],
      [4, 'unknown-key', 'links.0.text', '“links.0.text” is not a field of a paper'],
    ]);
  });

  it('warns of URLs that a program has put together wrongly', () => {
    const { valid, warnings } = validatePapers([
      { ...good, url: 'https://huggingface.co/papers/None', mediaUrls: ['https://cdn.example/a.png'] },
      { ...good, title: 'B', url: 'https://example.org/?q=null' },
    ]);
    expect(valid).toHaveLength(2);
    expect(warnings).toEqual([
      {
        row: 1,
        path: ['url'],
        rule: 'broken-url',
        message:
          'url seems to be broken: expected a URL without None or undefined; it was kept as it is: “https://huggingface.co/papers/None”',
      },
    ]);
  });

  it('warns of values that contradict each other', () => {
    const url = 'https://huggingface.co/papers/2508.08402';
    const { warnings } = validatePapers([
      { ...good, id: '2508.08401', url, authorCount: 1, authors: ['Ann Bell', 'Cy Dorn'] },
      { ...good, title: 'B', id: '2508.08402', url, authorCount: 3, authors: ['Ann Bell', 'Cy Dorn'] },
      { ...good, title: 'C', id: '1', url },
    ]);
    expect(warnings).toEqual([
      {
        row: 1,
        path: ['url'],
        rule: 'conflicting-values',
        message: `two values for id: “2508.08401” in “id” and “${url}” in “url”; both were kept`,
      },
      {
        row: 1,
        path: ['authorCount'],
        rule: 'conflicting-values',
        message: 'authorCount is 1, but “authors” has 2; both were kept',
      },
    ]);
  });

  it('takes any iterable of rows', () => {
    expect(validatePapers(new Set([good, { ...good, title: 'B' }])).valid).toHaveLength(2);
    expect(validatePapers(new Set([good, 7])).invalid.map(({ row }) => row)).toEqual([2]);
  });

  it('takes any value, and harms nothing', () => {
    for (const value of [undefined, null, 7, 'text', {}, () => 1, Symbol('x')]) {
      expect(validatePapers(value)).toMatchObject({ valid: [], invalid: [{ row: 1 }] });
    }
    const hostile = JSON.parse('[{"__proto__": {"title": "x"}, "constructor": 1, "title": "x"}]') as unknown;
    expect(validatePapers(hostile).valid).toEqual([]);
    expect(({} as Record<string, unknown>).title).toBeUndefined();
  });

  it('never throws', () => {
    const thrower = () => {
      throw new Error('no');
    };
    const revoked = Proxy.revocable([], {});
    revoked.revoke();
    const message = 'expected an object that can be read, found an object that throws';
    expect(issuesOf([good, Object.defineProperty({ ...good }, 'abstract', { get: thrower })])).toEqual([
      [2, [message]],
    ]);
    expect(
      issuesOf([
        new Proxy({}, { get: thrower, has: thrower, ownKeys: thrower, getOwnPropertyDescriptor: thrower }),
      ]),
    ).toEqual([[1, [message]]]);
    expect(issuesOf(revoked.proxy)).toEqual([[1, [message]]]);
  });
});

it('the schemas are Standard Schemas', async () => {
  expect(paperSchema['~standard']).toMatchObject({ version: 1, vendor: 'zod' });
  const result = await paperSchema['~standard'].validate({ ...good, date: 'Jul 3' });
  expect(new Set(result.issues?.map(({ path }) => path?.join('.')))).toEqual(new Set(['date']));
  const listing = parseListing(listingText);
  expect(listingSchema.parse(listing).papers).toEqual(listing.papers);
});

/** What a definition of the JSON Schema is asked for. */
interface Definition {
  description?: string;
  examples?: unknown[];
  properties?: Record<string, Definition>;
}

describe('schema.json', () => {
  const schema = jsonSchema();
  const ajv = new Ajv2020({ strict: false });
  addFormats.default(ajv);
  const validate = ajv.compile(schema);

  const { $defs } = schema as { $defs: Record<string, Definition> };

  it('is draft 2020-12, and describes every property', () => {
    expect(schema).toMatchObject({ $schema: 'https://json-schema.org/draft/2020-12/schema', type: 'array' });
    expect(Object.keys($defs).sort()).toEqual(['Link', 'Organization', 'Paper', 'Position']);
    expect(Object.keys($defs.Paper!.properties!)).toEqual(Object.keys(paperSchema.shape));
    for (const [name, { description, properties }] of Object.entries($defs)) {
      expect([name, description]).toEqual([name, expect.any(String)]);
      for (const [field, property] of Object.entries(properties!))
        expect([name, field, property.description]).toEqual([name, field, expect.any(String)]);
    }
  });

  it('refuses a title that shows nothing', () => {
    for (const title of ['', ' ', '\n', '\u200b']) expect(validate([{ ...good, title }])).toBe(false);
    expect(validate([{ ...good, title: '\u200b我' }])).toBe(true);
  });

  it('has a valid example of a paper, and of each of its fields', () => {
    const { examples, properties } = $defs.Paper!;
    expect([validate(examples), validate.errors]).toEqual([true, null]);
    expect(validatePapers(examples)).toMatchObject({ valid: examples, invalid: [], warnings: [] });
    const [example] = examples as [object];
    expect(Object.keys(example)).toEqual(Object.keys(properties!));
    for (const [field, value] of Object.entries(example))
      expect(properties![field]!.examples).toEqual([value]);
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
