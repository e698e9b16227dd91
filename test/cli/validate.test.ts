import { describe, expect, it } from 'vitest';
import type { Paper } from '../../src/model/paper.js';
import { callCli } from '../helpers/call-cli.js';
import { filesOf, folderOf, oddPage, pageOf } from '../helpers/cli.js';

describe('validate', () => {
  const folder = folderOf({ 'page.txt': pageOf('A Boat'), 'odd.txt': oddPage, 'prose.txt': 'Dear diary.' });
  const run = (...args: string[]) => callCli(['validate', ...args], { cwd: folder });

  it('prints every message as editors read it, and a summary of each input', async () => {
    const { status, stdout, stderr } = await run('odd.txt', 'page.txt');
    expect([status, stderr]).toEqual([1, '']);
    const lines = stdout.split('\n');
    expect(lines[0]).toMatch(/^odd\.txt:7:1 {2}warning {2}“Feb 31, 2024” .* {2}\[invalid-date\]$/);
    expect(lines).toContainEqual(expect.stringMatching(/^odd\.txt: 1 paper, 1 warning, \d notes?$/));
    expect(lines).toContainEqual(
      expect.stringMatching(/^page\.txt:\d+:\d+ {2}note {2}.*--unlabeled-count.* {2}\[unlabeled-count\]$/),
    );
    expect(lines.slice(-2)).toEqual([expect.stringMatching(/^page\.txt: 1 paper, 0 warnings, 1 note$/), '']);
  });

  it('ends with 0 where there are only notes', async () => {
    expect(await run('page.txt')).toMatchObject({ status: 0, stdout: expect.stringContaining('  note  ') });
    expect(await run('page.txt', '--quiet')).toEqual({
      status: 0,
      stdout: 'page.txt: 1 paper, 0 warnings, 1 note\n',
      stderr: '',
    });
  });

  it('warns of a key of --map that no row has', async () => {
    const cwd = folderOf({ 'rows.json': '[{"title":"A Boat","id":"2407.00001"}]' });
    expect(await callCli(['validate', 'rows.json', '--map', 'votesNow=upvotes'], { cwd })).toEqual({
      status: 1,
      stdout:
        'rows.json:1:2  warning  No row has the key “votesNow”, which --map names  [unknown-key]\n' +
        'rows.json: 1 paper, 1 warning, 0 notes\n',
      stderr: '',
    });
  });

  it('what cannot be read is an error in its place', async () => {
    const { status, stdout } = await run('none.txt', 'prose.txt', 'page.txt', '--quiet');
    expect([status, stdout.split('\n')]).toEqual([
      1,
      ['none.txt: not read', 'prose.txt: not read', 'page.txt: 1 paper, 0 warnings, 1 note', ''],
    ]);
    expect((await run('none.txt', 'prose.txt')).stdout.split('\n')).toEqual([
      'none.txt:1:1  error  no such file or directory (ENOENT)  [unreadable-input]',
      'none.txt: not read',
      expect.stringMatching(
        /^prose\.txt:1:1 {2}error {2}Not a Daily Papers listing: .* {2}\[not-a-listing\]$/,
      ),
      'prose.txt: not read',
      '',
    ]);
  });

  it('--json', async () => {
    const { status, stdout, stderr } = await run('odd.txt', 'prose.txt', '--json');
    expect([status, stderr]).toEqual([1, '']);
    expect(JSON.parse(stdout)).toMatchObject([
      {
        file: 'odd.txt',
        papers: 1,
        messages: [
          {
            line: 7,
            column: 1,
            severity: 'warning',
            rule: 'invalid-date',
            url: expect.stringContaining('#invalid-date'),
          },
          { severity: 'note', rule: 'unlabeled-count' },
        ],
      },
      {
        file: 'prose.txt',
        papers: null,
        messages: [{ severity: 'error', rule: 'not-a-listing', url: null }],
      },
    ]);
    expect(await run('odd.txt', 'prose.txt', '--reporter', 'JSON')).toEqual({ status, stdout, stderr });
  });

  it('reads standard input', async () => {
    expect(await callCli(['validate', '-q'], { input: oddPage })).toMatchObject({
      status: 1,
      stdout: expect.stringMatching(/^<stdin>: 1 paper, 1 warning, /),
    });
  });

  it('--fix --out FILE writes what could be read, in any format', async () => {
    const out = folderOf();
    const fix = (name: string, ...args: string[]) =>
      callCli(
        ['validate', '--fix', '--out', name, '-q', `${folder}/odd.txt`, `${folder}/page.txt`, ...args],
        {
          cwd: out,
        },
      );
    expect((await fix('fixed.json')).status).toBe(1);
    const papers = JSON.parse(filesOf(out)['fixed.json']!) as Paper[];
    expect(papers.map(({ title, date }) => [title, date])).toEqual([
      ['A Kettle', null],
      ['A Boat', '2024-07-03'],
    ]);
    expect(await callCli(['validate', '-q', 'fixed.json'], { cwd: out })).toMatchObject({ status: 0 });
    expect((await fix('fixed.csv', '--sort', 'title')).stdout).toMatch(/odd\.txt: 1 paper, 1 warning/);
    expect(
      filesOf(out)
        ['fixed.csv']!.split('\r\n')
        .map((line) => line.split(',')[0]),
    ).toEqual([expect.stringMatching(/^"?title"?$/), 'A Boat', 'A Kettle', '']);
    expect(await fix('no/such.json')).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('daily-papers: no/such.json: '),
    });
  });
});
