import { expect, it } from 'vitest';
import { parseListing } from '../../../../src/index.js';

type Card = Record<string, readonly string[]>;

/** What is said of a page with a card that has other lines than its two or three neighbors. */
function read(title: string, card: (at: number) => Card, changed: Card, neighbors: number) {
  const cards = Array.from({ length: neighbors + 1 }, (_, at) =>
    Object.values(at === 1 ? { ...card(at), ...changed } : card(at)).flat(),
  );
  const header = [title, 'by', 'AK', 'and the research community'];
  const { papers, messages } = parseListing([...header, ...cards.flat(), ''].join('\n'), {
    referenceDate: '2025-08-14',
  });
  expect(papers.map((paper) => paper.title)).toEqual(cards.map((_, at) => `Kettles at Sea, Part ${at}`));
  return messages.map(({ line, fatal, ruleId, reason, expected, actual }) => [
    ...[line, fatal === false, ruleId, reason, ...(expected ?? []), actual],
  ]);
}

const trending = (at: number): Card => ({
  submitter: ['Submitted by', `user-${at}`],
  title: [`Kettles at Sea, Part ${at}`],
  abstract: ['A framework for kettles that need no fire on a boat.'],
  authors: ['5 authors'],
  dot: ['·'],
  date: ['Published on Aug 4, 2025'],
  upvoteLabel: ['Upvote'],
  upvotes: [`${50 - at}`],
  starLabel: ['GitHub'],
  stars: [`${60 + at}`],
  link: ['arXiv Page'],
});
const daily = (at: number): Card => ({
  submitter: ['Submitted by', `user-${at}`],
  upvotes: [`${50 - at}`],
  title: [`Kettles at Sea, Part ${at}`],
  dot: ['·'],
  authors: ['5 authors'],
  comments: ['3'],
});
const title = '“Kettles at Sea, Part 1”';

it('cards of the trending page that are alike have no message', () => {
  expect(read('Trending Papers', trending, {}, 2)).toEqual([]);
  expect(read('Daily Papers', daily, {}, 3)).toEqual([]);
});

it.each<[what: string, changed: Card, message: unknown[]]>([
  [
    'no submitter',
    { submitter: [] },
    [17, true, 'missing-meta', `No submitter for ${title}`, 'a line such as `Submitted by AK`', 'none'],
  ],
  [
    'no user',
    { submitter: ['Submitted by'] },
    [18, true, 'missing-meta', `No user after \`Submitted by\` for ${title}`, 'a user name', 'none'],
  ],
  [
    'two words for a user',
    { submitter: ['Submitted by', 'Ann Bo'] },
    [
      ...[19, true, 'unreadable-value', `Not a user name after \`Submitted by\` for ${title}`],
      ...['one word', '“Ann Bo”'],
    ],
  ],
  [
    'no abstract',
    { abstract: [] },
    [19, true, 'missing-abstract', `No abstract for ${title}`, 'an abstract after the title', 'none'],
  ],
  [
    'no authors',
    { authors: [] },
    [
      ...[19, true, 'missing-meta', `No authors or organization for ${title}`],
      ...['a line such as `5 authors`', 'none'],
    ],
  ],
  [
    'no dot',
    { dot: [] },
    [19, false, 'missing-meta', `No dot between authors and date for ${title}`, 'a line `·`', 'none'],
  ],
  [
    'no date',
    { date: [] },
    [19, true, 'missing-meta', `No date for ${title}`, 'a date such as Jul 3, 2024', 'none'],
  ],
  [
    'upvotes without their label',
    { upvoteLabel: [] },
    [
      ...[19, true, 'unusual-count', `Upvotes without \`Upvote\` above them for ${title}`],
      ...['a label, as in its neighbors', '“49”'],
    ],
  ],
  [
    'a misspelled label',
    { upvoteLabel: ['Upvotf'] },
    [
      ...[24, true, 'unreadable-value', `Cannot parse a label in the entry ${title}: “Upvotf”`],
      ...['a label such as `Submitted by`, `Upvote` or `GitHub`', '“Upvotf”'],
    ],
  ],
  [
    'no stars below their label',
    { stars: [] },
    [19, true, 'missing-meta', `No stars after \`GitHub\` for ${title}`, 'a count', 'none'],
  ],
])('a message says what was found and expected where a trending card has %s', (_, changed, message) => {
  expect(read('Trending Papers', trending, changed, 2)).toEqual([message]);
});

it('trending cards need no stars below their labels where none has any', () => {
  const bare = (at: number) => ({ ...trending(at), stars: [] });
  expect(read('Trending Papers', bare, {}, 2)).toEqual([]);
});

it('a message says what was expected where a card of a day has no upvotes', () => {
  expect(read('Daily Papers', daily, { upvotes: [] }, 3)).toEqual([
    [14, true, 'missing-meta', `No upvotes for ${title}`, 'a count, or `-` for none', 'none'],
  ]);
});

it('an organization above the dot of a card does not replace the authors below it', () => {
  const named = (at: number) => ({ ...daily(at), dot: [`Boat Works ${at}`, '·'] });
  expect(read('Daily Papers', named, { authors: [] }, 3)).toEqual([
    [16, true, 'missing-meta', `No authors for ${title}`, 'a line such as `5 authors`', 'none'],
  ]);
});

it('an entry of a list with its title and abstract alone lacks the rest', () => {
  const entry = (at: number, rest: string) =>
    `Kettles at Sea, Part ${at}\n\nWe boil water on a boat.\n\n${rest}`;
  const whole = '5 authors\n·\nAug 3, 2025\n\n';
  const { messages } = parseListing(
    `Daily Papers\n\nby AK and the research community\n\n${entry(0, whole)}${entry(1, '')}${entry(2, whole)}`,
  );
  expect(
    messages.map(({ line, fatal, ruleId, reason, expected, actual }) => [
      ...[line, fatal, ruleId, reason, expected, actual],
    ]),
  ).toEqual([
    [
      ...[13, false, 'missing-meta', `No authors, organization or date for ${title}`],
      ...[['a line such as `5 authors · Jul 3, 2024`'], 'the next entry, or the end of the page'],
    ],
  ]);
});

it('a line below the dot of a card is no authors where a name stands above it, and is named', () => {
  const card = (at: number) => ({ ...daily(at), dot: [`Works ${at}`, '·'] });
  expect(read('Daily Papers', card, { authors: ['Harbor Inc.'] }, 3)).toEqual([
    [16, true, 'missing-meta', `No authors for ${title}`, 'a line such as `5 authors`', '“Harbor Inc.”'],
  ]);
});
