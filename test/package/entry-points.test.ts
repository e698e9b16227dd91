import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { build, type Plugin } from 'esbuild';
import { afterAll, describe, expect, it } from 'vitest';
import { root } from '../helpers/project.js';
import { installed, packed } from './tarball.js';

const about = JSON.parse(readFileSync(`${root}/package.json`, 'utf8'));

const folder = installed(packed());
afterAll(() => rmSync(folder, { recursive: true }));

const names = Object.keys(about.exports)
  .filter((subpath) => !subpath.endsWith('.json'))
  .map((subpath) => `daily-papers${subpath.slice(1)}`);

/** Runs a script of CommonJS in a folder where the package is installed; it returns what can be JSON. */
function run(script: string): unknown {
  const code = `(async (names) => { ${script} })(${JSON.stringify(names)}).then((value) => console.log(JSON.stringify(value)));`;
  return JSON.parse(execFileSync(process.execPath, ['-e', code], { cwd: folder, encoding: 'utf8' }));
}

describe('in Node', () => {
  it('each entry point exports the same objects to `import` and to `require`', () => {
    const differences = run(`
      const found = [];
      for (const name of names) {
        const [esm, cjs] = [await import(name), require(name)];
        const keys = Object.keys(esm).filter((key) => key !== 'module.exports');
        if (keys.sort().join() !== Object.keys(cjs).sort().join()) found.push([name, keys, Object.keys(cjs)]);
        for (const key of keys) if (esm[key] !== cjs[key]) found.push(name + ' ' + key);
      }
      return found;`);
    expect(differences).toEqual([]);
  });

  it('an error class is one object, whichever entry point it comes from', () => {
    const counts = run(`
      const classes = {};
      for (const name of names)
        for (const module of [await import(name), require(name)])
          for (const [key, value] of Object.entries(module))
            if (/Error$/.test(key)) (classes[key] ??= new Set()).add(value);
      return Object.entries(classes).map(([key, found]) => [key, found.size]);`);
    expect(counts).toEqual(expect.arrayContaining([['ListingError', 1]]));
    expect((counts as [string, number][]).every(([, count]) => count === 1)).toBe(true);
  });

  it('what is not needed is not loaded', () => {
    const loaded = run(`
      const main = require('daily-papers');
      const steps = {};
      const note = (step) => {
        const paths = Object.keys(require.cache);
        steps[step] = { ours: paths.filter((path) => /daily-papers.dist/.test(path)).length,
          zod: paths.some((path) => /node_modules.zod/.test(path)) };
      };
      const page = 'A Model\\n\\nWe train one.\\n\\n  • 2 authors\\n·\\nJul 3, 2024 7\\n';
      note('require');
      const papers = main.parsePapers(page);
      note('text');
      main.toYaml(papers);
      note('yaml');
      main.toYaml(main.parsePapers(page));
      note('again');
      main.parsePapers('# Daily Papers\\n\\n### [A Model](/papers/2401.00001)\\n\\n5 authors · Jul 3, 2024');
      note('markdown');
      main.paperSchema;
      note('schema');
      return steps;`) as Record<string, { ours: number; zod: boolean }>;
    const { require, text, yaml, again, markdown, schema } = loaded;
    expect(require).toEqual({ ours: 1, zod: false });
    expect(text!.ours).toBeGreaterThan(1);
    expect(yaml!.ours).toBeGreaterThan(text!.ours);
    expect(again).toEqual(yaml);
    expect(markdown!.ours).toBeGreaterThan(again!.ours);
    expect([text, yaml, markdown, schema].map((step) => step!.zod)).toEqual([false, false, false, true]);
  });
});

describe('in a bundle', () => {
  const loadedLater: Plugin = {
    name: 'loaded later',
    setup: ({ onResolve }) =>
      onResolve({ filter: /^/ }, ({ kind, path }) =>
        kind === 'dynamic-import' ? { path, external: true } : undefined,
      ),
  };

  /** The packages whose code is in the chunks that a module loads. */
  async function libraries(code: string): Promise<string[]> {
    const { metafile } = await build({
      stdin: { contents: code, resolveDir: folder },
      bundle: true,
      write: false,
      metafile: true,
      format: 'esm',
      plugins: [loadedLater],
    });
    const inputs = Object.values(metafile.outputs).flatMap(({ inputs }) => Object.entries(inputs));
    const used = inputs.filter(([, { bytesInOutput }]) => bytesInOutput > 0).map(([path]) => path);
    const named = used.flatMap((path) => [
      path,
      ...(readFileSync(path, 'utf8').match(/^\/\/ node_modules\/.*/gm) ?? []),
    ]);
    return [...new Set(named.map((path) => /^.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)![1]!))];
  }

  it.each<[string, string[], string[]]>([
    [
      "export { parsePapers } from 'daily-papers'",
      ['zod', 'micromark'],
      ['feedsmith', 'hyparquet-writer', 'minisearch'],
    ],
    ["export * from 'daily-papers/text'", ['vfile-message'], ['zod', 'micromark']],
    ["export * from 'daily-papers/query'", [], ['zod', 'micromark', 'yaml']],
    ["export { toJson } from 'daily-papers'", [], ['zod', 'micromark', 'yaml', 'papaparse']],
  ])('%s loads %j and not %j', async (code, present, absent) => {
    const found = await libraries(code);
    expect(found).toEqual(expect.arrayContaining(present));
    expect(found.filter((name) => absent.includes(name))).toEqual([]);
  });
});
