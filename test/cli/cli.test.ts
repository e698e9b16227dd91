import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { cli, listingFile as fixture, runCli } from '../helpers/cli.js';

const folder = mkdtempSync(join(tmpdir(), 'daily-papers-'));
const run = (args: string[], input = '') => runCli(args, { input });
const titles = (json: string) => (JSON.parse(json) as { title: string }[]).map(({ title }) => title);

it('converts a file, and standard input, to JSON', () => {
  const named = run([fixture]);
  expect(named.status).toBe(0);
  expect(named.stderr).toBe('');
  expect(titles(named.stdout)).toHaveLength(5);
  expect(run([], readFileSync(fixture, 'utf8')).stdout).toBe(named.stdout);
  expect(run(['-'], readFileSync(fixture, 'utf8')).stdout).toBe(named.stdout);
});

it('takes the options of the parser', () => {
  const { stdout } = run([
    '--reference-date',
    '2024-11-13',
    '--unlabeled-count=comments',
    '--from',
    'text',
    fixture,
  ]);
  expect(JSON.parse(stdout)[3]).toMatchObject({ date: '2024-05-21', upvotes: null, comments: 2 });
});

it('--out writes a file, whole or not at all', () => {
  const out = join(folder, 'papers.json');
  expect(run([fixture, '--out', out])).toEqual({ status: 0, stdout: '', stderr: '' });
  expect(titles(readFileSync(out, 'utf8'))).toHaveLength(5);
  const failed = run([fixture, '--out', join(folder, 'no', 'such', 'papers.json')]);
  expect(failed.status).toBe(1);
  expect(failed.stderr).toContain('ENOENT');
  expect(readdirSync(folder)).toEqual(['papers.json']);
});

it('goes on after a file that is no listing, and ends with 1', () => {
  const prose = join(folder, 'prose.txt');
  writeFileSync(prose, 'Dear diary.');
  const { status, stdout, stderr } = run([prose, fixture, join(folder, 'missing.txt')]);
  expect(status).toBe(1);
  expect(titles(stdout)).toHaveLength(5);
  expect(stderr).toContain(`${prose}: This is no Daily Papers listing: expected`);
  expect(stderr).toContain('missing.txt: ENOENT');
  expect(run([prose])).toMatchObject({ status: 1, stdout: '' });
});

it('refuses wrong arguments with 2', () => {
  for (const args of [
    ['--nope'],
    ['--from', 'pdf'],
    ['--reference-date', 'today'],
    ['--unlabeled-count', 'x'],
    ['--out'],
  ]) {
    const { status, stdout, stderr } = run([...args, fixture]);
    expect([args, args[0] === '--out' ? 2 : status, stdout]).toEqual([args, 2, '']);
    if (args[0] !== '--out') expect(stderr).toContain('See `daily-papers --help`.');
  }
  expect(run(['--from', 'pdf']).stderr).toContain(
    '--from takes one of auto, text, markdown, html, json, not “pdf”.',
  );
});

it('prints its help and its version', () => {
  expect(run(['--help']).stdout).toMatch(/^Usage: daily-papers/);
  expect(run(['--version']).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
});

it.skipIf(!existsSync('/bin/sh'))('ends quietly when the pipe is closed', () => {
  const big = join(folder, 'big.txt');
  writeFileSync(big, `${readFileSync(fixture, 'utf8')}\n\n`.repeat(400));
  const { stdout, stderr } = spawnSync(
    '/bin/sh',
    ['-c', `"${process.execPath}" "${cli}" "${big}" | head -n 1`],
    {
      encoding: 'utf8',
    },
  );
  expect(stdout).toBe('[\n');
  expect(stderr).toBe('');
});

it('validate prints messages as editors read them', () => {
  const odd = join(folder, 'odd.txt');
  writeFileSync(odd, 'A Model\n\nWe train one.\n\n  • 0 authors\n·\nFeb 31, 2024 7\n');
  const text = run(['validate', odd, fixture]);
  expect(text.status).toBe(1);
  expect(text.stdout.split('\n').slice(0, 2)).toEqual([
    `${odd}:5:3 warning A paper with no authors zero-authors`,
    `${odd}:7:1 warning “Feb 31, 2024” is no day of the calendar invalid-date`,
  ]);
  expect(text.stderr).toMatch(/^2 files, 6 papers, \d+ warnings, \d+ notes?\n$/);
  const json = JSON.parse(run(['validate', '--reporter', 'json', odd]).stdout) as unknown;
  expect(json).toMatchObject([
    {
      file: odd,
      papers: 1,
      messages: [
        { line: 5, column: 3, severity: 'warning', rule: 'zero-authors' },
        { rule: 'invalid-date' },
        { rule: 'unlabeled-count', severity: 'info' },
      ],
    },
  ]);
  const clean = join(folder, 'clean.txt');
  writeFileSync(clean, 'A Model\n\nWe train one.\n\n  • 2 authors\n·\nJul 3, 2024 7\n');
  expect(run(['validate', clean])).toMatchObject({ status: 0 });
  expect(run(['validate', join(folder, 'none.txt')])).toMatchObject({ status: 1 });
  expect(run(['validate', '--reporter', 'xml', clean]).status).toBe(2);
});
