import { expect, it } from 'vitest';
import { parseListing } from '../../../src/index.js';

interface Card {
  user: string;
  title: string;
  abstract: string;
  who: string;
  date: string;
  upvotes: string;
  /** The text of the link to the repository, and where it leads. */
  stars: string;
  repository: string;
}

/** A trending page with these cards, in Markdown; a card has no line for what is empty. */
const read = (cards: readonly Card[]) => {
  const entries = cards.map(({ user, title, abstract, who, date, upvotes, stars, repository }) =>
    [
      ...(user ? [`Submitted by\n\n${user}`] : []),
      ...[`### ${title}`, abstract, who, date && `· ${date}`],
      ...(upvotes ? [`Upvote\n\n${upvotes}`] : []),
      repository && `[${stars}](https://github.com/kettles/${repository})`,
    ]
      .filter((line) => line !== '')
      .join('\n\n'),
  );
  const { papers, messages } = parseListing(
    `# Trending Papers\n\n## by AK and the research community\n\n${entries.join('\n\n')}\n`,
    { referenceDate: '2025-08-14' },
  );
  return {
    papers,
    titles: papers.map(({ title }) => title),
    messages: messages.map(({ line, fatal, ruleId, reason, expected }) => [
      ...[line, fatal, ruleId, reason, expected],
    ]),
  };
};

const cardOf = (number: number): Card => ({
  user: `user-${number}`,
  title: `A Kettle, Part ${number}`,
  abstract: 'It boils water faster than others.',
  who: '- 9 authors',
  date: 'Published on Aug 1, 2025',
  upvotes: '41',
  stars: 'GitHub 12',
  repository: `part-${number}`,
});
const twins = (number: number, change: Partial<Card> = {}) => [
  cardOf(number),
  { ...cardOf(number), ...change },
];
const titles = ['A Kettle, Part 1', 'A Kettle, Part 2', 'A Kettle, Part 3'];

const expected = ['two cards of each paper that say the same'];
const alone = (line: number, title: string) => [
  ...[line, false, 'ambiguous-value'],
  `No second card says the same as that of “${title}”, unlike those of its neighbors`,
  expected,
];
const unlike = (line: number, title: string) => [
  ...[line, false, 'ambiguous-value'],
  `The two cards of “${title}” differ in the submitter or in links; the first one was read`,
  expected,
];

it('two cards that say the same are one paper', () => {
  const { titles: read1, messages } = read([1, 2, 3].flatMap((number) => twins(number)));
  expect([read1, messages]).toEqual([titles, []]);
});

it('cards without another that says the same are reported', () => {
  const page = read([...twins(1), ...twins(2, { title: 'A Boat' }), ...twins(3)]);
  expect([page.titles, page.messages]).toEqual([
    titles.toSpliced(2, 0, 'A Boat'),
    [alone(45, 'A Kettle, Part 2'), alone(63, 'A Boat')],
  ]);
  const lone = read([...twins(1).slice(1), ...twins(2).slice(1), ...twins(3)]);
  expect([lone.titles, lone.messages]).toEqual([titles, []]);
});

it.each(['A Kett', 'A Kettle, Part 2: It Boils', 'Part 2'])(
  'cards that differ in the title alone are reported on a page of few papers: %s',
  (title) => {
    const differ = [
      ...[27, false, 'ambiguous-value'],
      `The cards of “A Kettle, Part 2” and “${title}” differ in the title alone: they may be of one paper`,
      expected,
    ];
    const one = read(twins(2, { title }));
    expect([one.titles, one.messages]).toEqual([['A Kettle, Part 2', title], [differ]]);
    const two = read([...twins(2, { title }), ...twins(3)]);
    expect([two.titles, two.messages]).toEqual([['A Kettle, Part 2', title, 'A Kettle, Part 3'], [differ]]);
  },
);

it('cards that differ in the punctuation of the title are reported as a paper that is repeated, too', () => {
  const { messages } = read(twins(2, { title: 'A Kettle Part 2' }));
  expect(messages.map(([line, , rule]) => [line, rule])).toEqual([
    [27, 'ambiguous-value'],
    [27, 'repeated-paper'],
  ]);
});

it('two papers whose titles have nothing in common may have one short abstract, and not a long one', () => {
  const abstract =
    'It boils water faster than others, in a kettle that we make of iron. We pour it into cups, and say who drinks them.';
  expect(read(twins(2, { title: 'A Boat' })).messages).toEqual([]);
  expect(read(twins(2, { title: 'A Kettle, Part 2, Again', upvotes: '40' })).messages).toEqual([]);
  const cards = twins(2).map((card) => ({ ...card, abstract }));
  expect(read([cards[0]!, { ...cards[1]!, title: 'A Boat' }]).messages.map(([line]) => line)).toEqual([27]);
});

it.each<[string, Partial<Card>]>([
  ['abstract', { abstract: 'It boils tea faster than others.' }],
  ['number of authors', { who: '- 8 authors' }],
  ['date', { date: 'Published on Aug 2, 2025' }],
  ['upvotes', { upvotes: '40' }],
  ['stars', { stars: 'GitHub 13' }],
])('cards with one title that differ in the %s are two papers', (_, change) => {
  const page = read([...twins(1), ...twins(2, change), ...twins(3)]);
  expect(page.titles).toEqual(titles.toSpliced(1, 0, titles[1]!));
  expect(page.messages.filter(([, , rule]) => rule === 'ambiguous-value')).toEqual([
    alone(45, 'A Kettle, Part 2'),
    alone(63, 'A Kettle, Part 2'),
  ]);
});

it('cards with one title that differ in the organization are two papers', () => {
  const [first, second] = twins(2, { who: 'Harbor Lab' }) as [Card, Card];
  const page = read([...twins(1), { ...first, who: 'Boat Works' }, second, ...twins(3)]);
  expect(page.papers.map(({ title, organization }) => [title, organization?.fullname])).toEqual([
    ['A Kettle, Part 1', undefined],
    ['A Kettle, Part 2', 'Boat Works'],
    ['A Kettle, Part 2', 'Harbor Lab'],
    ['A Kettle, Part 3', undefined],
  ]);
});

it('cards with one title that link to two papers are two papers', () => {
  const linked = (id: string) => `[A Kettle, Part 2](https://huggingface.co/papers/${id})`;
  const [first, second] = twins(2, { title: linked('2508.00002') }) as [Card, Card];
  const ids = (other: string) =>
    read([...twins(1), { ...first, title: other }, second, ...twins(3)]).papers.map(({ title, id }) => [
      ...[title, id],
    ]);
  const [one, three] = [
    [titles[0], undefined],
    [titles[2], undefined],
  ];
  expect(ids(linked('2508.00009'))).toEqual([
    one,
    [titles[1], '2508.00009'],
    [titles[1], '2508.00002'],
    three,
  ]);
  expect(ids(linked('2508.00002'))).toEqual([one, [titles[1], '2508.00002'], three]);
  // One card has lost its link.
  expect(ids('A Kettle, Part 2')).toEqual([one, [titles[1], '2508.00002'], three]);
});

it('cards of one paper that differ in the submitter or in a link are reported', () => {
  const changed = [...twins(1, { user: 'user' }), ...twins(2, { repository: 'part-Z' }), ...twins(3)];
  const page = read(changed);
  expect([page.titles, page.messages]).toEqual([
    titles,
    [unlike(27, 'A Kettle, Part 1'), unlike(63, 'A Kettle, Part 2')],
  ]);
});

it.each<[string, Partial<Card>]>([
  ['submitter', { user: '' }],
  ['abstract', { abstract: '' }],
  ['number of authors', { who: '' }],
  ['upvotes', { upvotes: '' }],
  ['link to the repository', { repository: '' }],
])('what one of two cards lacks is taken from the other one: the %s', (_, change) => {
  const whole = read([1, 2, 3].flatMap((number) => twins(number))).papers;
  for (const cards of [twins(2, change), twins(2, change).reverse()]) {
    const page = read([...twins(1), ...cards, ...twins(3)]);
    expect(page.papers).toEqual(whole);
    expect(page.messages.filter(([, , rule]) => rule === 'ambiguous-value')).toEqual([]);
  }
});
