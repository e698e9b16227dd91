// A step of `npm run docs:build`: what programs read instead of the pages. Next to the site's pages stand the guides in
// Markdown, the JSON Schema, `llms.txt` (https://llmstxt.org) with a link to each guide, and `llms-full.txt` with all
// of their text.
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * @param {string} root The folder of the project.
 * @param {string} site The folder of the site.
 * @param {string[]} guides The guides in the order of the site, as paths in the project.
 */
export function writeForModels(root, site, guides) {
  const pages = ['README.md', ...guides].map((path) => {
    const text = readFileSync(join(root, path), 'utf8').trim();
    return { path, text, ...headOf(text) };
  });
  mkdirSync(join(site, 'docs'), { recursive: true });
  for (const { path } of pages) cpSync(join(root, path), join(site, path));
  cpSync(join(root, 'dist/schema.json'), join(site, 'schema.json'));

  const [readme, ...rest] = pages;
  const links = rest.map(({ path, title, summary }) => `- [${title}](${path}): ${summary}`);
  const index = [
    `# ${readme.title}\n\n> ${readme.summary}\n\n## Guides\n\n- [README](README.md): what the library does, its functions, formats and options.`,
    ...links,
    '\n## Reference\n\n- [JSON Schema](schema.json): an array of papers, with a description and an example of each field.',
    '- [Everything above in one file](llms-full.txt)\n',
  ];
  writeFileSync(join(site, 'llms.txt'), index.join('\n'));
  writeFileSync(
    join(site, 'llms-full.txt'),
    pages.map(({ path, text }) => `<!-- ${path} -->\n\n${text}\n`).join('\n'),
  );
}

/** The heading of a page, and its first paragraph without links. */
export function headOf(text) {
  const [, title, paragraph] = /^# (.+)\n\n((?:.+\n)+)/.exec(text);
  return {
    title,
    summary: paragraph
      .trim()
      .replaceAll('\n', ' ')
      .replace(/\[([^\]]+)\]\([^)]+\)/g, '$1'),
  };
}
