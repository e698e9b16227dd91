// A step of the build: makes CommonJS files for Node of what tsup wrote to .cache/commonjs, chunk by chunk.
//
// - Bundlers and browsers read the ESM files (`dist/*.js`), of which they can drop what is not used.
// - Node reads the CommonJS files (`dist/*.cjs`), through `dist/*.mjs` where it imports. So the package is loaded once
//   in a process that both imports and requires it: `ListingError` is one class. And a chunk that is mostly a library,
//   such as the HTML parser, can be loaded when it is first called, which a static import cannot.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { transform } from 'esbuild';

/** @param {import('esbuild').Metafile} metafile What tsup wrote. */
export async function writeCommonJs({ outputs }) {
  // A module that is loaded with `import()` is an entry point too, under a name with a hash.
  const entries = Object.keys(outputs).filter(
    (path) => basename(path, '.js') === basename(outputs[path].entryPoint ?? '', '.ts'),
  );
  const names = new Map(
    [...reachable(outputs, entries)].map((path) => [basename(path, '.js'), outputs[path]]),
  );
  for (const name of names.keys()) {
    const code = readFileSync(`.cache/commonjs/${name}.js`, 'utf8');
    writeFileSync(`dist/${name}.cjs`, await toCommonJs(code, (chunk) => isMostlyLibrary(names.get(chunk))));
  }
  for (const path of entries) {
    const name = basename(path, '.js');
    // What is not in the library, such as the command line, has no other ESM file.
    const wrapper = existsSync(`dist/${name}.js`) ? `dist/${name}.mjs` : `dist/${name}.js`;
    const [shebang = ''] = /^#!.*\n/.exec(readFileSync(path, 'utf8')) ?? [];
    writeFileSync(wrapper, shebang + esmWrapper(name, outputs[path].exports));
  }
}

/** The outputs that the entries load. Those that only marked a library as a chunk are left out. */
function reachable(outputs, entries) {
  const found = new Set(entries);
  for (const path of found)
    for (const { path: to, external } of outputs[path].imports) if (!external) found.add(to);
  return found;
}

function isMostlyLibrary({ inputs, bytes }) {
  const library = Object.entries(inputs).filter(([path]) => path.includes('node_modules/'));
  return library.reduce((sum, [, { bytesInOutput }]) => sum + bytesInOutput, 0) > bytes / 2;
}

async function toCommonJs(esm, isLazy) {
  const { code } = await transform(esm, {
    format: 'cjs',
    target: 'es2022',
    platform: 'node',
    supported: { 'dynamic-import': false },
    define: { 'import.meta.url': 'fileUrl' },
    banner: esm.includes('import.meta.url')
      ? "const fileUrl = require('node:url').pathToFileURL(__filename).href;"
      : '',
  });
  const lazy = [];
  const declared = code
    .replace(/\brequire\("\.\/([\w-]+)\.js"\)/g, 'require("./$1.cjs")')
    .replace(/^var (import_\w+) = (require\("\.\/([\w-]+)\.cjs"\));$/gm, (line, name, load, chunk) => {
      if (!isLazy(chunk)) return line;
      lazy.push(name);
      return `let loaded_${name};\nconst ${name} = () => (loaded_${name} ??= ${load});`;
    });
  return lazy.reduce((text, name) => text.replaceAll(`${name}.`, `${name}().`), declared);
}

function esmWrapper(name, exported) {
  if (exported.length === 0) return `import './${name}.cjs';\n`;
  const named = exported.filter((each) => each !== 'default').sort();
  return [
    `import cjs from './${name}.cjs';\n`,
    named.length > 0 ? `export const {\n${named.map((each) => `  ${each},\n`).join('')}} = cjs;\n` : '',
    exported.includes('default') ? 'export default cjs.default;\n' : '',
  ].join('');
}
