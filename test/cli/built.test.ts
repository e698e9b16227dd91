import { expect, it } from 'vitest';
import { parsePapers, toCsv, toJson, toNdjson } from '../../src/index.js';
import { toParquet } from '../../src/parquet.js';
import { callCli } from '../helpers/call-cli.js';
import { folderOf, oddPage, pageOf, runCli } from '../helpers/cli.js';
import { sitePages } from '../helpers/fixtures.js';

const papers = parsePapers(pageOf('A Boat', 'A Kettle'));
const cwd = folderOf({
  'page.txt': pageOf('A Boat'),
  'odd.txt': oddPage,
  'papers.json': toJson(papers),
  'papers.ndjson': toNdjson(papers),
  'papers.csv': toCsv(papers),
  'papers.html': sitePages()[0]!.text,
  'papers.parquet': toParquet(papers),
});

// Most tests call `main` of `src`. The samples of the guides run the built command too, and write the other formats.
it.each<[string, number]>([
  ['page.txt', 0],
  ['papers.* --to yaml', 0],
  ['convert odd.txt --to markdown-table', 0],
  ['- --to csl', 0],
  ['page.txt --to ris --strict', 0],
  ['page.txt none.txt --to atom', 1],
  ['page.txt --to jsonfeed --quiet', 0],
  ['validate page.txt odd.txt', 1],
  ['stats page.txt odd.txt', 0],
  ['diff page.txt odd.txt', 0],
  ['completions zsh', 0],
  ['--help', 0],
  ['--version', 0],
  ['--limit many', 2],
])('the built command prints what `main` prints: %s', async (words, status) => {
  const args = words.split(' ');
  const input = pageOf('A Pond');
  const built = runCli(args, { cwd, input });
  expect(built).toEqual(await callCli(args, { cwd, input }));
  expect(built).toMatchObject({ status, stdout: status === 2 ? '' : expect.stringMatching(/./) });
});
