import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cli } from '../../helpers/cli.js';
import { listingText } from '../inputs.js';
import type { Suite } from '../suite.js';

const count = 10_000;

/** Makes an archive, and converts it to a format on some cores. */
const convert =
  (format: string, ...cores: string[]) =>
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
        format,
        '--quiet',
        '--out',
        out,
      ]);
      if (status !== 0) throw new Error('taskset, of util-linux, did not run the command');
    };
  };

export const suite: Suite = {
  title: `Convert ${count} listings of plain text with the command line`,
  base: 'to NDJSON on two cores',
  rounds: 1,
  cases: {
    'to NDJSON on two cores': convert('ndjson', '0', '1'),
    'to NDJSON on one core': convert('ndjson', '0'),
    'to Parquet on two cores': convert('parquet', '0', '1'),
    'to Parquet on one core': convert('parquet', '0'),
  },
};
