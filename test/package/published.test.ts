import { readFileSync, rmSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { dirname, join } from 'node:path';
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import ts from 'typescript';
import { afterAll, describe, expect, it } from 'vitest';
import { root } from '../helpers/project.js';
import { packed } from './tarball.js';

const tarball = packed();
afterAll(() => rmSync(dirname(tarball), { recursive: true }));
const about = JSON.parse(readFileSync(`${root}/package.json`, 'utf8'));
const entries = Object.keys(about.exports)
  .filter((subpath) => !subpath.endsWith('.json'))
  .map((subpath) => subpath.slice(2) || 'index');

describe('the package as it is published', () => {
  const contents = createPackageFromTarballData(readFileSync(tarball));
  const files = contents.listFiles().map((file) => file.replace('/node_modules/daily-papers/', ''));

  it('publint finds nothing', async () => {
    const { messages } = await publint({
      strict: true,
      pack: { tarball: new Uint8Array(readFileSync(tarball)).buffer },
    });
    expect(messages.map((message) => formatMessage(message, about))).toEqual([]);
  });

  it('arethetypeswrong finds nothing, for each subpath and each way to resolve it', async () => {
    const analysis = await checkPackage(contents);
    if (!analysis.types) throw new Error('The package has no types.');
    expect(Object.keys(analysis.entrypoints).sort()).toEqual(Object.keys(about.exports).sort());
    // Resolution of Node 10 knows no subpaths: TypeScript's old `node` setting cannot use them.
    const problems = analysis.problems.filter(
      (problem) => !('resolutionKind' in problem && problem.resolutionKind === 'node10'),
    );
    expect(problems).toEqual([]);
  });

  it('holds what is built, the guides and the manual, and nothing else', () => {
    const others = files.filter((file) => !file.startsWith('dist/') && !/^docs\/[\w-]+\.md$/.test(file));
    expect(others.sort()).toEqual(['LICENSE', 'README.md', 'package.json']);
    const named = files.filter(
      (file) => file.startsWith('dist/') && !/-[\w-]{8}\.(?:c?js|d\.c?ts)$/.test(file),
    );
    expect(named.sort()).toEqual(
      [
        ...entries.flatMap((entry) =>
          ['cjs', 'd.cts', 'd.ts', 'js', 'mjs'].map((extension) => `dist/${entry}.${extension}`),
        ),
        ...['cli', 'worker', 'entry/worker'].flatMap((name) => [`dist/${name}.cjs`, `dist/${name}.js`]),
        ...['dist/schema.json', 'dist/THIRD-PARTY-LICENSES.txt'],
      ].sort(),
    );
  });

  it('no link of its Markdown leads to a file that it does not hold', () => {
    const pages = files.filter((file) => file.endsWith('.md'));
    const links = pages.flatMap((page) => {
      const text = contents.readFile(`/node_modules/daily-papers/${page}`).replace(/^```[\s\S]*?^```/gm, '');
      // Where an image is missing, its description is shown: the package does without its bytes.
      const targets = [...text.matchAll(/(?<!!)\[[^\]]*\]\(([^)\s#]+)[^)]*\)/g)].map(([, target]) => target!);
      return targets
        .filter((target) => !/^https?:/.test(target))
        .map((target) => ({ page, target: join(dirname(page), target) }));
    });
    expect(links.length).toBeGreaterThan(50);
    expect(links.filter(({ target }) => !files.includes(target))).toEqual([]);
  });

  it('depends on zod alone', () => {
    expect(Object.keys(about.dependencies)).toEqual(['zod']);
    for (const file of files.filter((each) => /\.(?:js|mjs|cjs)$/.test(each))) {
      const code = contents.readFile(`/node_modules/daily-papers/${file}`);
      const loaded = ts.preProcessFile(code, true, true).importedFiles.map(({ fileName }) => fileName);
      const external = loaded.filter((name) => !/^\.\.?\//.test(name) && name !== 'zod');
      // The command line alone runs on Node.
      expect([file, external.filter((name) => !isBuiltin(name))]).toEqual([file, []]);
      if (file.endsWith('.js') && !/\/(?:cli|worker)\.js$/.test(file))
        expect([file, external]).toEqual([file, []]);
    }
  });

  it('names the licence of each package whose code it holds', () => {
    const text = contents.readFile('/node_modules/daily-papers/dist/THIRD-PARTY-LICENSES.txt');
    const names = [...text.matchAll(/^(\S+) \d+\.\d+\.\d+\S* \((.+)\)$/gm)];
    expect(names.map(([, name]) => name)).toEqual(
      expect.arrayContaining(['micromark', 'vfile-message', 'yaml']),
    );
    for (const [, , licence] of names)
      expect(licence).toMatch(/^(?:MIT|ISC|BSD-2-Clause|BSD-3-Clause|0BSD)$/);
  });
});
