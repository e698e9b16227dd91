import { arxivId, idPattern, monthOfId } from '../../../model/arxiv-id.js';
import { brokenUrlsOf } from '../../../model/broken-url.js';
import { conflictsOf } from '../../../model/conflicts.js';
import { dayLength, dayOf } from '../../../model/days.js';
import { quote } from '../../../model/describe-value.js';
import { coreFields } from '../../../model/field-names.js';
import { idInText, isDecimal } from '../../../model/id-in-text.js';
import type { KeyRole } from '../../../model/key-names.js';
import type { Paper } from '../../../model/paper.js';
import { implausibleCount } from '../../fields/count.js';
import { isoDate } from '../../fields/date.js';
import { isNameTwice, saysTwice } from '../../fields/said-twice.js';
import { traceIn, traceInLabel } from '../../fields/text-traces.js';
import type { Row } from '../row.js';
import type { RowMessages, RowPlace } from '../row-messages.js';
import { tracesInAuthors } from './author-checks.js';
import { misplacedIn } from './misplaced-values.js';
import { isNameList } from './name-lists.js';
import { valueInAbstract, valueInTitle } from './own-values.js';
import { hasLines, pageWordsAround, pageWordsInText } from './page-words.js';

/** A row that was read as a paper, to check its values. */
export interface CheckedRow {
  row: Row;
  messages: RowMessages;
  /** Where the value of a field stands. */
  placeOf: (field: string) => RowPlace;
  /** Reports something about the value of a field. */
  report: (field: string, message: Parameters<RowMessages['add']>[2]) => void;
  /** The value that a field was read from. */
  rawOf: (role: KeyRole) => unknown;
  /** Whether it is a paper that was read before: what its texts may have been is only noted. */
  isKept: boolean;
}

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
 */
export function checkPaper(paper: Paper, checked: CheckedRow, lastDay: string | null): void {
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
  const { authorCount, date } = paper;
  if (authorCount === 0) {
    checked.report('authorCount', {
      rule: 'zero-authors',
      reason: 'the author count is 0',
      expected: '1 author or more',
      found: '0',
    });
  }
  if (date === null || lastDay === null || date <= lastDay) return;
  checked.report('date', {
    rule: 'future-date',
    reason: `${date} is after the day of the listing, ${lastDay}`,
    expected: `a date not after ${lastDay}`,
    found: date,
  });
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
 * Reports values of a row that is a paper already and stays as it is: a broken URL, an id that is a number, and values that
 * contradict each other. Those of other rows are looked at when they are read.
 */
export function checkKept(paper: Paper, checked: CheckedRow): void {
  const { id } = paper;
  for (const { field, ...broken } of brokenUrlsOf(paper))
    checked.report(field, { rule: 'ambiguous-value', ...broken });
  if (id !== undefined && isDecimal(id) && idInText(id) !== id)
    checked.report('id', {
      rule: 'ambiguous-value',
      reason: `id is a number, and not a whole arXiv id; it was kept as it is: ${quote(id)}`,
      expected: 'an arXiv id such as 2409.02326',
      found: quote(id),
    });
  if (id !== undefined)
    checked.messages.list.otherIds.add('id', idInText(id) === null ? id : null, () => checked.placeOf('id'));
  for (const { field, ...conflict } of conflictsOf(paper))
    checked.report(field, { rule: 'conflicting-values', ...conflict });
}

/**
 * Reports impossible dates: arXiv receives a paper shortly before it gives it an id, which begins with year and month, and
 * nothing is listed before that. Lists have old papers, too, so dates long after the id are usual.
 */
function checkDays({ id = '', date, listedOn }: Paper, checked: CheckedRow, lastDay: string | null): void {
  const report = (field: 'date' | 'listedOn', found: string, other: string, first: string) =>
    checked.report(field, {
      rule: 'conflicting-values',
      reason: `${field} is ${found}, but ${other}; both were kept`,
      expected: `a date not before ${first}`,
      found,
    });
  const numbered = monthOfId(id);
  const day = date ?? listedOn;
  const begin = numbered && isoDate(numbered.year, numbered.month, 1);
  if (begin !== null && day !== undefined && day < begin) {
    const first = daysBefore(begin);
    if (day < first)
      report(date === null ? 'listedOn' : 'date', day, `the id ${id} is of ${begin.slice(0, 7)}`, first);
  }
  // A date after the day of the listing is one of the future.
  if (date === null || listedOn === undefined || listedOn >= date || listedOn === lastDay) return;
  const first = daysBefore(date);
  if (listedOn < first) report('listedOn', listedOn, `date is ${date}`, first);
}

/** Two months and some days: time zones, and dates of other versions, make no difference. */
const mostDays = 70;
const daysBefore = (day: string) => dayOf(Date.parse(day) - mostDays * dayLength);

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

/** Reports texts in which another notation, or the page, has left its traces: they are kept as they are. */
function checkTexts(paper: Paper, checked: CheckedRow): void {
  const { placeOf } = checked;
  const { list } = checked.messages;
  const { title, abstract, authors, organization, submittedBy, aiSummary } = paper;
  /** With its line breaks. */
  const rawOf = (role: 'title' | 'abstract' | 'organization', text: string) => {
    const value = checked.rawOf(role);
    return typeof value === 'string' ? value : text;
  };
  list.lengths.title.add(title, () => placeOf('title'));
  list.lengths.abstract.add(abstract, () => placeOf('abstract'));
  const reported = new Set<string>();
  const report = (field: string, text: string, trace: string | undefined) => {
    if (trace === undefined) return;
    reported.add(field);
    checked.report(field, {
      rule: 'ambiguous-value',
      info: checked.isKept,
      reason: `${field} contains ${trace}; it was kept as it is: ${quote(text)}`,
      expected: 'plain text',
      found: quote(text),
    });
  };
  list.names.add(authors ?? [], () => placeOf('authors'));
  const inAuthors = tracesInAuthors(authors ?? [], checked.rawOf('authors'), title);
  // A list of names is a title or an abstract where the authors are elsewhere, or are something else.
  const mayBeSwapped = !authors?.length || inAuthors.length > 0;
  const names = (text: string, fewest: number) =>
    mayBeSwapped && isNameList(text, fewest) ? 'a list of names and nothing else' : undefined;
  const twice = 'the same words twice';
  report(
    'title',
    title,
    traceIn(title, true) ??
      pageWordsAround(rawOf('title', title)) ??
      valueInTitle(paper) ??
      (saysTwice(title) ? twice : undefined) ??
      names(title, 3),
  );
  if (abstract !== '')
    report(
      'abstract',
      abstract,
      traceIn(abstract, false) ??
        pageWordsInText(rawOf('abstract', abstract), title) ??
        valueInAbstract(paper) ??
        (saysTwice(abstract) ? twice : undefined) ??
        names(abstract, 2),
    );
  if (!reported.has('title')) list.ends.title.add(title, () => placeOf('title'));
  if (abstract !== '' && !reported.has('abstract'))
    list.ends.abstract.add(abstract, () => placeOf('abstract'));
  if (aiSummary !== undefined)
    report('aiSummary', aiSummary, traceIn(aiSummary, false) ?? pageWordsInText(aiSummary, title));
  for (const { name, trace } of inAuthors) report('authors', name, trace);
  if (organization)
    report(
      'organization',
      organization.fullname,
      traceInOrganization(organization.fullname, rawOf('organization', organization.fullname)),
    );
  if (submittedBy !== undefined) report('submittedBy', submittedBy, traceInUser(submittedBy));
  for (const { field, text, trace } of misplacedIn(paper))
    if (!reported.has(field)) report(field, text, trace);
  reportShared(paper, checked, reported);
  if (areSwapped(paper)) {
    checked.report('title', {
      rule: 'odd-title',
      info: checked.isKept,
      reason: `the title is longer than the abstract and ends like a sentence, so the two may be swapped: ${quote(title)}`,
      expected: 'a title that is shorter than the abstract',
      found: quote(title),
    });
  }
}

/** An organization may stand below the text of its logo. */
function traceInOrganization(name: string, raw: string): string | undefined {
  const known = traceInLabel(name) ?? pageWordsAround(raw);
  if (known !== undefined) return known;
  if (isNameTwice(name)) return 'the same words twice';
  // An object as text may have lines of its own.
  return hasLines(raw) && !raw.includes('{') ? 'several lines' : undefined;
}

/** A user may have many names, but not as many as the words of a title, and no colon. */
function traceInUser(name: string): string | undefined {
  const known = traceInLabel(name) ?? pageWordsAround(name);
  if (known !== undefined) return known;
  const words = name.split(' ').length;
  const isText = (words > 4 && name.length > 40) || (words > 2 && /\S: \S/.test(name));
  return isText ? 'as many words as a title' : undefined;
}

/** Reports an abstract or a title that other papers have, and an abstract that is the title, once for each field. */
function reportShared(paper: Paper, checked: CheckedRow, reported: ReadonlySet<string>): void {
  const { title, abstract } = paper;
  const { texts } = checked.messages;
  const { number } = checked.row;
  const report = (field: 'title' | 'abstract', what: string) => {
    if (reported.has(field)) return;
    checked.report(field, {
      rule: 'ambiguous-value',
      info: checked.isKept,
      reason: `${field} is ${what}, so it may not belong to this paper`,
      expected: `${field === 'title' ? 'a title' : 'an abstract'} of its own`,
      found: quote(field === 'title' ? title : abstract),
    });
  };
  if (abstract === title) report('abstract', 'the title');
  const other = texts.abstract.add(abstract, paper, number);
  if (other !== undefined) report('abstract', `that of row ${other}, too`);
  const sameTitle = texts.title.add(title, paper, number);
  if (sameTitle !== undefined) report('title', `that of row ${sameTitle}, too, which has another id`);
}

/** Whether a title and an abstract seem to stand in the place of each other. */
const areSwapped = ({ title, abstract }: Paper) =>
  abstract !== '' &&
  title.length > abstract.length &&
  /[^.][.!?]["”)]?$/.test(title.slice(-3)) &&
  !/[.!?…]["”)]?$/.test(abstract.slice(-3));
