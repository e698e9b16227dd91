// What is built, by the name of its file in dist.
import { readFileSync } from 'node:fs';

const { exports } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
const subpaths = Object.keys(exports).filter((subpath) => !subpath.endsWith('.json'));

/** The entry points of the package: each subpath of its exports. @type {Record<string, string>} */
export const library = Object.fromEntries(
  subpaths.map((subpath) => subpath.slice(2) || 'index').map((name) => [name, `src/${name}.ts`]),
);

/** What Node runs. @type {Record<string, string>} */
export const programs = {
  cli: 'src/cli.ts',
  worker: 'src/cli/folder/worker.ts',
  // The pool of workers starts this file of its own, and looks for it beside itself.
  'entry/worker': 'node_modules/tinypool/dist/entry/worker.js',
};
