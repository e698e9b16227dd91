import { arxivId } from '../model/arxiv-id.js';
import { checkNoOptions } from '../model/check-argument.js';
import type { Paper } from '../model/paper.js';
import { printable } from './printable.js';
import { referenceKeys } from './references.js';
import { absoluteUrl } from './web.js';
import { webPapers } from './web-papers.js';

/**
 * Writes papers as BibTeX, for LaTeX, JabRef, Zotero and pandoc: one `@misc` entry per paper, with `eprint` and
 * `archiveprefix` if the arXiv id is known. Counts and repositories are in fields that styles ignore: `authorcount`,
 * `upvotes`, `comments`, `repository` (URLs, separated by spaces). URLs that are not http(s) are left out.
 *
 * TeX's special characters are escaped, so that a title prints as the listing shows it; other characters are UTF-8.
 *
 * @param papers Any iterable of papers; it is not changed.
 * @returns BibTeX text. Keys are unique: `arXiv-ID` or, if a paper has no arXiv id, words of the title and the year.
 * @throws TypeError if an object is not a paper, or if options are given; the message names it.
 *
 * @example
 * ```ts
 * import { parsePapers, toBibtex } from 'daily-papers';
 *
 * const papers = parsePapers('A Small Model\n\nWe train one.\n\n  • 2 authors\n·\nJul 3, 2024 7\n');
 * console.log(toBibtex(papers).split('\n').slice(0, 2)); // [ '@misc{aSmallModel2024,', '  title = {{A Small Model}},' ]
 * ```
 */
export function toBibtex(papers: Iterable<Paper>, options?: Record<string, never>): string {
  checkNoOptions(options);
  const keyOf = referenceKeys();
  return webPapers(papers)
    .map((paper) => toEntry(keyOf(paper), paper))
    .join('\n');
}

function toEntry(key: string, paper: Paper): string {
  const { title, abstract, authors, date, id = '', url, organization, repoLinks } = paper;
  const eprint = arxivId(id) ?? undefined;
  const [year, month] = date?.split('-') ?? [];
  const fields: [name: string, value: string | undefined][] = [
    // Twice in braces, or styles would change its capitals.
    ['title', `{${escapeTex(title)}}`],
    ['author', authors?.map(toName).join(' and ') || undefined],
    ['organization', organization ? escapeTex(organization.fullname) : undefined],
    ['year', year],
    ['month', month && String(Number(month))],
    ['date', date ?? undefined],
    ['eprint', eprint],
    ['archiveprefix', eprint && 'arXiv'],
    ['url', url && absoluteUrl(url)],
    ['abstract', abstract === '' ? undefined : escapeTex(abstract)],
    ['authorcount', paper.authorCount?.toString()],
    ['upvotes', paper.upvotes?.toString()],
    ['comments', paper.comments?.toString()],
    ['repository', repoLinks.map((link) => escapeTex(absoluteUrl(link))).join(' ') || undefined],
  ];
  const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : [`  ${name} = {${value}},\n`]));
  return `@misc{${key},\n${lines.join('')}}\n`;
}

/** Braces keep a name whole that has a comma, the word `and`, or blanks at its ends. */
function toName(name: string): string {
  return /,|\band\b|^\s|\s$/i.test(name) ? `{${escapeTex(name)}}` : escapeTex(name);
}

/**
 * BibTeX counts braces, escaped ones too: those of a text are written as commands. Signs that TeX would join to
 * another (`--` to a dash, `''` to a quote) are kept apart.
 */
function escapeTex(text: string): string {
  return printable(text)
    .replace(/[\\{}$&%#_^~<>|]/g, (char) => commands[char] ?? `\\${char}`)
    .replace(/(?<=-)-|(?<=')'|(?<=[`?!])`/g, '{}$&');
}
const commands: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '^': '\\textasciicircum{}',
  '~': '\\textasciitilde{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  '|': '\\textbar{}',
};
