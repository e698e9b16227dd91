import { type Paper, parsePapers, toCsv, toJson, toNdjson } from 'daily-papers';
import { parseDocument } from 'htmlparser2';
import MarkdownIt from 'markdown-it';
import Papa from 'papaparse';
import rehypeParse from 'rehype-parse';
import remarkParse from 'remark-parse';
import TurndownService from 'turndown';
import { unified } from 'unified';
import { hubRows, renderHtmlData } from '../../helpers/render-formats.js';
import { byHand, cardsByHand } from '../by-hand.js';
import { captureOr, listingText } from '../inputs.js';
import type { Prepared, Suite } from '../suite.js';

const count = 50;
const json = 'JSON.parse of its papers';

/** What else reads the same input: a library that makes nothing of it, or a script that people write for themselves. */
type Peer = keyof typeof peers;
const peers = {
  'remark-parse alone': (input: string) => unified().use(remarkParse).parse(input),
  'markdown-it alone': (input: string) => new MarkdownIt().parse(input, {}),
  'rehype-parse alone': (input: string) => unified().use(rehypeParse).parse(input),
  'htmlparser2 alone': (input: string) => parseDocument(input),
  'Papa Parse alone': (input: string) => Papa.parse(input),
  'JSON.parse alone': (input: string) => JSON.parse(input),
  'a regular expression by hand': byHand,
  'cheerio by hand': cardsByHand,
};
const markdown: Peer[] = ['remark-parse alone', 'markdown-it alone'];
const html: Peer[] = ['rehype-parse alone', 'htmlparser2 alone'];

const cards = () => captureOr('tools/search.cards.html', 'html/search-page.html');
const formats: Record<string, [input: () => string, peers?: Peer[]]> = {
  'plain text': [() => longer(listingText), ['a regular expression by hand']],
  'copied daily page': [() => longer(captureOr('tools/daily.chromium-copy.txt', 'text/week.txt'))],
  'numbered links': [() => longer(captureOr('numbered-links.txt', 'numbered/page.txt')), markdown],
  notebook: [() => longer(captureOr('notebook.md', 'notebook/page.md'))],
  'reader Markdown': [() => longer(captureOr('reader.md', 'markdown/reader.md')), markdown],
  'turndown of the cards': [() => longer(new TurndownService().turndown(cards())), markdown],
  'HTML cards': [() => longer(cards()), [...html, 'cheerio by hand']],
  'HTML with data': [() => renderHtmlData(papers()), html],
  'hub JSON': [() => JSON.stringify(hubRows(papers())), ['JSON.parse alone']],
  'JSON of papers': [() => toJson(papers())],
  NDJSON: [() => toNdjson(papers())],
  CSV: [() => toCsv(papers()), ['Papa Parse alone']],
};

export const suite: Suite = {
  title: `Read about ${count} papers of each format`,
  base: (name) => `${name.split(': ')[0]}: ${json}`,
  cases: Object.fromEntries(
    Object.entries(formats).flatMap(([name, [input, others]]) => casesOf(name, input, others)),
  ),
};

function casesOf(name: string, input: () => string, others: Peer[] = []): [string, () => Prepared][] {
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
    ...others.map((peer): [string, () => Prepared] => [`${name}: ${peer}`, prepared(peers[peer])]),
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
