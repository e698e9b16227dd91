import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromRows, type Paper, type PaperField, parseListing, parsePapers } from '../../../src/index.js';

/** Reads one row in memory. */
function read(row: Record<string, unknown>): { paper: Paper; warnings: string[]; notes: unknown[] } {
  const warnings: string[] = [];
  const notes: unknown[] = [];
  const papers = fromRows([{ title: 'A Boat', ...row }], {
    onMessage: ({ fatal, reason, actual }) => (fatal === false ? warnings.push(reason) : notes.push(actual)),
  });
  return { paper: papers[0]!, warnings, notes };
}

const url = 'https://huggingface.co/papers/2407.00001';
const repo = 'https://github.com/tea-lab/boats';

/** Each field, a value, what is read, and all names. */
const names: [field: keyof Paper, value: unknown, expected: unknown, names: string[]][] = [
  [
    'abstract',
    'It floats.',
    'It floats.',
    [
      'abstract',
      'summary',
      'description',
      'abstract_text',
      'paper_summary',
      'paper.abstract',
      'details.abstract',
      'Abstract',
      'SUMMARY',
    ],
  ],
  [
    'authorCount',
    3,
    3,
    [
      'authorCount',
      'author_count',
      'num_authors',
      'numAuthors',
      'n_authors',
      'number-of-authors',
      'authors_num',
      'Author Count',
    ],
  ],
  [
    'authors',
    ['Ann Bell'],
    ['Ann Bell'],
    ['authors', 'author', 'paper_authors', 'author_names', 'authorList', 'Authors'],
  ],
  [
    'date',
    '2024-07-03',
    '2024-07-03',
    [
      'date',
      'published_at',
      'publishedAt',
      'published',
      'publication_date',
      'paper_publishedAt',
      'pub_date',
      'publishedDate',
      'published_date',
      'publish_date',
      'datePublished',
      'dates.published',
    ],
  ],
  [
    'upvotes',
    12,
    12,
    [
      'upvotes',
      'votes',
      'likes',
      'num_upvotes',
      'upvote_count',
      'metrics.upvotes',
      'paper_upvotes',
      'metrics_upvotes',
      'stats.likes',
      'numUpvotes',
      'Up-Votes',
    ],
  ],
  ['comments', 2, 2, ['comments', 'num_comments', 'numComments', 'comment_count', 'metrics.comments']],
  [
    'id',
    '2407.00001',
    '2407.00001',
    ['id', 'arxiv_id', 'paper_id', 'arxivId', 'arxiv', 'arxiv-id', 'ArXiv ID', 'paper.id'],
  ],
  [
    'id',
    'https://arxiv.org/abs/2407.00001v3',
    '2407.00001',
    [
      'arxiv_url',
      'arxivUrl',
      'pdf_url',
      'arxiv_page_url',
      'link',
      'url',
      'abs_url',
      'entry_id',
      'arxiv',
      'links.pdf',
      'links.arxiv',
    ],
  ],
  ['url', url, url, ['url', 'hf_url', 'paper_url', 'link', 'page_url', 'details.page_url']],
  ['id', url, '2407.00001', ['url', 'hf_url', 'paper_url', 'link', 'page_url']],
  [
    'repoLinks',
    repo,
    [repo],
    [
      'repoLinks',
      'repo_links',
      'github',
      'github_repo',
      'githubRepo',
      'github_url',
      'github_urls',
      'github_links',
      'repo',
      'repository',
      'code',
      'code_url',
      'links.github',
      'paper_githubRepo',
    ],
  ],
  ['githubStars', '3.29k', 3290, ['githubStars', 'github_stars', 'paper_githubStars', 'github-stars']],
  [
    'projectPage',
    'https://boats.example',
    'https://boats.example',
    ['projectPage', 'project_page', 'project', 'project_url'],
  ],
  [
    'organization',
    'Tea Lab',
    { fullname: 'Tea Lab' },
    ['organization', 'organisation', 'org', 'organization_name', 'organization.fullname'],
  ],
  [
    'organization',
    { name: 'tea', fullname: 'Tea Lab' },
    { name: 'tea', fullname: 'Tea Lab' },
    ['organization', 'paper.organization'],
  ],
  [
    'submittedBy',
    'teapot',
    'teapot',
    [
      'submittedBy',
      'submitted_by',
      'submitter',
      'submitted_by_name',
      'submittedBy.name',
      'submittedOnDailyBy',
    ],
  ],
  ['submittedBy', { name: 'teapot', fullname: 'Tea Pot' }, 'teapot', ['submittedBy', 'submitter']],
  ['submittedBy', { username: '', fullname: 'Tea Pot' }, 'Tea Pot', ['submittedBy', 'submitted_by']],
  ['submittedBy', { user: 'teapot' }, 'teapot', ['submittedBy', 'paper.submittedOnDailyBy']],
  [
    'listedOn',
    '2024-07-04',
    '2024-07-04',
    ['listedOn', 'submitted_at', 'submittedOnDailyAt', 'listed_on', 'paper_submittedOnDailyAt'],
  ],
  ['aiSummary', 'Boats.', 'Boats.', ['aiSummary', 'ai_summary', 'paper_ai_summary']],
  ['aiKeywords', ['tea'], ['tea'], ['aiKeywords', 'ai_keywords']],
  [
    'thumbnail',
    'https://a.example/1.png',
    'https://a.example/1.png',
    ['thumbnail', 'thumbnailUrl', 'thumbnail_url'],
  ],
  ['mediaUrls', ['https://a.example/1.mp4'], ['https://a.example/1.mp4'], ['mediaUrls', 'media_urls']],
  ['discussionId', '66a', '66a', ['discussionId', 'discussion_id']],
  ['modelCount', 4, 4, ['modelCount', 'numTotalModels', 'num_models']],
  ['datasetCount', 5, 5, ['datasetCount', 'numTotalDatasets']],
  ['spaceCount', 6, 6, ['spaceCount', 'numTotalSpaces']],
];

describe.each(names)('%s %j', (field, value, expected, keys) => {
  it.each(keys)('from %s', (key) => {
    const nested = key.split('.').reduceRight<unknown>((inner, name) => ({ [name]: inner }), value);
    for (const row of [{ [key]: value }, nested as Record<string, unknown>]) {
      const { paper, warnings, notes } = read(row);
      expect(paper[field]).toEqual(expected);
      expect([warnings, notes]).toEqual([[], []]);
    }
  });
});

it.each([['title'], ['paper_title'], ['paperTitle'], ['Title'], ['PAPER TITLE'], ['details.title']])(
  'title from %s',
  (key) => {
    const row = key.split('.').reduceRight<unknown>((inner, name) => ({ [name]: inner }), 'A Boat');
    expect(fromRows([row]).map(({ title }) => title)).toEqual(['A Boat']);
    expect(
      parsePapers(JSON.stringify([{ ...(row as object), id: '2407.00001' }])).map(({ title }) => title),
    ).toEqual(['A Boat']);
  },
);

it.each(['_id', 'stars', 'name', 'text', 'scraped_at', 'month', 'keywords', 'papers_url_list', 'user'])(
  '%s is not read, and noted',
  (key) => {
    const { paper, warnings, notes } = read({ [key]: '2024-07-03' });
    expect(paper).toEqual({
      title: 'A Boat',
      abstract: '',
      authorCount: null,
      date: null,
      upvotes: null,
      repoLinks: [],
    });
    expect([warnings, notes]).toEqual([[], [key]]);
  },
);

describe('of several names for one field', () => {
  it.each<[string, Record<string, unknown>, Partial<Paper>, string[]]>([
    [
      'the own one counts',
      { summary: 'Short.', abstract: 'Long.' },
      { abstract: 'Long.' },
      ['Row 1: two values for abstract: “Long.” in “abstract” and “Short.” in “summary”; the first was used'],
    ],
    [
      'the same value is no conflict',
      { summary: 'It floats.', abstract: ' It  floats. ' },
      { abstract: 'It  floats.' },
      [],
    ],
    ['an empty one does not count', { summary: 'It floats.', abstract: '' }, { abstract: 'It floats.' }, []],
    [
      'the paper’s time counts, and not the shifted one',
      { publishedAt: '2024-07-02T22:00:00Z', paper: { publishedAt: '2024-07-03T00:00:00Z' } },
      { date: '2024-07-03' },
      [],
    ],
    [
      'the flattened paper’s, too',
      { publishedAt: '2024-07-02T22:00:00Z', paper_publishedAt: '2024-07-03T00:00:00Z' },
      { date: '2024-07-03' },
      [],
    ],
    ['an arXiv id before a database’s', { id: '64fab', arxiv_id: '2407.00001' }, { id: '2407.00001' }, []],
    [
      'an arXiv id before a number',
      { id: 17, link: 'https://arxiv.org/abs/2407.00001' },
      { id: '2407.00001' },
      [],
    ],
    [
      'the nearer one counts',
      { metrics: { upvotes: 3 }, upvotes: 4 },
      { upvotes: 4 },
      [
        'Row 1: two values for upvotes: the number 4 in “upvotes” and the number 3 in “metrics.upvotes”; the first was used',
      ],
    ],
    [
      'an unreadable one is reported, and the next counts',
      { upvotes: 'many', likes: 3 },
      { upvotes: 3 },
      ['Row 1: cannot parse upvotes: expected a count such as 12 or “1.2k”, found “many”'],
    ],
    [
      'two ids',
      { id: '2407.00001', url: 'https://arxiv.org/abs/2407.00002' },
      { id: '2407.00001' },
      [
        'Row 1: two values for id: “2407.00001” in “id” and “https://arxiv.org/abs/2407.00002” in “url”; the first was used',
      ],
    ],
    [
      'a part of the organization that is none of its names',
      { organization: { name: 'tea', fullname: 'Tea Lab' }, org_name: 'TEA', org_fullname: 'Coffee Lab' },
      { organization: { name: 'tea', fullname: 'Tea Lab' } },
      [
        'Row 1: two values for organization: “Tea Lab” in “organization” and “Coffee Lab” in “org_fullname”; the first was used',
      ],
    ],
    [
      'two names of the organization',
      { organization_name: 'tea', org_name: 'coffee', org_fullname: 'Tea Lab' },
      { organization: { name: 'tea', fullname: 'Tea Lab' } },
      [
        'Row 1: two values for organization: “tea” in “organization_name” and “coffee” in “org_name”; the first was used',
      ],
    ],
    [
      'repositories are all read',
      { github: repo, code: ['https://gitlab.com/a/b', `${repo}/`] },
      { repoLinks: [repo, 'https://gitlab.com/a/b'] },
      [],
    ],
    [
      'the row’s repository before the abstract’s spelling',
      { abstract: 'See github.com/Tea-Lab/Boats.', githubRepo: repo },
      { repoLinks: [repo] },
      [],
    ],
    [
      'one user in two ways',
      { submitted_by: { username: '', fullname: 'Tea Pot' }, submitter: 'Tea Pot' },
      { submittedBy: 'Tea Pot' },
      [],
    ],
    [
      'two users',
      { submittedBy: 'teapot', submitter: 'kettle' },
      { submittedBy: 'teapot' },
      [
        'Row 1: two values for submittedBy: “teapot” in “submittedBy” and “kettle” in “submitter”; the first was used',
      ],
    ],
    [
      'columns of an organization',
      { 'organization.name': 'tea', 'organization.fullname': 'Tea Lab' },
      { organization: { name: 'tea', fullname: 'Tea Lab' } },
      [],
    ],
    [
      'a count that is not that of the list',
      { authors: ['Ann Bell'], num_authors: 12 },
      { authorCount: 12, authors: ['Ann Bell'] },
      ['Row 1: authorCount is 12, but “authors” has 1; 12 was used'],
    ],
  ])('%s', (_, row, expected, messages) => {
    const { paper, warnings } = read(row);
    expect(paper).toMatchObject(expected);
    expect(warnings).toEqual(messages);
  });
});

describe('fieldMap', () => {
  const rows = [
    { title: 'A Boat', id: 'a', stars: 7, details: { text: 'It floats.' } },
    { title: 'A Cat', id: 'b', stars: 3 },
  ];
  const own = { abstract: '', authorCount: null, date: null, upvotes: 1, repoLinks: [] };

  it('may have keys of other inputs, if the rows have their fields', () => {
    const fieldMap = {
      headline: 'title',
      details_text: 'abstract',
      points: 'upvotes',
      stars: 'upvotes',
    } as const;
    const messages: [string, boolean | undefined][] = [];
    fromRows(
      rows.map(({ details, ...row }) => row),
      { fieldMap, onMessage: ({ fatal, reason }) => messages.push([reason, fatal]) },
    );
    expect(messages).toEqual([
      ['No row has the key “headline”, which fieldMap names', undefined],
      ['No row has the key “details_text”, which fieldMap names', false],
      ['No row has the key “points”, which fieldMap names', undefined],
    ]);
  });

  it('says that keys of objects in a list cannot be mapped', () => {
    const said: string[] = [];
    fromRows([{ title: 'A Boat', upvotes: 3, authors: [{ n: 'Ann Bell' }] }], {
      fieldMap: { 'authors[].n': 'authors' },
      onMessage: ({ reason }) => void (reason.startsWith('No row') && said.push(reason)),
    });
    expect(said).toEqual([
      'No row has the key “authors[].n”, which fieldMap names: fieldMap maps keys of rows, not keys of objects in lists',
    ]);
  });

  it('names a key that no row has, once', () => {
    const fieldMap = { strs: 'upvotes', 'details.txt': 'abstract', boats: 'comments' } as const;
    const expected = [
      'No row has the key “strs”, which fieldMap names (did you mean “stars”?)',
      'No row has the key “details.txt”, which fieldMap names (did you mean “details.text”?)',
      'No row has the key “boats”, which fieldMap names',
    ];
    const said: [string, boolean | undefined][] = [];
    fromRows(rows, {
      fieldMap,
      onMessage: ({ fatal, reason }) => void (reason.startsWith('No row') && said.push([reason, fatal])),
    });
    expect(said).toEqual(expected.map((reason) => [reason, false]));
    const csv = 'title,stars,id\nA,7,a\nB,3,b\n';
    for (const text of [JSON.stringify(rows), rows.map((row) => JSON.stringify(row)).join('\n'), csv]) {
      const { messages } = parseListing(text, { fieldMap: { strs: 'upvotes' } });
      expect(messages.filter(({ fatal }) => fatal === false).map(({ reason }) => reason)).toEqual(
        expected.slice(0, 1),
      );
    }
  });

  it.each<[string, string, Record<string, PaperField>]>([
    ['one row', JSON.stringify(rows), { 'details.text': 'abstract', STARS: 'upvotes' }],
    ['a column without values', 'title,id,stars\nA,a,\nB,b,\n', { stars: 'upvotes' }],
    ['a row with null', '[{"title": "A", "id": "a", "stars": null}]', { stars: 'upvotes' }],
    ['rows that are papers', JSON.stringify([{ title: 'A', ...own }]), { upvotes: 'upvotes' }],
    ['no row at all', '[]', { stars: 'upvotes' }],
    ['a page', 'A Model\n\nWe train one.\n\n  • 2 authors\n·\nJul 3, 2024 7\n', { stars: 'upvotes' }],
  ])('may name a key of %s', (_, text, fieldMap) => {
    expect(
      parseListing(text, { fieldMap }).messages.filter(({ ruleId }) => ruleId === 'unknown-key'),
    ).toEqual([]);
    expect(fromRows([{ title: 'A', ...own }], { fieldMap: { title: 'title' } })).toHaveLength(1);
  });

  it('says what a key is, and wins', () => {
    const rows = [
      { headline: 'A Boat', stars: '1.2k', upvotes: 3, details: { text: 'It floats.' }, score: 1 },
    ];
    const messages: string[] = [];
    const papers = fromRows(rows, {
      fieldMap: { headline: 'title', stars: 'upvotes', 'details.text': 'abstract' },
      onMessage: ({ reason }) => messages.push(reason),
    });
    expect(papers).toMatchObject([{ title: 'A Boat', upvotes: 1200, abstract: 'It floats.' }]);
    expect(messages).toEqual([
      'Row 1: two values for upvotes: “1.2k” in “stars” and the number 3 in “upvotes”; the first was used',
      '“score” is not read, in 1 row',
    ]);
  });

  it.each(['json', 'ndjson', 'csv', 'tsv', 'yaml'] as const)('for %s', (format) => {
    const text = {
      json: '[{"headline": "A Boat", "stars": 7}]',
      ndjson: '{"headline": "A Boat", "stars": 7}\n{"headline": "A Cat"}\n',
      csv: 'headline,stars\nA Boat,7\n',
      tsv: 'headline\tstars\nA Boat\t7\n',
      yaml: '- headline: A Boat\n  stars: 7\n',
    }[format];
    const listing = parseListing(text, { fieldMap: { headline: 'title', stars: 'upvotes' } });
    expect(listing.format).toBe(format);
    expect(listing.papers[0]).toMatchObject({ title: 'A Boat', upvotes: 7 });
  });

  it.each([
    [
      { stars: 'upvote' },
      'Expected `fieldMap["stars"]` to be a field of Paper, received “upvote”. Did you mean “upvotes”?',
    ],
    [{ stars: 7 }, 'Expected `fieldMap["stars"]` to be a field of Paper, received the number 7.'],
    ['stars', 'Expected `fieldMap` to be an object of field names, received “stars”.'],
  ])('%j is refused', (fieldMap, message) => {
    expect(() => fromRows([], { fieldMap: fieldMap as never })).toThrow(new TypeError(message));
    expect(() => parsePapers('[]', { fieldMap: fieldMap as never })).toThrow(new TypeError(message));
  });
});

/** A key in any of the ways that it may be written. */
const spelling = (key: string) =>
  fc.constantFrom(
    key,
    key.toUpperCase(),
    key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
    key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`),
    key.replace(/[A-Z]/g, (letter) => ` ${letter}`),
    `paper_${key}`,
    `paper.${key}`,
    `metrics.${key}`,
  );
const wrapped = fc.array(fc.constantFrom('details', 'metrics', 'data', 'metadata', 'info'), { maxLength: 2 });
const aliases: [field: string, names: string[], value: unknown][] = [
  ['abstract', ['abstract', 'summary', 'description'], 'It floats.'],
  ['authors', ['authors', 'author', 'authorNames'], ['Ann Bell', 'Cy Dorn']],
  ['date', ['date', 'publishedAt', 'published', 'pubDate'], '2024-07-03'],
  ['upvotes', ['upvotes', 'votes', 'numUpvotes', 'likes'], 12],
  ['comments', ['comments', 'numComments', 'commentCount'], 2],
  ['id', ['arxivId', 'arxiv'], '2407.00001'],
  ['repoLinks', ['githubRepo', 'github', 'repoUrl', 'code'], repo],
  ['githubStars', ['githubStars'], 3290],
  ['submittedBy', ['submittedBy', 'submitter'], 'teapot'],
  ['listedOn', ['listedOn', 'submittedAt', 'submittedOnDailyAt'], '2024-07-04'],
  ['projectPage', ['projectPage', 'projectUrl'], 'https://boats.example'],
];

it('names in any order, spelling and nesting are the same paper', () => {
  const fields = fc.tuple(
    ...aliases.map(([, keys, value]) =>
      fc.record({
        key: fc.constantFrom(...keys).chain(spelling),
        around: wrapped,
        value: fc.constant(value),
      }),
    ),
  );
  const [plain] = fromRows([
    { title: 'A Boat', ...Object.fromEntries(aliases.map(([, [key], value]) => [key, value])) },
  ]);
  expect(plain).toMatchObject({
    id: '2407.00001',
    date: '2024-07-03',
    upvotes: 12,
    authorCount: 2,
    repoLinks: [repo],
  });
  fc.assert(
    fc.property(
      fields.chain((chosen) => fc.shuffledSubarray(chosen, { minLength: chosen.length })),
      fc.constantFrom('title', 'Title', 'paper_title', 'paperTitle'),
      (chosen, title) => {
        const row: Record<string, unknown> = { [title]: 'A Boat' };
        for (const { key, around, value } of chosen) {
          let object = row;
          for (const name of around) {
            object[name] ??= {};
            object = object[name] as Record<string, unknown>;
          }
          object[key] = value;
        }
        expect(fromRows([row])).toEqual([plain]);
        expect(parsePapers(JSON.stringify([row]))).toEqual([plain]);
        expect(parsePapers(`${JSON.stringify(row)}\n${JSON.stringify(row)}`)).toEqual([plain, plain]);
      },
    ),
    { numRuns: 100 },
  );
});

describe('two pages of one paper', () => {
  const arxiv = 'https://arxiv.org/abs/2407.00001';

  it.each([
    { url: arxiv, hf_url: url },
    { url, link: arxiv },
    { link: url, href: arxiv },
  ])('%j have the one on the site', (row) => {
    const { paper, warnings } = read(row);
    expect([paper.id, paper.url, warnings]).toEqual(['2407.00001', url, []]);
  });

  it('have the one that fieldMap names', () => {
    const rows = [{ title: 'A Boat', page: arxiv, url }];
    expect(fromRows(rows, { fieldMap: { page: 'url' } })[0]!.url).toBe(arxiv);
  });

  it('are a conflict if they are of two papers', () => {
    const { paper, warnings } = read({ url: arxiv, hf_url: url.replace('00001', '00002') });
    expect(paper.url).toBe(arxiv);
    expect(warnings).toEqual(
      ['url', 'id'].map(
        (field) =>
          `Row 1: two values for ${field}: “${arxiv}” in “url” and “https://huggingface.co/papers/2407.00002” in “hf_url”; the first was used`,
      ),
    );
  });
});

it.each(['# Authors', '#authors', 'count_authors'])('%s counts authors', (key) => {
  const { paper, warnings, notes } = read({ [key]: 5 });
  expect([paper.authorCount, warnings, notes]).toEqual([5, [], []]);
});

it.each<[unknown, unknown[]]>([
  [163, ['“163”']],
  [20250814, ['“20250814”']],
  [1984, []],
  ['163', []],
])('the title %j may be another value', (title, expected) => {
  const { paper, warnings, notes } = read({ title });
  expect([paper.title, warnings, notes]).toEqual([String(title), [], expected]);
});
