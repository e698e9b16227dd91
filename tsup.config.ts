import { readFileSync, writeFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { defineConfig, type Options } from 'tsup';
import { library, programs } from './.ci/entries.mjs';
import { jsonSchema } from './src/model/json-schema.js';

type Plugin = NonNullable<Options['esbuildPlugins']>[number];

/**
 * Large libraries that only some kinds of input or output need, and what is used of them. For Node they become chunks of
 * their own, which are loaded when they are first called (see .ci/commonjs.mjs).
 */
const heavy: Record<string, string> = {
  feedsmith: 'generateAtomFeed, generateJsonFeed, generateRssFeed',
  hyparquet: 'parquetMetadata, parquetReadObjects, parquetSchema, snappyUncompress',
  'hyparquet-writer': 'parquetWriteBuffer',
  'mdast-util-gfm-strikethrough': 'gfmStrikethroughToMarkdown',
  'mdast-util-gfm-table': 'gfmTableToMarkdown',
  'mdast-util-to-markdown': 'toMarkdown',
  minisearch: 'default',
  papaparse: 'default',
  'remark-parse': 'default',
  unified: 'unified',
  yaml: 'Composer, Document, isAlias, isMap, isScalar, isSeq, Parser, visit',
};

/** What is often used alone: the readers, of which an input needs one, and the checks that do without zod. */
const alone = [
  'model/plain-paper',
  ...['csv', 'html', 'json', 'markdown', 'ndjson', 'yaml'].map((format) => `parse/formats/${format}/read`),
];

const builtin = new RegExp(`^(?:node:)?(?:${builtinModules.join('|')})$`);

/** The library runs everywhere: of what it bundles, it takes the parts that do without Node. */
const withoutNode: Plugin = {
  name: 'without-node',
  setup(build) {
    build.onResolve({ filter: builtin }, ({ importer, path }) =>
      /[\\/]papaparse[\\/]/.test(importer) ? { path, namespace: 'empty' } : { path, external: true },
    );
    build.onLoad({ filter: /.*/, namespace: 'empty' }, () => ({ contents: 'module.exports = {};' }));
    build.onResolve({ filter: /^hyparquet(?:-writer)?$/ }, ({ path, resolveDir }) =>
      build.resolve(`${path}/src/index.js`, { resolveDir, kind: 'import-statement' }),
    );
  },
};

/**
 * Makes each heavy library an entry point, through a module that exports what is used of it. So is each module that is
 * used without the modules with which it would share a chunk.
 */
const apart: Plugin = {
  name: 'apart',
  setup(build) {
    const entryPoints = build.initialOptions.entryPoints as Record<string, string>;
    for (const name of Object.keys(heavy)) entryPoints[`heavy-${name}`] = `heavy:${name}`;
    for (const path of alone) entryPoints[`alone-${path.replace(/\W/g, '-')}`] = `src/${path}.ts`;
    const names = Object.keys(heavy).join('|');
    build.onResolve({ filter: new RegExp(`^(?:heavy:)?(?:${names})$`) }, ({ path, importer, namespace }) =>
      namespace === 'heavy' || importer.includes('node_modules')
        ? undefined
        : { path: path.replace('heavy:', ''), namespace: 'heavy' },
    );
    build.onLoad({ filter: /.*/, namespace: 'heavy' }, ({ path }) => ({
      contents: `export { ${heavy[path]} } from '${path}';`,
      resolveDir: 'src',
    }));
  },
};

/** Where libraries are apart, writers need not be: an `import()` in the library becomes an import. */
const together: Plugin = {
  name: 'together',
  setup(build) {
    build.onLoad({ filter: /[\\/]src[\\/](?:hub|parse|query|serialize)[\\/].*\.ts$/ }, ({ path }) => {
      const imports: string[] = [];
      const code = readFileSync(path, 'utf8').replace(/\bimport\('(\.[^']+)'\)/g, (_, file) => {
        const name = `together${imports.length}`;
        imports.push(`import * as ${name} from '${file}';`);
        return `Promise.resolve(${name})`;
      });
      return { contents: imports.join('') + code, loader: 'ts' };
    });
  },
};

const common: Options = {
  format: 'esm',
  target: 'es2022',
  platform: 'neutral',
  noExternal: [/^(?!zod(?:\/|$))/],
  clean: true,
  metafile: true,
  esbuildOptions(options) {
    options.mainFields = ['module', 'main'];
    options.legalComments = 'none';
    options.minifySyntax = true;
    // Tables of characters are half as long as with escapes.
    options.charset = 'utf8';
  },
};

export default defineConfig([
  {
    ...common,
    entry: library,
    esbuildPlugins: [withoutNode],
    dts: { resolve: true, compilerOptions: { ignoreDeprecations: '6.0' } },
    onSuccess: async () => writeFileSync('dist/schema.json', `${JSON.stringify(jsonSchema(), null, 2)}\n`),
  },
  {
    ...common,
    entry: { ...library, ...programs },
    outDir: '.cache/commonjs',
    esbuildPlugins: [apart, withoutNode, together],
  },
]);
