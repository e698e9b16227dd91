// Part of `npm version`: what stands under "Unreleased" in the list of changes becomes the new version's.
import { readFileSync, writeFileSync } from 'node:fs';

const [file = 'docs/CHANGELOG.md', version = process.env.npm_package_version] = process.argv.slice(2);
const text = readFileSync(file, 'utf8');
const [, changes] = /^## Unreleased\n([\s\S]*?)(?=^## |$(?![\s\S]))/m.exec(text) ?? [];
if (!changes?.trim()) {
  console.error(`daily-papers: expected changes under "## Unreleased" in ${file}, found none.`);
  process.exit(1);
}
const day = new Date().toISOString().slice(0, 10);
writeFileSync(
  file,
  text.replace('## Unreleased\n', () => `## Unreleased\n\n## ${version} (${day})\n`),
);
