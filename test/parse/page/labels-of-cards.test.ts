import { describe, expect, it } from 'vitest';
import { parseListing } from '../../../src/index.js';

/** Three trending cards; the labels of the second one are given. */
function read({ upvote = 'Upvote', github = 'GitHub', page = 'arXiv Page' }) {
  const card = (at: number, labels: readonly string[]) =>
    `Submitted by\nuser-${at}\nKettles at Sea, Part ${at}\nKettles boil water of all kinds.\n5 authors\n·\nPublished on Aug ${at + 1}, 2025\n${labels[0]}\n${at + 10}\n${labels[1]}\n${at + 20}\n${labels[2]}\n`;
  const usual = ['Upvote', 'GitHub', 'arXiv Page'];
  const cards = [card(0, usual), card(1, [upvote, github, page]), card(2, usual)];
  const { papers, messages } = parseListing(
    `Trending Papers\nby\nAK\nand the research community\n${cards.join('')}`,
    { referenceDate: '2025-08-14' },
  );
  expect(papers.map(({ title, upvotes, githubStars }) => [title, upvotes, githubStars])).toEqual([
    ['Kettles at Sea, Part 0', 10, 20],
    ['Kettles at Sea, Part 1', 11, 21],
    ['Kettles at Sea, Part 2', 12, 22],
  ]);
  return messages.map(({ line, fatal, reason }) => [line, fatal, reason]);
}

describe('a label that is misspelled leaves the counts of its card where they are', () => {
  const misspelled = (label: string) =>
    `Cannot parse a label in the entry “Kettles at Sea, Part 1”: “${label}”`;

  it.each([
    [24, { upvote: 'Upvot' }, 'Upvot'],
    [24, { upvote: 'Upvotes' }, 'Upvotes'],
    [26, { github: 'GitHubb' }, 'GitHubb'],
    [26, { github: 'Git Hub' }, 'Git Hub'],
    [28, { page: 'arXivv Pagee' }, 'arXivv Pagee'],
  ])('by a letter or two: line %i, %j', (line, labels, label) => {
    expect(read(labels)).toEqual([[line, false, misspelled(label)]]);
  });

  it.each(['Upvo', 'Upvote it'])('beyond that, upvotes are without theirs: %s', (upvote) => {
    expect(read({ upvote })).toEqual([
      [19, false, 'Upvotes without `Upvote` above them for “Kettles at Sea, Part 1”'],
      [24, false, `Not read: “${upvote}”`],
    ]);
  });

  it.each(['Gtihub', 'Code'])('and so are stars: %s', (github) => {
    expect(read({ github })).toEqual([
      [19, false, 'Stars without `GitHub` above them for “Kettles at Sea, Part 1”'],
      [26, false, `Not read: “${github}”`],
    ]);
  });

  it.each(['arXvi Pgae', 'arX Pag'])('a link to the page is not read: %s', (page) => {
    expect(read({ page })).toEqual([[28, false, `Not read: “${page}”`]]);
  });
});

it.each([1, 3])('stars are not the upvotes of a card that has lost their number, of %i cards', (count) => {
  const cards = Array.from({ length: count }, (_, at) => {
    const upvotes = at === count - 1 ? '' : `${at + 10}\n`;
    return `Submitted by\nuser-${at}\nKettles at Sea, Part ${at}\nKettles boil water of all kinds.\n5 authors\n·\nPublished on Aug ${at + 1}, 2025\nUpvote\n${upvotes}GitHub\n${at + 20}\narXiv Page\n`;
  });
  const { papers, messages } = parseListing(
    `Trending Papers\nby\nAK\nand the research community\n${cards.join('')}`,
    { referenceDate: '2025-08-14' },
  );
  expect(papers.map(({ upvotes, githubStars }) => [upvotes, githubStars])).toEqual(
    cards.map((_, at) => [at === count - 1 ? null : at + 10, at + 20]),
  );
  expect(messages.map(({ fatal, reason }) => [fatal, reason])).toEqual([
    [false, `No upvotes for “Kettles at Sea, Part ${count - 1}”`],
  ]);
});

it('a label without a number in its link is no count, and a dash is 0', () => {
  const card = (at: number, upvotes: string) =>
    `<article><h3><a href="/papers/2508.0000${at}">Kettles at Sea, Part ${at}</a></h3><p>Kettles boil water of all kinds.</p><ul><li>5 authors</li></ul><span>·</span><span>Published on Aug ${at + 1}, 2025</span><a href="/login?next=%2Fpapers%2F2508.0000${at}">Upvote <div>${upvotes}</div></a><a href="https://arxiv.org/abs/2508.0000${at}">arXiv Page</a></article>`;
  const { papers, messages } = parseListing(
    `<main><h1>Trending Papers</h1><h2>by <a href="/akhaliq">AK</a> and the research community</h2>${card(0, '12')}${card(1, '')}${card(2, '-')}</main>`,
    { referenceDate: '2025-08-14' },
  );
  expect(papers.map(({ upvotes }) => upvotes)).toEqual([12, null, 0]);
  expect(messages.map(({ ruleId, fatal, reason }) => [ruleId, fatal, reason])).toEqual([
    ['missing-meta', false, 'No upvotes for “Kettles at Sea, Part 1”'],
  ]);
});

it.each(['#', '~', '=', '⁄'])(
  'another sign in the place of the dot is reported, and read as the dot: %s',
  (sign) => {
    const entry = (at: number, dot: string) =>
      `Kettles at Sea, Part ${at}\n\nKettles boil water of all kinds.\n\n  • 5 authors\n${dot}\nAug 3, 2025 ${at + 1}\n\n`;
    const { papers, messages } = parseListing(
      `Daily Papers\n\nby AK and the research community\n\nAug 14\n\n${entry(0, '·')}${entry(1, sign)}${entry(2, '·')}`,
      { referenceDate: '2025-08-14', unlabeledCount: 'upvotes' },
    );
    expect(
      papers.map(({ abstract, authorCount, date, upvotes }) => [abstract, authorCount, date, upvotes]),
    ).toEqual([
      ['Kettles boil water of all kinds.', 5, '2025-08-03', 1],
      ['Kettles boil water of all kinds.', 5, '2025-08-03', 2],
      ['Kettles boil water of all kinds.', 5, '2025-08-03', 3],
    ]);
    expect(messages.map(({ line, ruleId, reason }) => [line, ruleId, reason])).toEqual([
      [20, 'unreadable-value', `Cannot parse the dot in the entry “Kettles at Sea, Part 1”: “${sign}”`],
    ]);
  },
);

it.each<[string, string[], unknown[]]>([
  [
    'unlike the others',
    ['arXiv Page\n', '', 'arXiv Page\n', 'arXiv Page\n'],
    [[17, undefined, 'No link to its page for “Kettles at Sea, Part 1”, unlike most of its neighbors']],
  ],
  ['as do others', ['arXiv Page\n', '', '', 'arXiv Page\n'], []],
  ['as do all', ['', '', '', ''], []],
  ['as do most', ['', 'arXiv Page\n', '', ''], []],
])('a trending card may lack the link to its page, %s', (_, links, expected) => {
  const cards = links.map(
    (link, at) =>
      `Submitted by\nuser-${at}\nKettles at Sea, Part ${at}\nKettles boil water of all kinds.\n5 authors\n·\nPublished on Aug ${at + 1}, 2025\nUpvote\n${at + 10}\n${link}`,
  );
  const { papers, messages } = parseListing(
    `Trending Papers\nby\nAK\nand the research community\n${cards.join('')}`,
    { referenceDate: '2025-08-14' },
  );
  expect(papers.map(({ upvotes }) => upvotes)).toEqual([10, 11, 12, 13]);
  expect(messages.map(({ line, fatal, reason }) => [line, fatal, reason])).toEqual(expected);
});

it.each(['42', 'GitHub'])(
  'below the organization of a trending card, a line %s may not be its name',
  (line) => {
    const card = (at: number, names: string) =>
      `Submitted by\nuser-${at}\nKettles at Sea, Part ${at}\nKettles boil water of all kinds.\n${names}\n·\nPublished on Aug ${at + 1}, 2025\nUpvote\n${at + 10}\n`;
    const { messages } = parseListing(
      `Trending Papers\nby\nAK\nand the research community\n${card(0, 'Harbor Works')}${card(1, `RiverBoat\n${line}`)}${card(2, '5 authors')}`,
      { referenceDate: '2025-08-14' },
    );
    expect(messages.map(({ reason }) => reason)).toContain(
      `“RiverBoat” was read as the logo of “${line}”, although others have none; it may be the organization`,
    );
  },
);
