import { readFileSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { afterAll, describe, expect, it } from 'vitest';
import { root } from '../helpers/project.js';
import { packed } from './tarball.js';

const tarball = packed();
afterAll(() => rmSync(dirname(tarball), { recursive: true }));
const about = JSON.parse(readFileSync(`${root}/package.json`, 'utf8'));

describe('the package as it is published', () => {
  const contents = createPackageFromTarballData(readFileSync(tarball));

  it('publint finds nothing', async () => {
    const { messages } = await publint({ pkgDir: root, strict: true, pack: false });
    expect(messages.map((message) => formatMessage(message, about))).toEqual([]);
  });

  it('arethetypeswrong finds nothing, for each subpath and each way to resolve it', async () => {
    const analysis = await checkPackage(contents);
    if (!analysis.types) throw new Error('The package has no types.');
    expect(Object.keys(analysis.entrypoints).sort()).toEqual(Object.keys(about.exports).sort());
    // Resolution of Node 10 knows no subpaths: TypeScript's old `node` setting is no way to use them.
    const problems = analysis.problems.filter(
      (problem) => !('resolutionKind' in problem && problem.resolutionKind === 'node10'),
    );
    expect(problems).toEqual([]);
  });

  it('holds what is built, the guides and the manual, and nothing else', () => {
    const files = contents.listFiles().map((file) => file.replace('/node_modules/daily-papers/', ''));
    const others = files.filter((file) => !file.startsWith('dist/') && !/^docs\/[\w-]+\.md$/.test(file));
    expect(others.sort()).toEqual(['LICENSE', 'README.md', 'package.json']);
    for (const entry of ['index', 'text', 'query', 'feed', 'parquet', 'remark']) {
      for (const end of ['js', 'cjs', 'd.ts', 'd.cts']) expect(files).toContain(`dist/${entry}.${end}`);
    }
    expect(files).toEqual(expect.arrayContaining(['dist/cli.js', 'dist/worker.js', 'dist/schema.json']));
  });
});
