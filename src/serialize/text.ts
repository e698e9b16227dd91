import type { Paper } from '../model/paper.js';
import { printDate } from '../parse/fields/date.js';

/**
 * Writes papers as plain text in the listing's own format, which `parsePapers` reads back.
 *
 * The format has the title, the abstract, the number of authors or the organization's name, the date, and upvotes as
 * the number after it (none for 0). Repositories are those that title and abstract name. What the format has no place
 * for (ids, authors' names, upvotes or authors without a date) is left out.
 *
 * @param papers Any iterable of papers; it is not changed.
 * @returns The text of a page.
 *
 * @example
 * ```ts
 * import { parsePapers, toText } from 'daily-papers';
 *
 * const papers = parsePapers('A Small Model\n\nWe train one.\n\n  • 2 authors\n·\nJul 3, 2024 7\n');
 * console.log(parsePapers(toText(papers))[0]?.upvotes); // 7
 * ```
 */
export function toText(papers: Iterable<Paper>): string {
  return textHeader + Array.from(papers, textEntry).join('');
}

export const textHeader = 'Daily Papers\n\nbyAK and the research community\n\n';

export function textEntry({ title, abstract, authorCount, date, upvotes, organization }: Paper): string {
  const who = authorCount === null ? organization?.fullname : `  • ${authorCount} authors`;
  const meta =
    date === null
      ? ''
      : `${who === undefined ? '' : `${who}\n`}·\n${printDate(date)}${upvotes ? ` ${upvotes}` : ''}\n\n`;
  return `${title}\n\n${abstract === '' ? '' : `${abstract}\n\n`}${meta}`;
}
