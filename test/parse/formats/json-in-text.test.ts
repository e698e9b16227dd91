import { describe, expect, it } from 'vitest';
import { type Paper, parseListing, parsePapers, streamPapers } from '../../../src/index.js';

/** Reads a text as a whole, and as a stream, which must say the same: the titles, and each warning with its place. */
async function read(text: string): Promise<{ titles: string[]; warnings: string[] }> {
  const { papers, messages } = parseListing(text);
  const streamed: Paper[] = [];
  const reasons: string[] = [];
  const chunks = text.match(/[\s\S]{1,11}/g)!;
  for await (const paper of streamPapers(chunks, { onMessage: ({ reason }) => reasons.push(reason) }))
    streamed.push(paper);
  expect(streamed).toEqual(papers);
  expect(reasons.sort()).toEqual(messages.map(({ reason }) => reason).sort());
  const warnings = messages.filter(({ fatal }) => fatal === false);
  return {
    titles: papers.map(({ title }) => title),
    warnings: warnings.map(({ line, column, ruleId, reason }) => `${line}:${column} ${ruleId} ${reason}`),
  };
}

const a = '{"title": "A", "id": "2407.00001"}';
const b = '{"title": "B", "id": "2407.00002"}';
const array = `[\n  ${a},\n  ${b}\n]`;
const page =
  'Daily Papers\n\nbyAK and the research community\n\nNov 13, 2024\n\nC\n\nIt floats.\n\n  • 2 authors\n·\nJul 3, 2024\n';

describe('beside JSON', () => {
  it.each<[string, string, string[], string[]]>([
    [
      'a line of a log below',
      `${array}\nINFO done: wrote 2 papers\n`,
      ['A', 'B'],
      ['5:1 unread-line Not read: a part that is not a listing, “INFO done: wrote 2 papers”'],
    ],
    [
      'a line of a log above',
      `INFO fetching\n${array}\n`,
      ['A', 'B'],
      ['1:1 unread-line Not read: a part that is not a listing, “INFO fetching”'],
    ],
    [
      'a prompt on its last line',
      `$ cat papers.json\n${array}user@host:~$ `,
      ['A', 'B'],
      [
        '1:1 unread-line Not read: a part that is not a listing, “$ cat papers.json”',
        '5:2 unread-line Not read: a part that is not a listing, “user@host:~$”',
      ],
    ],
    ['a page below', `${array}\n\n${page}`, ['A', 'B', 'C'], []],
    ['a page above', `${page}\n${array}\n`, ['C', 'A', 'B'], []],
    ['a page above an object', `${page}\n{\n"papers": ${array}\n}\n`, ['C', 'A', 'B'], []],
    ['a page above lines', `${page}\n${a}\n${b}\n`, ['C', 'A', 'B'], []],
    [
      'a page below lines, which stay lines',
      `${a}\n${b}\n\n${page}`,
      ['A', 'B'],
      ['4:1 unread-line Not read: text among the lines of JSON, “Daily Papers”'],
    ],
    [
      'a log among lines',
      `start\n${a}\n50 %\nstill 50 %\n${b} and so on\n`,
      ['A', 'B'],
      [
        '1:1 unread-line Not read: a part that is not a listing, “start”',
        '3:1 unread-line Not read: text among the lines of JSON, “50 %”',
        '5:36 unread-line Not read: text among the lines of JSON, “and so on”',
      ],
    ],
    [
      'a log between arrays',
      `${array}\nlog\n[{"title": "D", "id": "2407.00003"}]\nlog\n`,
      ['A', 'B', 'D'],
      [
        '5:1 unread-line Not read: a part that is not a listing, “log”',
        '7:1 unread-line Not read: a part that is not a listing, “log”',
      ],
    ],
    [
      'JSON of other things',
      `[{"name": "kettle"}]\n${page}\n[{"name": "cup"}]\n`,
      ['C'],
      [
        '1:1 unread-line Not read: a part that is not a listing, “[{"name": "kettle"}]”',
        '16:1 unread-line Not read: a part that is not a listing, “[{"name": "cup"}]”',
      ],
    ],
    [
      'a log below damaged JSON',
      `[\n${a},\n{"title": "X", "upvotes": many}\n]\nINFO done, at last\n`,
      ['A'],
      [
        '3:27 invalid-syntax Row 2: not valid JSON: a value without quotes, line 3; the row is left out',
        '5:1 unread-line Not read: a part that is not a listing, “INFO done, at last”',
      ],
    ],
    [
      'a fault in its second part',
      `log\n${array}\nlog\n[{"title": "D", "upvotes": 3,}]`,
      ['A', 'B', 'D'],
      [
        '1:1 unread-line Not read: a part that is not a listing, “log”',
        '6:1 unread-line Not read: a part that is not a listing, “log”',
        '7:29 invalid-syntax Row 1: not valid JSON: a trailing comma, line 7',
      ],
    ],
    ['a page in a code fence below', `${array}\n\`\`\`\n${page}\`\`\`\n`, ['A', 'B', 'C'], []],
    [
      'a page below the headers of an answer and other text',
      `HTTP/2 200\ndate: today\n\nlog\n${array}\n${page}`,
      ['A', 'B', 'C'],
      ['1:1 unread-line Not read: a part that is not a listing, “HTTP/2 200 date: today log”'],
    ],
    ['front matter', `---\nsource: a.example\n---\n${array}`, ['A', 'B'], []],
    ['the headers of an answer', `HTTP/2 200\r\ncontent-type: text/html\r\n\r\n${array}`, ['A', 'B'], []],
    [
      'those of two answers',
      `HTTP/1.1 301 Moved\nLocation: /b\n\nHTTP/1.1 200 OK\nDate: today\n\ntitle,id\nA,1\n`,
      ['A'],
      [],
    ],
  ])('%s', async (_, text, titles, warnings) => {
    expect(await read(text)).toEqual({ titles, warnings });
  });

  it('text in a string of JSON is noted, and so is text in a code fence', () => {
    const inner = parseListing(JSON.stringify({ content: `${array}\nlog`, url: 'x' }));
    expect(inner.messages.map(({ reason }) => reason)).toEqual(['Not read: the text below the JSON, “log”']);
    const fenced = parseListing(`Here:\n\`\`\`json\n${array}\nlog\n\`\`\`\nBye\n`);
    expect(fenced.messages.map(({ line, reason }) => [line, reason])).toEqual([
      [1, 'Not read: notes around the listing, “Here:”'],
      [7, 'Not read: the text below the JSON, “log”'],
      [9, 'Not read: notes around the listing, “Bye”'],
    ]);
  });

  it('what is refused is named, if nothing else is a listing', () => {
    expect(() => parsePapers('[{"name": "kettle"}]\nlog\n')).toThrow('found an array of 1 without such rows');
    expect(() => parsePapers('log\n{"error":"too many requests"}\n')).toThrow('“too many requests”');
    expect(() => parsePapers('HTTP/1.1 200 OK\nA: b\n\n1a\r\n[{"title"')).toThrow('body is in chunks');
    expect(() => parsePapers('HTTP/1.1 200 OK\nA: b\n\n\x1f\ufffd')).toThrow('body is compressed');
  });
});

describe('above JSON', () => {
  const comment = ['1:1 invalid-syntax Not valid JSON: a comment, line 1'];
  const lines = `${a}\n${b}\n`;
  const front = '---\nurl: https://a.example\ndate: 2024-07-03\n---\n';
  it.each<[string, string, string[]]>([
    ['a comment', `// 3 rows are missing\n${array}`, comment],
    ['two comments', `// 3 rows\n// are missing\n\n${array}`, comment],
    ['a comment of several lines', `/* 3 rows\nare missing */\n${array}`, comment],
    ['a comment above an object', `// 3 rows are missing\n{"papers": ${array}}`, comment],
    [
      'a comment above lines',
      `// 3 rows are missing\n${lines}`,
      ['1:1 unread-line Not read: text among the lines of JSON, “// 3 rows are missing”'],
    ],
    [
      'a comment as in Python',
      `# 3 rows are missing\n${array}`,
      ['1:1 unread-line Not read: a part that is not a listing, “# 3 rows are missing”'],
    ],
    ['front matter', `${front}${array}`, []],
    ['front matter and a blank line', `${front}\n${array}`, []],
    ['front matter and blank lines above an object', `${front}\n\n{"papers": ${array}}`, []],
    ['front matter above lines', `${front}\n${lines}`, []],
    ['front matter above CSV', `${front}\ntitle,id\nA,2407.00001\nB,2407.00002\n`, []],
    [
      'front matter above YAML',
      `${front}\n- title: A\n  id: "2407.00001"\n- title: B\n  id: "2407.00002"\n`,
      [],
    ],
    ['blank lines', `\n\n${array}`, []],
    [
      'front matter and a line',
      `${front}\n3 rows are missing\n${array}`,
      [
        '1:1 unread-line Not read: a part that is not a listing, “--- url: https://a.example date: 2024-07-03 --- 3 rows are …”',
      ],
    ],
    [
      'rulers above CSV',
      '---\n3 rows are missing\n---\ntitle,id\nA,2407.00001\nB,2407.00002\n',
      ['1:1 unread-line Not read: the text above the header, “--- 3 rows are missing ---”'],
    ],
  ])('%s', (_, text, messages) => {
    const read = parseListing(text);
    expect(read.papers.map(({ title, id }) => [title, id])).toEqual([
      ['A', '2407.00001'],
      ['B', '2407.00002'],
    ]);
    expect(
      read.messages.map(({ line, column, ruleId, reason }) => `${line}:${column} ${ruleId} ${reason}`),
    ).toEqual(messages);
  });
});

it.each<[string, string, string[]]>([
  ['a callback', `callback(${array});`, []],
  ['a callback with a comment', `/**/ a.b.c(${array})\n`, []],
  ['a variable', `var papers = ${array};\n`, []],
  ['a typed constant', `// papers\nexport const papers: Paper[] = ${array};\n`, []],
  ['a default export', `export default ${array}\n`, []],
  ['an older export', `module.exports = ${array};`, []],
  ['a property of the window', `window.__DATA__ = {"papers": ${array}};`, []],
  ['a variable of Python', `papers = ${array}\n`, []],
  ['a guard', `)]}'\n${array}`, []],
  ['two variables', `const a = [${a}];\nconst b = [${b}];\n`, []],
  ['a semicolon', `${array};\n`, []],
  [
    'a function that follows',
    `const papers = ${array};\nshow(papers);\n`,
    ['5:1 unread-line Not read: a part that is not a listing, “show(papers);”'],
  ],
  [
    'an import above',
    `import { Paper } from './paper.js';\nconst papers = ${array};\n`,
    ["1:1 unread-line Not read: a part that is not a listing, “import { Paper } from './paper.js';”"],
  ],
])('in a script, %s', async (_, text, warnings) => {
  expect(await read(text)).toEqual({ titles: ['A', 'B'], warnings });
});

const python = 'the notation of Python or JavaScript, line 1';

describe('as programs print it', () => {
  it.each<[string, string, Partial<Paper>]>([
    ['a date of Python', "'date': datetime.datetime(2024, 7, 3, 23, 5)", { date: '2024-07-03' }],
    ['a day of Python', "'date': datetime.date(2024, 7, 3)", { date: '2024-07-03' }],
    [
      'a date in UTC',
      "'date': datetime.datetime(2024, 7, 3, 0, 0, tzinfo=datetime.timezone.utc)",
      { date: '2024-07-03' },
    ],
    ['a date of pandas', "'date': Timestamp('2024-07-03 00:00:00+0000', tz='UTC')", { date: '2024-07-03' }],
    ['a date of MongoDB', "'date': ISODate('2024-07-03T00:00:00Z')", { date: '2024-07-03' }],
    ['a date of JavaScript', '\'date\': new Date("2024-07-03")', { date: '2024-07-03' }],
    ['a number of NumPy', "'upvotes': np.int64(3)", { upvotes: 3 }],
    ['a number of MongoDB', '\'upvotes\': NumberLong("3")', { upvotes: 3 }],
    ['a tuple', "'authors': ('Ann Bell', 'Cy Dorn')", { authors: ['Ann Bell', 'Cy Dorn'] }],
    ['a tuple of one', "'authors': ('Ann Bell',)", { authors: ['Ann Bell'] }],
    ['a text in parentheses', "'abstract': ('It floats.')", { abstract: 'It floats.' }],
    ['a text of Python 2', "u'abstract': u'It\\xa0floats.'", { abstract: 'It\u00a0floats.' }],
  ])('%s', (_, member, paper) => {
    const { papers, messages } = parseListing(`[{'title': 'A', 'id': '2407.00001', ${member}}]`);
    expect(papers).toMatchObject([{ title: 'A', ...paper }]);
    expect(messages.map(({ reason }) => reason)).toEqual([`Row 1: not valid JSON: ${python}`]);
  });

  it('a tuple of rows', () => {
    const text = "({'title': 'A', 'upvotes': 3}, {'title': 'B', 'upvotes': None},)";
    expect(parsePapers(text).map(({ title, upvotes }) => [title, upvotes])).toEqual([
      ['A', 3],
      ['B', null],
    ]);
  });

  it('a text that pprint has wrapped', () => {
    const text =
      "[{'abstract': 'It floats, and '\n              'it sails.',\n  'title': 'A',\n  'upvotes': 3}]";
    const { papers, messages } = parseListing(text);
    expect(papers).toMatchObject([{ title: 'A', abstract: 'It floats, and it sails.', upvotes: 3 }]);
    expect(messages.map(({ reason }) => reason)).toEqual([
      `Row 1: not valid JSON: ${python}`,
      'Row 1: not valid JSON: a string in several parts, line 2',
    ]);
  });

  it.each([
    "'date': datetime.datetime(2024, 7, 3, 23, 0, tzinfo=datetime.timezone(datetime.timedelta(seconds=7200)))",
    "'date': new Date(2024, 6, 3)",
    "'authors': Authors('Ann Bell')",
  ])('%s leaves its row out, as its value is not certain', (member) => {
    const { papers, messages } = parseListing(`[{'title': 'A', 'upvotes': 3}, {'title': 'B', ${member}}]`);
    expect(papers.map(({ title }) => title)).toEqual(['A']);
    expect(messages.at(-1)?.reason).toBe(
      'Row 2: not valid JSON: a value without quotes, line 1; the row is left out',
    );
  });

  it('strings without a comma between them stay two in JSON', () => {
    const { papers, messages } = parseListing('[{"title": "A", "authors": ["Ann Bell"\n"Cy Dorn"]}]');
    expect(papers[0]?.authors).toEqual(['Ann Bell', 'Cy Dorn']);
    expect(messages.map(({ reason }) => reason)).toEqual(['Row 1: not valid JSON: a missing comma, line 2']);
  });
});

it('what follows the hundred and first array is not read, which a message says', () => {
  const entry = (at: number) => `[{"title": "Boat ${at}", "upvotes": ${at}}]\nlog ${at}\n\n`;
  const { papers, messages } = parseListing(Array.from({ length: 103 }, (_, at) => entry(at + 1)).join(''));
  expect(papers.at(-1)?.title).toBe('Boat 101');
  expect(messages.map(({ line, reason }) => [line, reason]).slice(-2)).toEqual([
    [299, 'Not read: a part that is not a listing, “log 100”'],
    [
      302,
      'Not read: the text below the JSON, “log 101 [{"title": "Boat 102", "upvotes": 102}] log 102 [{"…”',
    ],
  ]);
});
