import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Paper } from '../../src/model/paper.js';
import { listingFile, runCli } from '../helpers/cli.js';
import { paper } from '../helpers/papers.js';

const folder = mkdtempSync(join(tmpdir(), 'daily-papers-'));
const run = (...args: string[]) => runCli(args);
const firstWords = (...args: string[]) =>
  (JSON.parse(run(...args, listingFile).stdout) as Paper[]).map(({ title }) => title.split(/[ :]/)[0]);
function file(name: string, papers: Paper[]): string {
  writeFileSync(join(folder, name), JSON.stringify(papers));
  return join(folder, name);
}

describe('a conversion narrows and orders', () => {
  // The fixture holds Teaspoon (2024-07-03, 3 upvotes, code), Paper (2016), Lanterns (no date, code), The (May 21
  // of 2025, 2), Counting (Aug 1 of 2025, 0, code).
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
  ])('%j', (args, expected) => expect(firstWords(...args)).toEqual(expected));

  it.each<[string[], string]>([
    [
      ['--since', 'May'],
      'Wrong since: expected a Date, or a day as YYYY-MM-DD, YYYY-MM or YYYY, found "May".',
    ],
    [['--min-upvotes', 'many'], '--min-upvotes takes a whole number, not “many”.'],
    [['--limit=-1'], '--limit takes a whole number, not “-1”.'],
    [['--sort', 'stars'], 'Wrong sort key: expected a function or one of title, date'],
    [['--sort', 'date:down'], 'Wrong direction: expected asc or desc, found "down".'],
  ])('%j is refused before anything is read', (args, message) => {
    const { status, stdout, stderr } = run(...args, 'no-such-file');
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(message);
    expect(stderr).not.toContain('ENOENT');
  });
});

describe('stats', () => {
  const papers = file('stats.json', [
    paper({ title: 'A', date: '2024-07-03', upvotes: 10, authorCount: 3, repoLinks: ['github.com/a/b'] }),
    paper({
      title: 'B',
      date: '2024-06-03',
      upvotes: 5,
      organization: { name: null, fullname: '研究\u001b[2J所' },
    }),
    paper({ title: 'C', date: '2024-07-01', organization: { name: null, fullname: 'Arc' } }),
  ]);

  it('prints a table with bars', () => {
    const { status, stdout, stderr } = run('stats', papers);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toBe(`papers             3
with a repository  1
published          2024-06-03 to 2024-07-03

         known  min  p25  median  p75  p90  max  mean
authors      1    3    3       3    3    3    3     3
upvotes      2    5  6.3     7.5  8.8  9.5   10   7.5

month
  2024-06  1  ███████████████
  2024-07  2  ██████████████████████████████

organization
  Arc         1  ██████████████████████████████
  研究 [2J所  1  ██████████████████████████████
  (not told)  1  ██████████████████████████████

repository host
  github.com  1  ███████████████
  (not told)  2  ██████████████████████████████

not told
  authorCount   2  ████████████████████
  date          0
  upvotes       1  ██████████
  id            3  ██████████████████████████████
  url           3  ██████████████████████████████
  comments      3  ██████████████████████████████
  authors       3  ██████████████████████████████
  organization  1  ██████████
  submittedBy   3  ██████████████████████████████
  githubStars   3  ██████████████████████████████
  projectPage   3  ██████████████████████████████
  listedOn      3  ██████████████████████████████
`);
  });

  it('prints JSON', () => {
    expect(JSON.parse(run('stats', '--json', papers).stdout)).toMatchObject({
      count: 3,
      upvotes: { known: 2, median: 7.5 },
      months: [
        { name: '2024-06', count: 1 },
        { name: '2024-07', count: 2 },
      ],
    });
  });

  it('ends with 1 where a file cannot be read, after the others', () => {
    const { status, stdout, stderr } = run('stats', papers, 'no-such-file');
    expect([status, stdout.split('\n')[0]]).toEqual([1, 'papers             3']);
    expect(stderr).toContain('no-such-file: ENOENT');
  });
});

describe('diff', () => {
  const before = file('before.json', [paper({ title: 'Stays', upvotes: 1 }), paper({ title: 'Goes' })]);
  const after = file('after.json', [paper({ title: 'Stays', upvotes: 4 }), paper({ title: 'Comes' })]);

  it('prints what came, went and changed', () => {
    expect(run('diff', before, after)).toEqual({
      status: 0,
      stdout: '- Goes\n+ Comes\n~ Stays\n    upvotes: 1 → 4\n',
      stderr: '1 added, 1 removed, 1 changed\n',
    });
    expect(run('diff', before, before).stdout).toBe('');
  });

  it('prints JSON', () => {
    expect(JSON.parse(run('diff', '--json', before, after).stdout)).toMatchObject({
      added: [{ title: 'Comes' }],
      removed: [{ title: 'Goes' }],
      changed: [{ changes: [{ field: 'upvotes', from: 1, to: 4 }] }],
    });
  });

  it('takes two files, both of which can be read', () => {
    expect(run('diff', before)).toMatchObject({ status: 2, stdout: '' });
    expect(run('diff', before, 'no-such-file')).toMatchObject({ status: 1, stdout: '' });
  });
});
