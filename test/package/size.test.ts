import { describe, expect, it } from 'vitest';
import { weigh } from '../helpers/weigh.js';

describe('what an import weighs', () => {
  it.each<[string, number]>([
    ["export * from 'daily-papers/text'", 16_500],
    ["export * from 'daily-papers/query'", 9_000],
    ["export * from 'daily-papers/feed'", 28_000],
    ["export * from 'daily-papers/parquet'", 75_000],
    ["export * from 'daily-papers/remark'", 135_000],
    ["export { parsePapers } from 'daily-papers'", 135_000],
    ["export { validatePapers } from 'daily-papers'", 35_000],
    ["export { toJson } from 'daily-papers'", 2_000],
  ])('%s: at most %i bytes', async (code, budget) => expect((await weigh(code)).size).toBeLessThan(budget));

  it('parsers and writers that nobody asked for stay out', async () => {
    const holds = async (code: string, name: string) =>
      (await weigh(code)).inputs.some((input) => input.includes(`node_modules/${name}/`));
    expect(await holds("export { parsePapers } from 'daily-papers'", 'remark-parse')).toBe(true);
    for (const name of ['yaml', 'papaparse', 'feedsmith', 'hyparquet-writer', 'minisearch']) {
      expect([name, await holds("export { parsePapers } from 'daily-papers'", name)]).toEqual([name, false]);
    }
    for (const name of ['zod', 'unified', 'parse5']) {
      expect([name, await holds("export * from 'daily-papers/text'", name)]).toEqual([name, false]);
      expect([name, await holds("export * from 'daily-papers/query'", name)]).toEqual([name, false]);
    }
    for (const name of ['feedsmith', 'hyparquet-writer']) {
      expect([name, await holds("export * from 'daily-papers'", name)]).toEqual([name, false]);
    }
  });
});
