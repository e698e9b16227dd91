import { describe, expect, it } from 'vitest';
import { parseListing } from '../../../src/index.js';

const text =
  'Daily Papers\n\nbyAK and the research community\n\nJul 5\n\nA Boat\n\nIt floats.\n\n  • 2 authors\n·\nJul 3, 2024 7\n\nA Cat\n\nIt sleeps.\n\nTea Lab\n·\nJul 4, 2024 -\n';
const link = (path: string) => `https://huggingface.co/${path}`;
const markdown = `# Daily Papers

## by AK and the research community

Jul 5

[7](${link('login?next=%2Fpapers%2F2407.00001')})

### [A Boat](${link('papers/2407.00001')})

[It floats.](${link('papers/2407.00001')})

[- 2 authors](${link('papers/2407.00001')})

·

Jul 3, 2024
`;

const boat = {
  title: 'A Boat',
  abstract: 'It floats.',
  authorCount: 2,
  date: '2024-07-03',
  upvotes: 7,
  repoLinks: [],
};
const cat = {
  title: 'A Cat',
  abstract: 'It sleeps.',
  authorCount: null,
  date: '2024-07-04',
  upvotes: 0,
  repoLinks: [],
  organization: { fullname: 'Tea Lab' },
};
const linked = { ...boat, comments: 0, id: '2407.00001', url: link('papers/2407.00001') };

const lines = (all: string, change: (line: string, number: number) => string) =>
  all
    .split('\n')
    .map((line, at) => change(line, at + 1))
    .join('\n');

it.each<[string, (line: string, number: number) => string]>([
  ['a quotation', (line) => `> ${line}`],
  ['a quotation of a quotation', (line) => `>> ${line}`],
  ['an indented quotation of a quotation', (line) => ` > > ${line}`.trimEnd()],
  ['indented code', (line) => `    ${line}`],
  ['text behind a tab', (line) => `\t${line}`],
  ['a list', (line) => line && `- ${line}`],
  ['a list with other bullets', (line) => line && `  • ${line}`],
  ['numbered lines of cat', (line, number) => `${String(number).padStart(6)}\t${line}`],
  ['numbered lines without blanks at their ends', (line, number) => `${number}: ${line}`.trimEnd()],
  ['a numbered list', (line, number) => `${number}. ${line}`],
  ['a log', (line) => `[10:31:02] ${line}`],
  ['a log with days', (line) => `2024-07-05T10:31:02.123Z ${line}`],
  ['a chat', (line) => line && `10:31 AM ${line}`],
  ['numbered lines behind an arrow', (line, number) => `${String(number).padStart(6)}→${line}`],
  ['numbered lines behind a bar', (line, number) => `${String(number).padStart(4)} | ${line}`.trimEnd()],
  ['numbered lines of bat', (line, number) => `${String(number).padStart(4)}   │ ${line}`],
  ['lines of bat that it has wrapped', (line, number) => `${number % 9 ? number : ' '}│${line}`],
  ['a diff', (line) => `+${line}`],
  ['the removed lines of a diff', (line) => `-${line}`],
  ['a comment', (line) => `; ${line}`],
  ['a box', (line) => `│ ${line.padEnd(90)} │`],
  ['a box without padding', (line) => `| ${line} |`],
  ['lines that blanks fill up', (line) => line.padEnd(120)],
  ['text behind a bar', (line) => `| ${line}`],
  ['text with Windows line ends', (line) => `> ${line}\r`],
])('reads %s', (_, change) => {
  expect(parseListing(lines(text, change)).papers).toEqual([boat, cat]);
  expect(parseListing(lines(markdown, change)).papers).toEqual([linked]);
});

it.each([
  ['carriage returns', '\r'],
  ['line separators', '\u2028'],
  ['paragraph separators', '\u2029'],
  ['vertical tabs, as word processors write', '\v'],
  ['next lines, as mainframes write', '\u0085'],
])('reads lines that end with %s', (_, end) => {
  expect(parseListing(text.replaceAll('\n', end)).papers).toEqual([boat, cat]);
  expect(parseListing(markdown.replaceAll('\n', end)).papers).toEqual([linked]);
});

it('a line separator inside of a line ends none', () => {
  const { papers } = parseListing(text.replace('It floats', 'It\u2028floats'));
  expect(papers).toEqual([{ ...boat, abstract: 'It\u2028floats.' }, cat]);
});

it.each([
  ['two spaces', '  '],
  ['a tab', '\t'],
  ['a space and a tab', ' \t'],
])('one space stands for %s between words', (_, space) => {
  expect(parseListing(text.replace(/(?<=\w) (?=\w)/g, space)).papers).toEqual([boat, cat]);
});

it('one space stands for two between words in Markdown', () => {
  const { papers } = parseListing(markdown.replace('It floats', 'It  floats').replace('[A Boat', '[A  Boat'));
  expect(papers).toEqual([linked]);
});

it.each(['|', ' | ', '\t', ' ¶ ', '||'])('reads texts that a program has joined with %j', (separator) => {
  const texts = text
    .replace('byAK and', 'by\nAK\nand')
    .split(/\n+/)
    .map((line) => line.trim());
  const joined = texts.join(separator);
  expect(parseListing(joined)).toMatchObject({ title: 'Daily Papers', curator: 'AK', papers: [boat, cat] });
  const [first] = parseListing(joined, { positions: true }).papers;
  const { start, end } = first!.positions!.title!;
  expect(joined.slice(start.offset, end.offset)).toBe('A Boat');
});

it.each(['|', ' | ', '||', '^'])('the same sign as %j in parentheses is the author’s', (separator) => {
  const given = `It models p(y${separator}x) (on water).`;
  const texts = text.replace('byAK and', 'by\nAK\nand').replace('It floats.', given).split(/\n+/);
  const { papers } = parseListing(texts.map((line) => line.trim()).join(separator));
  expect(papers).toEqual([{ ...boat, abstract: given }, cat]);
});

it('does not cut texts at commas', () => {
  const texts = [
    'Daily Papers',
    'by',
    'AK',
    'and the research community',
    'A Boat',
    'It floats.',
    '2 authors',
  ];
  expect(() => parseListing(texts.join(', '))).toThrow('Not a Daily Papers listing');
});

it('gives places in a text with wide spaces', () => {
  const { papers } = parseListing(text.replace('A Cat', 'A   Cat'), { positions: true });
  expect(papers[1]!.positions!.title).toEqual({
    start: { line: 15, column: 1, offset: 105 },
    end: { line: 15, column: 8, offset: 112 },
  });
});

it('gives places in the text with what stands before its lines', () => {
  const { papers } = parseListing(
    lines(text, (line) => `[10:31:02] ${line}`),
    { positions: true },
  );
  expect(papers[1]!.positions!.title).toEqual({
    start: { line: 15, column: 12, offset: 270 },
    end: { line: 15, column: 17, offset: 275 },
  });
});

it('gives places in a box', () => {
  const boxed = lines(text, (line) => `│ ${line.padEnd(40)} │`);
  const [first] = parseListing(boxed, { positions: true }).papers;
  const { start, end } = first!.positions!.title!;
  expect([start.line, start.column, boxed.slice(start.offset, end.offset)]).toEqual([7, 3, 'A Boat']);
});

it.each([
  // Nothing but the title begins with the sign.
  ['the sign of one title', text.replace('A Boat', '→ A Boat'), ['→ A Boat', 'A Cat']],
  // The bar at the end of a line is the page's own: no box is around it.
  ['a bar behind a title', text.replace('A Boat', 'A Boat |'), ['A Boat |', 'A Cat']],
  [
    'a bar behind a title in a diff',
    lines(text.replace('A Boat', 'A Boat +'), (line) => `+${line}`),
    ['A Boat +', 'A Cat'],
  ],
  [
    'a minus behind a number',
    lines(text.replace('A Boat', '-A Boat'), (line, number) => `${number}-${line}`),
    ['-A Boat', 'A Cat'],
  ],
  [
    'a sign of its own behind the number of a line',
    lines(text.replace('A Boat', '→ A Boat'), (line, number) => `${number}→${line}`),
    ['→ A Boat', 'A Cat'],
  ],
])('leaves %s', (_, input, titles) => {
  expect(parseListing(input).papers.map(({ title }) => title)).toEqual(titles);
});

it('lines that begin with numbers are not counted by them', () => {
  const { papers } = parseListing(
    '7 A Boat\n\n12 2 authors · Jul 3, 2024\n\n3 A Cat\n\n7 2 authors · Jul 4, 2024\n',
  );
  expect(papers.map(({ title }) => title)).toEqual(['7 A Boat', '3 A Cat']);
});

it('takes the mark that most lines have from their ends, where another one has a different mark', () => {
  const entry = (at: number) =>
    `A Boat of ${at}<br>\nIt floats ${at} times.<br>\n${at} authors<br>\n·<br>\nJul ${at}, 2024`;
  const list = [2, 3, 4, 5].map(entry).join('\n\n');
  const { papers } = parseListing(`Saved from C:\\\n\nDaily Papers\n\nJul 9\n\n${list}\n`);
  expect(papers.map(({ title, abstract }) => [title, abstract])).toEqual(
    [2, 3, 4, 5].map((at) => [`A Boat of ${at}`, `It floats ${at} times.`]),
  );
});

it.each<[string, string, (line: string) => string]>([
  ['a backslash', '\\', (paragraph) => paragraph.replace(/\n/g, '\\\n')],
  ['a backslash, with carriage returns', '\\', (paragraph) => paragraph.replace(/\n/g, '\\\r\n')],
  ['<br>', '<br>', (paragraph) => paragraph.replace(/\n/g, '<br>\n')],
  ['<br />', '<br />', (paragraph) => paragraph.replace(/$/gm, '<br />')],
  ['a backslash below which all lines are blank', '\\', (paragraph) => paragraph.replace(/$/gm, '\\\n')],
  ['a mark of direction', '\u200e', (paragraph) => paragraph.replace(/$/gm, '\u200e')],
])('takes %s from the ends of lines where Markdown or HTML breaks them', (_, mark, change) => {
  const entry = (at: number) => `A Boat of ${at}\nIt floats ${at} times.\n${at} authors\n·\nJul ${at}, 2024`;
  const entries = [2, 3, 4, 5].map(entry);
  const page = (list: string[]) =>
    `Daily Papers\n\nby AK and the research community\n\nJul 9\n\n${list.join('\n\n')}\n`;
  const read = (input: string) => {
    const { papers, messages } = parseListing(input, { referenceDate: '2024-07-09' });
    return [papers, messages.map(({ reason }) => reason)];
  };
  expect(page(entries.map(change))).toContain(`times.${mark}`);
  expect(read(page(entries.map(change)))).toEqual(read(page(entries)));
  expect(read(page(entries))).toEqual([
    [2, 3, 4, 5].map((at) => ({
      title: `A Boat of ${at}`,
      abstract: `It floats ${at} times.`,
      authorCount: at,
      date: `2024-07-0${at}`,
      upvotes: 0,
      repoLinks: [],
    })),
    [],
  ]);
});

it('warns where what stands around the rows in a fence may be a page', () => {
  const rows = '```json\n[{"title": "A Boat", "abstract": "It floats.", "upvotes": 7}]\n```\n';
  const page = 'A Cat\n\nIt purrs.\n\n  • 4 authors\n·\nJul 4, 2024 9\n';
  const levels = (input: string) => parseListing(input).messages.map(({ fatal, reason }) => [fatal, reason]);
  expect(levels(`${page}\n${rows}`)).toEqual([
    [false, 'Not read: notes around the listing, “A Cat It purrs. • 4 authors · Jul 4, 2024 9”'],
  ]);
  expect(levels(`Here are the rows:\n\n${rows}`)).toEqual([
    [undefined, 'Not read: notes around the listing, “Here are the rows:”'],
  ]);
});

describe('a code fence around the page', () => {
  const rows = '[{"title": "A Boat", "abstract": "It floats.", "upvotes": 7}]';
  const read = (input: string) => {
    const { format, papers, messages } = parseListing(input, {
      referenceDate: '2024-07-09',
      unlabeledCount: 'upvotes',
    });
    return {
      format,
      titles: papers.map(({ title }) => title),
      notes: messages.map(({ reason, place }) => [
        reason,
        place && 'start' in place && input.slice(place.start.offset, place.end.offset),
      ]),
    };
  };
  const note = (quoted: string, text = quoted) => [`Not read: notes around the listing, “${quoted}”`, text];
  const both = { format: 'text', titles: ['A Boat', 'A Cat'] };

  it.each<[what: string, input: string, notes: unknown[]]>([
    ['with nothing around it', `\`\`\`\n${text}\`\`\`\n`, []],
    [
      'with notes around it',
      `Here is the page:\n\n\`\`\`text\n${text}\`\`\`\n\nI hope it helps.\n`,
      [note('Here is the page:'), note('I hope it helps.')],
    ],
    [
      'with Windows line ends',
      `Here is the page:\n\n\`\`\`text\n${text}\`\`\`\n\nI hope it helps.\n`.replace(/\n/g, '\r\n'),
      [note('Here is the page:'), note('I hope it helps.')],
    ],
    ['of tildes, indented', `  Saved:\n\n  ~~~~\n${text}~~~~~\n`, [note('Saved:')]],
    ['that nothing closes', `Saved:\n\n\`\`\`\n${text}`, [note('Saved:')]],
    [
      'below another one',
      `Run this:\n\n\`\`\`sh\ncurl a\n\`\`\`\n\nIt prints:\n\n\`\`\`\n${text}\`\`\`\n`,
      [note('Run this: curl a It prints:', 'Run this:\n\n```sh\ncurl a\n```\n\nIt prints:')],
    ],
    ['below front matter', `---\ntitle: Notes\n---\nSaved:\n\n\`\`\`\n${text}\`\`\`\n`, [note('Saved:')]],
  ])('%s', (_, input, notes) => {
    expect(read(input)).toEqual({ ...both, notes });
  });

  it('that shorter marks do not close', () => {
    const inside = text.replace('It floats.', 'It floats.\n~~~\nIt sinks.');
    expect(read(`Saved:\n\n~~~~\n${inside}~~~~\n\nBye.\n`)).toMatchObject({
      titles: ['A Boat', 'A Cat'],
      notes: expect.arrayContaining([note('Saved:'), note('Bye.')]),
    });
  });

  it('a listing with another one in a fence is read as a whole', () => {
    const other = text.replace('A Boat', 'A Dog').replace('A Cat', 'A Bird');
    expect(read(`${text}\n\`\`\`\n${other}\`\`\`\n`).titles).toEqual(['A Boat', 'A Cat', 'A Dog', 'A Bird']);
    expect(read(`\`\`\`\n${text}\`\`\`\n\n${other}`).titles).toEqual(['A Boat', 'A Cat', 'A Dog', 'A Bird']);
  });

  it('holds rows that a language model has written', () => {
    const answer = `Sure! Here are the papers:\n\n\`\`\`json\n${rows}\n\`\`\`\n\nLet me know.\n`;
    expect(read(answer)).toEqual({
      format: 'json',
      titles: ['A Boat'],
      notes: [note('Sure! Here are the papers:'), note('Let me know.')],
    });
  });

  it.each([
    ['a long article', `${'We read papers. '.repeat(40)}\n\n\`\`\`json\n${rows}\n\`\`\`\n`],
    ['an article with several', `Run:\n\n\`\`\`\na\n\`\`\`\n\n\`\`\`json\n${rows}\n\`\`\`\n`],
    ['an article about other rows', `Like so:\n\n\`\`\`json\n${rows.replace('title', 'name')}\n\`\`\`\n`],
  ])('rows in %s are not a listing', (_, input) => {
    expect(() => parseListing(input)).toThrow('Not a Daily Papers listing');
  });
});

it('reads no-break spaces as spaces where a program has made all of them so, and nowhere else', () => {
  const title = (input: string) => parseListing(input).papers[0]?.title;
  expect(title(text.replaceAll(' ', '\u00a0'))).toBe('A Boat');
  expect(title(text.replace('A Boat', 'A\u00a0Boat'))).toBe('A\u00a0Boat');
});

describe('cards that have a line each', () => {
  const titles = ['Kettles at Sea', 'Boats That Float'];
  const cards = (separator: string) =>
    `${titles.map((title, at) => ['Submitted by', `user-${at}`, `${9 - at}`, title, '·', `${at + 2} authors`, '1'].join(separator)).join('\n')}\n`;
  const entries = (separator: string) =>
    `${titles.map((title, at) => [`${9 - at}`, title, 'It is a study.', `${at + 2} authors`, '·', 'Aug 11', '1'].join(separator)).join('\n')}\n`;

  it.each(['|', ' | ', '\t', ' ¶ '])(
    'are read where a program has joined their texts with %j',
    (separator) => {
      const options = { referenceDate: '2025-08-14', positions: true };
      const text = cards(separator);
      const { papers, messages } = parseListing(text, options);
      expect(papers).toMatchObject([
        { title: titles[0], submittedBy: 'user-0', upvotes: 9, authorCount: 2, comments: 1 },
        { title: titles[1], submittedBy: 'user-1', upvotes: 8, authorCount: 3, comments: 1 },
      ]);
      const { start, end } = papers[1]!.positions!.title!;
      expect(text.slice(start.offset, end.offset)).toBe(titles[1]);
      expect(messages).toEqual([]);
      expect(parseListing(entries(separator), options).papers).toMatchObject([
        { title: titles[0], abstract: 'It is a study.', upvotes: 9, authorCount: 2, date: '2025-08-11' },
        { title: titles[1], abstract: 'It is a study.', upvotes: 8, authorCount: 3, date: '2025-08-11' },
      ]);
    },
  );

  it.each([
    ['one alone', cards(' | ').split('\n')[0]!],
    ['two with different separators', `${cards(' | ').split('\n')[0]}\n${cards('\t').split('\n')[1]}`],
    ['cards whose separators are commas', cards(', ')],
  ])('are refused otherwise: %s', (_, text) => {
    expect(() => parseListing(text)).toThrow('Not a Daily Papers listing');
  });
});

describe('a code fence around a table', () => {
  const read = (text: string) => {
    const { papers, messages, format } = parseListing(text);
    return [
      format,
      papers.map(({ title, upvotes }) => [title, upvotes]),
      messages.map(({ line, fatal, ruleId, reason }) => [line, fatal, ruleId, reason]),
    ];
  };
  const csv = 'title,upvotes\nA Boat,3\nA Kettle,4\n';
  const papers = [
    ['A Boat', 3],
    ['A Kettle', 4],
  ];

  it.each([
    ['csv', csv],
    ['tsv', csv.replaceAll(',', '\t')],
    ['yaml', '- title: A Boat\n  upvotes: 3\n- title: A Kettle\n  upvotes: 4\n'],
  ])('is left out: %s', (format, table) => {
    for (const text of [
      `\`\`\`${format}\n${table}\`\`\`\n`,
      `~~~\n${table}~~~\n\n`,
      `\`\`\`${format}\n${table}`,
    ])
      expect(read(text)).toEqual([format, papers, []]);
  });

  it('may have notes around it', () => {
    expect(read(`Here it is:\n\n\`\`\`csv\n${csv}\`\`\`\n\nI hope this helps, Ann!\n`)).toEqual([
      'csv',
      papers,
      [
        [1, undefined, 'unread-line', 'Not read: notes around the listing, “Here it is:”'],
        [9, undefined, 'unread-line', 'Not read: notes around the listing, “I hope this helps, Ann!”'],
      ],
    ]);
  });

  it('may have another one below it', () => {
    const other = csv.replace('Boat', 'Train').replace('Kettle', 'Cat');
    expect(read(`\`\`\`csv\n${csv}\`\`\`\n\n\`\`\`csv\n${other}\`\`\`\n`)).toEqual([
      'csv',
      [...papers, ['A Train', 3], ['A Cat', 4]],
      [],
    ]);
  });

  it('may stand below code, and is no listing inside of an article', () => {
    expect(read(`\`\`\`python\nprint(1)\n\`\`\`\n\n\`\`\`csv\n${csv}\`\`\`\n`)).toEqual([
      'csv',
      papers,
      [[2, undefined, 'unread-line', 'Not read: notes around the listing, “print(1)”']],
    ]);
    const article = 'We explain what each of the columns means. '.repeat(20);
    for (const below of [article, `${article}\n\n\`\`\`sh\ncat papers.csv\n\`\`\`\n`])
      expect(() => read(`Usage:\n\n\`\`\`csv\n${csv}\`\`\`\n\n${below}`)).toThrow(
        'Not a Daily Papers listing',
      );
  });

  it('may have fences in its cells', () => {
    const table =
      'title,upvotes,abstract\nA Boat,3,"We row:\n```js\nrow()\n```\nand stop."\nA Kettle,4,We boil.\n';
    expect(read(`\`\`\`csv\n${table}\`\`\`\n`)).toEqual(['csv', papers, []]);
    expect(read(table)).toEqual(['csv', papers, []]);
  });
});

it.each([
  ['```', ''],
  ['```', 'text'],
  ['```', 'markdown'],
  ['````', 'plaintext'],
  ['~~~', 'text'],
])('two pages in a code fence each have no other lines: %s%s', (fence, language) => {
  const page = (day: string, title: string) =>
    `${fence}${language}\nDaily Papers\n\nby AK and the research community\n\n${day}\n\n${title}\n\nIt floats.\n\n  • 2 authors\n·\nJul 3, 2024\n${fence}\n`;
  const { papers, messages } = parseListing(`${page('Jul 5', 'A Boat')}\n${page('Jul 4', 'A Cat')}`, {
    referenceDate: '2024-07-09',
  });
  expect(papers.map(({ title }) => title)).toEqual(['A Boat', 'A Cat']);
  expect(messages.map(String)).toEqual([]);
});

it('the HTML of a page on one line is read from a JSON string', () => {
  const html =
    '<h1>Daily Papers</h1><article><h3><a href="/papers/2508.00001">A Boat</a></h3><p>It floats.</p><ul><li>5 authors</li></ul>·<time>Aug 3, 2025</time></article>';
  expect(parseListing(JSON.stringify(html)).papers).toEqual(parseListing(html).papers);
  expect(parseListing(html).papers.map(({ title, authorCount }) => [title, authorCount])).toEqual([
    ['A Boat', 5],
  ]);
});
