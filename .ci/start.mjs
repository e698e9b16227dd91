// `npm start`: converts the listing that is named, or the first of the fixtures, to JSON on standard output.
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const named = process.argv.slice(2);
const args = named.length > 0 ? named : [join(root, 'fixtures/text/listing.txt')];
const { status } = spawnSync(process.execPath, [join(root, 'dist/cli.js'), ...args], { stdio: 'inherit' });
process.exit(status ?? 1);
