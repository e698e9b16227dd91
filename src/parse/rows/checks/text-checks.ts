import { quote } from '../../../model/describe-value.js';
import type { Paper } from '../../../model/paper.js';
import { isNameTwice, saysTwice } from '../../fields/said-twice.js';
import { doubtIn, traceIn, traceInLabel } from '../../fields/text-traces.js';
import { tracesInAuthors } from './author-checks.js';
import type { CheckedRow } from './checked-row.js';
import { misplacedIn } from './misplaced-values.js';
import { isNameList } from './name-lists.js';
import { valueInAbstract, valueInTitle } from './own-values.js';
import { hasLines, pageWordsAround, pageWordsInText } from './page-words.js';

/** Reports texts in which another notation, or the page, has left its traces: they are kept as they are. */
export function checkTexts(paper: Paper, checked: CheckedRow): void {
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
  const report = (field: string, text: string, trace: string | undefined, isNote = false) => {
    if (trace === undefined) return;
    reported.add(field);
    checked.report(field, {
      rule: 'ambiguous-value',
      info: isNote || checked.isKept,
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
  if (!reported.has('title')) {
    list.ends.title.add(title, () => placeOf('title'));
    if (!checked.isKept && /^(?:#{1,6}|•) \S/.test(title)) list.marked.add(title, () => placeOf('title'));
  }
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
  // `1984` is a title.
  if (typeof checked.rawOf('title') === 'number' && title.length !== 4)
    checked.report('title', {
      rule: 'odd-title',
      info: true,
      reason: `the title is a number: ${quote(title)}`,
      expected: 'a text',
      found: quote(title),
    });
  if (areSwapped(paper)) {
    checked.report('title', {
      rule: 'odd-title',
      info: checked.isKept,
      reason: `the title is longer than the abstract and ends like a sentence, so the two may be swapped: ${quote(title)}`,
      expected: 'a title that is shorter than the abstract',
      found: quote(title),
    });
  }
  for (const [field, text] of Object.entries({ title, abstract }))
    if (!reported.has(field)) report(field, text, doubtIn(text, field === 'title'), true);
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
