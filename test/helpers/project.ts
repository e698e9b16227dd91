import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the project. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/** The files of the guides, in `docs`. */
export const guides = readdirSync(join(root, 'docs')).filter((name) => name.endsWith('.md'));

/** What people read: the manual and the guides, as paths in the project. */
export const manual = ['README.md', ...guides.map((name) => `docs/${name}`)];
