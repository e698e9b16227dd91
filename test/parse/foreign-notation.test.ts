import { expect, it } from 'vitest';
import { parsePapers, streamPapers } from '../../src/index.js';

const bytes = (text: string) => Uint8Array.from(text, (char) => char.charCodeAt(0));

it.each<[string, string | Uint8Array]>([
  ['a compressed file', bytes('\x1f\x8b\x08\x00\x00')],
  ['a compressed file', bytes('PK\x03\x04\x14\x00')],
  ['a Parquet file', bytes('PAR1\x15\x04\x15')],
  ['a database of SQLite', bytes('SQLite format 3\x00\x10')],
  ['a PDF file', '%PDF-1.7\n'],
  ['a pickle of Python', bytes('\x80\x04\x95\x10')],
  ['UTF-16 without a byte order mark', bytes(Array.from('title,upvotes', (char) => `${char}\0`).join(''))],
  ['a feed', '<?xml version="1.0"?>\n<feed><entry><title>A</title></entry></feed>'],
  ['XML', '<papers><paper><title>A</title><upvotes>3</upvotes></paper></papers>'],
  ['a table in HTML', '<div><table><tr><th>title</th><th>upvotes</th></tr></table></div>'],
  ['a table that is drawn as text', '+-------+---------+\n| title | upvotes |\n+-------+---------+\n'],
  ['a table that is drawn as text', ' title | upvotes\n-------+--------\n A     |       3\n(1 row)\n'],
  ['a table that is drawn as text', 'title   upvotes\n------  -------\nA Boat  3\n'],
  ['a table that is drawn as text', '-[ RECORD 1 ]---\ntitle | A Boat\n'],
  ['a table that is drawn as text', '┌───────┬─────────┐\n│ title │ upvotes │\n'],
  ['a table that is drawn as text', '| title | upvotes |\n|-------+---------|\n| A     |       3 |\n'],
  ['a table that is drawn as text', 'shape: (1, 2)\n┌───────┬─────────┐\n│ title ┆ upvotes │\n'],
  ['a table that is drawn as text', '===== =======\ntitle upvotes\n===== =======\n'],
  ['a table in Markdown', '# Papers\n\n| Title | Upvotes |\n|---|--:|\n| A | 3 |\n'],
  ['a table that pandas has printed', '    title  upvotes\n0  A Boat        3\n1   A Cat        4\n'],
  ['SQL', "-- dump\nINSERT INTO papers (title, upvotes) VALUES ('A', 3);\n"],
  ['SQL', 'COPY public.papers (title, upvotes) FROM stdin;\nA\t3\n'],
  ['objects that Python has printed', "[Paper(title='A', upvotes=3)]"],
  ['objects that Python has printed', "Dataset({\n    features: ['title', 'upvotes'],\n"],
  ['objects that Python has printed', "[OrderedDict([('title', 'A'), ('upvotes', 3)])]"],
  ['a hash of Ruby or Perl', '[{"title"=>"A", "upvotes"=>3}]'],
  ['a hash of Ruby or Perl', '[{:title=>"A", :upvotes=>nil}]'],
  ['an array that PHP has printed', 'Array\n(\n    [0] => Array\n        (\n            [title] => A\n'],
  ['TOML', '[[papers]]\ntitle = "A"\nupvotes = 3\n'],
  ['BibTeX', '@misc{a,\n  title = {A},\n}\n'],
  ['the name of a file', 'captures/Daily Papers 1.txt'],
  ['the name of a file', 'C:\\captures\\page.HTML\n'],
  ['an address', 'https://huggingface.co/papers?date=2025-08-14'],
  ['RIS', 'TY  - GEN\nTI  - A\nER  - \n'],
  ['JSON in a string of JSON', '"[{\\"title\\": \\"A\\"}]"'],
  ['the events of a server', 'event: papers\ndata: {"title": "A"}\n\n'],
  ['a sequence of JSON with record separators', '\x1e{"title": "A", "upvotes": 3}\n'],
  ['lines with JSON behind other text', 'INFO got {"title": "A"}\nINFO got {"title": "B"}\n'],
])('names %s: %j', async (name, input) => {
  expect(() => parsePapers(input)).toThrow(new RegExp(`^Not a Daily Papers listing: .*, found ${name}\\.$`));
  const stream = async () => {
    for await (const paper of streamPapers([input])) throw new Error(paper.title);
  };
  await expect(stream).rejects.toThrow(`found ${name}.`);
});
