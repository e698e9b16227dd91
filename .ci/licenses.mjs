// A step of the build: lists the licences of the packages whose code is in dist.
import { existsSync, readdirSync, readFileSync } from 'node:fs';

/**
 * @param {import('esbuild').Metafile[]} metafiles What was bundled.
 * @returns {string} The name and licence of each package, in order; those with the same text stand together above it.
 */
export function licensesOf(metafiles) {
  const folders = new Set();
  for (const { outputs } of metafiles)
    for (const { inputs } of Object.values(outputs))
      for (const [path, { bytesInOutput }] of Object.entries(inputs)) {
        if (bytesInOutput > 0 && path.includes('node_modules/')) folders.add(packageFolder(path));
      }
  /** The names of the packages of each licence text. */
  const texts = new Map();
  for (const folder of folders) {
    const { name, text } = describe(folder);
    texts.set(text, [...(texts.get(text) ?? []), name]);
  }
  const sections = [...texts].map(([text, names]) => `${[...new Set(names)].sort().join('\n')}\n\n${text}\n`);
  return [
    'This package contains code of the following packages, under their licences.\n',
    ...sections.sort(),
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
  const text = readFileSync(`${folder}/${file}`, 'utf8').replaceAll('\r', '').trim();
  return { name: `${name} ${version} (${license})`, text };
}
