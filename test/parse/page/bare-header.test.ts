import { describe, expect, it } from 'vitest';
import { ListingError } from '../../../src/model/listing-error.js';
import { parseListing } from '../../../src/parse/parse-listing.js';

const entry = (title: string) => `${title}\n\nWe boil water in it.\n\n  • 2 authors\n·\nJul 3, 2024\n`;
const read = (text: string) => parseListing(text, { referenceDate: '2025-08-14' });
const titles = (text: string) => read(text).papers.map(({ title, abstract }) => [title, abstract]);
const rules = (text: string) => read(text).messages.map(({ ruleId, line }) => [ruleId, line]);

describe('the words Daily Papers without the line about the curator', () => {
  it('are a header above the first entry', () => {
    const text = `Daily Papers\n\n${entry('A Kettle')}\n${entry('A Boat')}`;
    expect(titles(text)).toEqual([
      ['A Kettle', 'We boil water in it.'],
      ['A Boat', 'We boil water in it.'],
    ]);
    expect(rules(text)).toEqual([]);
  });

  it('are a header below the menu of the site', () => {
    const text = `Hugging Face\nModels\nDatasets\nDaily Papers\n\n${entry('A Kettle')}`;
    expect(titles(text)).toEqual([['A Kettle', 'We boil water in it.']]);
  });

  it('are a header between two lists', () => {
    const text = `${entry('A Kettle')}\nDaily Papers\n\n${entry('A Boat')}`;
    expect(titles(text)).toEqual([
      ['A Kettle', 'We boil water in it.'],
      ['A Boat', 'We boil water in it.'],
    ]);
  });

  const cards = (line: string) => `${line}${entry('A Kettle')}\n${line}${entry('A Boat')}`;

  it.each([
    ['a day', `Aug 14\n\n${cards('')}`],
    ['a tab', `Daily\nAug 14\n\n${cards('')}`],
    ['a damaged line about the curator, and tabs', `by AK\nDaily\nWeekly\nAug 14\n\n${cards('')}`],
    ['a submitter', cards('Submitted by ann\n')],
    ['a count', cards('7\n\n')],
    ['a title and a text', cards('')],
  ])('are a header above %s, below other text', (_, below) => {
    const { title, papers, messages } = read(`Notes of today\n\nDaily Papers\n\n${below}`);
    expect([title, papers.map((paper) => paper.title)]).toEqual(['Daily Papers', ['A Kettle', 'A Boat']]);
    expect(messages.filter(({ ruleId }) => ruleId === 'unread-line').map(String)).toEqual([
      '1:1-1:15: Not read: “Notes of today”',
    ]);
  });

  it.each([
    ['a number of authors', `5 authors\n\n${cards('')}`],
    ['words of the menu', `Learn\n\nDiscord\n\n${cards('')}`],
    ['other words and one of the menu', `Our Friends\n\nDiscord\n\n${cards('')}`],
  ])('are no header above %s, below other text', (_, below) => {
    expect(read(`Notes of today\n\nDaily Papers\n\n${below}`).title).toBeNull();
  });

  it('are no header above one line that ends the text', () => {
    const text = `${entry('A Lamp')}\nDaily Papers\n\nOur friends row.\n`;
    expect(titles(text)).toEqual([
      ['A Lamp', 'We boil water in it.'],
      ['Daily Papers', 'Our friends row.'],
    ]);
    expect(rules(text)).toEqual([['missing-meta', 9]]);
  });

  it('are a header a second time', () => {
    const text = `Daily Papers\n\n${entry('A Lamp')}\nDaily Papers\n\n${cards('')}`;
    expect(titles(text)).toEqual(
      ['A Lamp', 'A Kettle', 'A Boat'].map((title) => [title, 'We boil water in it.']),
    );
    expect(rules(text)).toEqual([]);
  });

  it('are no title for an entry that has lost its own', () => {
    const text = `Daily Papers\n\nWe boil water in it.\n\n  • 2 authors\n·\nJul 3, 2024\n\n${entry('A Boat')}`;
    expect(titles(text)).toEqual([['A Boat', 'We boil water in it.']]);
    expect(rules(text)).toEqual([['missing-title', 3]]);
  });

  it.each(['Daily Papers', 'Trending Papers'])('are a title below a header that is whole: %s', (title) => {
    const page = (titles: string[]) =>
      titles
        .map((each, at) => `${30 - at}\n${each}\nWe boil water in it.\n2 authors\n·\nJul 3, 2024\n`)
        .join('');
    const head = 'Daily Papers\nby\nAK\nand the research community\nAug 14\n';
    const { papers } = read(head + page(['A Kettle', title, 'A Boat', 'A Crane']));
    expect(papers.map((paper) => [paper.title, paper.upvotes])).toEqual([
      ['A Kettle', 30],
      [title, 29],
      ['A Boat', 28],
      ['A Crane', 27],
    ]);
  });

  it('are a word of the menu among others', () => {
    expect(() =>
      read('Hugging Face\nModels\nDaily Papers\nLearn\nDiscord\nForum\nGitHub\nOur news of today'),
    ).toThrow(ListingError);
  });
});

it.each(['Daily Papers', 'Daily Papers\n', '# Daily Papers\n', 'Trending Papers\n'])(
  'a page with the words %j alone has no papers',
  (text) => {
    const { title, curator, papers, messages } = read(text);
    expect([title, curator, papers, messages]).toEqual([text.replace('#', '').trim(), ...[null, [], []]]);
  },
);

describe('a checkbox above a title', () => {
  const page = (header: string) =>
    `${header}[ ] 7\n\nA Kettle\n\nWe boil water.\n\n2 authors\n·\nJul 3, 2024\n`;

  it.each(['', 'Daily Papers\n\n'])('holds the upvotes, below %j', (header) => {
    const { papers, messages, format } = read(page(header));
    expect(papers.map(({ title, upvotes, authorCount }) => [title, upvotes, authorCount])).toEqual([
      ['A Kettle', 7, 2],
    ]);
    expect(messages).toEqual([]);
    expect(format).toBe('text');
  });
});

describe('the curator', () => {
  it.each([
    'by AK and the research community',
    'byAKand the research community',
    'by\nAKand the research community',
    'by\n\nAK\n\nand the research community',
    'by AK\nand the research community',
  ])('stands on one line or on several: %j', (lines) => {
    const { curator, papers, messages } = read(`Daily Papers\n\n${lines}\n\nAug 14\n\n${entry('A Kettle')}`);
    expect(curator).toBe('AK');
    expect(papers.map(({ title }) => title)).toEqual(['A Kettle']);
    expect(messages).toEqual([]);
  });

  it.each(['By the Lake', 'Stand by'])('is no abstract that ends like it below the title %s', (title) => {
    const abstract = 'We row with friends and the research community';
    expect(titles(entry(title).replace('We boil water in it.', abstract))).toEqual([[title, abstract]]);
  });

  it.each(['We write for the AI research community', 'AK and the research community'])(
    'is no other line that ends like it: %j',
    (title) => {
      const { curator, papers } = read(entry(title));
      expect([curator, papers.map((paper) => paper.title)]).toEqual([null, [title]]);
    },
  );
});

it('a paragraph of Markdown that holds the header is no title', () => {
  const text = `Daily Papers\nby\nAK and the research community\nAug 14\n\n${entry('A Kettle')}`;
  const read = () => parseListing(text, { format: 'markdown', referenceDate: '2025-08-14' });
  expect(read).toThrow(ListingError);
});

it('pandoc prints an image without words before the day', () => {
  const text = `Daily Papers\n\nbyAK and the research community\n\n-   Daily\n-   Weekly\n\n[]Aug 14\n\n${entry('A Kettle')}`;
  const { date, papers, messages } = read(text);
  expect([date, papers.map(({ title }) => title), messages]).toEqual(['2025-08-14', ['A Kettle'], []]);
});

it('pandoc prints images without words in the footer, and a count may stand above it', () => {
  const page = ['A Kettle', 'A Boat'].map(
    (title, at) =>
      `[]\n\n${30 - at}\n\n${title}\n\nWe boil water in it.\n\n-   2 authors\n\n· Jul 3, 2024[] ${at + 4}\n\n`,
  );
  const footer =
    'PreviousNext\n\nTrending Papers ranked by GitHub stars activity\n\n[] System theme\n\nCompany\n\nTOS Privacy About Careers []\n';
  const text = `Daily Papers\n\nbyAK and the research community\n\n[]Aug 14\n\n${page.join('')}${footer}`;
  const { papers, messages } = read(text);
  expect(papers.map(({ title, upvotes, comments }) => [title, upvotes, comments])).toEqual([
    ['A Kettle', 30, 4],
    ['A Boat', 29, 5],
  ]);
  expect(messages).toEqual([]);
});

it('several words of the footer are no title', () => {
  const { papers } = read(
    [
      '   Submitted by ann\n   [19][ ]\n  [21]Boats = Kettles\n     ·\n     12 authors',
      '   [22]Previous[23]Next\n   [24]Trending Papers ranked by GitHub stars activity\n',
      'References\n  18. https://huggingface.co/papers/trending\n  21. https://huggingface.co/papers/2408.01246',
      "  34. https://huggingface.co/docs\n   [1]Hugging Face's logo [2]Hugging Face\n\n   [12]Subscribe",
    ].join('\n'),
  );
  expect(papers.map(({ title, authorCount }) => [title, authorCount])).toEqual([['Boats = Kettles', 12]]);
});
