import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseListing } from '../../../src/parse/parse-listing.js';
import { root } from '../../helpers/project.js';

/** Documents and pages pasted one below the other, whichever come first. */
const options = { referenceDate: '2026-08-01' };
const fixture = (name: string) => readFileSync(`${root}/fixtures/${name}`, 'utf8');
const html = fixture('html/data.html');
const cards = fixture('html/cards.html');
const saved = [
  'From: <Saved by Blink>',
  'Snapshot-Content-Location: https://huggingface.co/papers',
  'Subject: Daily Papers - Hugging Face',
  'MIME-Version: 1.0',
  'Content-Type: multipart/related;',
  '\ttype="text/html";',
  '\tboundary="----kettle----"',
  '',
  '',
  '------kettle----',
  'Content-Type: text/html',
  'Content-Transfer-Encoding: binary',
  '',
  html,
  '------kettle------',
  '',
].join('\n');
const inputs: [string, string][] = [
  ['plain text', fixture('text/listing.txt')],
  ['Markdown', fixture('markdown/reader.md')],
  ['HTML with its data', html],
  ['HTML cards', `<!doctype html>\n<html>\n<body>\n${cards}\n</body>\n</html>\n`],
  ['a saved page', saved],
];
const read = (text: string) => parseListing(text, options);

const titleOffsets = (text: string) =>
  parseListing(text, { ...options, positions: true }).papers.map(
    ({ positions }) => positions!.title!.start.offset!,
  );

describe.each(inputs)('%s', (_, first) => {
  it.each(inputs)('above %s', (__, second) => {
    const both = read(`${first}\n${second}`);
    expect(both.papers).toEqual([...read(first).papers, ...read(second).papers]);
    expect(both.messages.map(({ ruleId }) => ruleId)).not.toContain('unread-line');
    const moved = titleOffsets(second).map((offset) => first.length + 1 + offset);
    expect(titleOffsets(`${first}\n${second}`)).toEqual([...titleOffsets(first), ...moved]);
  });
});

it.each<[string, string, string]>([
  ['Markdown in an element', `<div class="page">\n\n${fixture('markdown/reader.md')}\n\n</div>\n`, html],
  ['a text in an element', `<pre>${fixture('text/listing.txt')}</pre>`, fixture('markdown/reader.md')],
  ['a text in an element', `<pre>${fixture('text/listing.txt')}</pre>`, html],
])('reads what stands below %s', (_, first, second) => {
  expect(read(`${first}\n${second}`).papers).toEqual([...read(first).papers, ...read(second).papers]);
});

it('has papers in each of them', () => {
  expect(inputs.map(([, text]) => read(text).papers.length > 1)).toEqual([true, true, true, true, true]);
});
