import { execFileSync, spawn } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readlinkSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { callCli } from '../helpers/call-cli.js';
import { cli, filesOf, folderOf, pageOf, startCli } from '../helpers/cli.js';

const page = pageOf('A Boat');
const json = (await callCli([], { input: page })).stdout;
const write = (folder: string, out: string) => callCli(['--out', out], { cwd: folder, input: page });
const done = { status: 0, stdout: '', stderr: '' };
const isRoot = process.getuid?.() === 0;

describe('--out FILE', () => {
  it('writes a new file, and replaces an old one', async () => {
    const folder = folderOf({ 'old.json': 'old' });
    expect(await write(folder, 'new.json')).toEqual(done);
    expect(await write(folder, 'old.json')).toEqual(done);
    expect(filesOf(folder)).toEqual({ 'new.json': json, 'old.json': json });
  });

  it('is standard output if it is -', async () => {
    const folder = folderOf({ 'a.json': json });
    expect(await callCli(['a.json', '--out', '-'], { cwd: folder })).toEqual({ ...done, stdout: json });
    expect(await callCli(['-o', '-', '--to', 'ndjson', 'a.json'], { cwd: folder })).toEqual({
      ...done,
      stdout: `${JSON.stringify(JSON.parse(json)[0])}\n`,
    });
    expect(filesOf(folder)).toEqual({ 'a.json': json });
  });

  it('an input may be the output', async () => {
    const folder = folderOf({ 'a.json': json });
    expect(await callCli(['a.json', 'a.json', '--out', 'a.json'], { cwd: folder })).toEqual(done);
    expect(JSON.parse(filesOf(folder)['a.json']!)).toHaveLength(2);
  });

  it('leaves an old file as it was, and nothing else, where writing fails', async () => {
    const folder = folderOf({ 'old.csv': 'old' });
    mkdirSync(join(folder, 'taken.json'));
    expect(await write(folder, 'no/such.json')).toEqual({
      ...done,
      status: 1,
      stderr: 'daily-papers: no/such.json: its folder does not exist (ENOENT)\n',
    });
    expect((await callCli(['none.txt', '--out', 'old.csv'], { cwd: folder })).status).toBe(1);
    expect(filesOf(folder)).toEqual({ 'old.csv': 'old' });
  });

  it('looks for the folder before it reads, which may take long', async () => {
    const folder = folderOf({});
    const refused = {
      status: 1,
      stdout: '',
      stderr: 'daily-papers: no/such.json: its folder does not exist (ENOENT)\n',
    };
    for (const args of [['none.txt'], ['validate', '--fix', 'none.txt']])
      expect(await callCli([...args, '--out', 'no/such.json'], { cwd: folder })).toEqual(refused);
  });

  it('keeps the mode of a file', async () => {
    const folder = folderOf({ 'old.json': 'old' });
    chmodSync(join(folder, 'old.json'), 0o640);
    expect(await write(folder, 'old.json')).toEqual(done);
    expect(statSync(join(folder, 'old.json')).mode & 0o777).toBe(0o640);
  });

  it.skipIf(!isRoot)('keeps the owner of a file', async () => {
    const folder = folderOf({ 'old.json': 'old' });
    execFileSync('chown', ['12345:12346', join(folder, 'old.json')]);
    expect(await write(folder, 'old.json')).toEqual(done);
    expect(statSync(join(folder, 'old.json'))).toMatchObject({ uid: 12345, gid: 12346 });
    expect(filesOf(folder)).toEqual({ 'old.json': json });
  });

  it('writes through symbolic links, also where they lead to nothing yet', async () => {
    const folder = folderOf({ 'real/old.json': 'old' });
    symlinkSync('real/old.json', join(folder, 'link.json'));
    symlinkSync('link.json', join(folder, 'twice.json'));
    symlinkSync('real/new.json', join(folder, 'dangling.json'));
    expect(await write(folder, 'twice.json')).toEqual(done);
    expect(await write(folder, 'dangling.json')).toEqual(done);
    expect(readlinkSync(join(folder, 'twice.json'))).toBe('link.json');
    expect(lstatSync(join(folder, 'dangling.json')).isSymbolicLink()).toBe(true);
    expect(readFileSync(join(folder, 'real/old.json'), 'utf8')).toBe(json);
    expect(readFileSync(join(folder, 'real/new.json'), 'utf8')).toBe(json);
    symlinkSync('loop.json', join(folder, 'loop.json'));
    expect((await write(folder, 'loop.json')).stderr).toMatch(/^daily-papers: loop\.json: .*\(ELOOP\)\n$/);
  });

  it('keeps all names of a file', async () => {
    const folder = folderOf({ 'one.json': 'a longer text than what is written'.repeat(1000) });
    linkSync(join(folder, 'one.json'), join(folder, 'two.json'));
    expect(await write(folder, 'one.json')).toEqual(done);
    expect(filesOf(folder)).toEqual({ 'one.json': json, 'two.json': json });
    expect(statSync(join(folder, 'one.json')).nlink).toBe(2);
  });

  it.skipIf(process.platform !== 'linux')(
    'writes to pipes and devices, and leaves them what they are',
    async () => {
      const folder = folderOf();
      const pipe = join(folder, 'pipe.json');
      execFileSync('mkfifo', [pipe]);
      const reader = spawn('cat', [pipe]);
      let read = '';
      reader.stdout.on('data', (data) => {
        read += data;
      });
      const closed = new Promise((end) => reader.once('close', end));
      const writing = startCli(['page.txt', '--out', 'pipe.json'], { cwd: folderOf({ 'page.txt': page }) });
      await writing.ended;
      const inPlace = startCli(['page.txt', '--out', pipe], { cwd: folderOf({ 'page.txt': page }) });
      expect(await inPlace.ended).toEqual({ status: 0, stdout: '', stderr: '' });
      await closed;
      expect(read).toBe(json);
      expect(statSync(pipe).isFIFO()).toBe(true);
      expect(await write(folder, '/dev/null')).toEqual(done);
      const piped = `"${process.execPath}" "${cli}" --out /dev/stdout | cat`;
      expect(execFileSync('sh', ['-c', piped], { input: page, encoding: 'utf8' })).toBe(json);
      expect(await write(folder, '/dev/full')).toEqual({
        ...done,
        status: 1,
        stderr: 'daily-papers: /dev/full: no space left on device (ENOSPC)\n',
      });
      expect(statSync('/dev/null').isCharacterDevice()).toBe(true);
    },
  );

  it.skipIf(!isRoot)('a file that may be written in a folder that may not is written in place', () => {
    const folder = folderOf({ 'old.json': 'old', 'page.txt': page });
    execFileSync('chown', ['12345', join(folder, 'old.json')]);
    chmodSync(folder, 0o755);
    if (!existsSync('/usr/bin/setpriv')) return;
    const run = (out: string) =>
      execFileSync(
        'setpriv',
        ['--reuid=12345', '--clear-groups', process.execPath, cli, 'page.txt', '--out', out],
        { cwd: folder, stdio: 'pipe' },
      );
    run('old.json');
    expect(filesOf(folder)).toEqual({ 'old.json': json, 'page.txt': page });
    expect(() => run('new.json')).toThrow();
    chmodSync(join(folder, 'old.json'), 0o444);
    writeFileSync(join(folder, 'old.json'), 'old');
    expect(() => run('old.json')).toThrow();
    expect(filesOf(folder)).toEqual({ 'old.json': 'old', 'page.txt': page });
  });

  it('two runs at once leave a whole file of one of them', async () => {
    const many = (word: string) => pageOf(...Array.from({ length: 300 }, (_, at) => `${word} ${at}`));
    const folder = folderOf({ 'a.txt': many('Apple'), 'b.txt': many('Bread') });
    const runs = ['a.txt', 'b.txt', 'a.txt', 'b.txt'].map(
      (file) => startCli([file, '--out', 'all.json'], { cwd: folder }).ended,
    );
    for (const run of runs) expect(await run).toEqual({ status: 0, stdout: '', stderr: '' });
    const whole = await Promise.all(['a.txt', 'b.txt'].map((file) => callCli([file], { cwd: folder })));
    expect(whole.map(({ stdout }) => stdout)).toContain(filesOf(folder)['all.json']);
    expect(Object.keys(filesOf(folder))).toEqual(['a.txt', 'all.json', 'b.txt']);
  });

  it('an interrupted run takes what it was writing with it; what a killed one left goes with the next', async () => {
    const folder = folderOf({ 'other.part': 'of the user' });
    execFileSync('mkfifo', [join(folder, 'in.txt')]);
    const interrupt = async (signal: NodeJS.Signals) => {
      const { child, ended } = startCli(['in.txt', '--to', 'ndjson', '--out', 'out.ndjson'], { cwd: folder });
      const feeding = spawn('sh', ['-c', `exec 3> in.txt; echo >&3; exec sleep 60`], { cwd: folder });
      while (!Object.keys(partsOf(folder)).some((name) => name.endsWith('.part')))
        await new Promise((next) => setTimeout(next, 10));
      child.kill(signal);
      await ended;
      feeding.kill();
      return child.signalCode;
    };
    expect(await interrupt('SIGTERM')).toBe('SIGTERM');
    expect(partsOf(folder)).toEqual({});
    await interrupt('SIGKILL');
    expect(Object.keys(partsOf(folder))).toHaveLength(1);
    writeFileSync(
      join(folder, `.daily-papers-00000000-1-0123456789abcdef.part`),
      `of another machine than ${hostname()}`,
    );
    writeFileSync(join(folder, '.daily-papers-notes.part'), 'of the user');
    expect(await write(folder, 'out.json')).toEqual(done);
    expect(Object.keys(partsOf(folder))).toEqual([
      '.daily-papers-00000000-1-0123456789abcdef.part',
      '.daily-papers-notes.part',
    ]);
  });
});

/** The files of a folder that are called like parts of ours. */
function partsOf(folder: string): Record<string, string> {
  return Object.fromEntries(Object.entries(filesOf(folder)).filter(([name]) => /^\.daily-papers/.test(name)));
}
