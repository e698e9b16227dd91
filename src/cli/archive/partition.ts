import { createReadStream } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Paper } from '../../model/paper.js';
import { toParquet } from '../../serialize/parquet.js';

/** So many papers wait in memory, of all months together. */
const mostWaiting = 50_000;

/**
 * Writes papers as a Hive-partitioned Parquet set: `DIR/month=2024-07/part-0.parquet`; papers without a date are in
 * `month=__HIVE_DEFAULT_PARTITION__`. The folder is whole or not there at all.
 *
 * @param ndjson The file that holds the papers.
 * @param folder A folder that is not there yet.
 */
export async function writePartitions(ndjson: string, folder: string): Promise<void> {
  const aside = `${folder}.partitions`;
  await rm(aside, { recursive: true, force: true });
  await mkdir(aside, { recursive: true });
  const waiting = new Map<string, Paper[]>();
  const parts = new Map<string, number>();
  const flush = async () => {
    for (const [month, papers] of waiting) {
      const part = parts.get(month) ?? 0;
      parts.set(month, part + 1);
      await mkdir(join(aside, `month=${month}`), { recursive: true });
      await writeFile(join(aside, `month=${month}`, `part-${part}.parquet`), toParquet(papers));
    }
    waiting.clear();
  };
  let count = 0;
  for await (const line of createInterface({ input: createReadStream(ndjson), crlfDelay: Infinity })) {
    const paper = JSON.parse(line) as Paper;
    const month = paper.date?.slice(0, 7) ?? '__HIVE_DEFAULT_PARTITION__';
    const papers = waiting.get(month);
    if (papers) papers.push(paper);
    else waiting.set(month, [paper]);
    if (++count % mostWaiting === 0) await flush();
  }
  await flush();
  await rename(aside, folder);
}
