import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { root } from './tarball.js';

/** What a browser loads first for an import, minified and gzipped, in bytes; what is loaded when called is apart. */
async function weigh(code: string): Promise<{ size: number; inputs: string[] }> {
  const { outputFiles, metafile } = await build({
    stdin: { contents: code, resolveDir: root },
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    write: false,
    metafile: true,
    logLevel: 'silent',
    plugins: [
      {
        name: 'loaded when called',
        setup: ({ onResolve }) =>
          onResolve({ filter: /^/ }, ({ kind, path }) =>
            kind === 'dynamic-import' ? { path, external: true } : undefined,
          ),
      },
    ],
  });
  const [output] = Object.values(metafile.outputs);
  const inputs = Object.entries(output!.inputs).filter(([, { bytesInOutput }]) => bytesInOutput > 0);
  return { size: gzipSync(outputFiles[0]!.contents).length, inputs: inputs.map(([name]) => name) };
}

describe('what an import weighs', () => {
  it.each<[string, number]>([
    ["export * from 'daily-papers/text'", 16_000],
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
