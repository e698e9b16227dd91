import { checkOptions, checkType } from '../model/check-argument.js';
import { counted } from '../model/describe-value.js';
import type { Paper } from '../model/paper.js';
import { pageScript, pageStyle } from './html-page.js';
import { absoluteUrl, escapeHtml, pageUrl } from './web.js';
import { webPapers } from './web-papers.js';

/** How the HTML page is written. */
export interface HtmlOptions {
  /**
   * The page's title.
   * @default 'Daily Papers'
   */
  title?: string | undefined;
}

/**
 * Writes papers as one self-contained HTML page to read, search and sort, on phones too, in light or dark colors. The page
 * makes no network requests, and shows all content as text. If scripts are disabled, it is a list. URLs that are not
 * http(s) are left out.
 *
 * @param papers Any iterable of papers; it is not changed.
 * @param options `title`: the title of the page, `Daily Papers` by default.
 * @returns HTML text.
 * @throws TypeError if an object is not a paper or an option is wrong; the message names it.
 *
 * @example
 * ```ts
 * import { parsePapers, toHtml } from 'daily-papers';
 *
 * const papers = parsePapers('A Small Model\n\nWe train one.\n\n  • 2 authors\n·\nJul 3, 2024 7\n');
 * console.log(toHtml(papers).includes('<h2>A Small Model</h2>')); // true
 * ```
 */
export function toHtml(papers: Iterable<Paper>, options?: HtmlOptions): string {
  const checked = checkOptions(options, ['title']);
  checkType('title', checked.title, 'string');
  const title = escapeHtml(checked.title ?? 'Daily Papers');
  const articles = webPapers(papers).map(toArticle);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; form-action 'none'; base-uri 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${pageStyle}</style>
</head>
<body>
<header>
<h1>${title}</h1>
<div id="tools" hidden>
<input id="search" type="search" placeholder="Search titles and abstracts" aria-label="Search titles and abstracts">
<select id="sort" aria-label="Sort by">
<option value="place">As listed</option>
<option value="date">Newest first</option>
<option value="upvotes">Most upvotes first</option>
<option value="title">By title</option>
</select>
</div>
<p id="count" aria-live="polite">${counted(articles.length, 'paper')}</p>
</header>
<main id="papers">
${articles.join('\n')}
</main>
<script>${pageScript}</script>
</body>
</html>
`;
}

function toArticle(paper: Paper): string {
  const { title, abstract, authors, authorCount, date, upvotes, organization, repoLinks } = paper;
  const url = pageUrl(paper);
  const heading = escapeHtml(title);
  const facts = [
    ...(date === null ? [] : [`<time datetime="${escapeHtml(date)}">${escapeHtml(date)}</time>`]),
    ...(organization ? [escapeHtml(organization.fullname)] : []),
    ...(authors?.length
      ? [escapeHtml(authors.join(', '))]
      : authorCount === null
        ? []
        : [counted(authorCount, 'author')]),
    ...(upvotes === null ? [] : [counted(upvotes, 'upvote')]),
    ...repoLinks.map((link) => anchor(absoluteUrl(link), escapeHtml(link))),
  ];
  const paragraphs = abstract.split(/\n{2,}/).filter((paragraph) => paragraph !== '');
  return `<article data-date="${escapeHtml(date ?? '')}" data-upvotes="${upvotes ?? ''}">
<h2>${url === undefined ? heading : anchor(url, heading)}</h2>
<p class="facts">${facts.map((fact) => `<span>${fact}</span>`).join(' ')}</p>
<div class="abstract">${paragraphs.map((paragraph) => `<p>${escapeHtml(paragraph)}</p>`).join('\n')}</div>
</article>`;
}

function anchor(url: string, html: string): string {
  return `<a href="${escapeHtml(url)}" rel="noopener noreferrer">${html}</a>`;
}
