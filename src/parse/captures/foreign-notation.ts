import { sqlBegin } from '../formats/csv/detect.js';
import { unknownTable } from '../formats/csv/unknown-table.js';
import { beginOf } from '../source/head.js';

/** A notation that is not read: how to know it, what it is, and what to do instead. */
type Notation = readonly [shape: RegExp, name: string, advice: string];

const rows = 'rows as JSON, NDJSON, CSV, TSV or YAML';
const fromDatabase =
  'rows as CSV or JSON, such as `mysql --batch`, `\\copy … CSV HEADER` or `sqlite3 -csv -header` write them';
const fromProgram =
  'rows as JSON, such as `json.dump` in Python and `JSON.stringify` in JavaScript write them';
const fromTable = 'rows as JSON or CSV, such as `to_json(orient="records")` of pandas writes them';
const asText = 'text, or a Parquet file that this library wrote, read with `fromParquet`';

/** Names of files, as people pass them instead of the text in the file. */
const fileName =
  /^[^\n]{1,200}\.(?:te?xt|md|markdown|x?html?|mht(?:ml)?|jsonl?|ndjson|[ct]sv|ya?ml|parquet|pdf)\s*$/i;

/** Each looks at the beginning of a text alone. */
const notations: readonly Notation[] = [
  // It is a zip whose first entry has one of these names.
  [
    /^PK\x03\x04[\s\S]{1,60}?(?:\[Content_Types\]\.xml|xl\/|_rels\/|docProps\/)/,
    'an Office document',
    'text, or the sheet of a workbook as CSV (in Excel: Save As)',
  ],
  // gzip, zip, bzip2, xz and zstd, as text: bytes that are no text are U+FFFD.
  [
    /^\x1f[\ufffd\x8b]|^PK\x03\x04|^BZh\d|^\ufffd7zXZ\0|^\(\ufffd\/\ufffd/,
    'a compressed file',
    'a text that is not compressed',
  ],
  [/^PAR1/, 'a Parquet file', asText],
  [/^SQLite format 3/, 'a database of SQLite', fromDatabase],
  [/^%PDF-/, 'a PDF file', 'text'],
  [/^\ufffd[\x02-\x05]/, 'a pickle of Python', fromProgram],
  [
    /^(?:[^\0]\0){8}|^(?:\0[^\0]){8}/,
    'UTF-16 without a byte order mark',
    'UTF-8, or UTF-16 with a byte order mark',
  ],
  [/^(?:<\?xml[^>]*>\s*)?<(?:feed|rss|rdf:RDF)\b/i, 'a feed', 'the page itself, or rows as JSON'],
  [/^<\?xml|^<(?:papers?|rows?|records?|items?|root|data)\b/i, 'XML', rows],
  [/^[\s\S]{0,500}?<table\b/i, 'a table in HTML', rows],
  [
    /^\+[-=+]{3,}\+\s*\n|^-\[ RECORD 1|^(?:shape: [^\n]*\n)?[┌╔┏╭]|^=+(?: +=+)+\s*\n|^[^\n]+\n-{3,}(?: +-{3,})+\s*\n|^[^\n]*\|[^\n]*\n *\|?-+(?:\+-+)+\|?\s*\n/,
    'a table that is drawn as text',
    fromDatabase,
  ],
  [
    /(?:^|\n)[^\n]*\|[^\n]*\n *\|?(?: *:?-+:? *\|)+(?: *:?-+:?)? *\|?\s*(?:\n|$)/,
    'a table in Markdown',
    rows,
  ],
  [
    /^(?:[^\n]*\n)?\s*0\s+\S[^\n]*\n\s*1\s+\S|\n\[\d+ rows x \d+ columns\]/,
    'a table that pandas has printed',
    fromTable,
  ],
  [sqlBegin, 'SQL', fromDatabase],
  [
    /^(?:[A-Za-z_]\w*\s*=\s*)?\[?[A-Z]\w{0,60}\((?:\w{1,60}=|['"\d[{])/,
    'objects that Python has printed',
    fromProgram,
  ],
  [/^[[{(\s]*:?["']?\w{1,60}["']? ?=>/, 'a hash of Ruby or Perl', fromProgram],
  [/^array\s*\(/i, 'an array that PHP has printed', 'rows as JSON, such as `json_encode` writes them'],
  [/^(?:#[^\n]*\n|\s)*\[\[[\w.-]{1,60}\]\]\s*\n/, 'TOML', rows],
  [
    /^<!doctype html>[\s\S]{0,600}--quiet: color-mix\(/i,
    'HTML as `toHtml` writes it, for people to read',
    rows,
  ],
  [
    /^## [^\n]+\n\n(?:\d{4}-\d\d-\d\d · )?(?:[^\n·]{1,200} · )?\d+ (?:authors?|upvotes?)(?: ·|\n)/,
    'Markdown as `toMarkdown` writes it, for people to read',
    rows,
  ],
  [/^@[a-z]{2,20}\{[^\n]{0,100},?\s*\n/i, 'BibTeX', rows],
  [/^TY {2}- /, 'RIS', rows],
  [/^"\s*[[{]/, 'JSON in a string of JSON', 'JSON that has been encoded once'],
  [
    /^(?:event|data|id|retry): ?[^\n]*\n(?:[^\n]*\n)?data: ?[[{]|^data: ?[[{]/,
    'the events of a server',
    'the JSON behind `data:` alone, one per line',
  ],
  [
    /^https?:\/\/\S{1,2000}\s*$/i,
    'an address',
    'the page itself, which `fetchListing` of `daily-papers/hub` returns',
  ],
  [fileName, 'the name of a file', 'the text or the bytes in the file'],
  [/^\x1e/, 'a sequence of JSON with record separators', 'NDJSON'],
  [
    /^[^\n{]{1,200}\{"[^\n]*\}\s*\n[^\n{]{1,200}\{"[^\n]*\}\s*(?:\n|$)/,
    'lines with JSON behind other text',
    'NDJSON: the JSON alone, one per line',
  ],
];

/** What an input is that is no listing, and what would have been one; null where it is not known. */
export function foreignNotation(text: string): { expected: string; found: string } | null {
  const begin = text.startsWith('\0') ? 0 : beginOf(text);
  const head = text.slice(begin, begin + headLength);
  const known = notations.find(([shape]) => shape.test(head));
  return known ? { found: known[1], expected: known[2] } : unknownTable(head);
}
const headLength = 4096;
