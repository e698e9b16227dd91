import type { PhrasingContent, Root, RootContent, TableCell } from 'mdast';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { toMarkdown as print } from 'mdast-util-to-markdown';
import { counted } from '../model/describe-value.js';
import type { Paper } from '../model/paper.js';
import { absoluteUrl, pageUrl } from './web.js';

/** How Markdown is written. */
export interface MarkdownOptions {
  /** A `list` to read, with abstracts (the default), or a `table`. */
  style?: 'list' | 'table' | undefined;
}

/**
 * Writes papers as Markdown: a list to read, or a table (GFM) of date, title, authors, upvotes and code. What a title
 * or abstract holds is shown as it is, and never as markup.
 *
 * @param papers Any iterable of papers; it is not changed.
 * @param options `style`: `list` (the default) or `table`.
 * @returns Markdown text.
 *
 * @example
 * ```ts
 * import { parsePapers, toMarkdown } from 'daily-papers';
 *
 * const papers = parsePapers('A Small Model\n\nWe train one.\n\n  • 2 authors\n·\nJul 3, 2024 7\n');
 * console.log(toMarkdown(papers).split('\n')[0]); // ## A Small Model
 * ```
 */
export function toMarkdown(papers: Iterable<Paper>, { style = 'list' }: MarkdownOptions = {}): string {
  const root: Root = {
    type: 'root',
    children: style === 'table' ? [toTable([...papers])] : [...papers].flatMap(toSection),
  };
  return print(root, { bullet: '-', extensions: [gfmTableToMarkdown({ tablePipeAlign: false })] });
}

function toSection(paper: Paper): RootContent[] {
  const { abstract, date, authorCount, upvotes, organization, repoLinks } = paper;
  const facts: PhrasingContent[][] = [
    ...(date === null ? [] : [text(date)]),
    ...(organization ? [text(organization.fullname)] : []),
    ...(authorCount === null ? [] : [text(counted(authorCount, 'author'))]),
    ...(upvotes === null ? [] : [text(counted(upvotes, 'upvote'))]),
    ...repoLinks.map((url) => [link(url)]),
  ];
  return [
    { type: 'heading', depth: 2, children: title(paper) },
    ...(facts.length > 0
      ? [
          {
            type: 'paragraph' as const,
            children: facts.flatMap((fact, at) => (at > 0 ? [...text(' · '), ...fact] : fact)),
          },
        ]
      : []),
    ...abstract
      .split(/\n{2,}/)
      .filter((paragraph) => paragraph.trim() !== '')
      .map((paragraph) => ({ type: 'paragraph' as const, children: text(paragraph) })),
  ];
}

function toTable(papers: readonly Paper[]): RootContent {
  const head = ['Date', 'Title', 'Authors', 'Upvotes', 'Code'].map((name) => cell(text(name)));
  const rows = papers.map((paper) => [
    cell(text(paper.date ?? '')),
    cell(title(paper)),
    cell(text(String(paper.authorCount ?? ''))),
    cell(text(String(paper.upvotes ?? ''))),
    cell(paper.repoLinks.flatMap((url, at) => (at > 0 ? [...text(', '), link(url)] : [link(url)]))),
  ]);
  return {
    type: 'table',
    align: [null, null, 'right', 'right', null],
    children: [head, ...rows].map((children) => ({ type: 'tableRow', children })),
  };
}

function title(paper: Paper): PhrasingContent[] {
  const url = pageUrl(paper);
  // A heading and a cell of a table are one line.
  const line = text(paper.title.replace(/\s*[\r\n]\s*/g, ' '));
  return url === null ? line : [{ type: 'link', url, children: line }];
}

function cell(children: PhrasingContent[]): TableCell {
  return { type: 'tableCell', children };
}

function text(value: string): PhrasingContent[] {
  return [{ type: 'text', value: value.replace(/\r\n?/g, '\n') }];
}

function link(url: string): PhrasingContent {
  return { type: 'link', url: absoluteUrl(url), children: text(url) };
}
