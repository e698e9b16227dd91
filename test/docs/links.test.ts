import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { guides, manual, root } from '../helpers/project.js';

const read = (file: string) => readFileSync(join(root, file), 'utf8').replace(/^```[\s\S]*?^```/gm, '');

/** The anchors of a page, as GitHub and npm make them of its headings. */
const anchors = (file: string) =>
  [...read(file).matchAll(/^#+ (.+)$/gm)].map(([, heading]) =>
    heading!
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );

it.each(manual)('every link of %s leads to a place that is there', (file) => {
  const links = [...read(file).matchAll(/\]\(([^)\s]+)\)/g)].map(([, link]) => link!);
  const broken = links.filter((link) => {
    if (/^https?:/.test(link)) return !URL.canParse(link);
    const [path = '', anchor] = link.split('#') as [string, string?];
    const target = path === '' ? file : join(dirname(file), path);
    return !existsSync(join(root, target)) || (anchor !== undefined && !anchors(target).includes(anchor));
  });
  expect(broken).toEqual([]);
});

it('the readme leads to every guide', () => {
  const linked = guides.filter((guide) => guide !== 'CONTRIBUTING.md');
  for (const guide of linked) expect(read('README.md')).toContain(`](docs/${guide})`);
  // It is in the repository alone, and the readme in the package too.
  expect(read('README.md')).toContain('see `docs/CONTRIBUTING.md` in its repository');
});
