import { type Paper, parsePapers, toCsv, toJson, toNdjson } from 'daily-papers';
import Papa from 'papaparse';
import rehypeParse from 'rehype-parse';
import remarkParse from 'remark-parse';
import TurndownService from 'turndown';
import { unified } from 'unified';
import { hubRows, renderHtmlData } from '../../helpers/render-formats.js';
import { captureOr, listingText } from '../inputs.js';
import type { Prepared, Suite } from '../suite.js';

const count = 50;
const json = 'JSON.parse of its papers';

/** The library that reads the same input and makes nothing of it, where the format has one. */
type Floor = 'remark-parse' | 'rehype-parse' | 'Papa Parse' | 'JSON.parse';
const floors: Record<Floor, (input: string) => unknown> = {
  'remark-parse': (input) => unified().use(remarkParse).parse(input),
  'rehype-parse': (input) => unified().use(rehypeParse).parse(input),
  'Papa Parse': (input) => Papa.parse(input),
  'JSON.parse': (input) => JSON.parse(input),
};

const cards = () => captureOr('tools/search.cards.html', 'html/search-page.html');
const formats: Record<string, [input: () => string, floor?: Floor]> = {
  'plain text': [() => longer(listingText)],
  'copied daily page': [() => longer(captureOr('tools/daily.chromium-copy.txt', 'text/week.txt'))],
  'numbered links': [() => longer(captureOr('numbered-links.txt', 'numbered/page.txt')), 'remark-parse'],
  notebook: [() => longer(captureOr('notebook.md', 'notebook/page.md'))],
  'reader Markdown': [() => longer(captureOr('reader.md', 'markdown/reader.md')), 'remark-parse'],
  'turndown of the cards': [() => longer(new TurndownService().turndown(cards())), 'remark-parse'],
  'HTML cards': [() => longer(cards()), 'rehype-parse'],
  'HTML with data': [() => renderHtmlData(papers()), 'rehype-parse'],
  'hub JSON': [() => JSON.stringify(hubRows(papers())), 'JSON.parse'],
  'JSON of papers': [() => toJson(papers())],
  NDJSON: [() => toNdjson(papers())],
  CSV: [() => toCsv(papers()), 'Papa Parse'],
};

export const suite: Suite = {
  title: `Read about ${count} papers of each format`,
  base: (name) => `${name.split(': ')[0]}: ${json}`,
  cases: Object.fromEntries(
    Object.entries(formats).flatMap(([name, [input, floor]]) => casesOf(name, input, floor)),
  ),
};

function casesOf(name: string, input: () => string, floor?: Floor): [string, () => Prepared][] {
  const prepared = (run: (input: string) => unknown) => () => {
    const text = input();
    return () => run(text);
  };
  return [
    [
      `${name}: ${json}`,
      () => {
        const text = JSON.stringify(parsePapers(input()));
        return () => JSON.parse(text);
      },
    ],
    [`${name}: parsePapers`, prepared((text) => parsePapers(text))],
    ...(floor ? [[`${name}: ${floor} alone`, prepared(floors[floor])] as [string, () => Prepared]] : []),
  ];
}

/** Papers with ids, as all formats of data have them. */
function papers(): Paper[] {
  return parsePapers(listingText)
    .filter(({ date }) => date !== null)
    .slice(0, count)
    .map((paper, at) => ({ ...paper, id: `2401.${String(at).padStart(5, '0')}` }));
}

/** Repeats a page to that many papers; titles and ids are made to differ, for repeated papers are complained about. */
function longer(page: string): string {
  const titles = parsePapers(page).map(({ title }) => title);
  const copies = Array.from({ length: Math.ceil(count / titles.length) }, (_, copy) =>
    titles
      .reduce((text, title) => text.replaceAll(title, `${title} ${copy}`), page)
      .replace(/\b\d{4}\.(?=\d{5}\b)/g, `${2400 + copy}.`),
  );
  return copies.join('\n');
}
