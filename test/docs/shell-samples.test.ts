import { execFileSync, spawnSync } from 'node:child_process';
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
import { afterAll, describe, expect, it } from 'vitest';
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
shell('daily-papers page.txt --out scraped.json');
shell('daily-papers page.txt --out papers.ndjson');

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

// Those of this project itself, and of npm, are not run inside of a test.
const lines = manual.flatMap((file) =>
  linesOf(file)
    .filter((line) => !/^npm /.test(line))
    .map((line) => ({ file, line })),
);

describe('what guides say to type', () => {
  it('there is some', () => expect(lines.length).toBeGreaterThan(25));

  const haveParallel = existsSync('/usr/bin/parallel');
  if (!haveParallel) console.warn('Skipped: the sample of GNU parallel, for /usr/bin/parallel is not there.');

  it.each(lines)('$file: $line', ({ line }) => {
    if (line.startsWith('parallel ') && !haveParallel) return;
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

  it('the SQL of the archives over the partitions of the line above it', async () => {
    const guide = readFileSync(join(root, 'docs/archives.md'), 'utf8');
    const [, sql] = /^```sql\n([\s\S]*?)^```/m.exec(guide)!;
    rmSync(join(folder, 'papers'), { recursive: true, force: true });
    shell('daily-papers captures/*.txt --partition month --out papers');
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

  it.skipIf(!haveParallel)('GNU parallel prints what one run prints', () => {
    const one = shell('daily-papers captures/*.txt --to ndjson').stdout;
    expect(
      execFileSync('sh', ['-c', 'parallel --keep-order ./bin/daily-papers --to ndjson ::: captures/*.txt'], {
        cwd: folder,
        encoding: 'utf8',
      }),
    ).toBe(one);
    expect(one.trim().split('\n').length).toBe(24);
    const piped = shell(
      'daily-papers captures/*.txt --to ndjson | parallel --keep-order --pipe -N 5 daily-papers --from json --to ndjson',
    );
    expect(piped.stdout).toBe(one);
  });

  const havePython = spawnSync('python3', ['--version']).status === 0;
  if (!havePython) console.warn('Skipped: the samples of Spark and Ray, for python3 is not there.');

  it.skipIf(!havePython)(
    'the Python for Spark and Ray, with stand-ins that call the command as those do',
    () => {
      const guide = readFileSync(join(root, 'docs/archives.md'), 'utf8');
      const [spark, ray] = [...guide.matchAll(/^```python\n([\s\S]*?)^```/gm)].map(([, code]) => code!);
      const programs = `${standIns}\n${spark}\n${ray}\nprint("\\n".join(recent))\nprint(len(parts), parts[0] == parts[1])\n`;
      shell('daily-papers captures/a.txt --out papers.ndjson');
      writeFileSync(join(folder, 'recipes.py'), programs);
      const { stdout, stderr } = shell('python3 recipes.py');
      const expected = shell('daily-papers papers.ndjson --to ndjson --since 2024').stdout;
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
