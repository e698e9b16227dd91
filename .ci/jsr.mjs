// Makes .cache/jsr, what `deno publish` sends to jsr.io: the ESM files and types of dist. JSR wants each entry point to
// name its types, and each import its file. `daily-papers/remark` is not there, for its types add to those of vfile.
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const read = (file) => readFileSync(file, 'utf8');
const folder = '.cache/jsr';
const manifest = JSON.parse(read('jsr.json'));
const entries = new Set(Object.values(manifest.exports).map((path) => basename(path)));
const unpublished = /^(?:cli|worker|remark)\./;

rmSync(folder, { recursive: true, force: true });
mkdirSync(join(folder, 'dist'), { recursive: true });
for (const file of ['README.md', 'LICENSE', 'dist/THIRD-PARTY-LICENSES.txt'])
  cpSync(file, join(folder, file));
for (const file of readdirSync('dist').filter((name) => !unpublished.test(name))) {
  const code = file.endsWith('.js') || file.endsWith('.d.ts') ? read(`dist/${file}`) : null;
  if (code !== null) writeFileSync(join(folder, 'dist', file), toJsr(file, code));
}
const { version } = JSON.parse(read('package.json'));
writeFileSync(join(folder, 'jsr.json'), `${JSON.stringify({ ...manifest, version }, null, 2)}\n`);

function toJsr(file, code) {
  if (file.endsWith('.d.ts')) return code.replace(/(from '\.\/[^']+)\.js'/g, "$1.d.ts'");
  const types = `/* @ts-self-types="./${file.replace(/\.js$/, '.d.ts')}" */\n`;
  // Comments of bundled libraries name files that are not there.
  return (entries.has(file) ? types : '') + code.replace(/\/\*\* @type \{[^}]*import\([^}]*\} \*\//g, '');
}
