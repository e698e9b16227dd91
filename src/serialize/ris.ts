import { arxivId } from '../model/arxiv-id.js';
import { checkNoOptions } from '../model/check-argument.js';
import type { Paper } from '../model/paper.js';
import { linesOf, printable } from './printable.js';
import { referenceKeys } from './references.js';
import { absoluteUrl } from './web.js';
import { webPapers } from './web-papers.js';

/**
 * Writes papers as RIS, for reference managers: one record of the type `UNPB` per paper. A value in RIS has no line
 * breaks, so lines are joined with a space. Repositories are links (`L2`); counts are in notes (`N1`). URLs that are not
 * http(s) are left out.
 *
 * @param papers Any iterable of papers; it is not changed.
 * @returns RIS text, with CRLF line endings.
 * @throws TypeError if an object is not a paper, or if options are given; the message names it.
 *
 * @example
 * ```ts
 * import { parsePapers, toRis } from 'daily-papers';
 *
 * const papers = parsePapers('A Small Model\n\nWe train one.\n\n  • 2 authors\n·\nJul 3, 2024 7\n');
 * console.log(toRis(papers).split('\r\n').slice(0, 2)); // [ 'TY  - UNPB', 'ID  - aSmallModel2024' ]
 * ```
 */
export function toRis(papers: Iterable<Paper>, options?: Record<string, never>): string {
  checkNoOptions(options);
  const keyOf = referenceKeys();
  return webPapers(papers)
    .map((paper) => toRecord(keyOf(paper), paper))
    .join('\r\n');
}

function toRecord(key: string, paper: Paper): string {
  const { title, abstract, authors, date, id = '', url, organization, repoLinks } = paper;
  const number = arxivId(id);
  const tags: [tag: string, value: string | undefined][] = [
    ['TY', 'UNPB'],
    ['ID', key],
    ['TI', title],
    ...(authors ?? []).map((name): [string, string] => ['AU', name]),
    ['PB', organization?.fullname],
    ['PY', date?.slice(0, 4)],
    ['DA', date?.replaceAll('-', '/')],
    // `N2` is the abstract in both versions of RIS, `AB` in the newer alone.
    ['N2', abstract],
    ['AN', number === null ? undefined : `arXiv:${number}`],
    ['UR', url && absoluteUrl(url)],
    ...repoLinks.map((link): [string, string] => ['L2', absoluteUrl(link)]),
    ['N1', note('authors', paper.authorCount)],
    ['N1', note('upvotes', paper.upvotes)],
    ['N1', note('comments', paper.comments)],
  ];
  const lines = tags.flatMap(([tag, value]) =>
    value ? [`${tag}  - ${printable(linesOf(value).join(' '))}\r\n`] : [],
  );
  return `${lines.join('')}ER  - \r\n`;
}

function note(name: string, value: number | null | undefined): string | undefined {
  return value === null || value === undefined ? undefined : `${name}: ${value}`;
}
