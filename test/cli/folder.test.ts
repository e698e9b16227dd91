import {
  chmodSync,
  cpSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { describe, expect, it, vi } from 'vitest';
import convertPart, { type Task } from '../../src/cli/folder/worker.js';
import { parsePapers, toJson } from '../../src/index.js';
import { callCli } from '../helpers/call-cli.js';
import { filesOf, folderOf, oddPage, pageOf, runCli, startCli } from '../helpers/cli.js';

// Threads cannot load TypeScript: in this process, parts are made without them.
vi.mock('tinypool', () => ({
  Tinypool: class {
    async run(task: Task) {
      return structuredClone(await convertPart(structuredClone(task)));
    }
    async destroy() {}
  },
}));

const run = (folder: string, ...args: string[]) => callCli(args, { cwd: folder });
/** The same in a process of its own, whose threads make the parts. */
const runApart = (folder: string, ...args: string[]) => runCli(args, { cwd: folder });
const json = (...titles: string[]) => toJson(parsePapers(pageOf(...titles)));
/** The parts of an output folder, and all else in it but the index. */
const parts = (folder: string) => {
  const { '.daily-papers/index.json': _, ...others } = filesOf(folder);
  return others;
};

describe('--out FOLDER/', () => {
  const pages = { 'in/a.txt': pageOf('A'), 'in/sub/b.md': pageOf('B'), 'in/sub/deep/c.txt': pageOf('C') };

  it('gets a part for each input, where that stands', () => {
    const folder = folderOf(pages);
    expect(runApart(folder, 'in', '--out', 'out/')).toEqual({
      status: 0,
      stdout: '',
      stderr: 'daily-papers: 3 of 3 inputs converted\n',
    });
    expect(parts(join(folder, 'out'))).toEqual({
      'a.json': json('A'),
      'sub/b.json': json('B'),
      'sub/deep/c.json': json('C'),
    });
    expect(filesOf(join(folder, 'in'))).toEqual({
      'a.txt': pages['in/a.txt'],
      'sub/b.md': pages['in/sub/b.md'],
      'sub/deep/c.txt': pages['in/sub/deep/c.txt'],
    });
  });

  it.each<[string[], string[]]>([
    [
      ['in', '--out', 'out'],
      ['a.json', 'sub/b.json', 'sub/deep/c.json'],
    ],
    [
      ['in/sub', '--out', 'out/', '--to', 'ndjson'],
      ['b.ndjson', 'deep/c.ndjson'],
    ],
    [
      ['in/sub/b.md', 'in/a.txt', '--out', 'out', '--to', 'csv'],
      ['a.csv', 'sub/b.csv'],
    ],
    [
      ['in/**/*.txt', '--out', 'out', '--to', 'bibtex'],
      ['a.bib', 'sub/deep/c.bib'],
    ],
    [
      ['in/sub', 'in/a.txt', '--out', 'out'],
      ['a.json', 'sub/b.json', 'sub/deep/c.json'],
    ],
    [['in/a.txt', '--out', 'out/new/', '--to', 'PARQUET', '-q'], ['new/a.parquet']],
  ])('%j', async (args, expected) => {
    const folder = folderOf(pages);
    expect((await run(folder, ...args)).status).toBe(0);
    const found = Object.keys(filesOf(join(folder, 'out'))).filter(
      (name) => !name.includes('.daily-papers/'),
    );
    expect(found).toEqual(expected);
  });

  it('an existing folder is one, an existing file is not, and one input without an extension is a file', async () => {
    const folder = folderOf({ ...pages, file: 'old' });
    mkdirSync(join(folder, 'there'));
    expect((await run(folder, 'in/a.txt', '--out', 'there', '-q')).status).toBe(0);
    expect(parts(join(folder, 'there'))).toEqual({ 'a.json': json('A') });
    expect((await run(folder, 'in', '--out', 'file', '-q')).status).toBe(0);
    expect(JSON.parse(readFileSync(join(folder, 'file'), 'utf8'))).toHaveLength(3);
    expect((await run(folder, 'in/a.txt', '--out', 'one', '-q')).status).toBe(0);
    expect(readFileSync(join(folder, 'one'), 'utf8')).toBe(json('A'));
  });

  it('each part is filtered and sorted by itself', async () => {
    const folder = folderOf({ 'in/a.txt': pageOf('B', 'A'), 'in/b.txt': pageOf('D', 'C') });
    expect((await run(folder, 'in', '--out', 'out', '-q', '--sort', 'title', '--limit', '1')).status).toBe(0);
    expect(parts(join(folder, 'out'))).toEqual({ 'a.json': json('A'), 'b.json': json('C') });
  });

  it('one input that fails does not stop the others; warnings come in the order of the inputs', () => {
    const folder = folderOf({
      'in/a.txt': oddPage,
      'in/b.txt': 'Dear diary.',
      'in/c.txt': '',
      'in/d.txt': oddPage,
    });
    symlinkSync('nowhere', join(folder, 'in/e.txt'));
    const { status, stderr } = runApart(folder, 'in', 'none.txt', '--out', 'out/');
    expect([status, stderr.split('\n')]).toEqual([
      1,
      [
        'daily-papers: none.txt: no such file or directory (ENOENT)',
        expect.stringMatching(/^in\/a\.txt:7:1 {2}warning /),
        expect.stringMatching(/^daily-papers: in\/b\.txt: Not a Daily Papers listing/),
        expect.stringMatching(/^daily-papers: in\/c\.txt: The input is empty/),
        expect.stringMatching(/^in\/d\.txt:7:1 {2}warning /),
        'daily-papers: in/e.txt: no such file or directory (ENOENT)',
        'daily-papers: 2 of 6 inputs converted',
        '',
      ],
    ]);
    expect(Object.keys(parts(join(folder, 'out')))).toEqual(['a.json', 'd.json']);
  });

  it('two inputs that would have the same part: the second one fails', async () => {
    const folder = folderOf({ 'in/a.md': pageOf('A'), 'in/a.txt': pageOf('B') });
    expect(await run(folder, 'in', '--out', 'out/')).toEqual({
      status: 1,
      stdout: '',
      stderr:
        'daily-papers: in/a.txt: its part would overwrite that of in/a.md: a.json\ndaily-papers: 1 of 2 inputs converted\n',
    });
    expect(parts(join(folder, 'out'))).toEqual({ 'a.json': json('A') });
  });

  it.each([[['-']], [['in', '--seen', 'seen.json']]])('%j is refused', async (args) => {
    expect(await run(folderOf(pages), ...args, '--out', 'out/')).toMatchObject({ status: 2, stdout: '' });
  });

  it('a folder that cannot be made is an error', async () => {
    const { status, stderr } = await run(folderOf({ ...pages, file: '' }), 'in', '--out', 'file/out/');
    expect([status, stderr]).toEqual([1, 'daily-papers: file/out/: not a directory (ENOTDIR)\n']);
  });
});

describe('a part that is up to date is left as it is', () => {
  const folder = folderOf({ 'in/a.txt': pageOf('A'), 'in/b.txt': pageOf('B') });
  const convert = async (...args: string[]) => (await run(folder, 'in', '--out', 'out', ...args)).stderr;
  const part = join(folder, 'out/a.json');
  const past = new Date(2001, 1, 1);
  /** Whether a run left the part alone. */
  const isLeft = async (...args: string[]) => {
    utimesSync(part, past, past);
    await convert(...args);
    return statSync(part).mtimeMs === past.getTime();
  };
  runApart(folder, 'in', '--out', 'out');

  it('with the same input and options', async () => {
    expect(await convert()).toContain('2 of 2 inputs converted, 2 of them up to date');
    expect(await isLeft()).toBe(true);
    expect(await isLeft('--quiet')).toBe(true);
  });

  it('not where the input has changed, be it of the same size and time', async () => {
    const { atime, mtime } = statSync(join(folder, 'in/a.txt'));
    writeFileSync(join(folder, 'in/a.txt'), pageOf('Z'));
    utimesSync(join(folder, 'in/a.txt'), atime, mtime);
    expect(await convert()).toContain('1 of them up to date');
    expect(readFileSync(part, 'utf8')).toBe(json('Z'));
  });

  it('not with other options', async () => {
    expect(await isLeft('--unlabeled-count', 'comments')).toBe(false);
    expect(JSON.parse(readFileSync(part, 'utf8'))).toMatchObject([{ upvotes: null, comments: 7 }]);
    expect(await isLeft()).toBe(false);
  });

  it('not where it is gone', async () => {
    rmSync(part);
    await convert();
    expect(readFileSync(part, 'utf8')).toBe(json('Z'));
  });
});

describe('a file that is not ours is never touched', () => {
  const converted = folderOf({ 'in/a.txt': pageOf('A'), 'in/b.txt': pageOf('B') });
  runApart(converted, 'in', '--out', 'out');

  it.each<[string, (folder: string) => void]>([
    ['a file of the user', (folder) => writeFileSync(join(folder, 'out/a.json'), 'mine')],
    ['a linked file', (folder) => symlinkSync('../mine.json', join(folder, 'out/a.json'))],
    ['a folder', (folder) => cpSync(join(folder, 'in'), join(folder, 'out/a.json'), { recursive: true })],
    [
      'a part that was changed',
      (folder) => {
        cpSync(converted, folder, { recursive: true });
        writeFileSync(join(folder, 'out/a.json'), 'mine now');
        writeFileSync(join(folder, 'in/a.txt'), pageOf('Z'));
      },
    ],
  ])('%s', async (_, prepare) => {
    const folder = folderOf({
      'in/a.txt': pageOf('A'),
      'in/b.txt': pageOf('B'),
      'mine.json': 'mine',
      'out/other': 'mine',
    });
    prepare(folder);
    const before = filesOf(folder);
    const { status, stderr } = await run(folder, 'in', '--out', 'out');
    expect([status, stderr]).toEqual([
      1,
      expect.stringContaining(
        'daily-papers: in/a.txt: out/a.json was not written by this command, or was changed since; delete it to convert this input\n',
      ),
    ]);
    const { 'out/.daily-papers/index.json': __, 'out/b.json': b, ...after } = filesOf(folder);
    const { 'out/.daily-papers/index.json': ___, 'out/b.json': ____, ...expected } = before;
    expect([after, b]).toEqual([expected, json('B')]);
  });

  it('what was converted into its own folder is not an input of the next run', async () => {
    const folder = folderOf({ 'in/a.txt': pageOf('A'), 'in/b.md': pageOf('B') });
    for (const _ of [1, 2])
      expect(await run(folder, 'in', '--out', 'in', '--to', 'markdown')).toMatchObject({
        status: 1,
        stderr: expect.stringContaining('in/b.md: in/b.md was not written by this command'),
      });
    expect(Object.keys(parts(join(folder, 'in')))).toEqual(['a.md', 'a.txt', 'b.md']);
    expect(readFileSync(join(folder, 'in/b.md'), 'utf8')).toBe(pageOf('B'));
  });

  it.each([['not JSON'], ['{"parts":{"a.json":{}}}'], ['{"parts":[1]}'], ['null']])(
    'an index that is %s makes no part ours, but its content',
    async (index) => {
      const folder = folderOf();
      cpSync(converted, folder, { recursive: true });
      writeFileSync(join(folder, 'out/.daily-papers/index.json'), index);
      writeFileSync(join(folder, 'in/a.txt'), pageOf('Z'));
      expect(await run(folder, 'in', '--out', 'out')).toMatchObject({ status: 1 });
      expect(parts(join(folder, 'out'))).toEqual({ 'a.json': json('A'), 'b.json': json('B') });
      expect((await run(folder, 'in', '--out', 'out')).stderr).toContain('1 of them up to date');
    },
  );

  it.skipIf(process.getuid?.() === 0)('a folder that may not be written is an error', async () => {
    const folder = folderOf({ 'in/a.txt': pageOf('A'), 'out/other': 'mine' });
    chmodSync(join(folder, 'out'), 0o555);
    expect(await run(folder, 'in', '--out', 'out')).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('EACCES'),
    });
  });
});

it('an output folder inside of the input folder is not read again, also while another run writes to it', async () => {
  const folder = folderOf({ 'a.txt': pageOf('A'), 'sub/b.txt': pageOf('B') });
  for (const _ of [1, 2, 3]) {
    const runs = [1, 2].map(() => startCli(['.', '--out', 'parts/'], { cwd: folder }).ended);
    for (const each of runs)
      expect(await each).toMatchObject({
        status: 0,
        stderr: expect.stringContaining('2 of 2 inputs converted'),
      });
    expect(parts(join(folder, 'parts'))).toEqual({ 'a.json': json('A'), 'sub/b.json': json('B') });
  }
});

describe('--partition month', () => {
  const dated = (title: string, day: string) => pageOf(title).replace('Jul 3, 2024', day);
  const pages = {
    'in/a.txt': `${dated('A', 'Jul 3, 2024')}\n${dated('B', 'May 4, 2023')}`,
    'in/b.txt': dated('C', 'Jul 9, 2024'),
  };

  it('writes a Hive-partitioned set, which DuckDB reads', async () => {
    const folder = folderOf(pages);
    expect(await run(folder, 'in', '--partition', 'month', '--out', 'set/')).toEqual({
      status: 0,
      stdout: '',
      stderr: '',
    });
    const connection = await (await DuckDBInstance.create()).connect();
    const found = await connection.runAndReadAll(
      `select month, list(title order by title) from read_parquet('${folder}/set/*/*.parquet', hive_partitioning = true,
       union_by_name = true, hive_types = {month: VARCHAR}) group by 1 order by 1`,
    );
    expect(found.getRowsJson()).toEqual([
      ['2023-05', ['B']],
      ['2024-07', ['A', 'C']],
    ]);
    expect(Object.keys(filesOf(folder))).toEqual([
      'in/a.txt',
      'in/b.txt',
      'set/month=2023-05/part-0.parquet',
      'set/month=2024-07/part-0.parquet',
    ]);
  });

  it('writes only into a folder that is new or empty', async () => {
    const folder = folderOf({ ...pages, 'set/mine': 'mine' });
    mkdirSync(join(folder, 'empty'));
    expect(await run(folder, 'in', '--partition', 'month', '--out', 'empty')).toMatchObject({ status: 0 });
    expect(await run(folder, 'in', '--partition', 'month', '--out', 'set')).toEqual({
      status: 1,
      stdout: '',
      stderr: 'daily-papers: set: the folder is not empty; name a new one\n',
    });
    expect(await run(folder, 'none.txt', '--partition', 'month', '--out', 'none')).toMatchObject({
      status: 1,
    });
    expect(Object.keys(filesOf(folder)).filter((name) => !/^(in|empty)\//.test(name))).toEqual(['set/mine']);
  });
});
