import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Paper } from '../../model/paper.js';
import { toParquet } from '../../serialize/parquet.js';
import { asidePath, removeLeftovers } from '../aside.js';
import type { Inputs } from '../inputs.js';
import { gatherPapers, type Progress, papersOfAll } from '../read-inputs.js';
import { reportFailure, reportLine } from '../report-failure.js';
import type { Selection } from '../selection.js';

/** How many papers wait in memory, of all months together. */
const mostWaiting = 50_000;

/**
 * Writes the papers of all inputs as a Hive-partitioned Parquet set: `OUT/month=2024-07/part-0.parquet`; papers without
 * a date are in `month=__HIVE_DEFAULT_PARTITION__`. The folder appears when it is whole.
 */
export async function convertToMonths(
  inputs: Inputs,
  out: string,
  selection: Selection,
  progress: Progress,
): Promise<number> {
  const folder = resolve(out);
  if ((await readdir(folder).catch(() => [])).length > 0) {
    reportLine(out, 'the folder is not empty; name a new one');
    return 1;
  }
  async function* pages(): AsyncGenerator<readonly Paper[]> {
    if (!selection.isFilter) yield selection.select(await gatherPapers(inputs, progress));
    else for await (const { papers } of papersOfAll(inputs, progress, true)) yield selection.filter(papers);
  }
  try {
    removeLeftovers(dirname(folder));
    const aside = asidePath(dirname(folder));
    try {
      await mkdir(aside);
      await writeMonths(pages(), aside);
      if (progress.read > 0) await rename(aside, folder);
    } finally {
      await rm(aside, { recursive: true, force: true });
    }
  } catch (error) {
    reportFailure(out, error);
    return 1;
  }
  return progress.failed > 0 ? 1 : 0;
}

async function writeMonths(pages: AsyncIterable<readonly Paper[]>, folder: string): Promise<void> {
  const waiting = new Map<string, Paper[]>();
  const parts = new Map<string, number>();
  let count = 0;
  const flush = async () => {
    for (const [month, papers] of waiting) {
      const part = parts.get(month) ?? 0;
      parts.set(month, part + 1);
      await mkdir(join(folder, `month=${month}`), { recursive: true });
      await writeFile(join(folder, `month=${month}`, `part-${part}.parquet`), toParquet(papers));
    }
    waiting.clear();
    count = 0;
  };
  for await (const papers of pages) {
    for (const paper of papers) {
      const month = paper.date?.slice(0, 7) ?? '__HIVE_DEFAULT_PARTITION__';
      waiting.get(month)?.push(paper) ?? waiting.set(month, [paper]);
      if (++count === mostWaiting) await flush();
    }
  }
  await flush();
}
