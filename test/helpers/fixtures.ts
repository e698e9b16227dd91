import { readdirSync, readFileSync } from 'node:fs';
import type { Listing, ListingErrorCode, ParseOptions } from '../../src/index.js';
import type { Expected } from './captures.js';

const folder = new URL('../../fixtures/', import.meta.url);

export interface Fixture extends Expected {
  file: string;
  text: string;
  /** By default the format of the room. */
  format?: Listing['format'];
  period?: Listing['period'];
  /** By default those that date its page. */
  options?: ParseOptions;
  /** Every message, as `12 warning missing-meta`; where it is missing, only that no line is unread. */
  messages?: string[];
}

export interface RefusedFixture {
  file: string;
  text: string;
  code: ListingErrorCode;
  /** Words of the error that name what the input is. */
  found?: string;
}

/** The fixtures of a room of `fixtures/`: each input, with what is expected of it. */
export const fixtures = (room: string) => read<Fixture>(room);

/** The inputs that are no listings. */
export const refusedFixtures = () => read<RefusedFixture>('refused');

function read<T extends { file: string; text: string }>(room: string): T[] {
  const contents = (file: string) => readFileSync(new URL(`${room}/${file}`, folder), 'utf8');
  return readdirSync(new URL(`${room}/`, folder))
    .filter((file) => !file.endsWith('.expected.json'))
    .map((file) => ({
      ...(JSON.parse(contents(file.replace(/\.\w+$/, '.expected.json'))) as T),
      file,
      text: contents(file),
    }));
}

/** The pages of the site, in their true shape, with invented papers. */
export const sitePages = () =>
  (['daily', 'search', 'trending'] as const).map((kind) => ({
    kind,
    ...fixtures('html').find(({ file }) => file === `${kind}-page.html`)!,
  }));

/** The text of the listing that stands for all: the usual one, its oddities included. */
export const listingText = fixtures('text').find(({ file }) => file === 'listing.txt')!.text;
