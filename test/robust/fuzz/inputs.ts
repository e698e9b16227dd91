import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { inputFormats } from '../../../src/model/input-format.js';
import { toParquet } from '../../../src/parquet.js';
import { anyPapers } from '../../helpers/any-papers.js';
import { inventedPapers } from '../../helpers/invented-papers.js';
import { oddMarkdown } from '../../helpers/odd-markdown.js';
import { root } from '../../helpers/project.js';
import { type CheckName, type Input, type Settings, writerNames } from './checks.js';

/** An input, and how it is checked. */
export interface Case {
  check: CheckName;
  input: Input;
  settings: Settings;
}

const rooms = ['text', 'markdown', 'numbered', 'notebook', 'trending', 'html', 'json', 'rows', 'formats'];
/** Every input of the fixtures. */
const texts = rooms.flatMap((room) =>
  readdirSync(`${root}/fixtures/${room}`)
    .filter((file) => !file.endsWith('.expected.json'))
    .map((file) => readFileSync(`${root}/fixtures/${room}/${file}`, 'utf8')),
);
/** Few papers are written as they are, many that are alike with dictionaries and runs. */
const parquet = [1, 20].map((times) => toParquet(Array.from({ length: times }, () => inventedPapers).flat()));

/** Lines and marks that the formats give a meaning. */
export const marks = fc.constantFrom(
  ...[
    'Daily Papers',
    'byAK and the research community',
    '  • 5 authors',
    '·',
    'Jul 3, 2024 3',
    'Nov 13',
    '-',
  ],
  ...['7', '', '', 'A Title', 'We do this. It is that.', '### [T](https://huggingface.co/papers/2401.00001)'],
  ...[
    '[',
    '][3]',
    '[7](x)',
    '</h3><article>',
    '{"paper":',
    'https://huggingface.co/papers/2401.00001',
    '```',
  ],
  ...[
    '---',
    '> - 1.',
    '\0',
    '\ud800',
    'Submitted by',
    'Upvote',
    'GitHub 3k',
    '\r',
    'Feb 31',
    '\u00a0',
    '&amp;',
  ],
  ...[
    'title,abstract',
    '"a","b',
    'title: A',
    '- title: |',
    '{"title":"A"}',
    '[{"title":"A","upvotes":"1.2k"}]',
  ],
  ...[
    '<h1>Daily Papers</h1>',
    '<!--',
    '\ufeff',
    'From: a\nMIME-Version: 1.0',
    '\u2028',
    '2 days ago',
    '1.2k',
  ],
);
export const manyMarks = fc.array(marks, { maxLength: 40 }).map((lines) => lines.join('\n'));

const share = fc.integer({ min: 0, max: 9999 }).map((part) => part / 10_000);
type Edit = (text: string) => string;
const edits: fc.Arbitrary<Edit> = fc.oneof(
  fc.tuple(share, fc.nat(60)).map(
    ([place, length]): Edit =>
      (text) => {
        const at = Math.floor(place * text.length);
        return text.slice(0, at) + text.slice(at + length);
      },
  ),
  fc.tuple(share, fc.oneof(marks, fc.string({ unit: 'binary', maxLength: 6 })), fc.boolean()).map(
    ([place, mark, isLine]): Edit =>
      (text) => {
        const at = Math.floor(place * text.length);
        return text.slice(0, at) + (isLine ? `\n${mark}\n` : mark) + text.slice(at);
      },
  ),
  fc.tuple(share, share, share).map(
    ([from, length, to]): Edit =>
      (text) => {
        const lines = text.split('\n');
        const moved = lines.splice(Math.floor(from * lines.length), 1 + Math.floor(length * 4));
        lines.splice(Math.floor(to * lines.length), 0, ...moved);
        return lines.join('\n');
      },
  ),
  share.map(
    (place): Edit =>
      (text) => {
        const lines = text.split('\n');
        const at = Math.floor(place * lines.length);
        return [...lines.slice(0, at), ...lines.slice(Math.max(0, at - 3))].join('\n');
      },
  ),
  share.map(
    (place): Edit =>
      (text) =>
        text.slice(0, Math.floor(place * text.length)),
  ),
  share.map(
    (place): Edit =>
      (text) =>
        text.slice(Math.floor(place * text.length)),
  ),
  fc.constantFrom(...texts).map(
    (other): Edit =>
      (text) =>
        `${text}\n${other}`,
  ),
  fc.constant<Edit>((text) => text.replaceAll('\n', '\r\n')),
  fc.constant<Edit>((text) => text.replace(/\n+/g, '\n')),
  fc.constantFrom('\r', '\v', '\u2028', '|', '\t').map(
    (end): Edit =>
      (text) =>
        text.replaceAll('\n', end),
  ),
  // Each line of so many is lost: each entry then has damage of its own.
  fc.tuple(fc.integer({ min: 2, max: 9 }), fc.nat(8)).map(
    ([every, which]): Edit =>
      (text) =>
        text
          .split('\n')
          .filter((_, at) => at % every !== which)
          .join('\n'),
  ),
  fc.constant<Edit>((text) => JSON.stringify(text)),
  fc.constant<Edit>((text) => JSON.stringify(text.split('\n'))),
);
/** A fixture, damaged or mixed with others in up to four ways. */
export const damagedText = fc
  .tuple(fc.constantFrom(...texts), fc.array(edits, { maxLength: 4 }))
  .map(([text, all]) => all.reduce((edited, edit) => edit(edited), text));

const utf16 = (text: string) => new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'));
const byteEdits = fc.array(fc.tuple(share, fc.nat(255), fc.constantFrom('set', 'insert', 'cut')), {
  maxLength: 4,
});
const damage = (bytes: Uint8Array, all: readonly (readonly [number, number, string])[]) =>
  all.reduce((edited, [place, byte, kind]) => {
    const at = Math.floor(place * edited.length);
    const rest = edited.subarray(kind === 'insert' ? at : at + 1);
    return Uint8Array.from([...edited.subarray(0, at), ...(kind === 'cut' ? [] : [byte]), ...rest]);
  }, bytes);
const damagedBytes = fc
  .tuple(damagedText, fc.boolean(), byteEdits)
  .map(([text, isWide, all]) => damage(isWide ? utf16(text) : new TextEncoder().encode(text), all));

const someString = fc.string({ unit: 'binary', maxLength: 200 });
const someText = fc.oneof(
  { weight: 6, arbitrary: damagedText },
  { weight: 2, arbitrary: manyMarks },
  { weight: 1, arbitrary: someString },
  { weight: 1, arbitrary: fc.json() },
);
const someBytes = fc.oneof(damagedBytes, fc.uint8Array({ maxLength: 200 }));
const options = fc.record(
  {
    format: fc.constantFrom('auto' as const, ...inputFormats),
    referenceDate: fc.constantFrom('2025-06-01', '2999-12-31', '1900-01-01'),
    unlabeledCount: fc.constantFrom('upvotes' as const, 'comments' as const),
    strict: fc.boolean(),
    positions: fc.boolean(),
    fieldMap: fc.constantFrom({ stars: 'upvotes' } as const, { 'a.b': 'title', name: 'abstract' } as const),
  },
  { requiredKeys: [], noNullPrototype: true },
);
/** A stream hands on the papers before a warning. */
const streamOptions = options.map(({ strict: _, ...rest }) => rest);

const value: fc.Arbitrary<unknown> = fc.oneof(
  marks,
  fc.constantFrom('1.2k', '2024-07-03T08:00:00Z', 'Jul 3', '1,204', '-1', 'null', 'github.com/a/b', 1e21, -0),
  fc.constantFrom('A. Boat, B. Float', '["x"]', '{"a":1}', 'https://huggingface.co/papers/2401.00001'),
  fc.jsonValue({ maxDepth: 2 }),
);
const key = fc.oneof(
  fc.constantFrom(
    'title',
    'paper_title',
    'abstract',
    'summary',
    'upvotes',
    'num_upvotes',
    'publishedAt',
    'date',
  ),
  fc.constantFrom(
    'authors',
    'organization',
    'repoLinks',
    'githubRepo',
    'paper',
    'id',
    'url',
    'links',
    'stars',
  ),
  fc.constantFrom(
    'details.abstract',
    '__proto__',
    'constructor',
    'submittedBy',
    'thumbnail',
    'mediaUrls',
    '',
  ),
  fc.string({ maxLength: 6 }),
);
const row = fc.oneof(
  { weight: 9, arbitrary: fc.array(fc.tuple(key, value), { maxLength: 9 }).map(Object.fromEntries) },
  { weight: 1, arbitrary: value },
);
const rows = fc.array(row, { maxLength: 5 }).map((all) => JSON.stringify(all));

const make = (check: CheckName, input: fc.Arbitrary<Input>, settings: fc.Arbitrary<Settings>) =>
  fc.record({ check: fc.constant(check), input, settings }, { noNullPrototype: true });
const writers = fc.constantFrom(...writerNames).map((writer): Settings => ({ writer }));
const none = fc.constant<Settings>({});
const optional = options.map((some): Settings => ({ options: some }));
const cuts = fc.array(share, { maxLength: 8 });

/** What `npm run fuzz` feeds, by name. */
export const targets: Record<string, fc.Arbitrary<Case>> = {
  'any-string': make('parse', someString, optional),
  'any-bytes': make('parse', fc.uint8Array({ maxLength: 300 }), optional),
  marks: make('parse', manyMarks, optional),
  listings: make('parse', damagedText, optional),
  bytes: make('parse', damagedBytes, optional),
  rows: make('parse', rows, optional),
  callbacks: make('callback', fc.oneof(someText, someBytes, rows), optional),
  'text-entry': make(
    'text',
    someText,
    streamOptions.map((some): Settings => ({ options: some })),
  ),
  streams: make('stream', fc.oneof(someText, rows), fc.record({ options: streamOptions, cuts })),
  'byte-streams': make('stream', someBytes, fc.record({ options: streamOptions, cuts })),
  'stream-messages': make('messages', fc.oneof(someText, rows), fc.record({ options: streamOptions, cuts })),
  'rows-in-memory': make(
    'rows',
    rows,
    fc.record({ options: options.map(({ fieldMap }) => (fieldMap ? { fieldMap } : {})) }),
  ),
  papers: make(
    'papers',
    anyPapers.map((all) => JSON.stringify(all)),
    writers,
  ),
  files: make('files', fc.oneof(someText, damagedBytes), none),
  markdown: make('markdown', oddMarkdown(texts), none),
  parquet: make(
    'files',
    fc.tuple(fc.constantFrom(...parquet), byteEdits).map(([bytes, all]) => damage(bytes, all)),
    none,
  ),
};
