import { listingKey } from '../../rows/pages/page-text.js';
import { beginOf, isBlank } from '../../source/head.js';

/**
 * Whether each line of a text is JSON of its own: whether the first one is, or ends as one before another begins.
 *
 * @param isWhole Whether nothing follows the text.
 * @returns `null` where the text is too short to say.
 */
export function looksLikeJsonLines(text: string, isWhole?: true): boolean;
export function looksLikeJsonLines(text: string, isWhole: boolean): boolean | null;
export function looksLikeJsonLines(text: string, isWhole = true): boolean | null {
  const begin = beginOf(text);
  if (begin === text.length) return isWhole ? false : null;
  if (text[begin] !== '{') return false;
  const end = text.indexOf('\n', begin);
  if (end < 0) return isWhole ? false : null;
  const first = text.slice(begin, end).trim();
  if (!first.endsWith('}')) return isCutLine(text, end, isWhole);
  try {
    // A crawler's lines hold pages, which are read together.
    if (listingKey(JSON.parse(first)) !== undefined) return false;
    // Alone it may be a document that holds many rows.
    if (isBlank(text.slice(end)) && /"dailyPapers"/i.test(first)) return isWhole ? false : null;
    return true;
  } catch {
    return isCutLine(text, end, isWhole);
  }
}

/** After a damaged line: a brace that begins the next one shows that they are lines. */
function isCutLine(text: string, end: number, isWhole: boolean): boolean | null {
  const rest = text.slice(end, end + 1000).trimStart();
  if (rest === '' && !isWhole && text.length < end + 1000) return null;
  // A lone brace, or one after a bracket, is a line of an indented document.
  return /^\{\s*"/.test(rest) && !/[[:{,]\s*$/.test(text.slice(0, end));
}
