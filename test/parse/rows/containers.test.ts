import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fromRows, type Paper, parseListing, parsePapers, streamPapers } from '../../../src/index.js';

const folder = new URL('../../../fixtures/rows/', import.meta.url);
const read = (file: string) => readFileSync(new URL(file, folder), 'utf8');
const expected = JSON.parse(read('kettles.expected.json')) as Paper[];

describe.each(['json', 'ndjson', 'csv', 'tsv', 'yaml'])('fixtures/rows/kettles.%s', (format) => {
  it('is detected, and is the same papers', () => {
    const { papers, messages, ...listing } = parseListing(read(`kettles.${format}`));
    expect(listing.format).toBe(format);
    expect(papers).toEqual(expected);
    expect(messages.filter(({ fatal }) => fatal === false).map(String)).toEqual([]);
  });

  it('notes the key that is not read once, at its first place', () => {
    const text = read(`kettles.${format}`);
    const { messages } = parseListing(text);
    const note = messages.find(({ actual }) => String(actual).toLowerCase() === 'scraped_by')!;
    expect(note.ruleId).toBe('unknown-key');
    expect(note.reason).toMatch(/^“scraped_by” is not read, in 2 rows$/i);
    const { start, end } = note.place as { start: { offset: number }; end: { offset: number } };
    expect(text.slice(start.offset, end.offset).replaceAll('"', '').toLowerCase()).toBe('scraped_by');
    expect(start.offset).toBe(text.search(/"?scraped_by/i));
  });

  it('streams to the same papers', async () => {
    const papers: Paper[] = [];
    for await (const paper of streamPapers([read(`kettles.${format}`)])) papers.push(paper);
    expect(papers).toEqual(expected);
  });

  it('has positions', () => {
    const text = read(`kettles.${format}`);
    for (const { positions } of parseListing(text, { positions: true }).papers) {
      const { start, end } = positions!.title!;
      expect(text.slice(start.offset, end.offset)).toMatch(
        /^"?(?:Kettles at(?:\\n)?\s+Scale|A Cup, Half Full)"?$/,
      );
    }
  });
});

const boat = { title: 'A Boat', abstract: 'It floats.', id: '2407.00001' };
const cat = { title: 'A Cat', abstract: 'It sits.', id: '2407.00002' };

it.each<[string, unknown, string[]]>([
  ['an array', [boat, cat], ['A Boat', 'A Cat']],
  ['an object around an array', { papers: [boat, cat] }, ['A Boat', 'A Cat']],
  ['objects around objects', { response: { data: { items: [boat] } } }, ['A Boat']],
  ['an unknown object around', { whatever: { list_of_them: [boat] } }, ['A Boat']],
  [
    'siblings',
    { papers: [boat], results: [cat], dailyPapers: [{ ...boat, title: 'C' }] },
    ['A Boat', 'A Cat', 'C'],
  ],
  ['pages in an array', [{ dailyPapers: [boat] }, { dailyPapers: [cat] }], ['A Boat', 'A Cat']],
  ['arrays in an array', [[boat], [cat]], ['A Boat', 'A Cat']],
  ['one paper', boat, ['A Boat']],
  ['one paper of the hub', { paper: boat, numComments: 2 }, ['A Boat']],
  ['one paper in an object', { data: boat }, ['A Boat']],
  ['an object by id', { '2407.00001': { ...boat, id: undefined }, '2407.00002': cat }, ['A Boat', 'A Cat']],
  ['an object by day', { '2024-07-03': [boat], '2024-07-04': [cat] }, ['A Boat', 'A Cat']],
  [
    'an array of arrays',
    [['title', 'abstract', 'id'], Object.values(boat), Object.values(cat)],
    ['A Boat', 'A Cat'],
  ],
  ['columns', { title: ['A Boat', 'A Cat'], abstract: ['It floats.', 'It sits.'] }, ['A Boat', 'A Cat']],
  [
    'columns in an object, as pandas writes them',
    { data: { title: { 0: 'A Boat', 1: 'A Cat' }, upvotes: { 0: 1, 1: null } } },
    ['A Boat', 'A Cat'],
  ],
  [
    'arrays beside the names of their columns',
    {
      columns: ['title', 'id'],
      index: [0, 1],
      data: [
        ['A Boat', '2407.00001'],
        ['A Cat', '2407.00002'],
      ],
    },
    ['A Boat', 'A Cat'],
  ],
  [
    'arrays beside objects with these names',
    { fields: [{ name: 'title' }, { name: 'id' }], rows: [['A', '1']] },
    ['A'],
  ],
  [
    'a feed with a title, a link and an author of its own',
    { feed: { title: 'Daily Papers', link: 'https://a.example', author: 'AK' }, items: [boat] },
    ['A Boat'],
  ],
  ['rows inside of what is about the listing', { meta: { papers: [boat] }, errors: [] }, ['A Boat']],
  ['no papers', { papers: [] }, []],
  ['a listing without papers', { title: 'Daily Papers', curator: 'AK', date: '2024-07-03', papers: [] }, []],
  ['an empty array', [], []],
])('JSON: %s', (_, value, titles) => {
  const { papers, format } = parseListing(JSON.stringify(value, null, 1));
  expect(format).toBe('json');
  expect(papers.map(({ title }) => title)).toEqual(titles);
});

it('takes no row for columns whose title and authors are lists of one', () => {
  const rows = [{ ...boat, title: ['A Boat'], authors: ['Ann Bell'] }, cat];
  const { papers, messages } = parseListing(JSON.stringify(rows));
  expect(papers.map(({ title, authors }) => [title, authors])).toEqual([
    ['A Boat', ['Ann Bell']],
    ['A Cat', undefined],
  ]);
  expect(messages.filter(({ ruleId }) => ruleId !== 'missing-meta')).toEqual([]);
});

describe('a row whose title is a list of several texts', () => {
  const words = { title: ['Scaling ', 'Kettles'], authors: ['Ann Bell', 'Cy Dorn'] };

  it.each([
    ['beside values that are no lists', { ...words, abstract: 'It boils.', id: '2407.00003' }],
    ['of lists alone', { ...words, abstract: ['It boils.', 'It cools.'] }],
  ])('is not columns among other rows: %s', (_, row) => {
    const { papers, messages } = parseListing(JSON.stringify([cat, row]));
    expect(papers.map(({ title }) => title)).toEqual(['A Cat']);
    expect(messages.map(({ fatal, reason }) => [fatal, reason])).toEqual([
      [false, 'Row 2: not a paper: expected a title, found none'],
      [false, 'Row 2: cannot parse title: expected text, found an array of 2'],
    ]);
  });

  it('is not columns on a line of NDJSON', () => {
    const row = { ...words, abstract: 'It boils.', id: '2407.00003' };
    const { papers, messages } = parseListing(`${JSON.stringify(row)}\n${JSON.stringify(cat)}\n`);
    expect(papers.map(({ title }) => title)).toEqual(['A Cat']);
    expect(messages.map(({ reason }) => reason)).toContain(
      'Row 1: cannot parse title: expected text, found an array of 2',
    );
  });

  it.each<[string, unknown]>([
    ['a day and a count', { ...words, date: '2024-07-03', count: 2 }],
    ['other columns', [words, { title: ['A', 'B'], upvotes: [1, 2] }]],
  ])('may be columns beside %s', (_, value) => {
    expect(parsePapers(JSON.stringify(value))).toMatchObject([
      { title: 'Scaling', authors: ['Ann Bell'] },
      { title: 'Kettles', authors: ['Cy Dorn'] },
      ...(Array.isArray(value) ? [{ title: 'A' }, { title: 'B' }] : []),
    ]);
  });
});

it('reads columns with their places', () => {
  const json =
    '{"id": ["2407.00001", "2407.00002"],\n"title": ["A", "B"],\n"votes": [3, "many"], "misc": [1, 2], "by": 7}';
  const { papers, messages } = parseListing(json, { positions: true });
  expect(papers.map(({ title, id, upvotes }) => [title, id, upvotes])).toEqual([
    ['A', '2407.00001', 3],
    ['B', '2407.00002', null],
  ]);
  const { start, end } = papers[1]!.positions!.title!;
  expect(json.slice(start.offset, end.offset)).toBe('"B"');
  expect(messages.map(({ line, column, reason }) => [line, column, reason])).toEqual([
    [3, 14, 'Row 2: cannot parse upvotes from “votes”: expected a count such as 12 or “1.2k”, found “many”'],
    [3, 23, '“misc” is not read, in 2 rows'],
    [3, 39, '“by” is not read: it is outside the rows'],
  ]);
});

it.each<[string, unknown, string]>([
  [
    'of different lengths',
    { title: ['A', 'B'], upvotes: [1, 2, 3] },
    'columns of different lengths: 2 in “title”, 3 in “upvotes”',
  ],
  [
    'beside one value',
    { title: ['A', 'B'], authors: ['Ann Bell', 'Cy Dorn'], abstract: 'It floats.' },
    'an object with a list in “title” and one value in “abstract”',
  ],
  [
    'by language',
    { title: { en: 'A', fr: 'B' }, abstract: { en: 'a', fr: 'b' } },
    'an object without such rows',
  ],
])('does not put columns %s beside each other', (_, value, found) => {
  expect(() => parseListing(JSON.stringify(value))).toThrow(`found ${found}.`);
});

it('takes the ids of rows from the indexes of columns', () => {
  const columns = { title: { '2407.00001': 'A' }, upvotes: { '2407.00001': 3 } };
  expect(parseListing(JSON.stringify(columns)).papers).toMatchObject([
    { title: 'A', id: '2407.00001', upvotes: 3 },
  ]);
});

it('takes the id, or the day of listing, from the key above a row', () => {
  const rest = { title: 'A Boat', abstract: 'It floats.' };
  expect(parseListing(JSON.stringify({ '2407.00001': rest })).papers[0]).toMatchObject({ id: '2407.00001' });
  expect(parseListing(JSON.stringify({ '2024-07-03': [rest] })).papers[0]).toMatchObject({
    listedOn: '2024-07-03',
  });
  for (const url of ['https://huggingface.co/papers/2407.00001', 'http://arxiv.org/abs/2407.00001v2'])
    expect(parseListing(JSON.stringify({ [url]: rest })).papers[0]).toMatchObject({ id: '2407.00001' });
  for (const day of ['Jul 3, 2024', '2024/07/03', '2024-07-03T08:00:00Z'])
    expect(parseListing(JSON.stringify({ [day]: [rest] })).papers[0]).toMatchObject({
      listedOn: '2024-07-03',
    });
  const nested = { '2024-07-03': { papers: { '2407.00001': rest } } };
  expect(parseListing(JSON.stringify(nested)).papers[0]).toMatchObject({
    id: '2407.00001',
    listedOn: '2024-07-03',
  });
});

it('notes keys around the rows once each', () => {
  const rows = [boat, cat].map((found, rank) => ({ rank, found, tags: [] }));
  const { papers, messages } = parseListing(JSON.stringify({ rows, partial: false }, null, 1));
  expect(papers.map(({ title }) => title)).toEqual(['A Boat', 'A Cat']);
  expect(messages.map(({ line, column, reason }) => [line, column, reason])).toEqual([
    [4, 4, '“rows[].rank” is not read, in 2 places: it is outside the rows'],
    [10, 4, '“rows[].tags” is not read, in 2 places: it is outside the rows'],
    [22, 2, '“partial” is not read: it is outside the rows'],
  ]);
});

it('reports the cells that the dataset viewer of the hub has cut', () => {
  const rows = [boat, cat].map((row, row_idx) => ({
    row_idx,
    row: { ...row, abstract: row_idx === 1 ? 'It flo' : 'It floats.' },
    truncated_cells: row_idx === 1 ? ['abstract'] : [],
  }));
  const expected = 'Row 2: “abstract” is cut off, as “truncated_cells” says';
  const json = JSON.stringify({ features: [], rows, truncated: true }, null, 1);
  const lines = rows.map((row) => JSON.stringify(row)).join('\n');
  for (const text of [json, lines]) {
    const { papers, messages } = parseListing(text);
    expect(papers.map(({ title, abstract }) => [title, abstract])).toEqual([
      ['A Boat', 'It floats.'],
      ['A Cat', 'It flo'],
    ]);
    const [warning, ...others] = messages.filter(({ fatal }) => fatal === false);
    expect([warning?.ruleId, warning?.row, warning?.reason, others]).toEqual(['truncated', 2, expected, []]);
    expect(text.slice(warning?.place && 'start' in warning.place ? warning.place.start.offset : 0)).toMatch(
      /^"It flo"/,
    );
  }
  const reasons: string[] = [];
  fromRows(rows, { onMessage: ({ fatal, reason }) => fatal === false && reasons.push(reason) });
  expect(reasons).toEqual([expected]);
});

it.each([
  ['2026-07-14', '2026-07-14', 'day'],
  ['2026-W29', '2026-07-13', 'week'],
  ['2026-07', '2026-07-01', 'month'],
  ['2026-W54', null, null],
  ['soon', null, null],
])('the day of the listing, %s, stands beside the rows', (dateString, date, period) => {
  const listing = parseListing(JSON.stringify({ dateString, dailyPapers: [boat] }));
  expect([listing.date, listing.period]).toEqual([date, period]);
  const notes = listing.messages.map(({ ruleId, actual }) => `${ruleId} ${actual}`);
  expect(notes).toEqual(date === null ? ['unknown-key dateString'] : []);
});

it('reads a whole listing back, header included', () => {
  const listing = parseListing(
    JSON.stringify({ dateString: '2026-W29', title: 'Daily Papers', curator: 'AK', papers: [boat] }),
  );
  const again = parseListing(JSON.stringify(listing));
  expect(again.papers).toEqual(listing.papers);
  expect([again.title, again.curator, again.date, again.period]).toEqual([
    'Daily Papers',
    'AK',
    '2026-07-13',
    'week',
  ]);
});

describe('the texts of several pages in JSON', () => {
  const about = { title: 'Daily Papers - Hugging Face', description: 'A dose of papers', author: 'AK' };
  const page = (title: string) =>
    `Daily Papers\n\nbyAK and the research community\n\nNov 13, 2025\n\n${title}\n\nIt "floats".\n\n  • 2 authors\n·\nFeb 31, 2024\n`;
  /** The titles, and each warning with the text at its place. */
  const readAll = (value: unknown) => {
    const json = JSON.stringify(value, null, 1);
    const { papers, messages } = parseListing(json);
    const warnings = messages.filter(({ fatal }) => fatal === false);
    return {
      titles: papers.map(({ title }) => title),
      warnings: warnings.map(({ place }) => {
        const { start, end } = place as { start: { offset: number }; end: { offset: number } };
        return json.slice(start.offset, end.offset);
      }),
      notes: messages.filter(({ fatal }) => fatal === undefined).map(({ reason }) => reason),
    };
  };

  it.each<[string, unknown]>([
    [
      'of a crawl',
      ['A', 'B'].map((title) => ({ url: 'https://a.example', metadata: about, text: page(title) })),
    ],
    ['of an API', { success: true, data: ['A', 'B'].map((title) => ({ ...about, markdown: page(title) })) }],
    ['of a model', { content: ['A', 'B'].map((title) => ({ type: 'text', text: page(title) })) }],
  ])('all pages %s are read, with their places in the JSON', (_, value) => {
    expect(readAll(value)).toEqual({
      titles: ['A', 'B'],
      warnings: ['Feb 31, 2024', 'Feb 31, 2024'],
      notes: [],
    });
  });

  it('all pages of a crawl with one on each line are read, and what is no listing is noted', () => {
    const texts = [page('A'), page('B'), 'About us.\n\nWe float.'];
    const { papers, messages } = parseListing(texts.map((text) => JSON.stringify({ text })).join('\n'));
    expect(papers.map(({ title }) => title)).toEqual(['A', 'B']);
    expect(messages.map(({ line, fatal, reason }) => [line, fatal, reason])).toEqual([
      [1, false, '“Feb 31, 2024” is not a valid date'],
      [2, false, '“Feb 31, 2024” is not a valid date'],
      [3, undefined, '“[].text” is not read: it is outside the rows'],
    ]);
  });

  it('a page beside rows is read after them', () => {
    const value = { results: [{ ...about, text: page('A') }, boat, { ...cat, text: 'It is grey.' }] };
    expect(readAll(value)).toEqual({
      titles: ['A Boat', 'A Cat', 'A'],
      warnings: ['Feb 31, 2024'],
      notes: ['“text” is not read, in 1 row'],
    });
  });

  it('all pages of a long crawl are read', () => {
    const names = Array.from({ length: 150 }, (_, at) => `Kettle ${at}`);
    const { papers } = parseListing(JSON.stringify(names.map((name) => ({ markdown: page(name) }))));
    expect(papers.map(({ title }) => title)).toEqual(names);
  });

  it('a page that was fetched twice is read once', () => {
    expect(readAll([{ markdown: page('A') }, { markdown: page('A') }]).titles).toEqual(['A']);
  });

  it('a page that also stands beside another page, in its element, is read at its own element', () => {
    const value = [{ content: page('A'), markdown: page('B') }, { content: page('B') }];
    expect(readAll(value).titles).toEqual(['A', 'B']);
  });

  it('what is no listing among them is noted', () => {
    const value = [{ markdown: page('A') }, { markdown: 'About us.\n\nWe float.' }];
    const { titles, notes } = readAll(value);
    expect([titles, notes]).toEqual([['A'], ['“[].markdown” is not read: it is outside the rows']]);
  });

  it('a row with one is no paper where pages are not read', () => {
    const reasons: string[] = [];
    const papers = fromRows([{ ...about, text: page('A') }, boat], {
      onMessage: ({ reason }) => reasons.push(reason),
    });
    expect(papers.map(({ title }) => title)).toEqual(['A Boat']);
    expect(reasons).toEqual(['Row 1: not a paper: expected a paper, found the text of a listing in “text”']);
  });
});

describe('the text of a page with its header', () => {
  const entry = 'A Boat\n\nIt floats.\n\n  • 2 authors\n·\nJul 3, 2024\n';
  const page = `Daily Papers\n\nby AK and the research community\n\nJul 4, 2024\n\n${entry}`;
  it.each<[string, unknown]>([
    ['a document of a vector store', [{ page_content: page, metadata: { source: 'x' } }]],
    ['one with the title of the page', [{ title: 'Daily Papers', page_content: page }]],
    ['a cell of a notebook', { cells: [{ cell_type: 'markdown', source: page.split(/(?<=\n)/) }] }],
  ])('is read under any key: %s', (_, value) => {
    const { title, curator, date, papers } = parseListing(JSON.stringify(value));
    expect([title, curator, date]).toEqual(['Daily Papers', 'AK', '2024-07-04']);
    expect(papers.map((paper) => [paper.title, paper.abstract])).toEqual([['A Boat', 'It floats.']]);
  });

  it.each([
    ['without one', entry.repeat(3)],
    ['with half of one', `Papers for engineers and the research community\n\n${entry.repeat(3)}`],
  ])('is not looked for under any key %s', (_, text) => {
    expect(() => parseListing(JSON.stringify([{ page_content: text }]))).toThrow(
      'found an array of 1 without such rows (the first has the keys “page_content”',
    );
  });

  it('is no abstract, which may name the research community', () => {
    const abstract = `${'It floats. '.repeat(9)}Papers are written by engineers and the research community.`;
    expect(parseListing(JSON.stringify([{ title: 'A Boat', abstract, upvotes: 3 }])).papers).toEqual([
      expect.objectContaining({ title: 'A Boat', abstract, upvotes: 3 }),
    ]);
  });
});

describe('the text of a page in JSON', () => {
  const page = 'A "Small" Model\n\nWe train one.\n\n  • 2 authors\n·\nFeb 31, 2024\n';
  it.each<[string, unknown]>([
    ['content', { url: 'https://huggingface.co/papers', content: page }],
    [
      'markdown',
      { success: true, data: { markdown: page, metadata: { title: 'Daily Papers', description: '' } } },
    ],
    ['text', { data: { title: 'Daily Papers', description: 'x', url: 'y', text: page } }],
    ['the first of several that is a listing', { rawHtml: '<p>Cookies?</p>', content: page }],
    ['JSON in JSON', { content: JSON.stringify({ content: page }) }],
    ['one string', page],
    ['its lines', page.split('\n')],
    [
      'an output of a notebook',
      { cells: [{ source: ['print(page)'], outputs: [{ text: page.split(/(?<=\n)/) }] }] },
    ],
  ])('%s: is read, with its places in the JSON', (_, value) => {
    const json = JSON.stringify(value, null, 2);
    const { papers, messages } = parseListing(json);
    expect(papers).toMatchObject([{ title: 'A "Small" Model', authorCount: 2, date: null }]);
    const place = messages.find(({ ruleId }) => ruleId === 'invalid-date')!.place as {
      start: { offset: number; line: number };
      end: { offset: number };
    };
    expect(json.slice(place.start.offset, place.end.offset)).toBe('Feb 31, 2024');
    expect(json.split('\n')[place.start.line - 1]).toContain('Feb 31, 2024');
  });
});

it('one string is read as a program prints it, too', () => {
  const printed = String.raw`'It\'s a Boat\n\nIt floats.\n\n2 authors\n·\nJul 3, 2024\n'`;
  expect(parseListing(printed).papers).toEqual([
    {
      title: "It's a Boat",
      abstract: 'It floats.',
      authorCount: 2,
      date: '2024-07-03',
      upvotes: 0,
      repoLinks: [],
    },
  ]);
  expect(() => parseListing('"Dear diary,\\nnothing happened."')).toThrow(
    'found JSON with “Dear diary, nothing happened.” without such rows',
  );
});

it.each<[string, unknown, string]>([
  ['an error', { error: 'Too many requests' }, 'found an error message: “Too many requests”'],
  ['an error object', { error: { message: 'Not found', code: 404 } }, 'found an error message: “Not found”'],
  ['strings', ['A Boat', 'A Cat'], 'found an array of 2 without such rows'],
  ['numbers', [1, 2], 'rows'],
  [
    'rows of something else',
    [{ name: 'left-pad', version: '1.0.0', description: 'x' }],
    'found an array of 1 without such rows (the first has the keys “name”, “version”, “description”; set fieldMap to say which is the title).',
  ],
  [
    'issues of a tracker',
    [{ id: 7, number: 7, title: 'It broke', url: 'https://a.example', comments: 3, body: 'x' }],
    'found an array of 1 without such rows',
  ],
  [
    'titles and dates',
    [{ title: 'A post', date: '2024-07-03' }],
    'expected rows with a title and other fields of papers, such as an id, an abstract, authors or upvotes, ' +
      'found an array of 1 without such rows.',
  ],
  ['a title alone', { title: 'My page', url: 'https://a.example' }, 'found an object without such rows'],
  [
    'a feed',
    {
      version: 'https://jsonfeed.org/version/1.1',
      items: [{ id: 'x', title: 'A post', summary: 'y', authors: [{ name: 'z' }] }],
    },
    'found a JSON Feed of other things than papers',
  ],
  [
    'posts',
    [
      {
        id: 'https://a.example/1',
        title: 'A post',
        url: 'https://a.example/1',
        description: 'x',
        published: '2024-07-03',
      },
    ],
    'without such rows',
  ],
  ['an empty object', {}, 'found an object without such rows'],
  [
    'a page that is not a listing',
    { content: 'Dear diary,\n\nnothing happened.' },
    'found an object without such rows',
  ],
])('refuses %s', (_, value, message) => {
  expect(() => parseListing(JSON.stringify(value))).toThrow(message);
});

it('a row that says something else than the key that it is under is a conflict', () => {
  const byId = parseListing('{"2407.00001": {"title": "A", "id": "2407.00002"}}');
  expect(byId.papers[0]?.id).toBe('2407.00002');
  expect(byId.messages.map(({ reason }) => reason)).toEqual([
    'Row 1: id is 2407.00002, but the row is under the key 2407.00001; 2407.00002 was used',
  ]);
  const byDay = parseListing('{"2024-07-03": [{"title": "A", "upvotes": 1, "listed_on": "2024-07-04"}]}');
  expect(byDay.papers[0]?.listedOn).toBe('2024-07-04');
  expect(byDay.messages.map(({ reason }) => reason)).toEqual([
    'Row 1: listedOn is 2024-07-04, but the row is under the key 2024-07-03; 2024-07-04 was used',
  ]);
});

it('lists of several days, each in an object that states it, are listed on those days', () => {
  const days = ['2024-07-03', '2024-07-05'].map((date) => ({
    date,
    papers: [{ title: `A Boat of ${date}`, id: '2407.00001', publishedAt: date }],
  }));
  days[1]!.papers[0]!.id = '2407.00002';
  const { date, papers, messages } = parseListing(JSON.stringify(days));
  expect(date).toBe('2024-07-03');
  expect(papers.map(({ title, listedOn }) => [title, listedOn])).toEqual([
    ['A Boat of 2024-07-03', '2024-07-03'],
    ['A Boat of 2024-07-05', '2024-07-05'],
  ]);
  expect(messages).toEqual([]);
  days[1]!.papers[0]!.publishedAt = '2024-07-06';
  expect(parseListing(JSON.stringify(days)).messages.map(({ reason }) => reason)).toEqual([
    'Row 2: 2024-07-06 is after the day of the listing, 2024-07-05',
  ]);
});

it('the page that rows were scraped from is no URL of a paper', () => {
  const url = 'https://huggingface.co/papers/date/2024-07-03';
  const rows = [
    { title: 'A Boat', upvotes: 3, url },
    { title: 'A Cat', id: '2407.00001', url },
  ];
  const { papers, messages } = parseListing(JSON.stringify(rows));
  expect(papers.map((paper) => paper.url)).toEqual([undefined, 'https://huggingface.co/papers/2407.00001']);
  expect(messages.map(({ fatal, reason }) => [fatal, reason])).toEqual([
    [undefined, '“url” is not read, in 2 rows'],
  ]);
});

it('arrays and objects of one length are no columns', () => {
  const row = { title: ['A'], author: [{ name: 'Ann Bell' }], published: { 'date-parts': [[2024, 7, 3]] } };
  const { papers, messages } = parseListing(JSON.stringify([row]));
  expect(papers).toMatchObject([{ title: 'A', authors: ['Ann Bell'], date: null }]);
  expect(messages.map(({ reason }) => reason)).toEqual([
    'Row 1: cannot parse date from “published”: expected a date such as 2024-07-03, in the years 1900 to 2999, or a time in seconds since 1970, found an object',
  ]);
});

describe('lists of other things beside papers', () => {
  const reasonsOf = (document: unknown) => {
    const { papers, messages } = parseListing(JSON.stringify(document));
    return [papers.map(({ title }) => title), messages.map(({ reason }) => reason)];
  };
  const demo = { id: 'tea/demo', title: 'Boat Demo', likes: 12 };

  it.each(['spaces', 'collections', 'posts', 'models', 'datasets'])('%s are left out', (key) => {
    const note = `“${key}” is not read: it is outside the rows`;
    expect(reasonsOf({ papers: [boat], [key]: [demo] })).toEqual([['A Boat'], [note]]);
    expect(reasonsOf({ [key]: [demo], data: [boat] })).toEqual([['A Boat'], [note]]);
    // Papers about them, and a list that is alone.
    expect(reasonsOf({ papers: [boat], [key]: [cat] })).toEqual([['A Boat', 'A Cat'], []]);
    expect(reasonsOf({ boats: [boat], [key]: [demo] })).toEqual([['A Boat', 'Boat Demo'], []]);
  });
});

describe('the day of the capture', () => {
  it.each<[object, string[]]>([
    [{ listedOn: '2024-07-05' }, []],
    [{ listedOn: '2024-07-06' }, ['Row 1: 2024-07-06 is after the day of the listing, 2024-07-05']],
    [
      { submittedOnDailyAt: '2024-08-01T00:00:00Z' },
      ['Row 1: 2024-08-01 is after the day of the listing, 2024-07-05'],
    ],
  ])('is not before that of the listing, %j', (values, reasons) => {
    const found: string[] = [];
    fromRows([{ ...boat, ...values }], {
      referenceDate: '2024-07-05',
      onMessage: ({ ruleId, reason }) => found.push(ruleId === 'future-date' ? reason : ruleId!),
    });
    expect(found).toEqual(reasons);
  });
});

it.each<[string, boolean]>([
  ['Fri, Jul 5, 2024', true],
  ['Friday, July 5, 2024', true],
  ['Fri, 05 Jul 2024 10:00:00 GMT', true],
  ['Sat, 06 Jul 2024 00:30:00 +0900', true],
  ['Jul 5, 2024', true],
  ['2024-07-05', true],
  ['Thu, Jul 5, 2024', false],
  ['Mon, 05 Jul 2024 10:00:00 +0200', false],
  ['Sat, 05 Jul 2024 10:00:00 GMT', false],
])('%s has its day of the week: %s', (date, isRight) => {
  const found: string[] = [];
  const [paper] = fromRows([{ ...boat, date }], { onMessage: ({ reason }) => found.push(reason) });
  expect(paper!.date).toBe('2024-07-05');
  const reason = `Row 1: date is 2024-07-05, which is not the day of the week in “${date}”; it was kept`;
  expect(found).toEqual(isRight ? [] : [reason]);
});

describe('a key with a day', () => {
  const readAt = (key: string, value: unknown) => {
    const { papers, messages } = parseListing(JSON.stringify({ [key]: value }));
    return [papers.map(({ listedOn }) => listedOn), messages.map(({ reason }) => reason)];
  };

  it.each(['20250814', '2025-8-14', '2025_08_14', '2025-08-14 (Thu)', '14.08.2025', '2025/08/14'])(
    '%s is read',
    (key) => {
      expect(readAt(key, [boat])).toEqual([['2025-08-14'], []]);
      expect(readAt(key, boat)).toEqual([['2025-08-14'], []]);
    },
  );

  it.each(['2025-W33', '2025-08', '03.08.2025', '31.02.2025', '2025-13-40', 'Boats of 2025'])(
    '%s is not one, and is noted',
    (key) => {
      const note = `“${key}” is not read: it is outside the rows`;
      expect(readAt(key, [boat])).toEqual([[undefined], [note]]);
      expect(readAt(key, boat)).toEqual([[undefined], [note]]);
    },
  );

  it.each(['20251399', '2025', '12345678', 'boats', 'top-20250'])('%s says nothing', (key) => {
    expect(readAt(key, [boat])).toEqual([[undefined], []]);
  });
});

describe('what a crawler has extracted from a page', () => {
  const metadata = {
    title: 'Paper page - A Boat',
    description: 'Join the discussion on this paper page',
    sourceURL: 'https://huggingface.co/papers/2407.00001',
  };
  const readAll = (document: unknown) => {
    const { papers, messages } = parseListing(JSON.stringify(document));
    return [papers.map(({ title, id }) => [title, id]), messages.map(({ reason }) => reason)];
  };

  it('is the row, and the page has its id', () => {
    const json = { title: 'A Boat', upvotes: 3 };
    expect(readAll([{ json, metadata }])).toEqual([
      [['A Boat', '2407.00001']],
      ['“[].metadata” is not read: it is outside the rows'],
    ]);
  });

  it('may be the rows', () => {
    const page = { title: 'Daily Papers', sourceURL: 'https://huggingface.co/papers' };
    expect(readAll([{ json: { papers: [boat, cat] }, metadata: page }])).toEqual([
      [
        ['A Boat', '2407.00001'],
        ['A Cat', '2407.00002'],
      ],
      ['“[].metadata” is not read: it is outside the rows'],
    ]);
  });
});

describe('what the console of JavaScript prints', () => {
  const readText = (text: string) => {
    const { papers, messages } = parseListing(text);
    return [
      papers.map(({ title, date, abstract }) => [title, date, abstract]),
      messages.map(({ reason }) => reason),
    ];
  };
  const keys = 'Row 1: not valid JSON: a key without quotes, line 2';
  const notation = 'Row 1: not valid JSON: the notation of Python or JavaScript, line 2';
  const rest = "\n  { title: 'A Cat', upvotes: 2 }\n]";

  it('may be a Date', () => {
    const text = `[\n  { title: 'A Boat', upvotes: 3, date: 2025-08-14T00:00:00.000Z },${rest}`;
    expect(readText(text)).toEqual([
      [
        ['A Boat', '2025-08-14', ''],
        ['A Cat', null, ''],
      ],
      [keys, notation],
    ]);
  });

  it('may be a text in several parts', () => {
    const text = `[\n  { title: 'A Boat', abstract: 'It\\n' +\n      'floats.' },${rest}`;
    expect(readText(text)).toEqual([
      [
        ['A Boat', null, 'It floats.'],
        ['A Cat', null, ''],
      ],
      [keys, notation, 'Row 1: not valid JSON: a string in several parts, line 3'],
    ]);
  });

  it.each([
    ['authors: [Array]', 'Array'],
    ['organization: [Object]', 'Object'],
    ["authors: [ 'Ann Bell', ... 8 more items ]", '... 8 more items'],
    ["abstract: 'It floats'... 90 more characters", '... 90 more characters'],
  ])('may leave values out: %s', (value, left) => {
    const text = `[\n  { title: 'A Boat', upvotes: 3, ${value} },${rest}`;
    expect(readText(text)).toEqual([
      [['A Cat', null, '']],
      [`Row 1: not valid JSON: a value that was not printed, “${left}”, line 2; the row is left out`],
    ]);
  });

  it('may leave rows out', () => {
    const text = `[\n  { title: 'A Boat', upvotes: 3 },\n  ... 98 more items\n]`;
    expect(readText(text)).toEqual([
      [['A Boat', null, '']],
      [keys, notation, 'Not valid JSON: a value that was not printed, “... 98 more items”, line 3'],
    ]);
  });

  it('NaT of Python is no value', () => {
    expect(readText("[{'title': 'A Boat', 'upvotes': 3, 'date': NaT}]")).toEqual([
      [['A Boat', null, '']],
      ['Row 1: not valid JSON: the notation of Python or JavaScript, line 1'],
    ]);
  });
});
