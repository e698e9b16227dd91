// The last step of a build. Declarations of the CommonJS build name packages that are ESM only: each such import
// says so, which TypeScript asks for under node16 and nodenext.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const dist = fileURLToPath(new URL('../dist/', import.meta.url));
const esmOnly = /^import (?:type )?(\{[^}]*\}) from '(vfile-message|vfile|unified|mdast|unist)';$/gm;

for (const name of readdirSync(dist).filter((file) => file.endsWith('.d.cts'))) {
  const text = readFileSync(dist + name, 'utf8');
  const asked = text
    .replace(esmOnly, `import type $1 from '$2' with { 'resolution-mode': 'import' };`)
    .replace(/^import '(?:vfile-message|vfile|unified)';\n/gm, '')
    // A module cannot be augmented across that border: in CommonJS, `file.data.listing` is unknown.
    .replace(/^declare module 'vfile' \{\n[\s\S]*?\n\}\n/gm, '');
  writeFileSync(dist + name, asked);
}
