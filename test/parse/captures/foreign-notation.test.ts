import { expect, it } from 'vitest';
import { type Paper, parsePapers, streamPapers, toHtml, toMarkdown } from '../../../src/index.js';

const bytes = (text: string) => Uint8Array.from(text, (char) => char.charCodeAt(0));

const paper: Paper = {
  title: 'A Boat',
  abstract: 'It floats.',
  authorCount: 2,
  date: '2024-07-03',
  upvotes: 7,
  repoLinks: [],
};

/** What each input is, and how it begins. */
const notations: [name: string, input: string | Uint8Array][] = [
  ['a compressed file', bytes('\x1f\x8b\x08\x00\x00')],
  ['a compressed file', '\x1f\x8b\x08'],
  ['a compressed file', bytes('PK\x03\x04\x14\x00')],
  [
    'an Office document',
    bytes('PK\x03\x04\x14\x00\x06\x00\x08\x00\x00\x00!\x00\x1a\x00\x00\x00[Content_Types].xml'),
  ],
  ['an Office document', bytes('PK\x03\x04\x14\x00\x00\x00\x08\x00\x00\x00?\x00\x0b\x00\x00\x00_rels/.rels')],
  ['a compressed file', bytes('PK\x03\x04\x14\x00\x00\x00\x08\x00\x00\x00?\x00\x0b\x00\x00\x00page.txt')],
  ['a compressed file', bytes('BZh91AY&SY\x12')],
  ['a compressed file', bytes('\xfd7zXZ\x00\x00\x04')],
  ['a compressed file', bytes('\x28\xb5\x2f\xfd\x04\x00')],
  ['a Parquet file', bytes('PAR1\x15\x04\x15')],
  ['a database of SQLite', bytes('SQLite format 3\x00\x10')],
  ['a PDF file', '%PDF-1.7\n'],
  ['HTML as `toHtml` writes it, for people to read', toHtml([paper])],
  ['Markdown as `toMarkdown` writes it, for people to read', toMarkdown([paper])],
  [
    'Markdown as `toMarkdown` writes it, for people to read',
    toMarkdown([{ ...paper, date: null, organization: { fullname: 'Kettle Works' } }]),
  ],
  ['a PDF file', '\ufeff%PDF-1.7\n'],
  ['a pickle of Python', bytes('\x80\x04\x95\x10')],
  ['UTF-16 without a byte order mark', bytes(Array.from('title,upvotes', (char) => `${char}\0`).join(''))],
  ['UTF-16 without a byte order mark', bytes(Array.from('title,upvotes', (char) => `\0${char}`).join(''))],
  ['a feed', '<?xml version="1.0"?>\n\n<feed><entry><title>A</title></entry></feed>'],
  ['a feed', '<rss version="2.0"><channel><title>A</title></channel></rss>'],
  ['XML', '<?xml version="1.0"?>\n<list><title>A</title></list>'],
  ['XML', '<papers><paper><title>A</title><upvotes>3</upvotes></paper></papers>'],
  ['XML', '<paper><title>A</title><upvotes>3</upvotes></paper>'],
  ['XML', '<row><title>A</title></row>'],
  ['XML', '<record><title>A</title></record>'],
  ['XML', '<item><title>A</title></item>'],
  ['a table that is drawn as text', '+-------+---------+\n| title | upvotes |\n+-------+---------+\n'],
  ['a table that is drawn as text', ' title | upvotes\n-------+--------\n A     |       3\n(1 row)\n'],
  ['a table that is drawn as text', ' title | upvotes | id\n-------+---------+----\n A     |       3 | 1\n'],
  ['a table that is drawn as text', 'title   upvotes\n------  -------\nA Boat  3\n'],
  ['a table that is drawn as text', 'title   upvotes  date\n------  -------  ----\nA Boat  3        2024\n'],
  ['a table that is drawn as text', '-[ RECORD 1 ]---\ntitle | A Boat\n'],
  ['a table that is drawn as text', '┌───────┬─────────┐\n│ title │ upvotes │\n'],
  ['a table that is drawn as text', 'shape: (1, 2)\n┌───────┬─────────┐\n│ title ┆ upvotes │\n'],
  ['a table that is drawn as text', '===== =======\ntitle upvotes\n===== =======\n'],
  ['a table that is drawn as text', '=====  =======  ====\ntitle  upvotes  date\n=====  =======  ====\n'],
  ['a table that pandas has printed', '    title  upvotes\n0  A Boat        3\n1   A Cat        4\n'],
  ['SQL', "-- dump\n-- of 2024\n\nINSERT INTO papers (title, upvotes) VALUES ('A', 3);\n"],
  ['SQL', 'COPY public.papers (title, upvotes) FROM stdin;\nA\t3\n'],
  ['SQL', 'copy papers(title, upvotes) from stdin;\nA\t3\n'],
  ['objects that Python has printed', "[Paper(title='A', upvotes=3)]"],
  ['objects that Python has printed', "Paper(title='A', upvotes=3)"],
  ['objects that Python has printed', "my_papers = [Paper(title='A')]"],
  ['objects that Python has printed', "p=[Paper(title='A')]"],
  ['objects that Python has printed', "Dataset({\n    features: ['title', 'upvotes'],\n"],
  ['objects that Python has printed', "[OrderedDict([('title', 'A'), ('upvotes', 3)])]"],
  ['objects that Python has printed', 'Count(7)'],
  ['a hash of Ruby or Perl', '[{"title"=>"A", "upvotes"=>3}]'],
  ['a hash of Ruby or Perl', '[{:title=>"A", :upvotes=>nil}]'],
  ['a hash of Ruby or Perl', "{\n  title => 'A',\n  upvotes => 3\n}"],
  ['an array that PHP has printed', 'Array\n(\n    [0] => Array\n        (\n            [title] => A\n'],
  ['an array that PHP has printed', "array(\n  0 => array('title' => 'A')\n)"],
  ['TOML', '[[papers]]\ntitle = "A"\nupvotes = 3\n'],
  ['TOML', '# A list\n# of papers\n\n[[my.papers-1]]  \ntitle = "A"\n'],
  ['BibTeX', '@misc{a,\n  title = {A},\n}\n'],
  ['BibTeX', '@InProceedings{boat2024boats, \n  title = {A},\n}\n'],
  ['BibTeX', '@comment{\n  papers\n}\n'],
  ['the name of a file', 'captures/Daily Papers 1.txt'],
  ['the name of a file', 'C:\\captures\\page.HTML\n'],
  ...['text', 'htm', 'mht', 'mhtml', 'json', 'jsonl', 'csv', 'tsv', 'yml', 'yaml'].map(
    (extension): [string, string] => ['the name of a file', `page.${extension}`],
  ),
  ['an address', 'https://huggingface.co/papers?date=2025-08-14'],
  ['an address', 'HTTP://huggingface.co/papers\n\n'],
  ['RIS', 'TY  - GEN\nTI  - A\nER  - \n'],
  ['JSON in a string of JSON', '"[{\\"title\\": \\"A\\"}]"'],
  ['JSON in a string of JSON', '" {\\"title\\": \\"A\\"}"'],
  ['the events of a server', 'event: papers\ndata: {"title": "A"}\n\n'],
  ['the events of a server', 'id:1\nevent:papers\ndata:[{"title": "A"}]\n\n'],
  ['the events of a server', 'data: {"title": "A"}\n\ndata: {"title": "B"}\n\n'],
  ['the events of a server', 'data:{"title": "A"}\n\n'],
  ['a sequence of JSON with record separators', '\x1e{"title": "A", "upvotes": 3}\n'],
  ['lines with JSON behind other text', 'INFO got {"title": "A"}\nINFO got {"title": "B"}\n'],
  ['lines with JSON behind other text', '10:31 {"title": "A"} \r\n10:32 {"title": "B"} \r\nbye'],
];

/** Tables, which may stand below other text. */
const tables: [name: string, input: string][] = [
  ['a table that pandas has printed', '0  A Boat  3\n1  A Cat   4\n'],
  ['a table in HTML', '<div><table><tr><th>title</th><th>upvotes</th></tr></table></div>'],
  ['a table in HTML', '<h1>Papers</h1>\n<TABLE class="wide"><tr><th>title</th></tr></TABLE>'],
  ['a table that is drawn as text', '| title | upvotes |\n|-------+---------|\n| A     |       3 |\n'],
  ['a table in Markdown', '# Papers\n\n| Title | Upvotes |\n|---|--:|\n| A | 3 |\n'],
  ['a table in Markdown', '| Title | Upvotes | Date |\n| :--- | :---: | ---: |\n| A | 3 | 2024 |\n'],
  ['a table in Markdown', 'Title | Upvotes\n--- | ---\nA | 3\n'],
  ['a table in Markdown', 'Title | Upvotes\n:-: | :-'],
  [
    'a table that pandas has printed',
    '      title  upvotes\n0    A Boat        3\n..      ...      ...\n119   A Cat        4\n\n[120 rows x 12 columns]',
  ],
];

it.each([...notations, ...tables])('names %s: %j', async (name, input) => {
  expect(() => parsePapers(input)).toThrow(new RegExp(`^Not a Daily Papers listing: .*, found ${name}\\.$`));
  const stream = async () => {
    for await (const paper of streamPapers([input])) throw new Error(paper.title);
  };
  await expect(stream).rejects.toThrow(`found ${name}.`);
});

/** The text that an input is read as. */
const textOf = (input: string | Uint8Array) =>
  typeof input === 'string' ? input : new TextDecoder().decode(input);

it.each(notations)('a note above %s is not one: %j', (_, input) => {
  expect(() => parsePapers(`Below is what we have.\n\n${textOf(input)}`)).toThrow(
    'with entries that have authors and a date, found text that begins “Below is what we have.',
  );
});

it.each([
  ['an address in a sentence', 'https://kettle.example/papers has more of them.'],
  ['the name of a file in a sentence', 'page.txt has more of them.'],
  ['a file of another kind', 'page.tar'],
  ['a table far below', `Notes.\n\n${'We read papers. '.repeat(40)}\n\n<table><tr><td>A</td></tr></table>`],
  ['a server that sends words', 'event: papers\ndata: none today\n'],
  ['lines that go on behind JSON', 'INFO {"title": "A"} read\nINFO {"title": "B"} read\n'],
  ['a letter and a NUL', 'A\0 boat sank'],
  ['a bar above a rule', 'A boat | a cat\n---\nThey sleep.\n'],
])('does not take for another notation: %s', (_, input) => {
  expect(() => parsePapers(input)).toThrow(
    `with entries that have authors and a date, found text that begins “${input.slice(0, 1)}`,
  );
});

it.each<[string, string, string | Uint8Array]>([
  ['a text that is not compressed', 'a compressed file', bytes('\x1f\x8b\x08')],
  ['text', 'a PDF file', '%PDF-1.7'],
  ['text, or a Parquet file that this library wrote, read with `fromParquet`', 'a Parquet file', 'PAR1'],
  [
    'rows as CSV or JSON, such as `mysql --batch`, `\\copy … CSV HEADER` or `sqlite3 -csv -header` write them',
    'SQL',
    'CREATE TABLE papers (title TEXT);',
  ],
  [
    'rows as JSON, such as `json.dump` in Python and `JSON.stringify` in JavaScript write them',
    'objects that Python has printed',
    "Paper(title='A')",
  ],
  [
    'rows as JSON or CSV, such as `to_json(orient="records")` of pandas writes them',
    'a table that pandas has printed',
    '0  A Boat  3\n1  A Cat   4\n',
  ],
  [
    'UTF-8, or UTF-16 with a byte order mark',
    'UTF-16 without a byte order mark',
    't\0i\0t\0l\0e\0,\0i\0d\0\n\0',
  ],
  ['the page itself, or rows as JSON', 'a feed', '<rss></rss>'],
  ['rows as JSON, NDJSON, CSV, TSV or YAML', 'XML', '<papers></papers>'],
  ['rows as JSON, such as `json_encode` writes them', 'an array that PHP has printed', 'Array ([0] => 1)'],
  ['JSON that has been encoded once', 'JSON in a string of JSON', '"[]"'],
  ['the JSON behind `data:` alone, one per line', 'the events of a server', 'data: {}'],
  [
    'the page itself, which `fetchListing` of `daily-papers/hub` returns',
    'an address',
    'https://kettle.example',
  ],
  ['the text or the bytes in the file', 'the name of a file', 'page.txt'],
  ['NDJSON', 'a sequence of JSON with record separators', '\x1e{}'],
  [
    'NDJSON: the JSON alone, one per line',
    'lines with JSON behind other text',
    'got {"a": 1}\ngot {"b": 2}\n',
  ],
])('says what to pass instead: %s', (expected, found, input) => {
  expect(() => parsePapers(input)).toThrow(
    expect.objectContaining({ message: `Not a Daily Papers listing: expected ${expected}, found ${found}.` }),
  );
});
