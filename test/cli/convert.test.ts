import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Paper } from '../../src/model/paper.js';
import { callCli } from '../helpers/call-cli.js';
import { cli, filesOf, listingFile as fixture, folderOf, oddPage, pageOf, startCli } from '../helpers/cli.js';
import { paper } from '../helpers/papers.js';

const titles = (json: string) => (JSON.parse(json) as Paper[]).map(({ title }) => title);

describe('convert', () => {
  const folder = folderOf({ 'page.txt': pageOf('A Boat'), 'odd.txt': oddPage, 'prose.txt': 'Dear diary.' });
  const run = (...args: string[]) => callCli(args, { cwd: folder });

  it('prints a file, and standard input, as JSON', async () => {
    const named = await run('page.txt');
    expect(named).toMatchObject({ status: 0, stderr: '' });
    expect(JSON.parse(named.stdout)).toEqual([
      paper({ title: 'A Boat', abstract: 'It is small.', authorCount: 2, date: '2024-07-03', upvotes: 7 }),
    ]);
    expect(await callCli([], { input: pageOf('A Boat') })).toEqual(named);
    expect(await callCli(['-'], { input: pageOf('A Boat') })).toEqual(named);
  });

  it('takes the options of the parser', async () => {
    const { stdout } = await run(
      '--reference-date',
      '2024-11-13',
      '--unlabeled-count=comments',
      '--from=TEXT',
      fixture,
    );
    expect(JSON.parse(stdout)[3]).toMatchObject({ date: '2024-05-21', upvotes: null, comments: 2 });
  });

  it('--reference-date takes today and yesterday', async () => {
    const input = pageOf('A Boat').replace('Jul 3, 2024', 'Jan 1');
    const year = new Date().getUTCFullYear();
    const { stdout, stderr } = await callCli(['--reference-date', 'Today'], { input });
    expect([JSON.parse(stdout)[0].date, stderr]).toEqual([`${year}-01-01`, '']);
  });

  it('goes on after an input that fails, and ends with 1', async () => {
    const { status, stdout, stderr } = await run('prose.txt', 'page.txt', 'missing.txt');
    expect([status, titles(stdout)]).toEqual([1, ['A Boat']]);
    expect(stderr.split('\n')).toEqual([
      'daily-papers: missing.txt: no such file or directory (ENOENT)',
      expect.stringMatching(/^daily-papers: prose\.txt: Not a Daily Papers listing: expected /),
      '',
    ]);
    expect(await run('prose.txt')).toMatchObject({ status: 1, stdout: '' });
  });

  it.skipIf(!existsSync('/bin/sh'))('ends quietly when the pipe is closed', () => {
    const long = folderOf({
      'long.txt': pageOf(...Array.from({ length: 5000 }, (_, at) => `A Boat of ${at}`)),
    });
    for (const to of ['json', 'ndjson']) {
      const line = `"${process.execPath}" "${cli}" "${long}/long.txt" --to ${to} | head -c 1; exit \${PIPESTATUS[0]}`;
      const { status, stdout, stderr } = spawnSync('bash', ['-c', line], { encoding: 'utf8' });
      expect([status, stdout, stderr]).toEqual([0, to === 'json' ? '[' : '{', '']);
    }
  });
});

describe('warnings', () => {
  const odd = 'odd.txt:7:1  warning  ';
  const folder = folderOf({
    'page.txt': pageOf('A Boat'),
    'odd.txt': oddPage,
    'many odd.txt': Array.from({ length: 14 }, (_, at) => oddPage.replace('Kettle', `Kettle of ${at}`)).join(
      '\n',
    ),
    'odd\u001b[2J.txt': oddPage,
  });
  const run = (...args: string[]) => callCli(args, { cwd: folder });

  it.each([
    [['odd.txt']],
    [['convert', 'odd.txt', '--to', 'csv']],
    [['stats', 'odd.txt']],
    [['diff', 'odd.txt', 'page.txt']],
  ])('%j prints them on standard error, and goes on', async (args) => {
    const { status, stdout, stderr } = await run(...args);
    expect([status, stdout === '']).toEqual([0, false]);
    expect(stderr.split('\n')[0]).toMatch(
      /^odd\.txt:7:1 {2}warning {2}.*Feb 31, 2024.* {2}\[invalid-date\]$/,
    );
    expect(stderr).not.toContain('  note  ');
    const quiet = await run(...args, '--quiet');
    expect(quiet.stderr).not.toContain(odd);
    expect(quiet.stdout).toBe(stdout);
  });

  it('prints ten of a file, counts the others, and names the command that shows all', async () => {
    const { stderr } = await run('--reference-date', '2024-08-01', 'many odd.txt', 'odd.txt');
    const lines = stderr.trim().split('\n');
    expect(lines.slice(0, 10).every((line) => line.startsWith('many odd.txt:'))).toBe(true);
    expect(lines.slice(10)).toEqual([
      "many odd.txt: 4 more warnings; to see all: daily-papers validate --reference-date 2024-08-01 'many odd.txt'",
      expect.stringContaining(odd),
    ]);
    const all = (await run('validate', '--reference-date', '2024-08-01', 'many odd.txt')).stdout;
    expect(all.split('\n').filter((line) => line.includes('  warning  ')).length).toBe(14);
  });

  it('--strict refuses an input that has some, and converts the others', async () => {
    const { status, stdout, stderr } = await run('odd.txt', 'page.txt', '--strict');
    expect([status, titles(stdout)]).toEqual([1, ['A Boat']]);
    expect(stderr.split('\n')).toEqual([
      expect.stringContaining(odd),
      expect.stringMatching(/^daily-papers: odd\.txt: .*--strict/),
      '',
    ]);
    expect(await run('odd.txt', '--to', 'ndjson', '--strict')).toMatchObject({ status: 1, stdout: '' });
  });

  it('shows control characters of names', async () => {
    expect((await run('odd\u001b[2J.txt')).stderr).toMatch(/^odd\\u\{1b\}\[2J\.txt:7:1 /);
    expect((await run('none\u009b2J.txt')).stderr).toBe(
      'daily-papers: none\\u{9b}2J.txt: no such file or directory (ENOENT)\n',
    );
  });

  it('a device that is full takes neither warnings nor the papers with it', async () => {
    if (!existsSync('/dev/full')) return;
    const shell = (line: string) => spawnSync('sh', ['-c', line], { cwd: folder, encoding: 'utf8' });
    const command = `"${process.execPath}" "${cli}" odd.txt`;
    expect(shell(`${command} 2> /dev/full`)).toMatchObject({
      status: 0,
      stdout: (await run('odd.txt')).stdout,
    });
    for (const words of [command, `${command} --to ndjson`, `${command} --version`]) {
      const { status, stderr } = shell(`${words} > /dev/full`);
      expect([status, stderr.trim().split('\n').at(-1)]).toEqual([
        1,
        expect.stringMatching(/^daily-papers: (standard output: )?no space left on device \(ENOSPC\)$/),
      ]);
    }
  });
});

describe('which papers', () => {
  // The fixture holds Teaspoon (2024-07-03, 3 upvotes, code), Paper (2016), Lanterns (no date, code), The (May 21
  // of 2025, 2), Counting (Aug 1 of 2025, 0, code).
  const firstWords = async (...args: string[]) =>
    titles((await callCli([...args, fixture])).stdout).map((title) => title.split(/[ :]/)[0]);

  it.each<[string[], string[]]>([
    [
      ['--since', '2024'],
      ['Teaspoon', 'The', 'Counting'],
    ],
    [['--until=2024-07'], ['Teaspoon', 'Paper']],
    [['--has-repo'], ['Teaspoon', 'Lanterns', 'Counting']],
    [['--min-upvotes', '2', '--since', '2025'], ['The']],
    [
      ['--sort', 'upvotes:desc,title', '--limit', '3'],
      ['Teaspoon', 'The', 'Counting'],
    ],
    [
      ['--sort=title', '--has-repo'],
      ['Counting', 'Lanterns', 'Teaspoon'],
    ],
    [['--search', 'atention'], ['Teaspoon']],
    [['--limit=0'], []],
  ])('%j', async (args, expected) => expect(await firstWords(...args)).toEqual(expected));

  const monday = paper({
    title: 'A Boat',
    abstract: 'It floats.',
    upvotes: 1,
    repoLinks: ['github.com/a/b'],
  });
  const tuesday = paper({ title: 'A boat', upvotes: 4, comments: 2, repoLinks: ['github.com/c/d'] });
  const days = folderOf({
    'monday.json': JSON.stringify([monday, paper({ title: 'A Kettle' })]),
    'tuesday.json': JSON.stringify([tuesday]),
  });
  const both = async (...args: string[]) =>
    JSON.parse(
      (await callCli(['monday.json', 'tuesday.json', '-q', ...args], { cwd: days })).stdout,
    ) as Paper[];

  it('--listed-since and --listed-until are about the day of listing', async () => {
    const input = JSON.stringify(
      ['2025-01-01', '2025-02-01', '2025-03-01', undefined].map((listedOn) =>
        paper({ title: `Listed ${listedOn}`, ...(listedOn && { listedOn }) }),
      ),
    );
    const listed = async (...args: string[]) => titles((await callCli(['-q', ...args], { input })).stdout);
    expect(await listed('--listed-since', '2025-02')).toEqual(['Listed 2025-02-01', 'Listed 2025-03-01']);
    expect(await listed('--listed-since', '2025-02-01', '--listed-until', '2025-02')).toEqual([
      'Listed 2025-02-01',
    ]);
  });

  it('--dedupe keeps the first entry of each paper, with its newest counts', async () => {
    expect(await both()).toHaveLength(3);
    const found = await both('--dedupe');
    expect(found).toMatchObject([{ ...monday, upvotes: 4, comments: 2 }, { title: 'A Kettle' }]);
    expect(found[0]?.repoLinks).toEqual(['github.com/a/b']);
  });

  it('--merge joins what all entries know', async () => {
    const [found] = await both('--merge');
    expect(found).toMatchObject({
      title: 'A boat',
      abstract: 'It floats.',
      upvotes: 4,
      comments: 2,
    });
    expect(found?.repoLinks.sort()).toEqual(['github.com/a/b', 'github.com/c/d']);
  });

  it.each([
    ['json', '[\n  {\n    "upvotes": 7,\n    "title": "A Boat"\n  }\n]\n'],
    ['ndjson', '{"upvotes":7,"title":"A Boat"}\n'],
    ['csv', expect.stringMatching(/^"?upvotes"?,title\r\n7,A Boat\r\n$/)],
    ['tsv', expect.stringMatching(/^"?upvotes"?\ttitle\r\n7\tA Boat\r\n$/)],
  ])('--fields in %s', async (format, expected) => {
    const input = pageOf('A Boat');
    const { stdout, stderr } = await callCli(['--fields', 'UPVOTES, title', '--to', format], { input });
    expect([stdout, stderr]).toEqual([expected, '']);
  });

  it('--fields leaves out what a paper does not have', async () => {
    expect(
      (await callCli(['--fields', 'title,id', '--to', 'ndjson'], { input: pageOf('A Boat') })).stdout,
    ).toBe('{"title":"A Boat"}\n');
  });
});

describe('--seen', () => {
  const ids = (folder: string) => JSON.parse(filesOf(folder)['seen.json']!) as string[];

  it('knows papers by their titles where their ids number the rows of a list', async () => {
    const folder = folderOf({});
    const seen = async (input: string) =>
      titles((await callCli(['--seen', 'seen.json', '-q'], { cwd: folder, input })).stdout);
    expect(await seen('id,title\n1,Kettles\n2,Boats\n')).toEqual(['Kettles', 'Boats']);
    expect(await seen('id,title\n1,Trains\n2,Boats\n')).toEqual(['Trains']);
    expect(ids(folder)).toEqual(['Kettles', 'Boats', 'Trains']);
  });

  const page = (...papers: Partial<Paper>[]) => JSON.stringify(papers.map(paper));

  it('prints only papers that no run before has printed', async () => {
    const folder = folderOf();
    const seen = async (input: string, ...args: string[]) =>
      titles((await callCli(['--seen', 'seen.json', '-q', ...args], { cwd: folder, input })).stdout);
    const two = page({ title: 'A', id: '2401.00001' }, { title: 'B', id: '2401.00002v1' });
    expect(await seen(two, '--limit', '1')).toEqual(['A']);
    expect(ids(folder)).toEqual(['2401.00001']);
    expect(await seen(two)).toEqual(['B']);
    expect(await seen(two)).toEqual([]);
    expect(
      await seen(page({ title: 'B again', id: '2401.00002v2' }, { title: 'C', id: '2401.00003' })),
    ).toEqual(['C']);
    expect(ids(folder)).toEqual(['2401.00001', '2401.00002', '2401.00003']);
    expect(Object.keys(filesOf(folder))).toEqual(['seen.json']);
  });

  it('does not overwrite a file of another kind', async () => {
    for (const content of ['{"a":1}', 'no JSON', '[1]']) {
      const folder = folderOf({ 'seen.json': content, 'page.txt': pageOf('A Boat') });
      const { status, stdout, stderr } = await callCli(['page.txt', '--seen', 'seen.json'], { cwd: folder });
      expect([status, stdout]).toEqual([2, '']);
      expect(stderr).toContain(
        '--seen takes a JSON array of ids and titles; “seen.json” contains something else.',
      );
      expect(filesOf(folder)['seen.json']).toBe(content);
    }
  });

  it('prints nothing where the papers could not be remembered', async () => {
    const folder = folderOf({ 'page.txt': pageOf('A Boat') });
    expect(await callCli(['page.txt', '--seen', 'no/such/seen.json'], { cwd: folder })).toEqual({
      status: 1,
      stdout: '',
      stderr: 'daily-papers: no/such/seen.json: its folder does not exist (ENOENT)\n',
    });
  });

  it('loses no id to runs at the same time', async () => {
    const all = Array.from({ length: 6 }, (_, at) => `2401.0000${at}`);
    const folder = folderOf(Object.fromEntries(all.map((id) => [`${id}.json`, page({ title: id, id })])));
    const runs = all.map(
      (id) => startCli([`${id}.json`, '--seen', 'seen.json', '-q'], { cwd: folder }).ended,
    );
    for (const [at, run] of runs.entries())
      expect(await run).toEqual({ status: 0, stdout: expect.stringContaining(all[at]!), stderr: '' });
    expect(ids(folder).sort()).toEqual(all);
    expect(Object.keys(filesOf(folder))).toHaveLength(all.length + 1);
  });

  it('a lock that a killed run left is broken', async () => {
    const lock = '.seen.json.daily-papers-lock';
    const left = folderOf({
      'page.txt': pageOf('A Boat'),
      [lock]: `daily-papers ${hostname()} 999999999 0123456789abcdef\n`,
    });
    expect(await callCli(['page.txt', '--seen', 'seen.json'], { cwd: left })).toMatchObject({
      status: 0,
      stderr: '',
    });
    expect(Object.keys(filesOf(left))).toEqual(['page.txt', 'seen.json']);
  });

  it('adds nothing where the papers could not be written', async () => {
    const folder = folderOf({ 'page.txt': pageOf('A Boat') });
    expect(
      (await callCli(['page.txt', '--seen', 'seen.json', '--out', 'no/such/x.json'], { cwd: folder })).status,
    ).toBe(1);
    expect(existsSync(join(folder, 'seen.json'))).toBe(false);
  });
});
