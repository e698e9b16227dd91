import { quote } from '../../../model/describe-value.js';
import { hasSeveralIds, idInText, isDecimal, isShortId } from '../../../model/id-in-text.js';
import { isMissing } from '../coerce/problem.js';
import type { CheckedRow } from './checked-row.js';

export const arxivExample = 'an arXiv id such as 2409.02326';

/** Reports an id that is kept as it is, and seems to be an arXiv id in another notation, a part of one, or several. */
export function checkId(id: string, checked: Pick<CheckedRow, 'report' | 'isKept'>): void {
  const { isKept } = checked;
  const found = quote(id);
  const add = (what: string, info = false) =>
    checked.report('id', {
      rule: 'ambiguous-value',
      reason: `id ${what}; it was kept as it is: ${found}`,
      expected: arxivExample,
      found,
      info,
    });
  const read = idInText(id);
  // Other rows are read without a placeholder, a version and a prefix.
  if (isKept && isDecimal(id) && read !== id) add('is a number, and not a whole arXiv id');
  else if (isKept && (read ?? id) !== id) add('is more than an arXiv id', true);
  else if (hasSeveralIds(id)) add('seems to be several arXiv ids');
  else if (read === null && otherNotation.test(id)) add('seems to be an arXiv id in another notation');
  else if (isShortId(id)) add('seems to be an arXiv id that has lost its end');
  else if (isKept && isMissing(id)) add('is a placeholder', true);
}

/** Since 2015, ids have five digits behind the month, and four before. A reader of images takes a letter for a digit. */
const otherNotation =
  /^(?:arxiv[\s:_-]?)?(?:(?:1[5-9]|[2-9]\d)(?:0[1-9]|1[0-2])[\s._:/-]{1,3}[\dOl]{5}|(?:0[7-9]|1[0-4])(?:0[1-9]|1[0-2])[\s._:/-]{1,3}\d{4})(?:v\d{1,3})?$/i;
