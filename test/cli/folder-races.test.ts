import { cpSync, existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { filesOf, folderOf, pageOf, runCli, startCli } from '../helpers/cli.js';

const run = (folder: string, ...args: string[]) => runCli(args, { cwd: folder });
/** The parts of an output folder, and all else in it but the index. */
const parts = (folder: string) => {
  const { '.daily-papers/index.json': _, ...others } = filesOf(folder);
  return others;
};

/** Pages of different lengths: some are read in several chunks. */
const archive = (count: number) =>
  Object.fromEntries(
    Array.from({ length: count }, (_, at) => [
      `in/${at % 5}/page-${at}.txt`,
      pageOf(...Array.from({ length: at % 9 === 0 ? 1200 : 20 }, (__, no) => `Boat ${no} of ${at}`)),
    ]),
  );

it('two runs at once do no harm: the parts are whole, and the next run finds them up to date', async () => {
  const folder = folderOf(archive(40));
  const alone = folderOf();
  cpSync(join(folder, 'in'), join(alone, 'in'), { recursive: true });
  run(alone, 'in', '--out', 'out');
  for (const _ of [1, 2, 3]) {
    rmSync(join(folder, 'out'), { recursive: true, force: true });
    const runs = [1, 2, 3].map(() => startCli(['in', '--out', 'out'], { cwd: folder }).ended);
    for (const each of runs)
      expect(await each).toMatchObject({
        status: 0,
        stderr: expect.stringContaining('40 of 40 inputs converted'),
      });
    expect(parts(join(folder, 'out'))).toEqual(parts(join(alone, 'out')));
    expect(run(folder, 'in', '--out', 'out').stderr).toContain('40 of them up to date');
  }
});

it('killed at random moments, it leaves no half file, and the next run completes it', async () => {
  const kills = 100;
  const folder = folderOf(archive(30));
  const out = join(folder, 'out');
  /** Two runs with different parts of the same names: one replaces what the other wrote. */
  const options = [[], ['--limit', '15']];
  const whole: Record<string, string>[] = [];
  const begin = performance.now();
  for (const each of options) {
    run(folder, 'in', '--out', 'out', ...each);
    whole.push(parts(out));
  }
  const duration = (performance.now() - begin) / options.length;
  rmSync(out, { recursive: true });
  for (let kill = 0; kill < kills; kill++) {
    const { child, ended } = startCli(['in', '--out', 'out', ...options[kill % 2]!], { cwd: folder });
    await new Promise((next) => setTimeout(next, Math.random() * duration));
    child.kill('SIGKILL');
    await ended;
    const found = existsSync(out) ? filesOf(out) : {};
    for (const [name, content] of Object.entries(found)) {
      if (name.startsWith('.daily-papers/')) continue;
      expect(
        whole.map((each) => each[name] === content),
        `${name} after ${kill} kills`,
      ).toContain(true);
    }
    // The next run, with the same options or with the others, or a fresh start.
    if (kill % 4 === 3) {
      const last = Math.floor(kill / 4) % 2;
      expect(run(folder, 'in', '--out', 'out', ...options[last]!)).toMatchObject({ status: 0 });
      expect(filesOf(out)).toEqual({ ...whole[last], '.daily-papers/index.json': expect.any(String) });
      if (kill % 3 === 0) rmSync(out, { recursive: true });
    }
  }
}, 600_000);
