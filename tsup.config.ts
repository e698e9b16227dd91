import { rmSync } from 'node:fs';
import { defineConfig } from 'tsup';

rmSync('dist', { recursive: true, force: true });

const entry = { index: 'src/index.ts', text: 'src/text.ts', remark: 'src/remark.ts' };
const dts = { compilerOptions: { ignoreDeprecations: '6.0' } };

export default defineConfig([
  {
    entry: { ...entry, cli: 'src/cli.ts' },
    format: 'esm',
    target: 'es2022',
    platform: 'node',
    dts: { ...dts, entry },
  },
  // unified and its kin are ESM only: the CommonJS build holds them.
  { entry, format: 'cjs', target: 'es2022', platform: 'node', dts, noExternal: [/^(?!zod(?:\/|$))/] },
]);
