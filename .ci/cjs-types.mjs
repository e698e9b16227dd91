// A step of the build: makes the declarations of the CommonJS files (`.d.cts`) of those of the ESM files (`.d.ts`).
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';

/** Under node16 and nodenext, an import of an ESM-only package in CommonJS says so. */
const esmOnly = /^import (?:type )?(\{[^}]*\}) from '(unified)';$/gm;
/** A module cannot be augmented across that border: in CommonJS, `file.data.listing` is unknown. */
const augmentation = /^declare module 'vfile' \{\n[\s\S]*?\n\}\n/gm;

export function writeCommonJsTypes() {
  for (const name of readdirSync('dist').filter((file) => file.endsWith('.d.ts'))) {
    const types = readFileSync(`dist/${name}`, 'utf8')
      .replace(/( from |\bimport\()'(\.\/[^']+)\.js'/g, "$1'$2.cjs'")
      .replace(esmOnly, "import type $1 from '$2' with { 'resolution-mode': 'import' };")
      .replace(augmentation, '');
    writeFileSync(`dist/${name.replace(/\.ts$/, '.cts')}`, types);
  }
}
