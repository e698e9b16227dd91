import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { parsePapers } from '../../src/index.js';
import { capture, haveCaptures } from '../helpers/captures.js';
import { haveChromium, launch } from '../helpers/chromium.js';
import { listingText } from '../helpers/fixtures.js';
import { serve } from '../helpers/serve.js';
import { installIn } from './install.js';

/** A user's folder: the packed package is installed beside what users build with. */
const folder = mkdtempSync(join(tmpdir(), 'daily-papers-compat-'));
const platform = `node-${process.platform}-${process.arch}`;
const nodes = ['20', '22', '24'];
const bin = (name: string) => join(folder, 'node_modules', name);
const run = (command: string, args: string[]) =>
  execFileSync(command, args, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });

const tools = [
  'unified@11',
  'typescript@6',
  'typescript-5@npm:typescript@5.9',
  'typescript-7@npm:typescript@7',
  'vite@8',
  'esbuild',
  '@types/node@20',
  ...nodes.map((version) => `node-${version}@npm:${platform}@${version}`),
];
const installed = installIn(folder, tools, 'the projects that use the package');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.skipIf(!installed).each(nodes)('Node %s', (version) => {
  const node = bin(`node-${version}/bin/node`);
  it('is that version', () => expect(run(node, ['--version'])).toMatch(`v${version}.`));
  it.each(['esm.mjs', 'cjs.cjs'])('every subpath from %s', (file) =>
    expect(run(node, [join('javascript', file)])).toBe('used\n'),
  );
  it('the command line', () => {
    const page = join(folder, 'page.txt');
    writeFileSync(page, 'A Small Model\n\nWe train one.\n\n  • 2 authors\n·\nJul 3, 2024 7\n');
    const cli = bin('daily-papers/dist/cli.js');
    expect(JSON.parse(run(node, [cli, page]))[0].title).toBe('A Small Model');
    expect(run(node, [cli, page, '--to', 'tsv']).split('\n')[1]).toMatch(
      'A Small Model\tWe train one.\t2\t2024-07-03\t7',
    );
  });
});

describe.skipIf(!installed)('types, strict and without skipLibCheck', () => {
  it.each([
    ['typescript', 'node16', 'node16', 'ts', 'node'],
    ['typescript', 'node16', 'node16', 'cts', 'node'],
    ['typescript', 'nodenext', 'nodenext', 'ts', 'dom'],
    ['typescript', 'nodenext', 'nodenext', 'cts', 'node'],
    ['typescript', 'bundler', 'esnext', 'ts', 'dom'],
    ['typescript-7', 'nodenext', 'nodenext', 'ts', 'dom'],
    ['typescript-7', 'nodenext', 'nodenext', 'cts', 'node'],
    ['typescript-7', 'bundler', 'esnext', 'ts', 'dom'],
    ['typescript-5', 'nodenext', 'nodenext', 'cts', 'node'],
    ['typescript-5', 'bundler', 'esnext', 'ts', 'dom'],
  ])(
    '%s: moduleResolution %s, module %s, from a .%s file, with the types of %s',
    (compiler, moduleResolution, module, extension, types) => {
      const name = `uses-${moduleResolution}.${extension}`;
      cpSync(join(folder, 'typescript/uses.ts'), join(folder, 'typescript', name));
      const project = join(folder, 'typescript', `${name}.json`);
      const compilerOptions = {
        moduleResolution,
        module,
        target: 'es2022',
        lib: types === 'dom' ? ['es2023', 'dom', 'dom.iterable', 'dom.asynciterable'] : ['es2023'],
        types: types === 'node' ? ['node'] : [],
        strict: true,
        exactOptionalPropertyTypes: true,
        skipLibCheck: false,
        noEmit: true,
      };
      writeFileSync(project, JSON.stringify({ compilerOptions, files: [name] }));
      expect(outputOf(() => run(process.execPath, [bin(`${compiler}/lib/tsc.js`), '-p', project]))).toBe('');
    },
  );
});

it.skipIf(!installed)('the types resolve in a project that has daily-papers alone', () => {
  const alone = mkdtempSync(join(tmpdir(), 'daily-papers-alone-'));
  mkdirSync(join(alone, 'node_modules'));
  for (const name of ['daily-papers', 'zod']) symlinkSync(bin(name), join(alone, 'node_modules', name));
  for (const extension of ['mts', 'cts']) {
    const names = ['', '/text', '/query', '/feed', '/parquet'];
    const lines = names.map(
      (name, at) => `import * as m${at} from 'daily-papers${name}'; export { m${at} };`,
    );
    writeFileSync(join(alone, `uses.${extension}`), lines.join('\n'));
  }
  const compilerOptions = {
    ...{ module: 'nodenext', target: 'es2022', lib: ['es2023', 'dom', 'dom.asynciterable'], types: [] },
    ...{ strict: true, skipLibCheck: false, preserveSymlinks: true, noEmit: true },
  };
  writeFileSync(
    join(alone, 'tsconfig.json'),
    JSON.stringify({ compilerOptions, files: ['uses.mts', 'uses.cts'] }),
  );
  const tsc = [bin('typescript/lib/tsc.js'), '-p', alone];
  expect(outputOf(() => run(process.execPath, tsc))).toBe('');
  rmSync(alone, { recursive: true });
});

describe.skipIf(!installed || !haveChromium)('in Chromium', () => {
  const listing = haveCaptures ? capture('daily-papers.txt') : listingText;
  const expected = parsePapers(listing, { referenceDate: '2026-11-13' });

  /** Serves a folder and opens its page. */
  async function open(served: string) {
    const { address, close: stop } = await serve(join(folder, served));
    const browser = await launch();
    const page = await browser.newPage();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await page.goto(address);
    await page.waitForFunction('globalThis.read');
    const close = async () => {
      await browser.close();
      stop();
    };
    return { page, errors, close };
  }

  it('esbuild: parsePapers reads the listing as in Node', async () => {
    const bundle = join('esbuild', 'bundle.js');
    run(bin('.bin/esbuild'), ['esbuild/main.js', '--bundle', '--minify', `--outfile=${bundle}`]);
    writeFileSync(join(folder, 'esbuild/index.html'), '<!doctype html><script src="./bundle.js"></script>');
    const { page, errors, close } = await open('esbuild');
    expect(await page.evaluate((text) => (globalThis as any).read(text), listing)).toEqual(expected);
    expect(errors).toEqual([]);
    await close();
  });

  it('Vite: the same, and what is loaded when called', async () => {
    run(process.execPath, [
      bin('vite/bin/vite.js'),
      'build',
      'vite',
      '--outDir',
      'dist',
      '--logLevel',
      'error',
    ]);
    const { page, errors, close } = await open('vite/dist');
    expect(await page.evaluate((text) => (globalThis as any).read(text), listing)).toEqual(expected);
    const bytes = await page.evaluate((text) => {
      const { read, write } = globalThis as any;
      return write(read(text), 'parquet');
    }, listing);
    expect(bytes).toBeGreaterThan(1000);
    expect(errors).toEqual([]);
    await close();
  });
});

/** What a command prints if it fails; nothing if it succeeds. */
function outputOf(command: () => string): string {
  try {
    return command();
  } catch (error) {
    return (error as { stdout: string }).stdout;
  }
}
