import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import type { Paper } from '../../src/model/paper.js';
import { callCli } from '../helpers/call-cli.js';
import { folderOf } from '../helpers/cli.js';
import { paper } from '../helpers/papers.js';

/** A folder with a JSON file for each list of papers. */
function lists(files: Record<string, Paper[]>): string {
  return folderOf(
    Object.fromEntries(Object.entries(files).map(([name, papers]) => [name, JSON.stringify(papers)])),
  );
}
const widest = (text: string) => Math.max(...text.split('\n').map((line) => stringWidth(line)));

describe('stats', () => {
  const papers = [
    paper({ title: 'A', date: '2024-07-03', upvotes: 10, authorCount: 3, repoLinks: ['github.com/a/b'] }),
    paper({ title: 'B', date: '2024-06-03', upvotes: 5, organization: { fullname: '研究\u001b[2J所' } }),
    paper({ title: 'C', date: '2024-07-01', organization: { fullname: 'Arc '.repeat(40).trim() } }),
  ];
  const folder = lists({ 'papers.json': papers });
  const run = (...args: string[]) => callCli(['stats', '--quiet', ...args], { cwd: folder });

  it('prints a table with bars, at most 80 columns wide', async () => {
    const { status, stdout, stderr } = await run('papers.json');
    expect([status, stderr, widest(stdout) <= 80]).toEqual([0, '', true]);
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
  Arc Arc Arc Arc Arc Arc Arc Arc Arc…  1  ██████████████████████████████
  研究\\u{1b}[2J所                       1  ██████████████████████████████
  (none)                                1  ██████████████████████████████

repository host
  github.com  1  ███████████████
  (none)      2  ██████████████████████████████

missing
  authorCount   2  ████████████████████
  upvotes       1  ██████████
  organization  1  ██████████
  in all: id, url, comments, authors, submittedBy, githubStars, projectPage,
  listedOn
`);
  });

  it('prints JSON, of the papers that are asked for', async () => {
    expect(JSON.parse((await run('--json', 'papers.json', '--since', '2024-07')).stdout)).toMatchObject({
      count: 2,
      upvotes: { known: 1, median: 10 },
      months: [{ name: '2024-07', count: 2 }],
    });
  });

  it('ends with 1 where an input cannot be read, after the others', async () => {
    const { status, stdout, stderr } = await run('papers.json', 'none.json');
    expect([status, stdout.split('\n')[0]]).toEqual([1, 'papers             3']);
    expect(stderr).toBe('daily-papers: none.json: no such file or directory (ENOENT)\n');
    expect(await run('none.json')).toMatchObject({ status: 1, stdout: '' });
  });
});

describe('diff', () => {
  const abstract =
    'We train a small model on one machine for a day. It stirs tea, and it does so well. Nothing else is measured here.';
  const folder = lists({
    'before.json': [
      paper({ title: 'Stays', upvotes: 1 }),
      paper({ title: 'Goes\u001b[2J' }),
      paper({ title: 'Rewritten', abstract, id: '2401.00001' }),
    ],
    'after.json': [
      paper({ title: 'Stays', upvotes: 4 }),
      paper({
        title: 'Rewritten',
        id: '2401.00001',
        abstract: abstract.replace('small', 'very large').replace(' Nothing else is measured here.', ''),
      }),
      paper({ title: `Comes ${'on '.repeat(40)}` }),
    ],
    'other.json': [
      paper({
        title: 'Rewritten',
        id: '2401.00001',
        abstract: Array.from({ length: 900 }, (_, at) => `word${at}`).join(' '),
      }),
    ],
  });
  const run = (...args: string[]) => callCli(['diff', '--quiet', ...args], { cwd: folder });

  it('prints what came, went and changed, at most 80 columns wide', async () => {
    const { stdout, ...others } = await run('before.json', 'after.json');
    expect(others).toEqual({ status: 0, stderr: 'daily-papers: 1 added, 1 removed, 2 changed\n' });
    expect(stdout).toBe(`- Goes\\u{1b}[2J
+ Comes on on on on on on on on on on on on on on on on on on on on on on on on…
~ Stays
    upvotes: 1 → 4
~ Rewritten
    abstract: We train a [-small-] {+very large+} model on one … does so well.
      [-Nothing else is measured here.-]
`);
    expect(widest(stdout)).toBeLessThanOrEqual(80);
    expect(await run('before.json', 'before.json')).toEqual({
      status: 0,
      stdout: '',
      stderr: 'daily-papers: 0 added, 0 removed, 0 changed\n',
    });
  });

  it('counts the words of a text that is another one', async () => {
    expect((await run('before.json', 'other.json')).stdout).toContain(
      '    abstract: rewritten, 24 → 900 words\n',
    );
  });

  it('prints JSON', async () => {
    expect(JSON.parse((await run('--json', 'before.json', 'after.json')).stdout)).toMatchObject({
      added: [{ title: expect.stringMatching(/^Comes/) }],
      removed: [{ title: 'Goes\u001b[2J' }],
      changed: [{ changes: [{ field: 'upvotes', from: 1, to: 4 }] }, { changes: [{ field: 'abstract' }] }],
    });
  });

  it('takes two inputs, both of which can be read', async () => {
    expect(await run('before.json')).toMatchObject({ status: 2, stdout: '' });
    expect(await run('before.json', 'none.json')).toMatchObject({ status: 1, stdout: '' });
  });
});
