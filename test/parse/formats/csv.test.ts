import { describe, expect, it } from 'vitest';
import { parseListing, parsePapers } from '../../../src/index.js';

/** Reads a text: the titles, and each warning with its place. */
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
  ['commas', 'title,id\nA,1\nB,2\n', ['A', 'B'], []],
  ['semicolons', 'title;id\n"A; B";1\n', ['A; B'], []],
  ['vertical lines', 'title|id\nA|1\n', ['A'], []],
  ['CRLF, a byte order mark and blank lines', '\ufeff\r\ntitle,id\r\n\r\nA,1\r\n\r\n', ['A'], []],
  ['quoted line breaks', 'title,abstract\n"A\n Boat","It\n\nfloats, ""quietly""."\n', ['A Boat'], []],
  ['a header alone', 'title,id,upvotes\n', [], []],
  ['spaces around names', ' Title , Arxiv ID \nA,2407.00001\n', ['A'], []],
  [
    'a cell too few',
    'title,id,upvotes\nA,1\nB,2,3\n',
    ['A', 'B'],
    ['2:1 unread-row Row 1: expected 3 cells, as in the header, found 2 cells'],
  ],
  [
    'a cell too many',
    'title,id\nA, or B,1\nC,2\n',
    ['C'],
    ['2:1 unread-row Row 1: expected 2 cells, as in the header, found 3 cells; the row is left out'],
  ],
  ['empty cells too many', 'title,id\nA,1,,\n', ['A'], []],
  [
    'a quotation mark that is never closed',
    'title,id\n"A,1\nB,2\nC,3\n',
    ['B', 'C'],
    [
      '2:1 invalid-syntax Row 1: expected a closing quotation mark, found a quotation mark that is never closed; the row is left out',
    ],
  ],
  [
    'a misplaced quotation mark',
    'title,id\n"A" B,1\nC,2\n',
    ['C'],
    [
      '2:1 invalid-syntax Row 1: expected doubled quotation marks inside a cell, found a misplaced quotation mark; the row is left out',
    ],
  ],
  ['a quotation mark inside of a cell', 'title,id\nA "B" C,1\n', ['A "B" C'], []],
  [
    'a row without a title',
    'title,id\n,1\nB,2\n',
    ['B'],
    ['2:1 unread-row Row 1: not a paper: expected a title, found none'],
  ],
  [
    'a value that is not readable',
    'title,id,upvotes\nA,1,"x ""y"""\n',
    ['A'],
    [
      '2:5 unreadable-value Row 1: cannot parse upvotes: expected a count such as 12 or “1.2k”, found “x "y"”',
    ],
  ],
  [
    'a column twice',
    'title,id,title\nA,1,B\n',
    ['A'],
    ['1:10 duplicate-key The column “title” appears twice; its first values were read'],
  ],
  [
    'a link to a paper shows what the rows are',
    'title,link\nA,https://arxiv.org/abs/2407.00001\n',
    ['A'],
    [],
  ],
  ['rows without a value, as spreadsheets write them', 'title,id,,\nA,1,,\n,,,\n , ,,\n', ['A'], []],
  ['a header that comes again', 'title,abstract\nA,a\ntitle,abstract\nB,b\n', ['A', 'B'], []],
  [
    'rows that end in LF below others that end in CRLF',
    'title,abstract,id\r\n"A\r\nBoat","It\nfloats.","1"\r\nB,x,"2"\nC,y,3\n',
    ['A Boat', 'B', 'C'],
    [],
  ],
  ['rows that end in CRLF below a header that ends in LF', 'title,id\nA,"1"\r\nB,2\r\n', ['A', 'B'], []],
  ['a name that has lost a quotation mark', '"title",id","upvotes"\n"A","1","2"\n', ['A'], []],
  [
    'a cell that has lost its quotation marks',
    'id,title,abstract\n1"A, Boat","It floats."\n2,"B","It sails."\n',
    ['Boat"', 'B'],
    [
      '2:1 invalid-syntax Row 1: expected doubled quotation marks in quoted cells, found a quotation mark without another one in a cell that has none around it',
      '2:5 ambiguous-value Row 1: title contains a quotation mark without another one; it was kept as it is: “Boat"”',
    ],
  ],
  [
    'a mark of inches',
    'title,id\nThe 24" Boat,1\n"The 25"" Boat",2\n',
    ['The 24" Boat', 'The 25" Boat'],
    [
      '2:1 invalid-syntax Row 1: expected doubled quotation marks in quoted cells, found a quotation mark without another one in a cell that has none around it',
    ],
  ],
  [
    'a row above the header, as in a file that was sorted',
    '1,A,x\nid,title,abstract\n2,B,x\n',
    ['B'],
    ['1:1 unread-line Not read: the text above the header, “1,A,x”'],
  ],
  [
    'values in columns without a name',
    ',title,,id,\n0,A,It floats.,1,\n1,B,It sails.,2,\n',
    ['A', 'B'],
    ['1:8 unknown-key Column 3 has no name, so its values are not read'],
  ],
  ['carriage returns alone', 'title,id\rA,1\rB,2\r', ['A', 'B'], []],
  ['Excel’s line above the header', 'sep=;\ntitle;id\nA;1\n', ['A'], []],
  ['five lines above the header', 'a\nb\nc\nd\ne\ntitle,id\nA,1\n', ['A'], []],
  ['five comments below the header', `title,id\n${'# x\n'.repeat(5)}A,1\n`, ['A'], []],
  [
    'a quotation mark that is never closed in the last line',
    'title,id\nA,1\n"B,2',
    ['A'],
    [
      '3:1 invalid-syntax Row 2: expected a closing quotation mark, found a quotation mark that is never closed; the row is left out',
    ],
  ],
  [
    'a quotation mark that is never closed before CRLF',
    'title,id\r\n"B,2\r\nC,3\r\n',
    ['C'],
    [
      '2:1 invalid-syntax Row 1: expected a closing quotation mark, found a quotation mark that is never closed; the row is left out',
    ],
  ],
  [
    'a value that is not readable behind doubled quotation marks',
    'title,id,upvotes\n"A ""B"", C",1,many\n',
    ['A "B", C'],
    [
      '2:16 unreadable-value Row 1: cannot parse upvotes: expected a count such as 12 or “1.2k”, found “many”',
    ],
  ],
  [
    'titles that hold the word title, and long ones that end with it',
    'title,upvotes\nTitle of a Boat,1\nMy title,2\nA Boat That Is Far Too Long for Its Own Title,date\n',
    ['Title of a Boat', 'My title', 'A Boat That Is Far Too Long for Its Own Title'],
    [
      '4:47 unreadable-value Row 3: cannot parse upvotes: expected a count such as 12 or “1.2k”, found “date”',
    ],
  ],
  [
    'a quotation mark that is never closed in a row between others',
    'title,id\nA,1\n"B,2\nC,3\n',
    ['A', 'C'],
    [
      '3:1 invalid-syntax Row 2: expected a closing quotation mark, found a quotation mark that is never closed; the row is left out',
    ],
  ],
  [
    'a row with the word title alone',
    'title,id\nA,1\ntitle\nB,2\n',
    ['A', 'title', 'B'],
    [
      '3:1 unread-row Row 2: expected 2 cells, as in the header, found 1 cell',
      '3:1 ambiguous-value Row 2: title contains a placeholder; it was kept as it is: “title”',
    ],
  ],
  [
    'a title and an abstract that are names of other fields',
    'title,abstract,id\nVotes,summary,abstract\n',
    ['Votes'],
    [],
  ],
  [
    'a title that ends so, and the name of a field',
    'title,id,abstract\nThe Boat Title,2407.00001,abstract\n',
    ['The Boat Title'],
    ['2:27 ambiguous-value Row 1: abstract contains a placeholder; it was kept as it is: “abstract”'],
  ],
  ['a dash below the name of the last column', 'title|upvotes\nA|-\n', ['A'], []],
  ['a dash below the name of the first column', 'upvotes|title\n-|A\n', ['A'], []],
  ['names between vertical lines alone', 'title|upvotes', [], []],
  ['a header alone in a line without an end', 'title,id,upvotes', [], []],
  ['a text that is far longer than a header', `title,abstract\nA,${'It floats. '.repeat(2000)}\n`, ['A'], []],
  [
    'a row above the header, below a title',
    'Papers\n1,A,x\nid,title,abstract\n2,B,x\n',
    ['B'],
    ['1:1 unread-line Not read: the text above the header, “Papers 1,A,x”'],
  ],
  [
    'a row of TSV above the header',
    '1\tA\tx\nid,title,abstract\n2,B,x\n',
    ['B'],
    ['1:1 unread-line Not read: the text above the header, “1 A x”'],
  ],
  ['two words above two names', 'x,y\ntitle,id\nA,1\n', ['A'], []],
])('%s', (_, text, titles, warnings) => {
  expect(read(text)).toEqual({ format: 'csv', titles, warnings });
});

it('keeps the blanks of texts in own columns, whatever rows end in', () => {
  const header = 'title,authorCount,date,upvotes,repoLinks,abstract\r\n';
  const rows = 'A,1,,2,[],It floats.\r\nB,1,,2,[],It sits.\nC,1,,2,[],It runs. \n';
  expect(parsePapers(header + rows).map(({ abstract }) => abstract)).toEqual([
    'It floats.',
    'It sits.',
    'It runs. ',
  ]);
});

it('notes what stands above the header where it begins', () => {
  const { messages } = parseListing('\n\n  Daily Papers\ntitle,id\nA,1\n');
  expect(messages.map(({ line, column, actual, expected }) => [line, column, actual, expected])).toEqual([
    [3, 3, '“Daily Papers”', ['one header, and rows']],
  ]);
});

it('another table above the header is lost, with a warning', () => {
  expect(read('id,title,abstract\n1,A,x\nid\ttitle\tabstract\n2\tB\tx\n')).toEqual({
    format: 'tsv',
    titles: ['B'],
    warnings: ['1:1 unread-line Not read: the text above the header, “id,title,abstract 1,A,x”'],
  });
});

it('notes the columns that are not read, at the header', () => {
  const { messages } = parseListing(',title,id,"my, score",notes\n0,A,1,5,\n1,B,2,6,x\n');
  expect(messages.map(({ line, column, reason }) => [line, column, reason])).toEqual([
    [1, 1, '“column 1” is not read, in 2 rows'],
    [1, 11, '“my, score” is not read, in 2 rows'],
    [1, 23, '“notes” is not read, in 2 rows'],
  ]);
});

it.each([
  'paper/title,paper/id,paper/authors/0/name,paper/authors/1/name,paper/authors/1/hidden',
  'title,id,authors.0.name,authors.1.name,authors.1.hidden',
  'title,id,authors[0].name,authors[1].name,authors[1].hidden',
  'title,id,authors_0_name,authors_1_name,authors_1_hidden',
])('puts a list together of its columns: %s', (header) => {
  const { papers, messages } = parseListing(
    `${header}\nA,2407.00001,Ann Bell,Cy Dorn,false\nB,2407.00002,Eve Fox,,\nC,2407.00003,,,\n`,
  );
  expect(papers.map(({ title, id, authors, authorCount }) => [title, id, authors, authorCount])).toEqual([
    ['A', '2407.00001', ['Ann Bell', 'Cy Dorn'], 2],
    ['B', '2407.00002', ['Eve Fox'], 1],
    ['C', '2407.00003', undefined, null],
  ]);
  expect(messages.map(({ reason }) => reason)).toEqual([
    expect.stringMatching(/^“(?:paper\/)?authors\[\]\.hidden” is not read, in 1 row$/),
  ]);
});

it('counts the columns of a list from 1, too', () => {
  expect(parsePapers('title,author_1,author_2,github1\nA,Ann Bell,Cy Dorn,a/b\n')).toMatchObject([
    { authors: ['Ann Bell', 'Cy Dorn'], authorCount: 2, repoLinks: ['https://github.com/a/b'] },
  ]);
});

it('notes what stands above the header, and counts rows from it', () => {
  const text = 'Daily Papers, week 27\n# exported by hand\n\ntitle,id,upvotes\nA,1,many\n';
  const { papers, messages } = parseListing(text);
  expect(papers.map(({ title }) => title)).toEqual(['A']);
  expect(messages.map(({ line, column, fatal, reason }) => [line, column, fatal, reason])).toEqual([
    [1, 1, undefined, 'Not read: the text above the header, “Daily Papers, week 27 # exported by hand”'],
    [5, 5, false, 'Row 1: cannot parse upvotes: expected a count such as 12 or “1.2k”, found “many”'],
  ]);
});

describe('tables put together', () => {
  it.each<[string, string]>([
    ['the same columns', 'title,upvotes\nA,1\ntitle,upvotes\nB,2\n'],
    ['another order', 'title,upvotes\nA,1\nupvotes,title\n2,B\n'],
    ['fewer columns', 'title,upvotes,id\nA,1,\ntitle,upvotes\nB,2\n'],
    ['other names', 'title,upvotes,id\nA,1,\npaper_title,likes\nB,2\n'],
    ['byte order marks', '\ufeff"title","upvotes"\n"A","1"\n\ufeff"title","upvotes"\n"B","2"\n'],
  ])('with %s', (_, text) => {
    const { papers, messages } = parseListing(text);
    expect(papers.map(({ title, upvotes }) => [title, upvotes])).toEqual([
      ['A', 1],
      ['B', 2],
    ]);
    expect(messages.map(({ line, fatal, ruleId }) => [line, fatal, ruleId])).toEqual([
      [3, undefined, 'unread-line'],
    ]);
  });

  it('with a title and a date alone, and no paper for a header', () => {
    const { papers, messages } = parseListing('title,upvotes\nA,1\n\ntitle,date\nB,2024-07-03\n');
    expect(papers.map(({ title, upvotes, date }) => [title, upvotes, date])).toEqual([
      ['A', 1, null],
      ['B', null, '2024-07-03'],
    ]);
    expect(messages.map(({ line, reason }) => [line, reason])).toEqual([
      [4, 'Not read: a repeated header, “title,date”'],
    ]);
  });

  it('say where a column of the second one stands', () => {
    const { messages } = parseListing('title,upvotes\nA,1\nupvotes,title,score\nmany,B,7\n');
    expect(messages.map(({ line, column, reason }) => [line, column, reason])).toEqual([
      [3, 1, 'Not read: a repeated header, “upvotes,title,score”'],
      [3, 15, '“score” is not read, in 1 row'],
      [4, 1, 'Row 2: cannot parse upvotes: expected a count such as 12 or “1.2k”, found “many”'],
    ]);
  });
});

it.each<[string, string, string[]]>([
  ['and a line feed at the end', 'title,upvotes\rA,1\rB,2\n', ['A', 'B']],
  ['and a line feed in a cell', 'title,abstract,upvotes\rA,"a\nb",1\rB,b,2\r', ['A', 'B']],
])('reads lines that end with CR, %s', (_, text, titles) => {
  const { papers, messages } = parseListing(text);
  expect([papers.map(({ title }) => title), messages]).toEqual([titles, []]);
});

it('reads a first row of several lines below a title', () => {
  const { papers } = parseListing('My papers\n\ntitle,abstract,upvotes\nA,"a\nb",1\nB,b,2\n');
  expect(papers.map(({ title, upvotes }) => [title, upvotes])).toEqual([
    ['A', 1],
    ['B', 2],
  ]);
});

it.each(['title,abstract,authors/names', 'title,abstract,dc:date', 'title,abstract,# upvotes'])(
  '%j alone is a table without rows',
  (text) => {
    expect(parsePapers(`${text}\n`)).toEqual([]);
  },
);

it('takes no comment for a row, and no rank for a comment', () => {
  const text = '# week 27\n# by hand\ntitle,upvotes\n# page 2\nA,1\n#end, of, page 2\n# left, out\n';
  const { papers, messages } = parseListing(text);
  expect(papers.map(({ title }) => title)).toEqual(['A']);
  expect(messages.map(({ line, fatal, reason }) => [line, fatal, reason])).toEqual([
    [1, undefined, 'Not read: the text above the header, “# week 27 # by hand”'],
    [4, undefined, 'Not read: a comment, “# page 2”'],
    [6, undefined, 'Not read: a comment, “#end, of, page 2”'],
    [7, false, 'Not read: a comment, “# left, out”'],
  ]);
  expect(parsePapers('#,title,id\n#1,A,1\n#2,B\n').map(({ title }) => title)).toEqual(['A', 'B']);
});

it('takes no short row for a comment, and warns of what may be one', () => {
  const head = 'title,upvotes,id,github\nA,1,a,\n';
  const short = 'unread-row Row 2: expected 4 cells, as in the header, found 3 cells';
  expect(read(`${head}#Boats for All,7,b\nC,3,c,\n`)).toEqual({
    format: 'csv',
    titles: ['A', '#Boats for All', 'C'],
    warnings: [`3:1 ${short}`],
  });
  expect(read(`${head}# Boats,7,b\n`)).toEqual({
    format: 'csv',
    titles: ['A'],
    warnings: ['3:1 unread-line Not read: a comment, “# Boats,7,b”'],
  });
  expect(read(`${head}# boats, kettles\n#cats\n`)).toEqual({ format: 'csv', titles: ['A'], warnings: [] });
});

it('takes no title of a first row for a comment', () => {
  const own = 'title,abstract,authorCount,date,upvotes,repoLinks';
  expect(read(`${own}\n# A,"It floats.\n\n{}\nb",2,2024-07-03,1,[]\n`)).toEqual({
    format: 'csv',
    titles: ['# A'],
    warnings: [],
  });
});

it('takes no row of totals for a paper', () => {
  const { titles, warnings } = read('title,upvotes,comments\nSum,1,\nA,1,3\nTotal:,1,3\nMean,1.0,3.0\n');
  expect(titles).toEqual(['A']);
  expect(warnings).toEqual([
    '2:1 unread-row Row 1: not a paper: expected a paper, found the row “Sum”, which sums up others',
    '4:1 unread-row Row 3: not a paper: expected a paper, found the row “Total:”, which sums up others',
    '5:1 unread-row Row 4: not a paper: expected a paper, found the row “Mean”, which sums up others',
  ]);
  expect(read('title;abstract;upvotes\nSum;We add.;1\nA;;\nTotal;;\n')).toMatchObject({
    titles: ['Sum', 'A'],
    warnings: [
      '4:1 unread-row Row 3: not a paper: expected a paper, found the row “Total”, which sums up others',
    ],
  });
});

it('says why no row was read', () => {
  expect(() => parsePapers('"title","upvotes"\n"1","A",12\n"2","B",3\n')).toThrow(
    'found 2 rows that are not papers: row 1 has 3 cells, but the header has 2',
  );
  expect(() => parsePapers('title,upvotes\n"A \\"B\\"",12\n')).toThrow(
    'found 1 row that is not a paper: row 1 has a misplaced quotation mark',
  );
});

it.each([
  '| title | upvotes |\n| --- | ---: |\n| [A Boat](https://arxiv.org/abs/2407.00001) | 12 |\n',
  ' title  | upvotes\n--------+---------\n A Boat |      12\n',
])('refuses tables that Markdown and databases draw: %j', (text) => {
  expect(() => parsePapers(text)).toThrow('Not a Daily Papers listing');
  expect(() => parsePapers(text, { format: 'csv' })).toThrow('expected a CSV header');
});

it('reads objects and lists in cells', () => {
  const text = `title,summary,paper,numComments\n,,"{'title': 'A Boat', 'id': '2407.00001', 'authors': [{'name': 'Ann Bell'}], 'upvotes': 3}",2\n`;
  expect(parsePapers(text)).toMatchObject([
    { title: 'A Boat', id: '2407.00001', authors: ['Ann Bell'], upvotes: 3, comments: 2 },
  ]);
});

describe('a table with the columns that this library writes', () => {
  const columns = 'abstract,authorCount,date,upvotes,repoLinks';

  it('has texts as they are, and counts, lists and objects as JSON', () => {
    const { papers, messages } = parseListing(
      `title,${columns},id,url,comments,authors,organization,submittedBy,projectPage,aiSummary\n` +
        '2048,"[""x""]",2,2024-07-03,7,"[""https://github.com/kettle/boat""]",2407.00001,https://huggingface.co/papers/2407.00001,3,"[""Ann Bell"",""Cy Dorn""]","{""name"":""kettle"",""fullname"":""Kettle""}",1984,https://boats.example,12\n' +
        'A Boat,,,,,,,,,,,,,\n',
    );
    expect(papers).toEqual([
      {
        title: '2048',
        abstract: '["x"]',
        authorCount: 2,
        date: '2024-07-03',
        upvotes: 7,
        repoLinks: ['https://github.com/kettle/boat'],
        id: '2407.00001',
        url: 'https://huggingface.co/papers/2407.00001',
        comments: 3,
        authors: ['Ann Bell', 'Cy Dorn'],
        organization: { name: 'kettle', fullname: 'Kettle' },
        submittedBy: '1984',
        projectPage: 'https://boats.example',
        aiSummary: '12',
      },
      { title: 'A Boat', abstract: '', authorCount: null, date: null, upvotes: null, repoLinks: [] },
    ]);
    expect(messages.map(({ reason }) => reason)).toEqual([
      'Row 1: abstract contains a list or an object; it was kept as it is: “["x"]”',
      'Row 1: submittedBy contains no name; it was kept as it is: “1984”',
      'Row 1: aiSummary contains no words; it was kept as it is: “12”',
    ]);
  });

  it('reports cells that are something else', () => {
    expect(read(`title,${columns}\nA,B,two,2024-07-03,1.2k,"[x"\n# C,D,1,2024-07-03,3,[]\n`)).toEqual({
      format: 'csv',
      titles: ['A', '# C'],
      warnings: [
        '2:5 unreadable-value Row 1: cannot parse authorCount: expected a count such as 12 or “1.2k”, found “two”',
        '2:25 unreadable-value Row 1: cannot parse repoLinks: expected the URL of a repository, found “[x”',
      ],
    });
  });

  it.each([
    ['quotation marks around the first name', `"title",${columns}`, '=A Boat', '+It floats'],
    ['no such quotation marks', `title,${columns}`, "'=A Boat", "'+It floats"],
    ['a column of its own', `"title",${columns},score`, "'=A Boat", "'+It floats"],
  ])('takes the apostrophe from before a formula: %s', (_, header, title, abstract) => {
    const cells = header.endsWith('score') ? ',1' : '';
    const text = `${header}\n"'=A Boat","'+It floats",2,2024-07-03,7,[]${cells}\n`;
    expect(parsePapers(text)).toMatchObject([{ title, abstract }]);
  });

  it.each([
    ['some of its columns', `"title",abstract\n'=A,"Up, '+5%."\n`, '=A', 'Up, +5%.'],
    ['another order', `"abstract"\ttitle\n"Up, '+5%."\t'=A\n`, '=A', 'Up, +5%.'],
    ['no quotation marks', `title,abstract\n'=A,"Up, '+5%."\n`, "'=A", "Up, '+5%."],
    ['quotation marks around all', `"title","abstract"\n'=A,"Up, '+5%."\n`, "'=A", "Up, '+5%."],
    ['a name of another tool', `"title",summary\n'=A,"Up, '+5%."\n`, "'=A", "Up, '+5%."],
  ])('takes it, or leaves it, with %s', (_, table, title, abstract) => {
    const { papers, messages } = parseListing(table);
    expect(papers).toEqual([
      { title, abstract, authorCount: null, date: null, upvotes: null, repoLinks: [] },
    ]);
    expect(messages).toEqual([]);
  });
});

it('names a column without a name, and one that is there twice, by its place', () => {
  const { papers, messages } = parseListing('title,id, ,title,\nA,1,x,B,\n');
  expect(papers).toMatchObject([{ title: 'A', id: '1' }]);
  expect(
    messages.map(({ line, column, reason, expected, actual }) => [line, column, reason, expected, actual]),
  ).toEqual([
    [1, 10, 'Column 3 has no name, so its values are not read', ['a name for each column'], 'none'],
    [1, 10, '“column 3” is not read, in 1 row', ['a key that is known, or named in fieldMap'], 'column 3'],
    [1, 12, 'The column “title” appears twice; its first values were read', ['each column once'], 'title'],
    [
      1,
      12,
      '“title (column 4)” is not read, in 1 row',
      ['a key that is known, or named in fieldMap'],
      'title (column 4)',
    ],
  ]);
});

it.each([
  ['sep=;', []],
  ['SEP=;', []],
  ['sep=;x', ['1:1-1:7: Not read: the text above the header, “sep=;x”']],
  ['use sep=;', ['1:1-1:10: Not read: the text above the header, “use sep=;”']],
])('takes %j above the header for its delimiter or for text', (above, expected) => {
  const { papers, messages } = parseListing(`${above}\ntitle;id\nA;1\n`);
  expect(papers).toMatchObject([{ title: 'A', id: '1' }]);
  expect(messages.map(String)).toEqual(expected);
});

it('takes a lone # for a comment, and one in a cell of its own for a rank', () => {
  expect(parseListing('title,id\nA,1\n#\nB,2\n').messages.map(String)).toEqual([
    '3:1-3:2: Not read: a comment, “#”',
  ]);
  const { papers, messages } = parseListing('rank,title,id\n#,A,1\n# ,B,2\n#3,C,4\n');
  expect(papers.map(({ title }) => title)).toEqual(['A', 'C']);
  expect(messages.map(String)).toContain('3:1-3:7: Not read: a comment, “# ,B,2”');
});

it.each([
  ['title,date\nA,2024-07-03\n', 'CSV with the columns “title”, “date”'],
  [
    'Titel;Zusammenfassung;Stimmen\nA;"It floats; it sails.";3\n',
    'CSV with the columns “Titel”, “Zusammenfassung”, “Stimmen”; set fieldMap to say which is the title',
  ],
  ['Name\tDay 1\r\nA\t3\r\n', 'TSV with the columns “Name”, “Day 1”; set fieldMap to say which is the title'],
])('says which columns an unknown table has: %j', (text, found) => {
  const expected =
    'rows with a title and other fields of papers, such as an id, an abstract, authors or upvotes';
  expect(() => parsePapers(text)).toThrow(`expected ${expected}, found ${found}.`);
});

it.each([
  'Dear diary, today I float\nand sail, too\n',
  'Boats,kettles\nand more things that float.\n',
  'Boats\nKettles\n',
])('takes no prose for an unknown table: %j', (text) => {
  expect(() => parsePapers(text)).toThrow('found text that begins');
});

describe('what is not a table', () => {
  it.each([
    ['six lines above a header', 'a\nb\nc\nd\ne\nf\ntitle,id\nA,1\n'],
    ['six comments below a header', `title,id\n${'# x\n'.repeat(6)}A,1\n`],
    ['a header of 20,000 characters', `title,id,${'x'.repeat(20_000)}\nA,1,\n`],
    ['a line above with fewer names than cells', 'Papers\nTitle, Authors\nA, B, C\n'],
    ['a line above with other cells than the row', 'Papers\nTitle, Authors\nA Boat\n'],
    ['a sentence that lists fields', 'Fields: title, abstract, upvotes.\n'],
    ['a statement of SQL', "INSERT INTO papers (id, title, upvotes) VALUES\n('2407.00001', 'A Boat', 7);\n"],
    ['SQL of several lines', "REPLACE INTO a (id,title,upvotes) VALUES ('1','A',7);\n".repeat(2)],
    ['a query', 'SELECT id, title, upvotes FROM papers;\n2407.00001,A Boat,7\n'],
  ])('%s', (_, text) => {
    expect(() => parsePapers(text)).toThrow('Not a Daily Papers listing');
  });

  it.each([
    'Title, Authors and More\n\nDaily Papers\n\nbyAK and the research community\n\nNov 13, 2024\n',
    'A Boat, a Cat\n\nIt floats.\n\n  • 2 authors\n·\nJul 3, 2024 7\n',
    'Title, Authors\n\nWe list them.\n\n  • 2 authors\n·\nJul 3, 2024\n',
    'Titles, dates\n\nWe date titles.\n\n  • 2 authors\n·\nJul 3, 2024\n',
    'Upvotes, Comments and Votes\n\nWe count.\n\n  • 2 authors\n·\nJul 3, 2024\n',
  ])('%j is text', (text) => {
    expect(parseListing(text).format).toBe('text');
  });

  it.each([
    [
      'name,version\nleft-pad,1.0.0\n',
      'expected a CSV header that names a title and other fields of papers, such as an id, an abstract, authors or upvotes, found “name,version”',
    ],
    [
      'title,url\nA,https://a.example\n',
      'expected a CSV header that names a title and other fields of papers, such as an id, an abstract, authors or upvotes, found “title,url”',
    ],
    ['title\nA\n', 'found “title”'],
  ])('%j is refused as CSV', (text, message) => {
    expect(() => parsePapers(text, { format: 'csv' })).toThrow(message);
    expect(() => parsePapers(text)).toThrow('Not a Daily Papers listing');
  });
});

it.each([
  [
    '#,Paper,Authors,Upvotes,Link\n1,A Boat,Ann Bell,3,https://huggingface.co/papers/2508.00001\n',
    '“#”, “Paper”, “Authors”, “Upvotes”, “Link”',
  ],
  ['# title,authors,upvotes\nA Boat,Ann Bell,3\n', '“# title”, “authors”, “upvotes”'],
])('an error names the columns, one of which is `#` or begins with it: %j', (text, columns) => {
  expect(() => parseListing(text)).toThrow(
    `found CSV with the columns ${columns}; set fieldMap to say which is the title.`,
  );
});
