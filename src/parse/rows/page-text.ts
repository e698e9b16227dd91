import { plainKey } from '../../model/field-names.js';
import { namesCurator } from '../head.js';

/** What the text of a page stands under, in what crawlers and page readers return. */
const names = ['content', 'markdown', 'html', 'text', 'body', 'rawHtml', 'raw_content'];
const plainNames = new Set(names.map(plainKey));

/** Whether the text of a page may stand under a key. */
export const isPageKey = (key: string): boolean => plainNames.has(plainKey(key));

/** Whether a text is that of a whole listing. */
export const holdsListing = (text: unknown): boolean =>
  typeof text === 'string' && text.length > 100 && namesCurator(text);

/** The key of an object under which the text of a listing stands: its title is that of the page, and no paper's. */
export const listingKey = (object: Record<string, unknown>): string | undefined =>
  names.find((name) => holdsListing(object[name]));
