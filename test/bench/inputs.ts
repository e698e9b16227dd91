import { existsSync, readFileSync } from 'node:fs';

const captures = new URL('../../../shared/captures/', import.meta.url);
const fixtures = new URL('../../fixtures/', import.meta.url);

/** The real listing where it is there, else the fixtures' (repeated to its length), and the same in other forms. */
export const listingText = existsSync(captures)
  ? read(captures, 'daily-papers.txt')
  : Array.from({ length: 16 }, () => read(fixtures, 'text/listing.txt')).join('\n');
export const listingMarkdown = existsSync(captures)
  ? read(captures, 'reader.md')
  : read(fixtures, 'markdown/reader.md');
export const listingHtml = read(fixtures, 'html/cards.html');

function read(folder: URL, name: string): string {
  return readFileSync(new URL(name, folder), 'utf8');
}
