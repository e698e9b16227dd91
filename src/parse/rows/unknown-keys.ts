import { quote } from '../../model/describe-value.js';
import { meaningOf, plainKey } from '../../model/key-names.js';

/** How many keys are named. */
const mostKeys = 8;

/** Keys of rows that are not read, in words, and what to do where none of them is known as a title's. */
export function unknownKeys(keys: readonly string[]): string {
  const names = keys.slice(0, mostKeys).map((key) => quote(key));
  const more = keys.length > mostKeys ? ' …' : '';
  return `${names.join(', ')}${more}${hasTitle(keys) ? '' : '; set fieldMap to say which is the title'}`;
}

export const hasTitle = (keys: readonly string[]): boolean =>
  keys.some((key) => meaningOf(plainKey(key))?.role === 'title');
