import { existsSync, readFileSync } from 'node:fs';

const captures = new URL('../../../shared/captures/', import.meta.url);
const fixtures = new URL('../../fixtures/', import.meta.url);

/** A real capture where they are there, else a fixture of the same format. */
export function captureOr(capture: string, fixture: string): string {
  return existsSync(captures) ? read(captures, capture) : read(fixtures, fixture);
}

/** The real listing of 82 papers where it is there, else the fixtures' (repeated to its length). */
export const listingText = existsSync(captures)
  ? read(captures, 'daily-papers.txt')
  : Array.from({ length: 16 }, () => read(fixtures, 'text/listing.txt')).join('\n');

function read(folder: URL, name: string): string {
  return readFileSync(new URL(name, folder), 'utf8');
}
