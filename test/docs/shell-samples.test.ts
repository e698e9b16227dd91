import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { DuckDBInstance } from '@duckdb/node-api';
import RssParser from 'rss-parser';
import { afterAll, describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { callCli } from '../helpers/call-cli.js';
import { manual, root } from '../helpers/project.js';

/** A user's folder, with the pages that the samples name, and commands that run what is built. */
const folder = mkdtempSync(join(tmpdir(), 'daily-papers-shell-'));
afterAll(() => rmSync(folder, { recursive: true }));
const bin = join(folder, 'bin');
mkdirSync(bin);
mkdirSync(join(folder, 'captures'));
const listing = join(root, 'docs/playground/sample.txt');
for (const page of ['page', 'monday', 'tuesday', 'yesterday', 'captures/a', 'captures/b']) {
  cpSync(listing, join(folder, `${page}.txt`));
}
writeFileSync(
  join(folder, 'today.txt'),
  readFileSync(listing, 'utf8').replace('Jul 3, 2024 31', 'Jul 3, 2024 32'),
);
/** Answers what the command fetches. */
const offline = pathToFileURL(join(root, 'test/helpers/offline-site.mjs')).href;
command(
  'daily-papers',
  `exec "${process.execPath}" --import "${offline}" "${join(root, 'dist/cli.js')}" "$@"`,
);
command('npx', 'exec "$@"');
command('pbpaste', 'exec cat page.txt');
command('duckdb', `exec "${process.execPath}" "${join(root, 'test/helpers/duckdb.mjs')}" "$@"`);
// They print what they would send.
for (const name of ['mail', 'curl']) command(name, 'exec cat');
for (const file of ['scraped.json', 'papers.ndjson'])
  await callCli(['page.txt', '--out', file], { cwd: folder });

function command(name: string, line: string): void {
  writeFileSync(join(bin, name), `#!/bin/sh\n${line}\n`);
  chmodSync(join(bin, name), 0o755);
}

function shell(line: string): { status: number | null; stdout: string; stderr: string } {
  const env = { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH}` };
  return spawnSync('sh', ['-c', line], { cwd: folder, env, encoding: 'utf8' });
}

/** The lines of the shell blocks of a page, and the code of its tables that is a command. */
function linesOf(file: string): string[] {
  const text = readFileSync(join(root, file), 'utf8');
  const blocks = [...text.matchAll(/^```sh\n([\s\S]*?)^```/gm)].flatMap(([, block]) =>
    block!.trim().split('\n'),
  );
  const cells = [...text.matchAll(/^\|.*\| +`((?:npx|pbpaste) .+?)` *\|$/gm)].map(([, code]) =>
    code!.replaceAll('\\|', '|'),
  );
  return [...blocks, ...cells];
}

// Those of this project itself, of npm and of git, are not run inside of a test.
const lines = manual
  .flatMap((file) => linesOf(file).map((line) => ({ file, line })))
  .filter(({ line }) => !/^(?:npm|git) /.test(line))
  // Several guides may say the same: once is enough.
  .filter(({ line }, at, all) => all.findIndex((other) => other.line === line) === at);

/** Tests below run these, and check more of what they do. */
const special = /^parallel |2025\.parquet|--out new\.md|^daily-papers .*--partition/;

describe('what guides say to type', () => {
  it('there is some', () => expect(lines.length).toBeGreaterThan(25));

  const haveParallel = existsSync('/usr/bin/parallel');
  if (!haveParallel) console.warn('Skipped: the sample of GNU parallel, for /usr/bin/parallel is not there.');
  const haveJq = spawnSync('jq', ['--version']).status === 0;
  if (!haveJq) console.warn('Skipped: the samples with jq, which is not there.');

  it.each(lines.filter(({ line }) => !special.test(line)))('$file: $line', ({ line }) => {
    if (line.startsWith('jq ') && !haveJq) return;
    // Each is a user's first run.
    if (line.includes('--seen')) rmSync(join(folder, 'seen.json'), { force: true });
    const out = /--out (\S+)|> (\S+)$/.exec(line);
    const target = out && join(folder, (out[1] ?? out[2])!);
    if (target) rmSync(target, { recursive: true, force: true });
    const { status, stdout, stderr } = shell(line);
    // The sample has an invalid date, which `validate` reports.
    expect([status, stderr], stderr).toEqual([
      / validate .*txt/.test(line) ? 1 : 0,
      expect.not.stringContaining('Error'),
    ]);
    if (target) expect(existsSync(target)).toBe(true);
    else if (!/validate \S+json/.test(line)) expect(stdout.length).toBeGreaterThan(20);
  });

  it.skipIf(!haveJq)('the best of a month, as Slack takes it', () => {
    const papers = [
      { title: 'Tom & Jerry <3', url: 'https://huggingface.co/papers/2508.00001', upvotes: 7 },
      { title: 'A "Boat"', url: 'https://huggingface.co/papers/2508.00002', upvotes: 5 },
    ];
    writeFileSync(join(folder, 'best.ndjson'), papers.map((paper) => `${JSON.stringify(paper)}\n`).join(''));
    const [toText, toSlack] = lines.filter(({ line }) => line.startsWith('jq '));
    shell(toText!.line);
    expect(JSON.parse(shell(toSlack!.line).stdout)).toEqual({
      text:
        '• <https://huggingface.co/papers/2508.00001|Tom &amp; Jerry &lt;3> (7)\n' +
        '• <https://huggingface.co/papers/2508.00002|A "Boat"> (5)\n',
    });
  });

  it('a year in DuckDB', () => {
    const year = lines.filter(({ line }) => line.includes('2025.parquet')).map(({ line }) => line);
    expect(shell(year.join('\n'))).toMatchObject({
      status: 0,
      stdout: '{"month":"8","papers":"3","most":"16"}\n',
      stderr: expect.not.stringContaining('Error'),
    });
  });

  it('of two runs with --seen, the second one has nothing new', () => {
    rmSync(join(folder, 'seen.json'), { force: true });
    const { line } = lines.find(({ line }) => line.includes('--out new.md'))!;
    const done = { status: 0, stderr: expect.not.stringContaining('Error') };
    expect(shell(line)).toMatchObject(done);
    // The papers of yesterday are today's as well.
    const first = readFileSync(join(folder, 'new.md'), 'utf8');
    expect(first.match(/^## .*$/gm)).toHaveLength(3);
    expect(shell(line)).toMatchObject(done);
    expect(readFileSync(join(folder, 'new.md'), 'utf8').trim()).toBe('');
  });

  it('the workflow that publishes a feed', async () => {
    const guide = readFileSync(join(root, 'docs/recipes.md'), 'utf8');
    const workflow = parseYaml(/^```yaml\n([\s\S]*?)^```/m.exec(guide)![1]!);
    const { steps } = workflow.jobs.feed as { steps: { uses?: string; run?: string; with?: object }[] };
    expect(steps.map(({ uses, run }) => uses ?? run!.split('\n')[0])).toEqual([
      'actions/setup-node@v4',
      'mkdir public',
      'actions/upload-pages-artifact@v3',
      'actions/deploy-pages@v4',
    ]);
    expect(workflow.permissions).toEqual({ pages: 'write', 'id-token': 'write' });
    expect(steps[2]!.with).toEqual({ path: 'public' });
    const { status, stderr } = shell(steps[1]!.run!);
    expect([status, stderr]).toEqual([0, '']);
    const { items } = await new RssParser().parseString(
      readFileSync(join(folder, 'public/feed.xml'), 'utf8'),
    );
    expect(items.map(({ link }) => link)).toEqual([
      'https://huggingface.co/papers/2508.08401',
      'https://huggingface.co/papers/2508.09889',
      'https://huggingface.co/papers/2508.09987',
    ]);
  });

  it('the SQL of the archives over the partitions of the line above it', async () => {
    const guide = readFileSync(join(root, 'docs/archives.md'), 'utf8');
    const [, sql] = /^```sql\n([\s\S]*?)^```/m.exec(guide)!;
    rmSync(join(folder, 'papers'), { recursive: true, force: true });
    const { line } = lines.find(({ line }) => /^daily-papers .*--partition/.test(line))!;
    expect(shell(line)).toMatchObject({ status: 0, stderr: expect.not.stringContaining('Error') });
    const connection = await (await DuckDBInstance.create()).connect();
    const result = await connection.runAndReadAll(sql!.replace("'papers/", `'${folder}/papers/`));
    expect(result.getRowObjectsJson()).toEqual([
      { month: '2016-02', papers: '2', with_code: '0' },
      { month: '2024-07', papers: '6', with_code: '6' },
      { month: '2025-05', papers: '4', with_code: '2' },
      { month: '2025-09', papers: '4', with_code: '2' },
      { month: '2025-10', papers: '2', with_code: '0' },
      { month: '2026-11', papers: '4', with_code: '2' },
      { month: null, papers: '2', with_code: '0' },
    ]);
  });

  it.skipIf(!haveParallel)('GNU parallel prints what one run prints', async () => {
    const [perFile, perBlock] = lines.flatMap(({ line }) => (line.startsWith('parallel ') ? [line] : []));
    const one = (...args: string[]) => callCli([...args, '--to', 'ndjson'], { cwd: folder });
    const printed = (line: string) => {
      expect(shell(line)).toMatchObject({ status: 0, stderr: expect.not.stringContaining('Error') });
      return readFileSync(join(folder, / > (\S+)$/.exec(line)![1]!), 'utf8');
    };
    const all = printed(perFile!);
    expect(all).toBe((await one('captures/*.txt')).stdout);
    expect(all.trim().split('\n').length).toBe(24);
    const recent = (await one('papers.ndjson', '--since', '2024')).stdout;
    expect(recent.split('\n').length).toBeGreaterThan(10);
    expect(printed(perBlock!)).toBe(recent);
    expect(printed(perBlock!.replace('--pipe', '--pipe -N 10'))).toBe(recent);
  });

  const havePython = spawnSync('python3', ['--version']).status === 0;
  if (!havePython) console.warn('Skipped: the samples of Spark and Ray, for python3 is not there.');

  it.skipIf(!havePython)(
    'the Python for Spark and Ray, with stand-ins that call the command as those do',
    async () => {
      const guide = readFileSync(join(root, 'docs/archives.md'), 'utf8');
      const [spark, ray] = [...guide.matchAll(/^```python\n([\s\S]*?)^```/gm)].map(([, code]) => code!);
      const programs = `${standIns}\n${spark}\n${ray}\nprint("\\n".join(recent))\nprint(len(parts), parts[0] == parts[1])\n`;
      await callCli(['captures/a.txt', '--out', 'papers.ndjson'], { cwd: folder });
      writeFileSync(join(folder, 'recipes.py'), programs);
      const { stdout, stderr } = shell('python3 recipes.py');
      const args = ['papers.ndjson', '--to', 'ndjson', '--since', '2024'];
      const expected = (await callCli(args, { cwd: folder })).stdout;
      expect(expected.split('\n').length).toBeGreaterThan(5);
      expect([stdout, stderr]).toEqual([`${expected}2 True\n`, '']);
    },
  );
});

/** As Spark does: a process for each partition, one of them empty, and an error where it does not end with 0. */
const standIns = `
import shlex, subprocess, sys, types
class Lines(list):
    def pipe(self, command):
        found = Lines()
        for part in [self[:4], [], self[4:]]:
            text = "".join(line + "\\n" for line in part)
            done = subprocess.run(shlex.split(command), input=text, capture_output=True, text=True, check=True)
            found += done.stdout.splitlines()
        return found
read = lambda path: Lines(open(path).read().splitlines())
spark = types.SimpleNamespace(sparkContext=types.SimpleNamespace(textFile=read))
sys.modules["ray"] = types.SimpleNamespace(remote=lambda f: types.SimpleNamespace(remote=f), get=list)
paths = ["captures/a.txt", "captures/b.txt"]
`;
