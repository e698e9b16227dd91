import { arxivId } from '../model/arxiv-id.js';
import { checkNoOptions } from '../model/check-argument.js';
import type { Paper } from '../model/paper.js';
import { printable } from './printable.js';
import { referenceKeys } from './references.js';
import { absoluteUrl } from './web.js';
import { webPapers } from './web-papers.js';

/**
 * Writes papers as CSL-JSON, for Zotero, pandoc and citation processors. Counts and repositories are in `custom`.
 * URLs that are not http(s) are left out.
 *
 * @param papers Any iterable of papers; it is not changed.
 * @returns A JSON array of CSL items of the type `article`; their ids are the keys of `toBibtex`.
 * @throws TypeError if an object is not a paper, or if options are given; the message names it.
 *
 * @example
 * ```ts
 * import { parsePapers, toCsl } from 'daily-papers';
 *
 * const papers = parsePapers('A Small Model\n\nWe train one.\n\n  • 2 authors\n·\nJul 3, 2024 7\n');
 * console.log(JSON.parse(toCsl(papers))[0].issued['date-parts']); // [ [ 2024, 7, 3 ] ]
 * ```
 */
export function toCsl(papers: Iterable<Paper>, options?: Record<string, never>): string {
  checkNoOptions(options);
  const keyOf = referenceKeys();
  const items = webPapers(papers).map((paper) => toItem(keyOf(paper), paper));
  return `${JSON.stringify(items, null, 2)}\n`;
}

function toItem(id: string, paper: Paper): object {
  const { title, abstract, authors, date, url, organization, authorCount, upvotes, comments, repoLinks } =
    paper;
  const number = arxivId(paper.id ?? '');
  return {
    id,
    type: 'article',
    title: printable(title),
    ...(authors?.length && { author: authors.map((name) => ({ literal: printable(name) })) }),
    ...(date && { issued: { 'date-parts': [date.split('-').map(Number)] } }),
    ...(abstract !== '' && { abstract: printable(abstract) }),
    ...(number !== null && { archive: 'arXiv', number: `arXiv:${number}` }),
    ...(organization && { publisher: printable(organization.fullname) }),
    ...(url && { URL: absoluteUrl(url) }),
    custom: {
      authorCount,
      upvotes,
      ...(comments !== undefined && { comments }),
      repoLinks: repoLinks.map(absoluteUrl),
    },
  };
}
