import { readdirSync, readFileSync } from 'node:fs';
import type { Expected } from './captures.js';

const folder = new URL('../../fixtures/', import.meta.url);

export interface Fixture extends Expected {
  file: string;
  text: string;
}

/** The fixtures of a room of `fixtures/`: each input, with what is expected of it. */
export function fixtures(room: string): Fixture[] {
  const files = readdirSync(new URL(`${room}/`, folder));
  return files
    .filter((file) => !file.endsWith('.expected.json'))
    .map((file) => ({
      file,
      text: readFileSync(new URL(`${room}/${file}`, folder), 'utf8'),
      ...(JSON.parse(
        readFileSync(new URL(`${room}/${file.replace(/\.\w+$/, '')}.expected.json`, folder), 'utf8'),
      ) as Expected),
    }));
}

/** The text of the listing that stands for all: the usual one, its oddities included. */
export const listingText = fixtures('text').find(({ file }) => file === 'listing.txt')!.text;
