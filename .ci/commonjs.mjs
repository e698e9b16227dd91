// A step of the build: makes CommonJS files for Node of what tsup wrote to .cache/commonjs, chunk by chunk.
//
// - Bundlers and browsers read the ESM files (`dist/*.js`), of which they can drop what is not used.
// - Node reads the CommonJS files (`dist/*.cjs`), through `dist/*.mjs` where it imports. So the package is loaded once
//   in a process that both imports and requires it: `ListingError` is one class. And each chunk can be loaded when one
//   of its functions is first called, which a static import cannot: zod alone takes as long to start as Node.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, posix } from 'node:path';
import { transform } from 'esbuild';
import { library, programs } from './entries.mjs';

const from = '.cache/commonjs';

/** @param {import('esbuild').Metafile['outputs']} outputs What tsup wrote. */
export async function writeCommonJs(outputs) {
  const entries = [...Object.keys(library), ...Object.keys(programs)];
  for (const path of reachable(outputs, entries)) {
    const code = await toCommonJs(path);
    // Names and lines in stack traces are worth their bytes in our own code.
    const isMinified = isLibrary(outputs[path]);
    const small = await transform(code, {
      treeShaking: true,
      minifyIdentifiers: isMinified,
      minifyWhitespace: isMinified,
      target: 'es2022',
    });
    write(path.replace(from, 'dist').replace(/\.js$/, '.cjs'), small.code);
  }
  for (const name of entries) {
    const extension = name in library ? 'mjs' : 'js';
    const [shebang = ''] = /^#!.*\n/.exec(readFileSync(`${from}/${name}.js`, 'utf8')) ?? [];
    write(`dist/${name}.${extension}`, shebang + esmWrapper(name, outputs[`${from}/${name}.js`].exports));
  }
}

function write(path, code) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, code);
}

/** The outputs that the entries load. Those that only marked a library as a chunk are left out. */
function reachable(outputs, entries) {
  const found = new Set(entries.map((name) => `${from}/${name}.js`));
  for (const path of found)
    for (const { path: to, external } of outputs[path].imports) if (!external) found.add(to);
  return found;
}

/** Whether all code of a chunk is that of libraries, with the modules of tsup.config.ts around them. */
function isLibrary({ inputs }) {
  const used = Object.entries(inputs).filter(([, { bytesInOutput }]) => bytesInOutput > 0);
  return used.length > 0 && used.every(([path]) => /^(?:empty|heavy):|node_modules\//.test(path));
}

/** Has each chunk loaded when something of it is first used. */
async function toCommonJs(path) {
  const esm = readFileSync(path, 'utf8');
  const { code } = await transform(esm, {
    format: 'cjs',
    target: 'es2022',
    platform: 'node',
    define: { 'import.meta.url': 'fileUrl' },
    banner: esm.includes('import.meta.url')
      ? "const fileUrl = require('node:url').pathToFileURL(__filename).href;"
      : '',
  });
  const lazy = [];
  const declared = code
    .replace(/\bimport\("(\.[^"]+)\.js"\)/g, 'Promise.resolve().then(() => require("$1.cjs"))')
    .replace(/\brequire\("(\.[^"]+)\.js"\)/g, 'require("$1.cjs")')
    // A copy of the exports would have each call from another chunk go through two getters.
    .replace('module.exports = __toCommonJS(stdin_exports)', 'module.exports = stdin_exports')
    .replace(/^var (import_\w+) = (require\("\.[^"]+\.cjs"\));$/gm, (_, name, load) => {
      lazy.push(name);
      return `let loaded_${name};\nconst ${name} = () => (loaded_${name} ??= ${load});`;
    });
  // In parentheses, because `new f().Class()` would call `f` as a constructor.
  return lazy.reduce((text, name) => text.replaceAll(`${name}.`, `(${name}()).`), declared);
}

function esmWrapper(name, exported) {
  const file = `./${posix.basename(name)}.cjs`;
  if (exported.length === 0) return `import '${file}';\n`;
  const named = exported.filter((each) => each !== 'default').sort();
  return [
    `import cjs from '${file}';\n`,
    named.length > 0 ? `export const {\n${named.map((each) => `  ${each},\n`).join('')}} = cjs;\n` : '',
    exported.includes('default') ? 'export default cjs.default;\n' : '',
  ].join('');
}
