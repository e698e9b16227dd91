import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { root } from '../helpers/project.js';

/** What a browser loads first for an import, minified and gzipped, in bytes; what `import()` loads is not counted. */
export async function weigh(code: string): Promise<number> {
  const { outputFiles } = await build({
    stdin: { contents: code, resolveDir: root },
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    write: false,
    logLevel: 'silent',
    plugins: [
      {
        name: 'loaded later',
        setup: ({ onResolve }) =>
          onResolve({ filter: /^/ }, ({ kind, path }) =>
            kind === 'dynamic-import' ? { path, external: true } : undefined,
          ),
      },
    ],
  });
  return gzipSync(outputFiles[0]!.contents).length;
}
