import { meaningOf, plainKey } from '../../../model/key-names.js';
import { curatorPhrase, namesCurator } from '../../lines/curator.js';

/** What the text of a page stands under, in what crawlers and page readers return. */
const names = ['content', 'markdown', 'html', 'text', 'body', 'rawHtml', 'raw_content'];
const plainNames = new Set(names.map(plainKey));

/** Whether the text of a page may stand under a key, by its name. */
export const isPageKey = (key: string): boolean => plainNames.has(plainKey(key));

/** Whether a key says in which format a text is, or how a crawler has cleaned it: `cleaned_html`, `fit_markdown`. */
export const namesFormat = (key: string): boolean =>
  /html|markdown|text|content|body|raw|(?:^|[^a-z])md$/i.test(key);

/** Whether a value may be the text of a page: by its key, or by a header such as the pages of listings have. */
export function mayBePage(key: string, value: unknown): boolean {
  // An abstract may be written for engineers and the research community.
  return (
    isPageKey(key) || (holdsListing(value) && hasHeader(value) && meaningOf(plainKey(key)) === undefined)
  );
}

/** Whether the title of a page and `by` stand above what follows the curator's name. */
function hasHeader(text: string): boolean {
  const at = text.indexOf(curatorPhrase);
  return /Papers.*\bby/s.test(text.slice(Math.max(0, at - longestHeader), at));
}
const longestHeader = 500;

/** Whether a text is that of a whole listing. */
export const holdsListing = (text: unknown): text is string =>
  typeof text === 'string' && text.length > 100 && namesCurator(text);

/** The key of an object under which the text of a listing stands: its title is that of the page, not of a paper. */
export const listingKey = (object: Record<string, unknown>): string | undefined =>
  Object.keys(object).find((key) => holdsListing(object[key]) && mayBePage(key, object[key]));
