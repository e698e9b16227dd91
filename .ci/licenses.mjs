// A step of the build: lists the licences of the packages whose code is in dist.
import { existsSync, readdirSync, readFileSync } from 'node:fs';

/**
 * @param {import('esbuild').Metafile[]} metafiles What was bundled.
 * @returns {string} The name, the licence and the licence's text of each package, in the order of their names.
 */
export function licensesOf(metafiles) {
  const folders = new Set();
  for (const { outputs } of metafiles)
    for (const { inputs } of Object.values(outputs))
      for (const [path, { bytesInOutput }] of Object.entries(inputs)) {
        if (bytesInOutput > 0 && path.includes('node_modules/')) folders.add(packageFolder(path));
      }
  return [
    'This package contains code of the following packages, under their licences.\n',
    ...[...new Set([...folders].map(describe))].sort(),
  ].join(`\n${'-'.repeat(80)}\n\n`);
}

function packageFolder(path) {
  const [folder] = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path);
  // A package may hold a copy of another one's code, under its own licence.
  return existsSync(`${folder}/package.json`)
    ? folder
    : packageFolder(folder.replace(/\/node_modules\/[^/]+$/, ''));
}

function describe(folder) {
  const { name, version, license } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
  const file = readdirSync(folder).find((each) => /^licen[cs]e/i.test(each));
  if (!license || !file) throw new Error(`${name} has no licence in ${folder}`);
  return `${name} ${version} (${license})\n\n${readFileSync(`${folder}/${file}`, 'utf8').trim()}\n`;
}
