import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { describe, expect, it } from 'vitest';
import type { Paper } from '../../src/model/paper.js';
import { toParquet } from '../../src/parquet.js';
import { callCli, callCliForBytes } from '../helpers/call-cli.js';
import { folderOf, oddPage, pageOf, runCli } from '../helpers/cli.js';
import { paper } from '../helpers/papers.js';

const found = async (folder: string, ...args: string[]) => {
  const { status, stdout, stderr } = await callCli([...args, '--to', 'ndjson'], { cwd: folder });
  const titles = stdout.split('\n').flatMap((line) => (line ? [(JSON.parse(line) as Paper).title] : []));
  return { status, titles, stderr };
};

describe('folders and patterns', () => {
  const folder = folderOf({
    'pages/b.txt': pageOf('B'),
    'pages/a.TXT': pageOf('A'),
    'pages/sub/c.json': JSON.stringify([paper({ title: 'C' })]),
    'pages/sub/d.txt': pageOf('D'),
    'pages/.hidden.txt': pageOf('Hidden'),
    'pages/.hidden/e.txt': pageOf('Hidden'),
    'pages/picture.png': 'no listing',
    'pages/README': 'no listing',
    'a[1].txt': pageOf('Brackets'),
  });
  symlinkSync('../../pages', join(folder, 'pages/sub/loop'));
  symlinkSync('b.txt', join(folder, 'pages/linked.txt'));

  it.each<[string[], string[]]>([
    [['pages'], ['A', 'B', 'B', 'C', 'D']],
    [['pages/'], ['A', 'B', 'B', 'C', 'D']],
    [
      ['pages/sub', 'pages/b.txt'],
      ['C', 'D', 'B'],
    ],
    [['pages/*.txt'], ['B', 'B']],
    [['pages/**/[cd].*'], ['C', 'D']],
    [['pages/{a.TXT,sub/d.txt}'], ['A', 'D']],
    [['a[1].txt'], ['Brackets']],
  ])('%j', async (args, titles) =>
    expect(await found(folder, ...args)).toEqual({ status: 0, titles, stderr: '' }),
  );

  it('a pattern that matches nothing fails, and the others are read', async () => {
    expect(await found(folder, 'none/*.txt', 'pages/b.txt')).toEqual({
      status: 1,
      titles: ['B'],
      stderr: 'daily-papers: none/*.txt: no file matches\n',
    });
  });

  it('a folder without a listing is an error', async () => {
    const empty = folderOf({ 'README.rst': 'nothing' });
    expect(await found(empty, '.')).toEqual({
      status: 1,
      titles: [],
      stderr: 'daily-papers: .: no file that could be a listing\n',
    });
  });

  it('the file that is written is not read again', async () => {
    const own = folderOf({ 'a.txt': pageOf('A') });
    for (const _ of [1, 2]) expect((await callCli(['.', '--out', 'all.json'], { cwd: own })).stderr).toBe('');
    expect((await found(own, 'all.json')).titles).toEqual(['A']);
  });
});

describe('what cannot be read', () => {
  it.each(['huggingface.co/papers', 'www.example.com/a', 'https:/huggingface.co/papers', 'ftp://a/b'])(
    'an address without its scheme: %s',
    async (name) => {
      expect(await callCli([name], { cwd: folderOf({}) })).toEqual({
        status: 1,
        stdout: '',
        stderr: `daily-papers: ${name}: no such file or directory (ENOENT); an address begins with https:// or http://\n`,
      });
    },
  );

  it.skipIf(process.platform !== 'linux')('a name that is not UTF-8 costs itself alone', async () => {
    const folder = folderOf({ 'a.txt': pageOf('A') });
    writeFileSync(
      Buffer.concat([Buffer.from(`${folder}/`), Buffer.from([0xff]), Buffer.from('.txt')]),
      pageOf('B'),
    );
    expect(await found(folder, '.')).toEqual({
      status: 1,
      titles: ['A'],
      stderr: 'daily-papers: \ufffd.txt: no such file or directory (ENOENT)\n',
    });
  });

  it.each([['none.txt'], ['a.txt/b.txt'], [`${'x'.repeat(300)}.txt`], ['folder.txt']])('%s', async (name) => {
    const folder = folderOf({ 'a.txt': pageOf('A') });
    mkdirSync(join(folder, 'folder.txt'));
    const { status, titles, stderr } = await found(folder, name, 'a.txt');
    expect([status, titles]).toEqual([1, ['A']]);
    expect(stderr).toMatch(/^daily-papers: [^\n]+: [^\n]+\n$/);
    expect(stderr).not.toContain('internal error');
  });

  // It reads 1.2 GB.
  const all = process.env.DAILY_PAPERS_TESTS === 'all';
  it.runIf(all)('a file of more text than a string holds is refused, or streamed', () => {
    const folder = folderOf({ 'a.txt': pageOf('A'), 'huge.txt': pageOf('B') });
    truncateSync(join(folder, 'huge.txt'), 600_000_000);
    const run = (...args: string[]) =>
      runCli(['huge.txt', 'a.txt', '--fields', 'title', ...args], { cwd: folder });
    const whole = run('--to', 'csv');
    expect([whole.status, whole.stdout]).toEqual([1, expect.stringMatching(/^"?title"?\r\nA\r\n$/)]);
    expect(whole.stderr).toMatch(/^daily-papers: huge\.txt: The input is too large: expected at most 512 MB/);
    const lines = run('--to', 'ndjson');
    expect(lines.stdout.split('\n').slice(-2)).toEqual(['{"title":"A"}', '']);
    expect(lines.stderr).not.toMatch(/internal error|^ +at /m);
  });
});

describe('NDJSON is written while the input is read', () => {
  it('lines in, lines out: the command is a filter that keeps no state', async () => {
    const filter = async (input: string) =>
      (await callCli(['--from', 'json', '--to', 'ndjson', '--min-upvotes', '2'], { input })).stdout;
    const lines = [1, 2, 3, 4].map(
      (upvotes) => `${JSON.stringify(paper({ title: `No. ${upvotes}`, upvotes }))}\n`,
    );
    expect(await filter(lines.join(''))).toBe(lines.slice(1).join(''));
    expect((await Promise.all(lines.map(filter))).join('')).toBe(lines.slice(1).join(''));
    // Engines have empty parts too.
    for (const from of ['json', 'ndjson'])
      expect(await callCli(['--from', from, '--to', 'ndjson'])).toEqual({
        status: 0,
        stdout: '',
        stderr: '',
      });
    expect((await callCli(['--to', 'ndjson'])).status).toBe(1);
  });

  it('a file is whole, and there only where something could be read', async () => {
    const folder = folderOf({ 'a.txt': pageOf('A'), 'prose.txt': 'Dear diary.', 'b.txt': pageOf('B') });
    const run = async (...args: string[]) => (await callCli(args, { cwd: folder })).status;
    expect(await run('a.txt', 'prose.txt', 'b.txt', '--out', 'out.ndjson')).toBe(1);
    expect((await found(folder, 'out.ndjson')).titles).toEqual(['A', 'B']);
    expect(await run('prose.txt', 'none.txt', '--out', 'x.ndjson')).toBe(1);
    expect((await found(folder, '.')).titles).toEqual(['A', 'B', 'A', 'B']);
  });

  it('the same papers come as from reading all at once', async () => {
    const folder = folderOf({ 'a.txt': pageOf('A', 'B'), 'c.txt': `${pageOf('C')}\n${oddPage}` });
    const whole = JSON.parse((await callCli(['a.txt', 'c.txt'], { cwd: folder })).stdout) as Paper[];
    const lines = (await callCli(['a.txt', 'c.txt', '--to', 'ndjson'], { cwd: folder })).stdout;
    expect(lines).toBe(whole.map((each) => `${JSON.stringify(each)}\n`).join(''));
  });
});

it('reads Parquet, in a file and from standard input', async () => {
  // Papers with one abstract would have a warning.
  const page = pageOf('A', 'B').replace('It is small.', 'It is large.');
  const input = (await callCliForBytes(['--to', 'parquet'], { input: page })).stdout;
  const folder = folderOf({ 'papers.parquet': input, 'broken.parquet': input.subarray(0, 40) });
  const json = (await callCli([], { input: page })).stdout;
  expect(await callCli(['papers.parquet'], { cwd: folder })).toEqual({ status: 0, stdout: json, stderr: '' });
  expect(await callCli(['-'], { input })).toEqual({ status: 0, stdout: json, stderr: '' });
  expect(await found(folder, 'papers.parquet')).toEqual({ status: 0, titles: ['A', 'B'], stderr: '' });
  expect(await found(folder, 'broken.parquet', 'papers.parquet')).toMatchObject({
    status: 1,
    titles: ['A', 'B'],
  });
});

describe('Parquet of another program', () => {
  const scraped = new Uint8Array(
    parquetWriteBuffer({
      columnData: [
        { name: 'arxiv_id', data: ['2511.12345', '2511.12346', null], type: 'STRING' },
        { name: 'title', data: ['Kettles at Scale', 'Boats on Lakes', null], type: 'STRING' },
        { name: 'summary', data: ['We boil.', null, 'We float.'], type: 'STRING' },
        { name: 'stars', data: [5n, null, 2n], type: 'INT64' },
        { name: 'published', data: [new Date('2025-11-04T08:00:00Z'), null, null], type: 'TIMESTAMP' },
      ],
    }),
  );

  it('is read as rows', async () => {
    const folder = folderOf({ 'scraped.parquet': scraped });
    const { status, stdout, stderr } = await callCli(['scraped.parquet', '--map', 'stars=upvotes'], {
      cwd: folder,
    });
    expect(JSON.parse(stdout)).toEqual([
      {
        title: 'Kettles at Scale',
        abstract: 'We boil.',
        authorCount: null,
        date: '2025-11-04',
        upvotes: 5,
        repoLinks: [],
        id: '2511.12345',
        url: 'https://huggingface.co/papers/2511.12345',
      },
      {
        title: 'Boats on Lakes',
        abstract: '',
        authorCount: null,
        date: null,
        upvotes: null,
        repoLinks: [],
        id: '2511.12346',
        url: 'https://huggingface.co/papers/2511.12346',
      },
    ]);
    expect(stderr).toBe(
      'scraped.parquet:3:1  warning  Row 3: not a paper: expected a title, found none  [unread-row]\n',
    );
    expect(status).toBe(0);
    const strict = await callCli(['scraped.parquet', '--strict', '--to', 'ndjson'], { cwd: folder });
    expect([strict.status, strict.stdout]).toEqual([1, '']);
  });

  it('is refused where its rows are not papers', async () => {
    const other = parquetWriteBuffer({ columnData: [{ name: 'name', data: ['a', 'b'], type: 'STRING' }] });
    const { status, stderr } = await callCli(['-'], { input: new Uint8Array(other) });
    expect(status).toBe(1);
    expect(stderr).toContain(
      'Not a Daily Papers listing: expected rows with a title and other fields of papers, such as an id, an abstract, authors or upvotes',
    );
  });

  it('has its papers exactly where it is of this library', async () => {
    const papers = [
      {
        title: ' A  Boat ',
        abstract: 'a\nb',
        authorCount: null,
        date: '2025-11-04',
        upvotes: 3,
        repoLinks: [],
      },
      { title: 'B', abstract: '', authorCount: 2, date: null, upvotes: null, repoLinks: [], id: '2511.12' },
    ];
    const folder = folderOf({ 'own.parquet': toParquet(papers) });
    const { stdout, stderr } = await callCli(['own.parquet'], { cwd: folder });
    expect([JSON.parse(stdout), stderr]).toEqual([papers, '']);
    const more = papers.map((paper) => ({ ...paper, shelf: 'a' }));
    const tagged = folderOf({ 'own.parquet': toParquet(more) });
    expect(JSON.parse((await callCli(['own.parquet'], { cwd: tagged })).stdout)).toEqual(papers);
  });
});
