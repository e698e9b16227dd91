import { existsSync, readFileSync } from 'node:fs';
import { parsePapers } from 'daily-papers';
import { renderHtmlCards } from '../helpers/render-formats.js';

const captures = new URL('../../../shared/captures/', import.meta.url);
const fixtures = new URL('../../fixtures/', import.meta.url);

/** The real listing where it is there, else the fixtures' (repeated to its length), and the same as cards of HTML. */
export const listingText = existsSync(captures)
  ? read(captures, 'daily-papers.txt')
  : Array.from({ length: 16 }, () => read(fixtures, 'text/listing.txt')).join('\n');
export const listingMarkdown = existsSync(captures)
  ? read(captures, 'reader.md')
  : read(fixtures, 'markdown/reader.md');
export const listingHtml = renderHtmlCards(
  parsePapers(listingText)
    .filter(({ date }) => date !== null)
    .map((paper, at) => ({ ...paper, id: `2401.${String(at).padStart(5, '0')}` })),
  2025,
);

function read(folder: URL, name: string): string {
  return readFileSync(new URL(name, folder), 'utf8');
}
