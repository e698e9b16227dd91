import { quote } from './describe-value.js';
import { idInText, idInUrl } from './id-in-text.js';
import type { Paper } from './paper.js';

/** Two values of a paper that contradict each other. */
export interface Conflict {
  /** The second one. */
  field: 'url' | 'authorCount';
  reason: string;
  expected: string;
  found: string;
}

/** Finds an id and a URL of different papers, and a count of authors that is smaller than their number. */
export function conflictsOf({ id, url = '', authors = [], authorCount }: Paper): Conflict[] {
  const conflicts: Conflict[] = [];
  const own = id === undefined ? null : idInText(id);
  const linked = idInUrl(url);
  if (id !== undefined && own !== null && linked !== null && linked !== own)
    conflicts.push({
      field: 'url',
      reason: `two values for id: ${quote(id)} in “id” and ${quote(url)} in “url”; both were kept`,
      expected: 'one value for id',
      found: quote(url),
    });
  // A list may name some of the authors alone.
  if (authorCount !== null && authors.length > authorCount)
    conflicts.push({
      field: 'authorCount',
      reason: `authorCount is ${authorCount}, but “authors” has ${authors.length}; both were kept`,
      expected: 'as many authors as the count says',
      found: String(authorCount),
    });
  return conflicts;
}
