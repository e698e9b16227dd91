// `npm run build`: makes dist, see tsup.config.ts and the steps beside this file.
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'tsup';
import { writeCommonJsTypes } from './cjs-types.mjs';
import { writeCommonJs } from './commonjs.mjs';
import { licensesOf } from './licenses.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
rmSync('dist', { recursive: true, force: true });
await build({ silent: true });

const metafiles = ['dist', '.cache/commonjs'].map((folder) =>
  JSON.parse(readFileSync(`${folder}/metafile-esm.json`, 'utf8')),
);
rmSync('dist/metafile-esm.json');
await writeCommonJs(metafiles[1].outputs);
writeCommonJsTypes();
// Last: .ci/setup.mjs takes its time as that of the build.
writeFileSync('dist/THIRD-PARTY-LICENSES.txt', licensesOf(metafiles));
