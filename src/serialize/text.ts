import { checkOnMessage } from '../model/check-argument.js';
import { quote } from '../model/describe-value.js';
import { type ListingMessage, toVFileMessage } from '../model/messages.js';
import type { Organization, Paper } from '../model/paper.js';
import { printDate } from '../parse/fields/date.js';
import { distinctLinks, findLinks } from '../parse/fields/links.js';
import { dots } from '../parse/lines/line-shapes.js';
import { unambiguousLine } from './ambiguous-line.js';
import { checkPapers } from './check-papers.js';
import { linesOf } from './printable.js';

/** How plain text is written. */
export interface TextOptions {
  /** Called with a warning for each value that is changed or left out, so that it is not read back exactly. */
  onMessage?: ((message: ListingMessage) => void) | undefined;
}

/**
 * Writes papers as plain text in the listing's own format, which `parsePapers` reads.
 *
 * An entry has the title, the abstract, the number of authors or, if it is unknown, the organization's name, the date, and
 * the upvotes as the number after the date (no number for 0). Repositories are kept only if the title or the abstract names
 * them. Fields that the format does not have, such as ids and authors' names, are left out.
 *
 * No text can be mistaken for another part of the page. The title is one line, and so is each paragraph of the
 * abstract. A line that looks like a count, a date, authors, a word of the menu or markup is written in quotation
 * marks: `“5 authors”`. A paragraph of one short sentence looks like a title, so it is joined to the paragraph next to
 * it. `onMessage` receives a warning for each such change, for values that an entry cannot show, such as the upvotes of a
 * paper without a date, and for the paper below such a one.
 *
 * @param papers Any iterable of papers; it is not changed.
 * @param options `onMessage`, for a warning about each value that is changed or left out.
 * @returns The text of a page.
 * @throws TypeError if an object is not a paper or an option is wrong; the message names it.
 *
 * @example
 * ```ts
 * import { parsePapers, toText } from 'daily-papers';
 *
 * const papers = parsePapers('A Small Model\n\nWe train one.\n\n  • 2 authors\n·\nJul 3, 2024 7\n');
 * console.log(parsePapers(toText(papers))[0]?.upvotes); // 7
 * ```
 */
export function toText(papers: Iterable<Paper>, options?: TextOptions): string {
  const checked = checkOnMessage(options);
  const all = checkPapers(papers);
  const entries = all.map((paper, at) => textEntry(paper, at + 1, checked, all[at - 1]));
  return textHeader + entries.join('');
}

export const textHeader = 'Daily Papers\n\nbyAK and the research community\n\n';

/**
 * One paper as an entry of the page.
 *
 * @param row Its number, from 1, for messages.
 * @param above The paper above it.
 */
export function textEntry(
  paper: Paper,
  row: number,
  { onMessage }: TextOptions,
  above: Paper | undefined,
): string {
  const warn = (reason: string, expected: string, found: string) =>
    onMessage?.(toVFileMessage({ rule: 'inexact-text', reason: `Paper ${row}: ${reason}`, expected, found }));
  const written = (field: string, value: string, lines: readonly string[]) => {
    const text = lines.map(unambiguousLine).join('\n\n');
    if (text !== value) warn(changeOf(field, value, text), 'a text that reads back', value);
    return text;
  };
  if (above?.date === null) {
    const reason = 'the paper above it has no date, so this one may be read as a part of it';
    warn(reason, 'a date above', 'null');
  }
  const { date, authorCount, upvotes, organization } = paper;
  const unnamed = unnamedRepositories(paper);
  if (unnamed.length > 0)
    warn(
      `left out: ${unnamed.map((url) => quote(url)).join(', ')} in repoLinks, which neither the title nor the abstract names`,
      'repositories that the abstract names',
      unnamed.join(', '),
    );
  const title = written('title', paper.title, [lineOf(paper.title)]);
  const abstract =
    paper.abstract === '' ? '' : written('abstract', paper.abstract, paragraphsOf(paper.abstract));
  const entry = `${title}\n\n${abstract === '' ? '' : `${abstract}\n\n`}`;
  if (date === null) {
    const lost = Object.entries({ authorCount, organization: organization?.fullname, upvotes })
      .filter(([, value]) => value !== null && value !== undefined)
      .map(([field]) => field);
    const reason = `it has no date, which marks the end of an entry${lost.length > 0 ? `; left out: ${lost.join(', ')}` : ''}`;
    warn(reason, 'a date', 'null');
    return entry;
  }
  let who = '';
  if (authorCount !== null) {
    who = `  • ${authorCount} authors\n`;
    if (organization)
      warn(
        'left out: organization, as the entry has a number of authors',
        'a number of authors or an organization',
        quote(organization.fullname),
      );
  } else if (organization && isPlainName(organization.fullname)) {
    who = `${written('organization', organization.fullname, [nameOf(organization)])}\n`;
  } else
    warn(
      'it has neither authors nor a plain organization name, so its last line may be read as one',
      'authors',
      'null',
    );
  if (upvotes === null) warn('it has no upvotes, which are read back as 0', 'upvotes', 'null');
  if (abstract === '' && (authorCount === null || /[.!?。]”?$/.test(title)))
    warn('it has no abstract, so another of its lines may be read as one', 'an abstract', '');
  return `${entry}${who}·\n${printDate(date)}${upvotes ? ` ${upvotes}` : ''}\n\n`;
}

/** The repositories of a paper that neither its title nor its abstract names, and that no reader finds there. */
function unnamedRepositories({ title, abstract, repoLinks }: Paper): string[] {
  if (repoLinks.length === 0) return [];
  const named = distinctLinks([...findLinks(title), ...findLinks(abstract)]);
  const all = distinctLinks([...named, ...repoLinks.map((url) => ({ url, kind: 'repository' as const }))]);
  return all.slice(named.length).map(({ url }) => url);
}

/** What is changed in a text. A quotation has single spaces: it would not show where only they differ. */
function changeOf(field: string, value: string, text: string): string {
  const trimmed = value.trim();
  if (text === trimmed) return `white space around the ${field} is left out`;
  return text === trimmed.replace(gaps, ' ')
    ? `several spaces, or a tab, in the ${field} are written as one space`
    : `the ${field} is written as ${quote(text)}`;
}

/**
 * The paragraphs of an abstract, a line each. A reader may take a short one for the title of an entry without authors
 * and date: where one is not at least two sentences, or long, it and the next become one.
 */
function paragraphsOf(abstract: string): string[] {
  const isProse = (paragraph: string) =>
    paragraph.length > longestTitle || (/[.?!] /.test(paragraph) && /[.。][)"”]?$/.test(paragraph));
  const paragraphs: string[] = [];
  for (const text of abstract.split(/\n{2,}/)) {
    const paragraph = lineOf(text);
    const last = paragraphs.at(-1);
    if (paragraph === '') continue;
    if (last === undefined || (isProse(last) && isProse(paragraph))) paragraphs.push(paragraph);
    else paragraphs[paragraphs.length - 1] = `${last} ${paragraph}`;
  }
  return paragraphs;
}

/** A text on one line, without the white space that no page shows: readers do not keep it. */
const lineOf = (text: string) => linesOf(text).join(' ').replace(gaps, ' ').replace(invisibleEnds, '');
const gaps = /[ \t]{2,}|\t/g;
const invisibleEnds = /^[\s\0\u200b]+|(?<![\s\0\u200b])[\s\0\u200b]+$/g;

/** A longer name would be read as a paragraph of the abstract, and one with a dot in it as several parts. */
const isPlainName = (name: string) => name.length <= 80 && !dotInside.test(name);

const dotInside = new RegExp(`[${dots}•]`);

/** A name that ends like a sentence would be read as the abstract's last. */
function nameOf({ fullname }: Organization): string {
  const name = lineOf(fullname);
  return /[.?!]$/.test(name) ? `“${name}”` : name;
}

/** No title is longer. */
const longestTitle = 300;
