import type { PhrasingContent, Root, RootContent, TableCell } from 'mdast';
import { gfmStrikethroughToMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { toMarkdown as print } from 'mdast-util-to-markdown';
import { checkOneOf, checkOptions } from '../model/check-argument.js';
import { counted } from '../model/describe-value.js';
import type { Paper } from '../model/paper.js';
import { linesOf, printable } from './printable.js';
import { absoluteUrl, pageUrl } from './web.js';
import { webPapers } from './web-papers.js';

/** How Markdown is written. */
export interface MarkdownOptions {
  /**
   * A `list` to read, with abstracts, or a `table`.
   * @default 'list'
   */
  style?: 'list' | 'table' | undefined;
}

/**
 * Writes papers as Markdown: a list to read, or a table (GFM) of date, title, authors, upvotes and code. Titles and
 * abstracts are shown as they are, never as markup. URLs that are not http(s) are left out.
 *
 * @param papers Any iterable of papers; it is not changed.
 * @param options `style`: `list` (the default) or `table`.
 * @returns Markdown text.
 * @throws TypeError if an object is not a paper or an option is wrong; the message names it.
 *
 * @example
 * ```ts
 * import { parsePapers, toMarkdown } from 'daily-papers';
 *
 * const papers = parsePapers('A Small Model\n\nWe train one.\n\n  • 2 authors\n·\nJul 3, 2024 7\n');
 * console.log(toMarkdown(papers).split('\n')[0]); // ## A Small Model
 * ```
 */
export function toMarkdown(papers: Iterable<Paper>, options?: MarkdownOptions): string {
  const style = checkOneOf('style', checkOptions(options, ['style']).style, ['list', 'table']);
  const all = webPapers(papers);
  const root: Root = {
    type: 'root',
    children: style === 'table' ? [toTable(all)] : all.flatMap(toSection),
  };
  const extensions = [gfmTableToMarkdown({ tablePipeAlign: false }), gfmStrikethroughToMarkdown()];
  const markdown = print(root, { bullet: '-', extensions });
  return markdown.replaceAll(paragraphBreak, '\n\n');
}

/**
 * Stands for the blank line between paragraphs, which are printed as one: thousands of nodes would take seconds. No
 * text holds it, since `printable` replaces control characters.
 */
const paragraphBreak = '\n\u0001\n';

function toSection(paper: Paper): RootContent[] {
  const { abstract, date, authorCount, upvotes, organization, repoLinks } = paper;
  const facts: PhrasingContent[][] = [
    ...(date === null ? [] : [text(date)]),
    ...(organization ? [line(organization.fullname)] : []),
    ...(authorCount === null ? [] : [text(counted(authorCount, 'author'))]),
    ...(upvotes === null ? [] : [text(counted(upvotes, 'upvote'))]),
    ...repoLinks.map((url) => [link(url)]),
  ];
  const paragraphs = printable(abstract)
    .replace(/\r\n?/g, '\n')
    .split(/\n{2,}/)
    .filter((paragraph) => paragraph.trim() !== '');
  const section: RootContent[] = [{ type: 'heading', depth: 2, children: title(paper) }];
  if (facts.length > 0) section.push({ type: 'paragraph', children: list(facts, ' · ') });
  if (paragraphs.length > 0)
    section.push({ type: 'paragraph', children: text(paragraphs.join(paragraphBreak)) });
  return section;
}

function toTable(papers: readonly Paper[]): RootContent {
  const head = ['Date', 'Title', 'Authors', 'Upvotes', 'Code'].map((name) => cell(text(name)));
  const rows = papers.map((paper) => [
    cell(text(paper.date ?? '')),
    cell(title(paper)),
    cell(text(String(paper.authorCount ?? ''))),
    cell(text(String(paper.upvotes ?? ''))),
    cell(
      list(
        paper.repoLinks.map((url) => [link(url)]),
        ', ',
      ),
    ),
  ]);
  return {
    type: 'table',
    align: [null, null, 'right', 'right', null],
    children: [head, ...rows].map((children) => ({ type: 'tableRow', children })),
  };
}

function title(paper: Paper): PhrasingContent[] {
  const url = pageUrl(paper);
  const children = line(paper.title);
  return url === undefined ? children : [{ type: 'link', url, children }];
}

function list(items: readonly PhrasingContent[][], separator: string): PhrasingContent[] {
  return items.flatMap((item, at) => (at > 0 ? [...text(separator), ...item] : item));
}

function cell(children: PhrasingContent[]): TableCell {
  return { type: 'tableCell', children };
}

/** A heading, a line of facts and a cell of a table are one line. */
function line(value: string): PhrasingContent[] {
  return text(printable(linesOf(value).join(' ')));
}

function text(value: string): PhrasingContent[] {
  return [{ type: 'text', value }];
}

function link(url: string): PhrasingContent {
  return { type: 'link', url: absoluteUrl(url), children: line(url) };
}
