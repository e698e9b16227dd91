import { describe, expect, it } from 'vitest';
import { parseListing } from '../../../src/index.js';
import { looksLikeNotebook, notebookPieces } from '../../../src/parse/formats/notebook/pieces.js';
import { Source } from '../../../src/parse/source/source.js';

const site = 'https://huggingface.co';
const boat = `${site}/papers/2407.00001`;
const cat = `${site}/papers/2407.00002`;

describe('a page whose links are lines of their own', () => {
  it.each<[string, string]>([
    ['five links to the site', `${site}/a\n`.repeat(5)],
    ['the last of them without a line end', Array.from({ length: 5 }, () => `${site}/a`).join('\n')],
    ['links with blanks around them', `Models\r\n\u00a0 http://www.huggingface.co/models \t\r\n`.repeat(5)],
    ['one paper, twice', `A Boat\n${boat}\n\n${boat}v2\n${boat}\n${boat}v2\n`],
    ['two papers, twice each', `https://a.example\nA Boat\n${boat}\n${cat} \n${boat}\n ${cat}\n`],
  ])('has %s', (_, text) => {
    expect(looksLikeNotebook(text)).toBe(true);
  });

  it.each<[string, string]>([
    ['four links to the site', `${site}/a\n`.repeat(4)],
    ['links to other sites', 'https://huggingface.example/papers/2407.00001\n'.repeat(6)],
    ['links that are no lines', `See ${boat}\n${boat} and\n`.repeat(5)],
    ['one paper', `A Boat\n${boat}\n`],
    ['two papers, one of them twice', `${boat}\n${boat}\n${cat}\n`],
    ['papers without an id', `${site}/papers\n${site}/papers/2407\n`.repeat(2)],
    ['nothing', ''],
  ])('has more than %s', (_, text) => {
    expect(looksLikeNotebook(text)).toBe(false);
  });
});

describe('its pieces', () => {
  const long = 'We show that boats float on lakes, and that they do so quickly,';
  const rest = 'but that they do not on sand.';
  it.each<[string, string, [text: string, url?: string][]]>([
    ['a line and its link', `A Boat\n${boat}\nIt floats.`, [['A Boat', boat], ['It floats.']]],
    ['a line above a blank one', `A Boat\n\n${boat}`, [['A Boat', boat]]],
    ['the first of two links', `A Boat\n${boat}\n${cat}`, [['A Boat', boat]]],
    ['no link above all lines', `${boat}\nA Boat`, [['A Boat']]],
    ['no link behind a bracket', `A Boat\n[\n${boat}`, [['A Boat']]],
    ['a line behind a bracket', `[\nA Boat\n${boat}`, [['A Boat', boat]]],
    ['a link in Markdown', `[Models ](${site}/models)`, [['Models', `${site}/models`]]],
    ['the end of one', `Models](${site}/models)\n${boat}`, [['Models', `${site}/models`]]],
    ['no such link of many words', `[${'m'.repeat(81)}](${site})`, [[`[${'m'.repeat(81)}](${site})`]]],
    ['a link among words', `See [a](${site}) and`, [[`See [a](${site}) and`]]],
    ['headings without their marks', '### A Boat\n#hash', [['A Boat'], ['#hash']]],
    ['wrapped lines', `${long}\n${rest}\n${boat}`, [[`${long} ${rest}`, boat]]],
    ['paragraphs', `${long}\n\n${rest}`, [[long], [rest]]],
    ['lines behind a link', `${long}\n${boat}\n${rest}`, [[long, boat], [rest]]],
    ['a line below a short one', `${long.slice(0, 60)}\n${rest}`, [[long.slice(0, 60)], [rest]]],
    ['a short line below one', `${long}\n${rest.slice(0, 20)}`, [[long], [rest.slice(0, 20)]]],
  ])('%s', (_, text, expected) => {
    const pieces = notebookPieces(new Source(text));
    expect(pieces.map((piece) => [piece.text, ...(piece.url === undefined ? [] : [piece.url])])).toEqual(
      expected,
    );
  });

  it('have their places', () => {
    const text = `\n### A Boat\n${boat}\n\n${long}\n${rest}\n`;
    const places = notebookPieces(new Source(text)).map(({ start, end }) => text.slice(start, end));
    expect(places).toEqual(['### A Boat', `${long}\n${rest}`]);
  });
});

describe('such a page is read', () => {
  const page = (text: string) =>
    `Daily Papers\n\nby \n\nAK\n\n and the research community\n\n [-] 19\n\nA Boat\n\n${boat}\n\n${text}\n\n${boat}\n\n[\n\n3 authors](${boat})\n\n·\n\nSep 3, 2024 \n`;

  it.each<[what: string, text: string, abstract: string]>([
    ['one space', 'It floats. It sinks.', 'It floats. It sinks.'],
    ['two spaces', 'It floats.  It sinks.', 'It floats. It sinks.'],
    ['a tab', 'It floats.\tIt sinks.', 'It floats. It sinks.'],
    ['printed pages', `It floats.\n\n${site}/papers 1/2\n${site}/papers 2/2`, 'It floats.'],
  ])('with %s in it', (_, text, abstract) => {
    const { title, curator, papers, messages } = parseListing(page(text), { positions: true });
    expect([title, curator, messages]).toEqual(['Daily Papers', 'AK', []]);
    expect(papers.map(({ positions, ...paper }) => [paper, positions?.date?.start.line])).toEqual([
      [
        {
          title: 'A Boat',
          abstract,
          authorCount: 3,
          date: '2024-09-03',
          upvotes: 19,
          repoLinks: [],
          id: '2407.00001',
          url: boat,
          comments: 0,
        },
        page(text).slice(0, page(text).indexOf('Sep 3')).split('\n').length,
      ],
    ]);
  });
});
