import { weigh } from './weigh.js';

const imports = [
  "export { parsePapers } from 'daily-papers'",
  "export * from 'daily-papers'",
  "export * from 'daily-papers/text'",
  "export * from 'daily-papers/query'",
  "export * from 'daily-papers/feed'",
  "export * from 'daily-papers/parquet'",
  "export * from 'daily-papers/remark'",
];

/** Prints what each import adds to a page: bundled by esbuild, minified and gzipped. */
export async function printBytes(): Promise<void> {
  console.log('\nBytes of the bundles, minified and gzipped\n\n| | kB |\n| --- | ---: |');
  for (const code of imports) console.log(`| \`${code}\` | ${((await weigh(code)) / 1000).toFixed(1)} |`);
}
