// Builds the documentation into .site: TypeDoc makes the guides and the reference, Vite the playground.
// With the word `serve` it then serves it.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Application, Renderer, TypeDocReader } from 'typedoc';
import { build, defaultClientConditions, preview } from 'vite';
import { describePage, summaryOf } from './describe-page.mjs';
import { headOf, writeForModels } from './llms.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const site = join(root, '.site');
process.chdir(root);

const app = await Application.bootstrapWithPlugins({ options: join(root, '.typedoc.json') }, [
  new TypeDocReader(),
]);
const project = await app.convert();
// A guide is known by its heading, not by its file's name.
const summaries = new Map();
for (const guide of project?.documents ?? []) {
  const { title, summary } = headOf(readFileSync(join(root, 'docs', `${guide.name}.md`), 'utf8'));
  guide.name = title;
  summaries.set(guide, summary);
}
const { summary: about } = headOf(readFileSync('README.md', 'utf8'));
if (project) app.validate(project);
if (!project || app.logger.hasErrors() || app.logger.hasWarnings()) {
  console.error('daily-papers: the documentation has faults, see above.');
  process.exit(1);
}
app.renderer.on(Renderer.EVENT_END_PAGE, (page) => {
  // TypeDoc writes a navigation link as it is given: on pages in folders it needs the way up.
  const up = '../'.repeat(page.url.split('/').length - 1);
  const contents = page.contents
    ?.replaceAll('href="./playground/', `href="${up}playground/`)
    // Above the readme, which has a heading of its own, stands the name once more.
    .replace(
      /<div class="tsd-page-title">\s*<h1>[^<]*<\/h1><\/div>(?=\s*<div class="tsd-panel tsd-typography"><h1)/,
      '',
    );
  const title = page.model === project ? 'daily-papers' : page.model.name;
  const summary = summaries.get(page.model) ?? summaryOf(page.model);
  page.contents = contents && describePage(contents, title, (summary || about).replaceAll('`', ''));
});
// Words that people search for. Names of functions and options contain them too; the guides come first, or nearly so.
const topics = {
  'Input formats': 'html json csv',
  'Output formats': 'csv tsv json yaml parquet rss atom feed bibtex ris',
  'Fetching from the site': 'fetch download day week month',
  'Validating scraped data': 'validate schema',
  // The longer this guide is, the less the name of one rule would weigh.
  'Rules and messages': readFileSync('docs/rules.md', 'utf8')
    .match(/(?<=^## )[a-z]+(?:-[a-z]+)+$/gm)
    ?.join(' '),
};
app.renderer.on(Renderer.EVENT_PREPARE_INDEX, (index) => {
  index.searchFieldWeights.topics = 500;
  for (const [at, { name }] of index.searchResults.entries()) index.searchFields[at].topics = topics[name];
});
await app.generateOutputs(project);
writeForModels(root, site, JSON.parse(readFileSync('.typedoc.json', 'utf8')).projectDocuments);

await build({
  root: join(root, 'docs/playground'),
  base: './',
  configFile: false,
  logLevel: 'warn',
  // Without this, a library decodes references with the help of a document, which workers have not.
  resolve: { conditions: ['worker', ...defaultClientConditions] },
  worker: { format: 'es' },
  build: {
    outDir: join(site, 'playground'),
    emptyOutDir: true,
    target: 'es2022',
    chunkSizeWarningLimit: 1000,
    // The writer of JSON is used at once, and is one of the formats that are loaded when they are chosen.
    rolldownOptions: { checks: { ineffectiveDynamicImport: false } },
  },
});

if (process.argv.includes('serve')) {
  const server = await preview({
    configFile: false,
    root,
    build: { outDir: '.site' },
    preview: { port: 8080 },
  });
  const [address] = server.resolvedUrls.local;
  console.log(`Documentation: ${address}\nPlayground:    ${address}playground/`);
}
