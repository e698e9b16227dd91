import { rmSync, writeFileSync } from 'node:fs';
import { defineConfig } from 'tsup';
import { jsonSchema } from './src/model/json-schema.js';

rmSync('dist', { recursive: true, force: true });

/** The package's schema.json is made of the zod schemas, at each build. */
const writeSchema = async () =>
  writeFileSync('dist/schema.json', `${JSON.stringify(jsonSchema(), null, 2)}\n`);

const entry = {
  index: 'src/index.ts',
  text: 'src/text.ts',
  query: 'src/query.ts',
  feed: 'src/feed.ts',
  parquet: 'src/parquet.ts',
  remark: 'src/remark.ts',
};
const dts = { compilerOptions: { ignoreDeprecations: '6.0' } };

export default defineConfig([
  {
    entry: {
      ...entry,
      cli: 'src/cli.ts',
      worker: 'src/cli/folder/worker.ts',
      // The pool is bundled, and starts this file of its own beside the bundle.
      'entry/worker': 'node_modules/tinypool/dist/entry/worker.js',
    },
    format: 'esm',
    target: 'es2022',
    platform: 'node',
    dts: { ...dts, entry },
    onSuccess: writeSchema,
  },
  // unified and its kin are ESM only: the CommonJS build holds them.
  { entry, format: 'cjs', target: 'es2022', platform: 'node', dts, noExternal: [/^(?!zod(?:\/|$))/] },
]);
