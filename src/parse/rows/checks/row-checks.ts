import { arxivId, idPattern } from '../../../model/arxiv-id.js';
import { brokenUrlsOf } from '../../../model/broken-url.js';
import { conflictsOf } from '../../../model/conflicts.js';
import { quote } from '../../../model/describe-value.js';
import { coreFields } from '../../../model/field-names.js';
import { idInText } from '../../../model/id-in-text.js';
import type { Paper } from '../../../model/paper.js';
import { implausibleCount } from '../../fields/count.js';
import { toAuthors } from '../coerce/to-authors.js';
import type { Row } from '../row.js';
import type { RowMessages } from '../row-messages.js';
import type { CheckedRow } from './checked-row.js';
import { checkDays } from './day-checks.js';
import { checkId } from './odd-id.js';
import { checkTexts } from './text-checks.js';

/**
 * Whether a row sums up the others, as spreadsheets and pandas write it below them: it has counts and no other field, or
 * no field at all.
 */
export function isTotal(paper: Paper): boolean {
  const { title, abstract, date, id, url, authors, authorCount, upvotes, comments } = paper;
  if (title.length > 20 || !totals.test(title)) return false;
  if (abstract !== '' || [date, id, url, authors].some((value) => (value ?? null) !== null)) return false;
  if ([authorCount, upvotes, comments].some((count) => (count ?? null) !== null)) return true;
  return Object.keys(paper).length === coreFields.length && paper.repoLinks.length === 0;
}
const totals =
  /^(?:(?:grand |sub-?)?totals?|sum|average|avg\.?|mean|median|count|min(?:imum)?|max(?:imum)?|std\.?)(?:\s?:)?$/i;

/**
 * Reports what is readable and most likely wrong. Values are kept as they are.
 *
 * @param lastDay `YYYY-MM-DD`; no paper is dated after it. Null where it is not known.
 * @param referenceDate The day of the capture, after which no paper is listed.
 */
export function checkPaper(
  paper: Paper,
  checked: CheckedRow,
  lastDay: string | null,
  referenceDate: string | null,
): void {
  checkTexts(paper, checked);
  checkDays(paper, checked, lastDay);
  checkThumbnail(paper, checked);
  checked.messages.list.comments.add(paper, () => checked.placeOf('comments'));
  for (const field of ['upvotes', 'comments', 'githubStars'] as const) {
    const count = paper[field] ?? 0;
    if (count < implausibleCount) continue;
    const reason = `${field} is ${count}, which is implausibly large; it was kept as it is`;
    const expected = `a count below ${implausibleCount}`;
    checked.report(field, { rule: 'unusual-count', reason, expected, found: String(count) });
  }
  const { authorCount, date, listedOn = null } = paper;
  if (authorCount === 0) {
    checked.report('authorCount', {
      rule: 'zero-authors',
      reason: 'the author count is 0',
      expected: '1 author or more',
      found: '0',
    });
  }
  for (const [field, day, last] of [
    ['date', date, lastDay],
    ['listedOn', listedOn, referenceDate],
  ] as const) {
    if (day === null || last === null || day <= last) continue;
    checked.report(field, {
      rule: 'future-date',
      reason: `${day} is after the day of the listing, ${last}`,
      expected: `a date not after ${last}`,
      found: day,
    });
  }
}

/** Reports the values that the dataset viewer of the hub says to have cut: `"truncated_cells": ["abstract"]`. */
export function checkCells(
  { truncated_cells: cut }: Record<string, unknown>,
  row: Row,
  messages: RowMessages,
): void {
  if (!Array.isArray(cut)) return;
  for (const name of cut.filter((each) => typeof each === 'string')) {
    messages.add(
      row,
      ['row', name],
      {
        rule: 'truncated',
        reason: `${quote(name)} is cut off, as “truncated_cells” says`,
        expected: 'the whole value',
        found: quote(name),
      },
      name,
    );
  }
}

/**
 * Reports values of a row that is a paper already and stays as it is: a broken URL, an id or authors that other rows are read
 * without, and values that contradict each other. Those of other rows are looked at when they are read.
 */
export function checkKept(paper: Paper, checked: CheckedRow): void {
  const { id, authors = [] } = paper;
  for (const { field, ...broken } of brokenUrlsOf(paper))
    checked.report(field, { rule: 'ambiguous-value', ...broken });
  if (id !== undefined) {
    checkId(id, checked);
    checked.messages.list.otherIds.add('id', idInText(id) === null ? id : null, () => checked.placeOf('id'));
  }
  const read = toAuthors(authors, () => {})?.names ?? [];
  const odd = authors.find((name) => !read.includes(name));
  if (odd !== undefined)
    checked.report('authors', {
      rule: 'ambiguous-value',
      reason: `authors contains ${read.length > authors.length ? 'more than one name' : 'what is no part of a name'}; it was kept as it is: ${quote(odd)}`,
      expected: 'a name',
      found: quote(odd),
      info: true,
    });
  for (const { field, ...conflict } of conflictsOf(paper))
    checked.report(field, { rule: 'conflicting-values', ...conflict });
}

/** Reports the site's image of another paper: columns, or the rows of one, may be shifted. */
function checkThumbnail({ id = '', thumbnail = '' }: Paper, checked: CheckedRow): void {
  const shown = ownThumbnail.exec(thumbnail)?.[1];
  const own = arxivId(id);
  if (shown === undefined || own === null || shown === own) return;
  checked.report('thumbnail', {
    rule: 'conflicting-values',
    reason: `thumbnail is that of the paper ${shown}, but the id is ${id}; both were kept`,
    expected: `an image of the paper ${id}`,
    found: quote(thumbnail),
  });
}
const ownThumbnail = new RegExp(`/social-thumbnails/papers/(${idPattern})(?!\\d)`);
