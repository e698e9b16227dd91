import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { describe, expect, it } from 'vitest';
import { Journal, nameRun } from '../../src/cli/archive/journal.js';
import { filterPapers, parsePapers, toNdjson } from '../../src/index.js';
import { fromParquet } from '../../src/parquet.js';
import { cli, runCli } from '../helpers/cli.js';
import { listingText as listing } from '../helpers/fixtures.js';
import { paper } from '../helpers/papers.js';
import { renderText } from '../helpers/render-text.js';

/** A listing of its own for each number: no two files are alike, and some are read in several chunks. */
const numbered = (at: number) =>
  listing.replaceAll('Teaspoon', `Teaspoon${at}`).repeat(at % 8 === 1 ? 100 : 1);

/** A folder of listings, one each of damaged, empty, unreadable and gigantic among them. */
function archive(count: number): { folder: string; files: string[] } {
  const folder = mkdtempSync(join(tmpdir(), 'daily-papers-'));
  const files = Array.from({ length: count }, (_, at) => join(folder, `p${String(at).padStart(4, '0')}.txt`));
  files.forEach((file, at) => {
    if (at === 5) writeFileSync(file, '');
    else if (at === 6) mkdirSync(file);
    else
      writeFileSync(file, at === 3 ? listing.slice(0, 700) : at === 4 ? listing.repeat(300) : numbered(at));
  });
  return { folder, files };
}
/** Puts a byte in the place of a word's first. */
function replaceByte(bytes: Buffer, word: string, byte: number): Buffer {
  bytes[bytes.indexOf(word)] = byte;
  return bytes;
}
const run = (folder: string, ...args: string[]) => runCli(args, { cwd: folder });
const papersOf = (files: string[]) =>
  files.filter((_, at) => at !== 5 && at !== 6).flatMap((file) => parsePapers(readFileSync(file)));

describe('many files', () => {
  const { folder, files } = archive(24);
  const expected = papersOf(files);

  it('become NDJSON in their order; a file that fails is named, and the others are converted', () => {
    const { status, stdout, stderr } = run(folder, ...files, '--out', 'all.ndjson');
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr.split('\n')).toEqual([
      expect.stringContaining(`${files[5]}: There is nothing to read`),
      expect.stringContaining(`${files[6]}: EISDIR`),
      'daily-papers: 22 of 24 files converted',
      '',
    ]);
    expect(readFileSync(join(folder, 'all.ndjson'), 'utf8')).toBe(toNdjson(expected));
    expect(readdirSync(folder).filter((name) => name.startsWith('all'))).toEqual(['all.ndjson']);
  });

  it('become one Parquet file, narrowed', async () => {
    expect(run(folder, ...files, '--out', 'all.parquet', '--since', '2024', '--has-repo').status).toBe(1);
    const papers = await fromParquet(readFileSync(join(folder, 'all.parquet')));
    expect(papers).toEqual(filterPapers(expected, { since: '2024', hasRepo: true }));
  });

  it('are sorted and limited all together', () => {
    run(folder, ...files, '--out', 'few.ndjson', '--sort', 'upvotes:desc', '--limit', '3');
    const upvotes = readFileSync(join(folder, 'few.ndjson'), 'utf8').trim().split('\n');
    expect(upvotes.map((line) => JSON.parse(line).upvotes)).toEqual([3, 3, 3]);
  });

  it('become a Hive-partitioned set, which DuckDB reads', async () => {
    expect(run(folder, ...files, '--partition', 'month', '--out', 'set').status).toBe(1);
    const connection = await (await DuckDBInstance.create()).connect();
    const found = await connection.runAndReadAll(
      `select month, count(*)::int as count from read_parquet('${folder}/set/*/*.parquet', hive_partitioning = true,
       union_by_name = true, hive_types = {month: VARCHAR}) group by 1 order by 1`,
    );
    const byHand = new Map<string | null, number>();
    for (const { date } of expected) {
      const month = date?.slice(0, 7) ?? null;
      byHand.set(month, (byHand.get(month) ?? 0) + 1);
    }
    expect(new Map(found.getRows() as [string | null, number][])).toEqual(byHand);
    expect(existsSync(join(folder, 'set.part'))).toBe(false);
    expect(run(folder, ...files, '--partition', 'month', '--out', 'set').stderr).toContain(
      'the folder is not empty',
    );
  });

  it('--partition asks for a folder', () => {
    expect(run(folder, ...files, '--partition', 'month').status).toBe(2);
    expect(run(folder, ...files, '--partition', 'year', '--out', 'x').stderr).toContain(
      '--partition takes one of month',
    );
    expect(run(folder, ...files, '--partition', 'month', '--to', 'csv', '--out', 'x').status).toBe(2);
  });
});

it('in strict mode, what each alone would be refused for is refused: papers that come twice, bytes that are no text', () => {
  const folder = mkdtempSync(join(tmpdir(), 'daily-papers-'));
  const files = Array.from({ length: 9 }, (_, at) => join(folder, `${at}.txt`));
  const page = (at: number) =>
    renderText(
      [paper({ title: `A Teaspoon of ${at}`, abstract: 'It is small.', authorCount: 2, date: '2025-07-03' })],
      2025,
    );
  files.forEach((file, at) => {
    if (at === 3) writeFileSync(file, `${page(3)}\n${page(3)}`);
    else if (at === 4) writeFileSync(file, replaceByte(Buffer.from(page(4)), 'small.', 0xff));
    else writeFileSync(file, page(at));
  });
  const { status, stderr } = run(
    folder,
    ...files,
    '--out',
    'all.ndjson',
    '--strict',
    '--reference-date',
    '2025-11-13',
  );
  expect(status).toBe(1);
  expect(stderr.split('\n')).toEqual([
    expect.stringMatching(/3\.txt: .* found 1, .* “A Teaspoon of 3” stands in the listing more than once/),
    expect.stringMatching(/4\.txt: .* found 1, .* Not UTF-8 from here: the byte 0xff/),
    'daily-papers: 7 of 9 files converted',
    '',
  ]);
  const others = files.filter((_, at) => at !== 3 && at !== 4);
  expect(readFileSync(join(folder, 'all.ndjson'), 'utf8')).toBe(
    toNdjson(others.flatMap((file) => parsePapers(readFileSync(file), { referenceDate: '2025-11-13' }))),
  );
});

describe('a run that was broken off', () => {
  it('goes on where it was: the result is that of an unbroken run', async () => {
    const { folder, files } = archive(400);
    const child = spawn(process.execPath, [cli, ...files, '--out', 'all.ndjson'], {
      cwd: folder,
      stdio: 'ignore',
    });
    const journal = join(folder, 'all.ndjson.journal');
    const noted = () => existsSync(journal) && readFileSync(journal, 'utf8').split('\n').length > 2;
    while (!noted() && child.exitCode === null) await new Promise((done) => setTimeout(done, 5));
    child.kill('SIGKILL');
    await new Promise((done) => child.once('close', done));
    expect(run(folder, ...files, '--out', 'all.ndjson').stderr).toContain('398 of 400 files converted');
    expect(readFileSync(join(folder, 'all.ndjson'), 'utf8')).toBe(toNdjson(papersOf(files)));
  });

  it('does not do again what its journal knows to be done', async () => {
    const { folder, files } = archive(10);
    const out = join(folder, 'all.ndjson');
    const name = nameRun(files, { parse: {}, criteria: {} });
    const journal = new Journal(`${out}.journal`, `${out}.part`, name);
    expect(await journal.open()).toEqual({ done: 0, bytes: 0, failures: 0 });
    writeFileSync(`${out}.part`, 'first\nhalf of the sec');
    await journal.note({ done: 4, bytes: 6, failures: 1 });
    writeFileSync(`${out}.journal`, `${readFileSync(`${out}.journal`, 'utf8')}7 9999`);
    expect(await journal.open()).toEqual({ done: 4, bytes: 6, failures: 1 });
    expect(readFileSync(`${out}.part`, 'utf8')).toBe('first\n');
  });

  it('begins anew where files or options are not the same', async () => {
    const { folder, files } = archive(10);
    const name = nameRun(files, { since: '2024' });
    expect(nameRun(files, { since: '2024' })).toBe(name);
    expect(nameRun(files, { since: '2023' })).not.toBe(name);
    expect(nameRun(files.slice(1), { since: '2024' })).not.toBe(name);
    writeFileSync(files[0]!, 'longer than it was, and later');
    expect(nameRun(files, { since: '2024' })).not.toBe(name);
    expect(folder).not.toBe('');
  });
});

it('NDJSON in, NDJSON out: the command is a filter that keeps no state', () => {
  const { folder } = archive(1);
  const lines = toNdjson(parsePapers(listing));
  const filter = (input: string) =>
    runCli(['--from', 'json', '--to', 'ndjson', '--min-upvotes', '2'], { cwd: folder, input }).stdout;
  const halves = [lines.split('\n').slice(0, 2).join('\n'), lines.split('\n').slice(2).join('\n')];
  expect(filter(lines)).toBe(halves.map(filter).join(''));
  expect(filter(lines)).toBe(filter(filter(lines)));
  // Engines have empty parts too.
  expect(runCli(['--from', 'json', '--to', 'ndjson'], { cwd: folder, input: '' })).toEqual({
    status: 0,
    stdout: '',
    stderr: '',
  });
  expect(runCli(['--to', 'ndjson'], { cwd: folder, input: '' }).status).toBe(1);
});

describe('NDJSON is written while the input is read', () => {
  const lines = toNdjson(parsePapers(listing));

  it('what was read before an input failed is written', () => {
    const { folder } = archive(1);
    const input = `${lines}no JSON\n`;
    const { status, stdout, stderr } = runCli(['--to', 'ndjson'], { cwd: folder, input });
    expect([status, stdout]).toEqual([1, lines]);
    expect(stderr).toContain('standard input: This is no Daily Papers listing');
  });

  it('a file is whole, and there only where something could be read', () => {
    const { folder, files } = archive(7);
    const out = join(folder, 'out.ndjson');
    expect(run(folder, files[0]!, files[5]!, files[1]!, '--out', out).status).toBe(1);
    expect(readFileSync(out, 'utf8')).toBe(toNdjson(papersOf([files[0]!, files[1]!])));
    const { status, stderr } = run(
      folder,
      files[5]!,
      files[6]!,
      'none.txt',
      '--out',
      join(folder, 'x.ndjson'),
    );
    expect(status).toBe(1);
    expect(stderr.split('\n')).toEqual([
      expect.stringContaining(`${files[5]}: There is nothing to read`),
      expect.stringContaining(`${files[6]}: EISDIR`),
      expect.stringContaining('none.txt: ENOENT'),
      '',
    ]);
    expect(readdirSync(folder).filter((name) => /x\.ndjson|part/.test(name))).toEqual([]);
  });

  it('is what reading it all at once gives', () => {
    const { folder, files } = archive(5);
    const narrowed = ['--since', '2024', '--min-upvotes', '2'];
    expect(run(folder, ...files, '--to', 'ndjson', ...narrowed).stdout).toBe(
      toNdjson(filterPapers(papersOf(files), { since: '2024', minUpvotes: 2 })),
    );
  });
});
