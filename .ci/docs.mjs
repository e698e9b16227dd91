// Builds the documentation into .site: TypeDoc makes the guides and the reference, Vite the playground.
// With the word `serve` it then serves it.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Application, Renderer, TypeDocReader } from 'typedoc';
import { build, preview } from 'vite';
import { writeForModels } from './llms.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const site = join(root, '.site');
process.chdir(root);

const app = await Application.bootstrapWithPlugins({ options: join(root, '.typedoc.json') }, [
  new TypeDocReader(),
]);
const project = await app.convert();
// A guide is known by its heading, not by its file's name.
for (const guide of project?.documents ?? []) {
  const path = join(root, 'docs', `${guide.name}.md`);
  guide.name = /^# (.+)$/m.exec(readFileSync(path, 'utf8'))[1];
}
if (project) app.validate(project);
if (!project || app.logger.hasErrors() || app.logger.hasWarnings()) {
  console.error('daily-papers: the documentation has faults, see above.');
  process.exit(1);
}
// TypeDoc writes a navigation link as it is given: on pages in folders it needs the way up.
app.renderer.on(Renderer.EVENT_END_PAGE, (page) => {
  const up = '../'.repeat(page.url.split('/').length - 1);
  page.contents = page.contents?.replaceAll('href="./playground/', `href="${up}playground/`);
});
await app.generateOutputs(project);
writeForModels(root, site, JSON.parse(readFileSync('.typedoc.json', 'utf8')).projectDocuments);

await build({
  root: join(root, 'docs/playground'),
  base: './',
  configFile: false,
  logLevel: 'warn',
  build: {
    outDir: join(site, 'playground'),
    emptyOutDir: true,
    target: 'es2022',
    chunkSizeWarningLimit: 1000,
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
