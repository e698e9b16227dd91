import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cli } from '../../helpers/cli.js';
import { listingText } from '../inputs.js';
import type { Suite } from '../suite.js';

const count = 10_000;

/** Makes an archive, and converts it on some cores. */
const convert =
  (...cores: string[]) =>
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'daily-papers-bench-'));
    process.on('exit', () => rmSync(folder, { recursive: true }));
    const files = Array.from({ length: count }, (_, at) => join(folder, `${at}.txt`));
    files.forEach((file, at) => {
      writeFileSync(file, listingText.replaceAll('Large', `Large ${at}`));
    });
    const out = join(folder, 'out/');
    return () => {
      rmSync(out, { recursive: true, force: true });
      const { status } = spawnSync('taskset', [
        '-c',
        cores.join(),
        process.execPath,
        cli,
        folder,
        '--to',
        'ndjson',
        '--quiet',
        '--out',
        out,
      ]);
      if (status !== 0) throw new Error('taskset, of util-linux, did not run the command');
    };
  };

export const suite: Suite = {
  title: `Convert ${count} listings to NDJSON with the command line`,
  base: 'on two cores',
  rounds: 1,
  cases: { 'on two cores': convert('0', '1'), 'on one core': convert('0') },
};
