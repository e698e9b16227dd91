import { describe, expect, it } from 'vitest';
import { parseListing } from '../../../src/index.js';
import { findCaptures } from '../../../src/parse/captures/find-captures.js';

/** A page of two papers as it is copied, less what stands above its header. */
const page = (header: string, [first, second]: [string, string]) =>
  `${header}\n\nJul 5\n\n${first}\n\nIt floats.\n\n  • 2 authors\n·\nJul 3, 2024 7\n\n${second}\n\nIt sleeps.\n\n  • 3 authors\n·\nJul 4, 2024 5\n`;
const first = `Daily Papers\n\n${page('by AK and the research community', ['A Boat', 'A Cat'])}`;

function read(input: string) {
  const { papers, messages } = parseListing(input, {
    referenceDate: '2024-07-09',
    unlabeledCount: 'upvotes',
  });
  return [papers.map(({ title }) => title), messages.map(({ line, reason }) => [line, reason])];
}
const all = ['A Boat', 'A Cat', 'A Dog', 'A Bird'];

describe('what stands between two pages belongs to the second one', () => {
  const menu = ['Hugging Face', '- Models', '- Datasets', '+ Docs', 'Log In'];
  it.each<[what: string, above: string, lineWithoutTitle?: number]>([
    ['its title', 'Daily Papers\n'],
    ['the title of its week', 'Daily Papers - Week 27\n'],
    ['nothing', '', 24],
    ['its menu', `${menu.join('\n')}\nDaily Papers\n`],
    ['its menu with blank lines', `${menu.join('\n\n')}\n\nDaily Papers\n`],
    [
      'the lines of a tool',
      'Title: Daily Papers\n\nURL Source: https://huggingface.co/papers\n\nMarkdown Content:\n',
      29,
    ],
    [
      'front matter',
      '---\ntitle: Daily Papers\nsource: https://huggingface.co/papers\ntags:\n  - list\n---\nDaily Papers\n',
    ],
    ['a ruler', '=====\nDaily Papers\n-----\n'],
  ])('%s', (_, above, lineWithoutTitle) => {
    const second = `${above}\n${page('by AK and the research community', ['A Dog', 'A Bird'])}`;
    const notes = lineWithoutTitle ? [[lineWithoutTitle, 'The header of the page has no title']] : [];
    expect(read(`${first}\n${second}`)).toEqual([all, notes]);
  });

  it.each<[what: string, header: string]>([
    ['on three lines', 'by\nAK\nand the research community'],
    ['with a space less', 'byAK and the research community'],
    ['in capitals', 'BY AK AND THE RESEARCH COMMUNITY'],
    ['that ends with a blank', 'by AK and the research community '],
  ])('a header %s', (_, header) => {
    const second = `Daily Papers\n\n${page(header, ['A Dog', 'A Bird'])}`;
    expect(read(`${first}\n${second}`)).toEqual([all, []]);
  });

  it('its address, which is in no field', () => {
    const second = `Daily Papers\n\n${page('by AK and the research community', ['A Dog', 'A Bird'])}`;
    expect(read(`${first}\nhttps://huggingface.co/papers\n${second}`)).toEqual([
      all,
      [[23, 'Not read: “https://huggingface.co/papers”']],
    ]);
  });

  it('but other words do not', () => {
    const second = `Daily Papers\n\n${page('by AK and the research community', ['A Dog', 'A Bird'])}`;
    expect(read(`${first}\nThat was Monday, and this is Tuesday:\n\n${second}`)).toEqual([
      all,
      [[23, 'Not read: “That was Monday, and this is Tuesday:”']],
    ]);
  });
});

it('an abstract that ends like a header begins no page', () => {
  const input = first.replace('It floats.', 'A boat for sailors, made by Ann and the research community');
  expect(parseListing(input, { referenceDate: '2024-07-09' }).papers[0]).toMatchObject({
    title: 'A Boat',
    abstract: 'A boat for sailors, made by Ann and the research community',
    date: '2024-07-03',
  });
});

/** Where captures begin in a text, which has a ▶ there. */
function begins(marked: string, hasPage = false) {
  const text = marked.replaceAll('▶', '');
  const found = findCaptures(text, 0, true, () => hasPage);
  const offsets: number[] = [];
  for (let at = marked.indexOf('▶'); at >= 0; at = marked.indexOf('▶', at + 1))
    offsets.push(at - offsets.length);
  return {
    found: found.map(({ offset }) => offset),
    marked: offsets,
    kinds: found.map(({ isDocument, isJson }) => (isJson ? 'json' : isDocument ? 'document' : 'page')),
  };
}
const header = 'by AK and the research community\n\nJul 5\n';

describe('a page begins', () => {
  it.each<[where: string, text: string]>([
    ['at its header', `It sleeps.\n\n▶${header}`],
    ['at a header in a heading', `It sleeps.\n\n▶## ${header}`],
    [
      'at a header with a link',
      `It sleeps.\n\n▶by [AK](https://huggingface.co/akhaliq) and the research community\n`,
    ],
    [
      'at a header with an image',
      `It sleeps.\n\n▶by ![](/a.png) [[AK]](/akhaliq) and the research community\n`,
    ],
    ['at a header with a numbered link', `It sleeps.\n\n▶by [AK][3] and the research community\n`],
    ['at a header on several lines', `It sleeps.\n\n▶by\n\nAK\n\nand the research community\n`],
    ['at its title', `It sleeps.\n\n▶Daily Papers\n\n${header}`],
    ['at the name of its day', `It sleeps.\n\n▶Our Daily Papers of Monday\n${header}`],
    [
      'at no long sentence',
      `We keep the daily papers of this week in a drawer of the tall kitchen table.\n▶${header}`,
    ],
    ['at its menu', `It sleeps.\n\n▶Hugging Face\n\n- Models\n\n[Docs](/docs)\n\n${header}`],
    [
      'at a link of its menu on two lines',
      `It sleeps.\n\n▶Get trending papers in your\nemail inbox!\n${header}`,
    ],
    [
      'at the lines of a tool',
      `It sleeps.\n\n▶Title: Daily Papers\n\nURL Source: https://huggingface.co/papers\n\n${header}`,
    ],
    ['at such lines in bold', `It sleeps.\n\n▶**Captured (UTC):** 2024-07-05\n- Retrieved: today\n${header}`],
    ['at no long line of that kind', `Source: ${'kettles and '.repeat(20)}boats\n▶${header}`],
    ['at its address', `It sleeps.\n\n▶https://huggingface.co/papers\n${header}`],
    ['at no address in a sentence', `https://huggingface.co/papers has more\n▶${header}`],
    ['at no link to a paper', `[A Boat](/papers/2407.00001)\n▶${header}`],
    ['at a code fence', `It sleeps.\n\n▶\`\`\`text\n${header}`],
    ['at a ruler', `It sleeps.\n\n▶-----\n${header}`],
    [
      'at its front matter',
      `It sleeps.\n\n▶---\ntitle: Daily Papers\ntags:\n  - list\n- a\n---\n\n${header}`,
    ],
    ['at a ruler that ends none', `---\nIt sleeps.\n▶---\n\n${header}`],
    ['below the end of another one', `It sleeps.\n\nPrevious\nNext\n▶Daily Papers\n${header}`],
    ['where the text does', `▶${header}`],
    ['in each of several', `▶${header}\nIt sleeps.\n\n▶Daily Papers\n${header}\nIt barks.\n\n▶${header}`],
    ['at a menu of a hundred lines', `It sleeps.\n${'Menu\n'.repeat(2)}▶${'Menu\n'.repeat(100)}${header}`],
    [
      'at a menu of 16384 characters',
      `It sleeps.\n${' '.repeat(9000)}\n${' '.repeat(8000)}\n▶Menu\n${' '.repeat(9000)}\nMenu\n${header}`,
    ],
    ['at front matter of 29 lines', `It sleeps.\n▶---\n${'a: b\n'.repeat(29)}---\n${header}`],
    ['at the end of longer front matter', `It sleeps.\n---\n${'a: b\n'.repeat(30)}▶---\n${header}`],
    ['at a header on nine lines', `It sleeps.\n▶by\n${'AK\n'.repeat(7)}and the research community\n`],
    ['at a title of 60 characters', `It sleeps.\n▶Daily Papers ${'a'.repeat(47)}\n${header}`],
    ['at no title of 61 characters', `Daily Papers ${'a'.repeat(48)}\n▶${header}`],
    ['at a line of a tool of 200 characters', `It sleeps.\n▶Title: ${'a'.repeat(193)}\n${header}`],
    ['at no such line of 201 characters', `Title: ${'a'.repeat(194)}\n▶${header}`],
    ['at a header of 600 characters', `It sleeps.\n▶by ${'A'.repeat(570)} and the research community\n`],
    ['at no header of 601 characters', `by ${'A'.repeat(571)} and the research community\n`],
    [
      'at a header with Windows line ends',
      `It sleeps.\r\n\r\n▶Daily Papers\r\n\r\n${header.replace(/\n/g, '\r\n')}`,
    ],
    ['at trending papers', `It sleeps.\n\n▶Trending Papers of the Week\n${header}`],
    ['at no page of another kind', `It sleeps.\n\nTrending Models of the Week\n▶${header}`],
    ['at the word by', `It sleeps.\n\n▶by\n${header}`],
    ['at no address of a paper', `https://huggingface.co/papers/2407.00001\n▶${header}`],
    ['at an address without encryption', `It sleeps.\n▶http://huggingface.co/papers\n${header}`],
    ['at no link in a sentence', `See [the list](/list)\n▶${header}`],
    ['at links of its menu', `It sleeps.\n▶* [Kettles](/kettles)\n- [Boats][12]\n${header}`],
    ['at two blank lines in a menu', `It sleeps.\n▶Menu\n\n\nSearch\n${header}`],
    ['nowhere, in a sentence', 'A boat by Ann, for sailors and the research community\n'],
    ['nowhere, in the words alone', 'It sleeps.\n\nand the research community\n'],
    ['nowhere, in more words', 'by AK and the research community today\n'],
    ['nowhere, far below its first word', `by\n${'and\n'.repeat(9)}and the research community\n`],
    ['nowhere, in a long line', `by ${'AK '.repeat(300)}and the research community\n`],
  ])('%s', (_, text) => {
    const { found, marked, kinds } = begins(text);
    expect(found).toEqual(marked);
    expect(kinds).toEqual(marked.map(() => 'page'));
  });
});

describe('a document begins', () => {
  it.each<[where: string, kind: string, text: string]>([
    ['at its type', 'document', 'It sleeps.\n▶<!DOCTYPE  HTML>\n<p>by AK and the research community</p>\n'],
    ['at its tag', 'document', 'It sleeps.\n▶<html lang="en">\n'],
    ['at the version of a message', 'document', 'It sleeps.\n\n▶MIME-Version: 1.0\n'],
    [
      'at the headers of a message',
      'document',
      'It sleeps.\n\n▶From: <Saved>\nSubject: Daily\n\tPapers\nMIME-Version: 1.0\n',
    ],
    ['at rows', 'json', 'It sleeps.\n\n▶[\n  {\n    "title": "A Boat"\n  }\n]\n'],
    ['at an object', 'json', 'It sleeps.\n\n▶{"title": "A Boat"}\n'],
    ['below a page', 'page', `▶${header}\nIt sleeps. {"title": "A Boat"}\n`],
    ['at no tag in a line', 'none', 'It sleeps. <html>\n'],
    ['at no other tag', 'none', '<htmlx>\n<p>It sleeps.</p>\n'],
    ['at no other header', 'none', 'MIME-Versions: 1.0\nMIME-Version: none\n'],
  ])('%s: %s', (_, kind, text) => {
    const { found, marked, kinds } = begins(text);
    expect(found).toEqual(marked);
    expect(kinds).toEqual(kind === 'none' ? [] : [kind]);
  });

  it('at rows below a page, but at no object that an abstract may quote', () => {
    expect(begins('It sleeps.\n\n▶[{"title": "A Boat"}]\n', true)).toMatchObject({
      found: [12],
      kinds: ['json'],
    });
    expect(begins('It sleeps.\n\n{"title": "A Boat"}\n', true).found).toEqual([]);
    expect(begins(`▶${header}\nIt sleeps.\n\n{"title": "A Boat"}\n`).found).toEqual([0]);
  });

  it('nowhere where all is plain text, and not again', () => {
    const text = `It sleeps.\n<html>\n\n${header}`;
    expect(findCaptures(text, 0, false, () => false)).toEqual([
      { offset: 19, isDocument: false, isJson: false },
    ]);
    expect(findCaptures(text, 18, true, () => false)).toEqual([
      { offset: 19, isDocument: false, isJson: false },
    ]);
    expect(findCaptures(text, text.length - 3, true, () => false)).toEqual([]);
  });
});

it('lines between two rulers are no front matter unless they begin with a key: a page stands there, indented or not', () => {
  const middle = `Daily Papers\n\n${page('by AK and the research community', ['A Fish', 'A Fox'])}`;
  const last = `Daily Papers\n\n${page('by AK and the research community', ['A Dog', 'A Bird'])}`;
  const indented = (text: string) => text.replace(/^(?=.)/gm, '  ');
  for (const change of [indented, (text: string) => text]) {
    const pages = [first, middle, last].map(change).join('\n---\n\n');
    expect(parseListing(pages, { referenceDate: '2024-07-09' }).papers.map(({ title }) => title)).toEqual([
      ...['A Boat', 'A Cat', 'A Fish', 'A Fox', 'A Dog', 'A Bird'],
    ]);
  }
});
