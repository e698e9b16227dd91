import { describe, expect, it } from 'vitest';
import { type ParseOptions, parseListing, parsePapers, streamPapers } from '../../../src/index.js';

const header = 'Daily Papers\n\nbyAK and the research community\n\nNov 13, 2024\n\n';
const boat = 'A Boat\n\nWe float.\n\n  • 2 authors\n·\nJul 3, 2024\n\n';
const json = '[{"title":"A Cat","id":"2407.00001","upvotes":3}]';
const html = '<!doctype html>\n<html><body><p>Hello.</p></body></html>\n';

const aPage = 'a page with its header (`Daily Papers`), or with entries that have authors and a date';
const rows = 'rows with a title and other fields of papers, such as an id, an abstract, authors or upvotes';
const part = (place: string, text: string, expected = aPage, found = `text that begins “${text}”`) =>
  `${place}: Not read: a part that is not a listing, “${text}”; expected ${expected}, found ${found}`;
const line = (place: string, text: string) =>
  `${place}: Not read: “${text}”; expected a title, an abstract, authors, an organization, a date, a count, or boilerplate of the page, found “${text}”`;

type Case = [name: string, text: string, titles: string[], messages: string[], options?: ParseOptions];

describe.each<Case>([
  ['words below JSON', `${json}\nThat is all.\n`, ['A Cat'], [part('2:1-2:13', 'That is all.')]],
  ['words above JSON', `Here they are:\n${json}\n`, ['A Cat'], [part('1:1-1:15', 'Here they are:')]],
  ['a page below JSON', `${json}\n\n${header}${boat}`, ['A Cat', 'A Boat'], []],
  ['JSON below a page', `${header}${boat}${json}\n`, ['A Boat', 'A Cat'], []],
  ['two pages', `${header}${boat}${header}${boat.replace('Boat', 'Dog')}`, ['A Boat', 'A Dog'], []],
  [
    'JSON with titles alone above a page',
    `Here they are:\n[{"title":"A"},{"title":"B"}]\n\n${header}${boat}`,
    ['A Boat'],
    [
      part('1:1-1:15', 'Here they are:'),
      part('2:1-2:30', '[{"title":"A"},{"title":"B"}]', rows, 'an array of 2 without such rows'),
    ],
  ],
  [
    'JSON with an index beside the title, below JSON and words',
    `${json}\nSome words.\n[{"title":"B","id":"7"}]\n`,
    ['A Cat'],
    [part('2:1-2:12', 'Some words.'), part('3:1-3:25', '[{"title":"B","id":"7"}]')],
  ],
  [
    'JSON with an arXiv id beside the title, below JSON and words',
    `${json}\nSome words.\n[{"title":"B","id":"2407.00002"}]\n`,
    ['A Cat', 'B'],
    [part('2:1-2:12', 'Some words.')],
  ],
  [
    'JSON with an abstract beside one of two titles, below JSON and words',
    `${json}\nSome words.\n[{"title":"B"},{"title":"C","abstract":"It floats."}]\n`,
    ['A Cat', 'B', 'C'],
    [part('2:1-2:12', 'Some words.')],
  ],
  [
    'JSON with a count beside one of two titles, below JSON and words',
    `${json}\nSome words.\n[{"title":"B"},{"title":"C","upvotes":4}]\n`,
    ['A Cat', 'B', 'C'],
    [part('2:1-2:12', 'Some words.')],
  ],
  ['words above a page', `Hello there.\n${header}${boat}`, ['A Boat'], [line('1:1-1:13', 'Hello there.')]],
  [
    'words that may be an entry above a page',
    `\n  2 authors of a letter\n\n  and more\n\n${header}${boat}`,
    ['A Boat'],
    [part('2:3-4:11', '2 authors of a letter and more')],
  ],
  [
    'the page of one paper above a page',
    `# Paper page - A Dog\n\n2 authors\n\nModels citing this paper 0\n\n${header}${boat}`,
    ['A Boat'],
    [
      part(
        '1:1-5:27',
        '# Paper page - A Dog 2 authors Models citing this paper 0',
        aPage,
        'the page of one paper',
      ),
    ],
  ],
  [
    'HTML without papers above a page',
    `${html}${header}${boat}`,
    ['A Boat'],
    [part('1:1-2:40', '<!doctype html> <html><body><p>Hello.</p></body></html>')],
  ],
  [
    'HTML without papers below a page',
    `${header}${boat}\n<html>\n<body>x</body>\n</html>\n`,
    ['A Boat'],
    [part('16:1-18:8', '<html> <body>x</body> </html>')],
  ],
  ['front matter above JSON', `---\ntitle: x\n---\n${json}\n`, ['A Cat'], []],
  [
    'the head of a response above JSON',
    `HTTP/1.1 200 OK\nContent-Type: application/json\n\n${json}\n`,
    ['A Cat'],
    [],
  ],
  [
    'a page below JSON, where the format is named',
    `${json}\n\n${header}${boat}`,
    ['A Cat'],
    [
      part(
        '3:1-15:12',
        'Daily Papers byAK and the research community Nov 13, 2024 A…',
        'JSON, as `format` says',
      ),
    ],
    { format: 'json' },
  ],
  [
    'two HTML documents, where the format is named',
    ['A Boat', 'A Cat']
      .map(
        (title) =>
          `<!doctype html>\n<html>\n<p data-props='{"papers":[{"title":"${title}","upvotes":3}]}'></p>\n</html>\n`,
      )
      .join(''),
    ['A Boat', 'A Cat'],
    [],
    { format: 'html' },
  ],
  [
    'JSON without rows below JSON and words',
    `${json}\nSome words.\n[{"name":"x"}]\n`,
    ['A Cat'],
    [
      part('2:1-2:12', 'Some words.'),
      part(
        '3:1-3:15',
        '[{"name":"x"}]',
        rows,
        'an array of 1 without such rows (the first has the keys “name”; set fieldMap to say which is the title)',
      ),
    ],
  ],
])('%s', (_, text, titles, messages, options = {}) => {
  const settings = { unlabeledCount: 'upvotes', ...options } as const;

  it('as a whole', () => {
    const listing = parseListing(text, settings);
    expect(listing.papers.map(({ title }) => title)).toEqual(titles);
    expect(
      listing.messages.map((message) => `${message}; expected ${message.expected}, found ${message.actual}`),
    ).toEqual(messages);
  });

  it.each([1, 40])('in pieces of %i characters', async (length) => {
    const reasons: string[] = [];
    const streamed: string[] = [];
    const chunks = Array.from({ length: Math.ceil(text.length / length) }, (__, at) =>
      text.slice(at * length, (at + 1) * length),
    );
    const onMessage = (message: unknown) => reasons.push(String(message));
    for await (const { title } of streamPapers(chunks, { ...settings, onMessage })) streamed.push(title);
    expect(streamed).toEqual(titles);
    expect(reasons).toEqual(messages.map((message) => message.split('; expected ')[0]));
  });
});

it.each<[string, string, ParseOptions['format'], string]>([
  ['words', '\n  hello  \n\n', 'auto', `expected ${aPage}, found text that begins “hello”.`],
  [
    'words as text',
    'hello\n',
    'text',
    `expected ${aPage.replace('page', 'page as text')}, found text that begins “hello”.`,
  ],
  [
    'words as Markdown',
    'hello\n',
    'markdown',
    `expected ${aPage.replace('page', 'page as markdown')}, found text that begins “hello”.`,
  ],
  ['words as JSON', 'hello\n', 'json', 'expected JSON, as `format` says, found text that begins “hello”.'],
  [
    'the page of one paper',
    '# Paper page - A Boat\n\nPublished on Jul 3\n\nWe float.\n',
    'auto',
    `expected ${aPage}, found the page of one paper.`,
  ],
  ['another notation', '<?xml version="1.0"?>\n<a/>\n', 'auto', 'found XML.'],
  [
    'JSON with titles alone',
    '[{"title":"A"},{"title":"B"}]\n',
    'auto',
    `expected ${rows}, found an array of 2 without such rows.`,
  ],
  [
    'two objects that are no papers',
    '{"name":"x"}\n\n{"name":"y"}\n',
    'auto',
    `expected ${rows}, found 2 rows that are not papers: row 1 has no title.`,
  ],
])('refuses %s', (_, text, format, message) => {
  expect(() => parsePapers(text, { format })).toThrow(
    expect.objectContaining({ code: 'not-a-listing', message: expect.stringContaining(message) }),
  );
});

it('reads a hundred parts of JSON with something between them, and reports the rest', () => {
  const both = (at: number) => `[{"title":"Cat ${at}","id":"2407.${10_000 + at}"}]\nwords\n`;
  const text = Array.from({ length: 103 }, (_, at) => both(at)).join('');
  const { papers, messages } = parseListing(text);
  expect(papers.length).toBe(101);
  expect(messages.length).toBe(101);
  expect(String(messages.at(-1))).toBe(
    '202:1-206:6: Not read: the text below the JSON, “words [{"title":"Cat 101","id":"2407.10101"}] words [{"titl…”',
  );
  expect(messages.slice(0, 2).map(String)).toEqual([
    '2:1-2:6: Not read: a part that is not a listing, “words”',
    '4:1-4:6: Not read: a part that is not a listing, “words”',
  ]);
});
