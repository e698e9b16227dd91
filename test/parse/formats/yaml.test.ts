import { describe, expect, it } from 'vitest';
import { parseListing, parsePapers, safeParseListing, streamPapers } from '../../../src/index.js';
import { parseYaml } from '../../../src/parse/formats/yaml/parse.js';

function read(text: string): { format: string; titles: string[]; warnings: string[] } {
  const { papers, messages, format } = parseListing(text);
  const warnings = messages.filter(({ fatal }) => fatal === false);
  return {
    format,
    titles: papers.map(({ title }) => title),
    warnings: warnings.map(({ line, column, ruleId, reason }) => `${line}:${column} ${ruleId} ${reason}`),
  };
}

it.each<[string, string, string[], string[]]>([
  ['a list', '- title: A\n  id: "1"\n- title: B\n', ['A', 'B'], []],
  ['a list after a mark and comments', '# Papers\n---\n- title: A\n  id: "1"\n', ['A'], []],
  ['a list in a mapping', 'date: 2024-07-03\npapers:\n  - id: "1"\n    title: A\n', ['A'], []],
  ['a list that is not indented', 'papers:\n- title: A\n  id: "1"\n', ['A'], []],
  [
    'a mapping by id',
    '2508.08401:\n  title: A\n  upvotes: 3\n2508.08400:\n  title: B\n  upvotes: 4\n',
    ['A', 'B'],
    [],
  ],
  ['a mapping by id under a key', 'papers:\n  "2508.08401":\n    title: A\n    upvotes: 3\n', ['A'], []],
  [
    'a mapping by names',
    'boat:\n  title: A\n  summary: It floats.\n  authors: [Ann]\ncat:\n  title: B\n  summary: It sits.\n',
    ['A', 'B'],
    [],
  ],
  [
    'a mapping by names under a key, with CRLF',
    'papers:\n  boat:\n    title: A\n    authors: [Ann]\n  cat:\n    title: B\n    authors: [Cy]\n'.replaceAll(
      '\n',
      '\r\n',
    ),
    ['A', 'B'],
    [],
  ],
  ['quoted keys', '- "title": A\n  \'id\': "1"\n', ['A'], []],
  ['aliases', '- title: A\n  upvotes: &votes 3\n- title: B\n  upvotes: *votes\n', ['A', 'B'], []],
  ['a directive', '%YAML 1.2\n---\n- title: A\n  id: "1"\n', ['A'], []],
  ['CRLF', 'papers:\r\n- title: A\r\n  id: "1"\r\n', ['A'], []],
  ['dashes with spaces', '-   title: A\n    id: "1"\n-   title: B\n', ['A', 'B'], []],
  ['dashes above their items', '-\n  title: A\n  id: "1"\n-\n  title: B\n', ['A', 'B'], []],
  ['such dashes below a key', 'papers:\r\n    -\r\n        title: A\r\n        id: "1"\r\n', ['A'], []],
  ['a list below two keys', 'papers:\n  list:\n    - title: A\n      id: "1"\n', ['A'], []],
  ['keys with question marks', '- title: A\n  id: "1"\n  ? abstract\n  : It floats.\n', ['A'], []],
  ['an empty document at the end', '- title: A\n  id: "1"\n---\n', ['A'], []],
  [
    'a byte order mark',
    '\ufeff- title: A\n  id: "1"\n  upvotes: many\n',
    ['A'],
    [
      '3:12 unreadable-value Row 1: cannot parse upvotes: expected a count such as 12 or “1.2k”, found “many”',
    ],
  ],
  [
    'a key twice behind a byte order mark',
    '\ufeff- title: A\n  id: "1"\n  id: "2"\n',
    ['A'],
    ['3:3 duplicate-key Row 1: a key appears twice; its last value was read, line 3'],
  ],
  [
    'a list that is too deep for a text',
    `- title: A\n  id: "1"\n  abstract: ${'['.repeat(120)}x${']'.repeat(120)}\n`,
    ['A'],
    ['3:13 unreadable-value Row 1: cannot parse abstract: expected text, found an array of 1'],
  ],
  [
    'a value in the second of two rows',
    '- title: A\n  id: "1"\n- title: B\n  upvotes: true\n',
    ['A', 'B'],
    [
      '4:12 unreadable-value Row 2: cannot parse upvotes: expected a count such as 12 or “1.2k”, found the boolean true',
    ],
  ],
  [
    'a bad value',
    '- title: A\n  id: "1"\n  upvotes: many\n',
    ['A'],
    [
      '3:12 unreadable-value Row 1: cannot parse upvotes: expected a count such as 12 or “1.2k”, found “many”',
    ],
  ],
  [
    'a row that is not one',
    '- title: A\n  id: "1"\n- 7\n',
    ['A'],
    ['3:3 unread-row Row 2: not a paper: expected an object with a title, found the number 7'],
  ],
  [
    'a key twice',
    '- title: A\n  id: "1"\n  id: "2"\n',
    ['A'],
    ['3:3 duplicate-key Row 1: a key appears twice; its last value was read, line 3'],
  ],
])('%s', (_, text, titles, warnings) => {
  expect(read(text)).toEqual({ format: 'yaml', titles, warnings });
});

it('a number that is written otherwise stays as it is written', () => {
  const text =
    '- title: 1e3\n  id: 2407.10000\n  upvotes: 012\n- title: 1984\n  upvotes: .nan\n  comments: 0x10\n';
  const { papers, messages } = parseListing(text);
  expect(papers).toMatchObject([
    { title: '1e3', id: '2407.10000', upvotes: 12 },
    { title: '1984', upvotes: null },
  ]);
  expect(messages.map(({ reason }) => reason)).toEqual([
    'Row 2: cannot parse comments: expected a count such as 12 or “1.2k”, found “0x10”',
  ]);
});

it('a damaged row costs itself alone', () => {
  const { titles, warnings } = read(
    '- title: A\n  id: "1"\n- title: B\n  authors: [x\n- title: C\n  id: "3"\n',
  );
  expect(titles).toEqual(['A', 'C']);
  expect(warnings).toHaveLength(1);
  expect(warnings[0]).toMatch(/^5:1 invalid-syntax Row 2: not valid YAML: .*, line 5; the row is left out$/);
});

it.each([
  ['', 2802, 3601, 4001],
  ['---\n', 2803, 3602, 4002],
])('a list of any length is read as a short one, after %j', (above, syntax, value, alias) => {
  const rows = Array.from({ length: 2000 }, (_, at) => `- title: Boat ${at + 1}\n  upvotes: ${at}\n`);
  rows[0] = '- title: Boat 1\n  upvotes: 0\n  abstract: &text It floats.\n';
  rows[1399] = '- title: Boat 1400\n  authors: [x\n';
  rows[1799] = '- title: Boat 1800\n  upvotes: many\n';
  rows[1999] = '- title: Boat 2000\n  abstract: *text\n  upvotes: 1999\n';
  const text = above + rows.join('');
  expect(text.length).toBeGreaterThan(60_000);
  const { papers, messages } = parseListing(text);
  expect(papers).toHaveLength(1999);
  expect(papers[1398]).toMatchObject({ title: 'Boat 1399', upvotes: 1398 });
  expect(papers[1399]).toMatchObject({ title: 'Boat 1401', upvotes: 1400 });
  expect(papers[1998]).toMatchObject({ title: 'Boat 2000', abstract: 'It floats.' });
  expect(
    messages
      .filter(({ fatal }) => fatal === false)
      .map(({ line, column, ruleId }) => `${line}:${column} ${ruleId}`),
  ).toEqual([`${syntax}:1 invalid-syntax`, `${value}:12 unreadable-value`, `${alias}:13 ambiguous-value`]);
});

it('a number that looks like an arXiv id keeps its zeros', () => {
  expect(parsePapers('- title: A\n  id: 2407.10010\n')).toMatchObject([{ id: '2407.10010' }]);
  expect(parsePapers('2407.10010:\n  title: A\n  abstract: x\n', { format: 'yaml' })).toMatchObject([
    { id: '2407.10010' },
  ]);
});

it('a comment behind a text may be a part of it, which is reported', () => {
  const text =
    '# boats\n- title: Kettle #7 and Tea\n  id: 2407.00001 # x\n  upvotes: 3 # y\n- title: "A Boat" # z\n  abstract: C# floats.\n';
  const { papers, messages } = parseListing(text);
  expect(papers.map(({ title, id, upvotes }) => [title, id, upvotes])).toEqual([
    ['Kettle', '2407.00001', 3],
    ['A Boat', undefined, null],
  ]);
  expect(
    messages.map(({ line, column, row, ruleId, reason }) => [line, column, row, ruleId, reason]),
  ).toEqual([
    [
      2,
      10,
      1,
      'ambiguous-value',
      'Row 1: “Kettle #7 and Tea” is read as “Kettle”, since the rest is a comment, line 2',
    ],
  ]);
});

it('several documents are one list', () => {
  expect(parsePapers('title: A\nid: "1"\n---\ntitle: B\nid: "2"\n', { format: 'yaml' })).toMatchObject([
    { title: 'A' },
    { title: 'B' },
  ]);
});

it('no key reaches a prototype', () => {
  const { papers, messages } = parseListing(
    '- title: A\n  id: "1"\n  __proto__: {upvotes: 7}\n  constructor: x\n',
  );
  expect(papers).toMatchObject([{ upvotes: null }]);
  expect(messages.map(({ actual }) => actual)).toEqual(['__proto__', 'constructor']);
});

it.each([
  ['papers', 'meta:\n  source: hf\npapers:\n- title: A Boat\n  upvotes: 3\n', ['A Boat']],
  ['steps', 'on:\n  push: x\nsteps:\n  - name: A Boat\n    run: x\n', null],
  ['posts', 'author:\n  name: Ann\nposts:\n  - title: A Boat\n    tags: x\n', null],
])('a list of %s below another mapping', (_, text, titles) => {
  const result = safeParseListing(text);
  expect(result.success ? result.data.papers.map(({ title }) => title) : null).toEqual(titles);
});

describe('a merge key', () => {
  const boat = '- &boat\n  title: A Boat\n  id: "2407.00001"\n  upvotes: 3\n';

  it('takes what the mapping itself lacks', () => {
    const { papers, messages } = parseListing(
      `${boat}- <<: *boat\n  title: A Cat\n  id: "2407.00002"\n- title: A Dog\n  <<: [{upvotes: 9, comments: 1}, *boat]\n  id: "2407.00003"\n`,
    );
    expect(papers.map(({ title, id, upvotes, comments }) => [title, id, upvotes, comments])).toEqual([
      ['A Boat', '2407.00001', 3, undefined],
      ['A Cat', '2407.00002', 3, undefined],
      ['A Dog', '2407.00003', 9, 1],
    ]);
    expect(messages).toEqual([]);
  });

  it('without a mapping is a key like any other', () => {
    const { messages } = parseListing(`${boat}- title: A Cat\n  id: "2407.00002"\n  upvotes: 1\n  <<: x\n`);
    expect(messages.map(({ reason }) => reason)).toEqual(['“<<” is not read, in 1 row']);
  });

  it('may lead to a mapping above the list', () => {
    const { papers, messages } = parseListing(
      'defaults: &all\n  upvotes: 3\npapers:\n  - title: A Cat\n    id: "2407.00002"\n    <<: *all\n',
    );
    expect(papers.map(({ title, id, upvotes }) => [title, id, upvotes])).toEqual([
      ['A Cat', '2407.00002', 3],
    ]);
    expect(messages.map(({ reason }) => reason)).toEqual(['“defaults” is not read: it is outside the rows']);
  });

  it('is a text in quotation marks', () => {
    const { papers, messages } = parseListing(
      `${boat}- title: A Cat\n  id: "2407.00002"\n  upvotes: 1\n  "<<": {comments: 7}\n`,
    );
    expect(papers.map(({ comments }) => comments)).toEqual([undefined, undefined]);
    expect(messages.map(({ reason }) => reason)).toEqual(['“<<” is not read, in 1 row']);
  });

  it.each([
    [10, 3, []],
    [11, null, ['“<<” is not read, in 1 row']],
  ])('takes no long list of mappings: %i', (count, upvotes, reasons) => {
    const aliases = Array(count).fill('*boat').join(', ');
    const { papers, messages } = parseListing(
      `${boat}- title: A Cat\n  id: "2407.00002"\n  date: 2024-07-03\n  <<: [${aliases}]\n`,
    );
    expect(papers[1]).toMatchObject({ title: 'A Cat', upvotes });
    expect(messages.filter(({ ruleId }) => ruleId === 'unknown-key').map(({ reason }) => reason)).toEqual(
      reasons,
    );
  });

  it('may name what holds it, and multiplies nothing', () => {
    const self = '- &a\n  title: A\n  id: "1"\n  upvotes: 1\n  <<: *a\n';
    expect(parsePapers(self)).toMatchObject([{ title: 'A', upvotes: 1 }]);
    const keys = Array.from({ length: 200 }, (_, at) => `  k${at}: 1\n`).join('');
    const { messages } = parseListing(
      `${boat}${keys}- title: B\n  id: "2407.00002"\n  upvotes: 1\n  <<: *boat\n`,
    );
    expect(messages.at(-1)?.reason).toBe('“<<” is not read, in 1 row');
  });
});

describe('hostile YAML', () => {
  it('an alias is what it refers to', () => {
    const text =
      '- title: A\n  id: "1"\n  abstract: &text It floats.\n- title: B\n  abstract: *text\n- title: C\n  abstract: *none\n';
    const { papers } = parseListing(text, { format: 'yaml' });
    expect(papers.map(({ title, abstract }) => [title, abstract])).toEqual([
      ['A', 'It floats.'],
      ['B', 'It floats.'],
      ['C', ''],
    ]);
  });

  it('aliases cannot multiply', () => {
    const levels = Array.from(
      { length: 30 },
      (_, at) => `  x${at}: &x${at} [${at ? `*x${at - 1}, *x${at - 1}` : '1'}]`,
    );
    expect(parsePapers(`- title: A\n  id: "1"\n${levels.join('\n')}\n`)).toHaveLength(1);
  });

  it.each([
    ['mappings that are keys', '{'.repeat(300) + '}'.repeat(300)],
    ['mappings that are keys, never closed', '{'.repeat(20_000)],
    ['keys with a question mark', '{? '.repeat(300)],
  ])('%s cost their row alone', (_, deep) => {
    const { titles } = read(`- title: A\n  id: "1"\n  x: ${deep}\n- title: B\n  id: "2"\n`);
    expect(titles.at(-1)).toBe('B');
  });

  it('an alias may refer to what holds it', () => {
    expect(parsePapers('- &row\n  title: A\n  id: "1"\n  details: *row\n', { format: 'yaml' })).toMatchObject(
      [{ title: 'A' }],
    );
  });

  it.each([
    ['are closed', `${'['.repeat(20_000)}${']'.repeat(20_000)}`],
    ['are never closed', '['.repeat(20_000)],
  ])('lists that are nested too deeply and %s cost their row', (_, deep) => {
    const { titles, warnings } = read(`- title: A\n  id: "1"\n  x: ${deep}\n- title: B\n  id: "2"\n`);
    expect(titles).toEqual(['B']);
    expect(warnings.map((warning) => warning.replace(/^3:\d+ /, ''))).toContain(
      'invalid-syntax Row 1: not valid YAML: Nested too deeply, line 3; the row is left out',
    );
  });

  it('lists on one line that are nested too deeply are an error of their own', () => {
    const text = `- title: A\n  id: "1"\n  x:\n    ${'- '.repeat(20_000)}x\n- title: B\n  id: "2"\n`;
    expect(() => parsePapers(text)).toThrow(
      expect.objectContaining({
        code: 'input-limit',
        expected: 'YAML of rows',
        found: 'YAML that is nested too deeply',
      }),
    );
  });
});

describe('what is not YAML with rows', () => {
  it.each([
    [
      'front matter',
      '---\ntitle: Daily Papers\ndate: 2024-07-03\n---\n\nA Boat\n\nIt floats.\n\n  • 2 authors\n·\nJul 3, 2024\n',
      'text',
    ],
    [
      'a reader’s lines',
      'Title: Daily Papers\n\nURL Source: https://huggingface.co/papers\n\nMarkdown Content:\nA Boat\n\nIt floats.\n\n  • 2 authors\n·\nJul 3, 2024\n',
      'text',
    ],
    ['a title with a colon', 'Title: A Boat\n\nIt floats.\n\n  • 2 authors\n·\nJul 3, 2024\n', 'text'],
  ])('%s', (_, text, format) => {
    expect(parseListing(text).format).toBe(format);
  });

  it.each([
    ['a: 1\nb: 2\n', 'YAML without such rows'],
    ['- name: left-pad\n  version: 1\n', 'YAML without such rows'],
    ['just text\n', 'YAML without such rows'],
    ['a: [1\n', 'YAML that is not valid'],
  ])('%j is refused as YAML', (text, message) => {
    expect(() => parsePapers(text, { format: 'yaml' })).toThrow(message);
  });
});

it.each([
  '---\ntitle: A\nupvotes: 3\n---\ntitle: B\nauthors:\n  - Ann Bell\n',
  '# week 27\ntitle: A\nupvotes: 3\n---\n# the second\ntitle: B\nauthors:\n- Ann Bell\n...\n',
])('reads a row in each document: %j', (text) => {
  const { format, papers, messages } = parseListing(text);
  expect(format).toBe('yaml');
  expect(papers).toMatchObject([
    { title: 'A', upvotes: 3 },
    { title: 'B', authors: ['Ann Bell'] },
  ]);
  expect(messages).toEqual([]);
});

describe('one mapping', () => {
  const boat = `date: "2024-07-03"
author: Ann Bell
title: 'A Boat: On Kettles'
thumbnail: ""
link: https://huggingface.co/papers/2407.00001
summary: >-
  It floats. # not a comment
  It boils.
opinion: placeholder
tags:
    - ML
translated_paths:
    fr: boats/2407.fr.yaml
`;
  const expected = {
    title: 'A Boat: On Kettles',
    abstract: 'It floats. # not a comment It boils.',
    authorCount: 1,
    date: '2024-07-03',
    upvotes: null,
    repoLinks: [],
    id: '2407.00001',
    url: 'https://huggingface.co/papers/2407.00001',
    authors: ['Ann Bell'],
  };
  const notes = ['opinion', 'tags', 'translated_paths'].map((key) => `“${key}” is not read, in 1 row`);

  it.each([
    ['alone', boat],
    ['between marks', `---\n${boat}---\n`],
    ['below a comment, with CRLF', `# a boat\n${boat}`.replaceAll('\n', '\r\n')],
  ])('is a row, %s', (_, text) => {
    const { format, papers, messages } = parseListing(text);
    expect([format, papers]).toEqual(['yaml', [expected]]);
    expect(messages.map(({ reason }) => reason)).toEqual(notes);
  });

  it('is a row in each document, and in a stream', async () => {
    const text = `${boat}---\n${boat.replace('A Boat', 'A Cat').replace('00001', '00002')}`;
    expect(parsePapers(text).map(({ title }) => title)).toEqual(['A Boat: On Kettles', 'A Cat: On Kettles']);
    for (const each of [text, boat]) {
      const papers: unknown[] = [];
      for await (const paper of streamPapers([each])) papers.push(paper);
      expect(papers).toEqual(parsePapers(each));
    }
  });

  it.each([
    'title: A\nupvotes: 1\n',
    'title: A\nabstract: It floats.\n',
    'title: A\nid: "2407.00001"\n',
    'title: A\npdf: https://arxiv.org/pdf/2407.00001\nauthors:\n- Ann Bell\n',
    'title: A\nmetrics:\n  upvotes: 1\n',
    'title: A\nauthor_count: 1\n',
    'title: A\nsummary: It floats.\narxiv: 2407.00001\ntags: [x]\n',
    'title: A\nabstract: It floats.\nauthors:\n  - name: Ann Bell\n  - name: Cy Dorn\n',
  ])('is a row by what only papers have: %j', (text) => {
    expect(parseListing(text)).toMatchObject({ format: 'yaml', papers: [{ title: 'A' }] });
  });

  it.each([
    ['front matter above a post', `---\n${boat}---\n\nWe read about a boat.\n`],
    ['front matter above headings and lists', `---\n${boat}---\n# A Boat\n\n- It floats.\n- It boils.\n`],
    ['the front matter of a post', '---\ntitle: A\nauthor: Ann Bell\nsummary: It floats.\ntags: [x]\n---\n'],
    [
      'settings of a site',
      'title: My Site\nauthor: Ann Bell\ndescription: It floats.\nurl: https://a.example\n',
    ],
    ['MkDocs', 'site_name: Boats\nrepo_url: https://github.com/a/b\nnav:\n  - Home: index.md\n'],
    [
      'a workflow',
      'name: CI\non: push\njobs:\n  test:\n    runs-on: ubuntu-latest\n    steps:\n      - run: npm test\n',
    ],
    ['Compose', 'services:\n  web:\n    image: nginx\n    labels:\n      title: Boats\n'],
    ['a package', 'name: boats\nversion: 1.0.0\ndescription: They float.\nauthor: Ann Bell\nlicense: MIT\n'],
    [
      'a rule',
      'title: A\nid: 7f1c-2d\nstatus: test\ndescription: It floats.\nauthor: Ann Bell\ndate: 2024-07-03\n',
    ],
    ['an API', 'openapi: 3.0.0\ninfo:\n  title: Boats\n  summary: They float.\n  version: "1"\npaths: {}\n'],
    ['a citation', 'cff-version: 1.2.0\ntitle: A\nabstract: It floats.\nauthors:\n  - family-names: Bell\n'],
    [
      'a citation of a paper',
      'cff-version: 1.2.0\nmessage: Cite it.\ntitle: A\nlicense: MIT\nurl: https://arxiv.org/abs/2407.00001\nversion: 1.0.0\nabstract: It floats.\nauthors:\n  - family-names: Bell\n',
    ],
    ['a model card', 'title: My model\nlicense: mit\nauthor: me\narxiv: 2407.01234\n'],
    ['a description of an API', 'title: API\nabstract: An API\nversion: 1\n'],
    [
      'a Space',
      'title: Boats\nemoji: ⛵\nsdk: gradio\nauthors: [Ann]\npapers: https://arxiv.org/abs/2407.00001\n',
    ],
    [
      'a post with other keys',
      'title: A\nsummary: It floats.\nauthor: Ann\nupvotes: 3\na: x\nb: x\nc: x\nd: x\n',
    ],
    ['a document with a link alone', 'title: A\nsummary: It floats.\nauthor: Ann\nlink: https://a.example\n'],
    ['entries with one label each', 'Title: A\nAbstract: It floats.\n\nTitle: B\nAbstract: It sits.\n'],
    ['a title alone', 'title: A\n'],
    ['one mapping below a name', 'boat:\n  title: A\n  summary: It floats.\ncat:\n  color: red\n'],
  ])('is no row as %s', (_, text) => {
    expect(() => parsePapers(text)).toThrow('Not a Daily Papers listing');
  });

  it('is no row if it has only a title, as in JSON', () => {
    expect(() => parsePapers('title: A\ncolor: red\n', { format: 'yaml' })).toThrow('YAML without such rows');
  });
});

it('takes no front matter for a document', () => {
  expect(() => parsePapers('---\ntitle: A\nauthor: Ann Bell\n---\n\nIt floats.\n')).toThrow('Not a Daily');
});

it('says what is wrong with a row, and which one it is', () => {
  const text = '- title: A\n  id: "1"\n- title: B\n  authors: [x\n- title: C\n  id: "3"\n';
  expect(parseListing(text).messages).toMatchObject([
    {
      line: 5,
      column: 1,
      ruleId: 'invalid-syntax',
      row: 2,
      expected: ['valid YAML'],
      actual: 'Flow sequence in block collection must be sufficiently indented and end with a ]',
    },
  ]);
  expect(parseListing('- title: A\n  id: "1"\n  id: "2"\n').messages).toMatchObject([
    { line: 3, column: 3, ruleId: 'duplicate-key', row: 1, expected: ['each key once'] },
  ]);
  // It belongs to no row.
  const [message] = parseListing('week: 1\nweek: 2\npapers:\n- title: A\n  id: "1"\n').messages;
  expect(message).toMatchObject({
    line: 2,
    reason: 'a key appears twice; its last value was read, line 2',
  });
  expect(message).not.toHaveProperty('row');
});

describe.each([
  ['a short text', '', 0],
  ['a short text behind a byte order mark', '\ufeff', 0],
  ['a long list', '', 5000],
  ['a long list behind a byte order mark and ---', '\ufeff---\n', 5000],
])('places in %s', (_, above, rows) => {
  const item = '- title: Boat\n  who: [Ann, Cy]\n';
  const text = `${above}${item.repeat(rows)}- title: "A Boat"\n  who:\n    - name: Ann\n    - Cy\n  none:\n`;
  const { value, errors, locate } = parseYaml(text);

  it.each<[string, readonly (string | number)[], 'key' | undefined, string]>([
    ['a value', ['title'], undefined, '"A Boat"'],
    ['a key', ['title'], 'key', 'title'],
    ['an item of a list', ['who', 1], undefined, 'Cy'],
    ['a value in a list', ['who', 0, 'name'], undefined, 'Ann'],
    ['a key in a list', ['who', 0, 'name'], 'key', 'name'],
    ['a key that is not there, at what should hold it', ['title', 'x'], undefined, '"A Boat"'],
    ['an item that is not there, at the list', ['who', 7], undefined, '- name: Ann\n    - Cy\n'],
  ])('%s', (__, path, part, expected) => {
    const { start, end } = locate([rows, ...path], part);
    expect(text.slice(start, end)).toBe(expected);
    expect(start).toBeGreaterThan(text.length - 80);
  });

  it('are those of its value', () => {
    expect(errors).toEqual([]);
    expect((value as unknown[]).slice(-2)).toEqual([
      ...(rows ? [{ title: 'Boat', who: ['Ann', 'Cy'] }] : []),
      { title: 'A Boat', who: [{ name: 'Ann' }, 'Cy'], none: null },
    ]);
  });
});

it.each([
  ['text above a list', 'Some words.\n- title: A\n  id: "1"\n'],
  ['a list below a key with a value', 'note: x\n- title: A\n  id: "1"\n'],
  ['a list that begins with a text', '- A Boat\n- title: A\n  id: "1"\n'],
  ['a mapping below nothing', '  title: A\n  id: "1"\n'],
  ['a mapping below a key with a value', 'x: 1\n  title: A\n  id: "1"\n'],
  ['two documents of which the second is none', '---\ntitle: A\nid: "1"\n---\nIt floats.\n'],
  ['two documents with text below', '---\ntitle: A\nid: "1"\n---\ntitle: B\nid: "2"\nIt floats.\n'],
  ['two documents of which one has other keys', 'title: A\nid: "1"\n---\nname: B\nversion: "2"\n'],
])('takes %s for no YAML', (_, text) => {
  expect(() => parsePapers(text)).toThrow('Not a Daily Papers listing');
});
