import { expect, it } from 'vitest';
import { parseListing } from '../../../src/index.js';

const header = ['by', 'AK', 'and the research community'];
const trending = [
  ...['Submitted by', 'boatman', 'Kettles at Sea', 'A framework for kettles that need no fire on a boat.'],
  ...['5 authors', '·', 'Published on Aug 4, 2025', 'Upvote', '12', 'GitHub', '33', 'arXiv Page'],
];
const daily = ['Submitted by', 'boatman', '12', 'Kettles at Sea', 'Boat Works', '·', '5 authors', '3'];

function read(title: string, lines: readonly string[], count: number) {
  const { papers, messages } = parseListing([title, ...header, ...lines.slice(0, count)].join('\n'), {
    referenceDate: '2025-08-14',
  });
  return {
    papers: papers.map(({ authorCount, date, upvotes }) => [authorCount, date, upvotes]),
    cuts: messages.filter(({ ruleId }) => ruleId === 'truncated').map(({ line, reason }) => [line, reason]),
  };
}

it.each([
  [5, null, null, '5 authors'],
  [6, null, null, '·'],
  [7, '2025-08-04', null, 'Published on Aug 4, 2025'],
  [8, '2025-08-04', null, 'Upvote'],
])('reports that the only trending card ends with its line %i', (count, date, upvotes, end) => {
  expect(read('Trending Papers', trending, count)).toEqual({
    papers: [[5, date, upvotes]],
    cuts: [[count + 4, `The text ends with “${end}”, inside the entry “Kettles at Sea”`]],
  });
});

it.each([
  [4, 'Kettles at Sea'],
  [5, 'Boat Works'],
  [6, '·'],
])('reports that the only card of a day ends with its line %i', (count, end) => {
  expect(read('Daily Papers', daily, count)).toEqual({
    papers: [[null, null, 12]],
    cuts: [[count + 4, `The text ends with “${end}”, inside the entry “Kettles at Sea”`]],
  });
});

it('says nothing of cards that are whole', () => {
  expect(read('Trending Papers', trending, 12)).toEqual({ papers: [[5, '2025-08-04', 12]], cuts: [] });
  expect(read('Daily Papers', daily, 7)).toEqual({ papers: [[5, null, 12]], cuts: [] });
});

it.each([
  [2, false],
  [3, true],
])(
  'a last abstract that stops inside a sentence was cut off where %i entries have their authors',
  (count, isCut) => {
    const entries = ['Kettles at Sea', 'Boats on Land', 'Lamps in the Dark']
      .slice(0, count)
      .map((title) => `${title}\n\nWe look at it for a long time and say\n\n5 authors\n·\nAug 3, 2025\n\n`);
    const text = `Daily Papers\n\nby AK and the research community\n\n${entries.join('')}`;
    const cut = text.slice(0, text.lastIndexOf('\n\n5 authors'));
    const { papers, messages } = parseListing(cut);
    expect(papers.map(({ title }) => title)).toHaveLength(isCut ? count - 1 : count);
    expect(messages.some(({ ruleId }) => ruleId === 'truncated')).toBe(isCut);
  },
);

it.each([
  ['one of two', [true, false], false],
  ['two of three', [true, true, false], true],
  ['two of four', [true, true, false, false], false],
])('a last abstract that is no link was cut off where most are links: %s are', (_, linked, isCut) => {
  const entries = linked.map((isLinked, at) => {
    const link = `](/papers/2508.0000${at})`;
    const abstract = 'Kettles boil water of all kinds.';
    const last = at === linked.length - 1;
    return [
      `### [Kettles at Sea, Part ${at}${link}\n\n${isLinked ? `[${abstract}${link}` : abstract}\n\n`,
      last ? '' : `[5 authors${link}\n\n·\n\nAug 3\n\n`,
    ].join('');
  });
  const page = `# Daily Papers\n\n## by AK and the research community\n\nAug 14\n\n${entries.join('')}`;
  const { papers, messages } = parseListing(page, { referenceDate: '2025-08-14' });
  expect(papers).toHaveLength(isCut ? linked.length - 1 : linked.length);
  const end = `Kettles at Sea, Part ${linked.length - 1}`;
  expect(messages.map(({ reason }) => reason)).toContain(
    isCut
      ? `The text ends inside the entry “${end}”, which is left out`
      : `No authors, organization or date for “${end}”`,
  );
});

/** An entry of a list, and a page of such entries. */
const entry = (title: string) =>
  `${title}\n\nWe look at it for a long time.\n\n  • 5 authors\n·\nAug 3, 2025\n\n`;
const page = (...parts: string[]) =>
  parseListing(`Daily Papers\n\nby AK and the research community\n\nAug 14\n\n${parts.join('')}`, {
    referenceDate: '2025-08-14',
  });

it.each(['…', '...', '[...]', '[truncated]', '(output truncated)', '[content truncated at 4000 characters]'])(
  'reports %s, with which a tool ends a page that it has cut off',
  (mark) => {
    for (const { papers, messages } of [
      page(entry('Kettles at Sea'), entry('Boats'), `${mark}\n`),
      parseListing(
        `# Daily Papers\n\n## by AK and the research community\n\nAug 14\n\n${['Kettles at Sea', 'Boats']
          .map(
            (title) => `### ${title}\n\nWe look at it for a long time.\n\n5 authors\n\n·\n\nAug 3, 2025\n\n`,
          )
          .join('')}${mark}\n`,
        { referenceDate: '2025-08-14' },
      ),
    ]) {
      expect(papers.map(({ title }) => title)).toEqual(['Kettles at Sea', 'Boats']);
      expect(messages.map(({ fatal, ruleId, reason }) => [fatal, ruleId, reason])).toContainEqual([
        false,
        'truncated',
        'The text ends before the end of the page',
      ]);
    }
  },
);

it('reports such a mark between two entries as a line that is not read', () => {
  const { papers, messages } = page(entry('Kettles at Sea'), '[truncated]\n\n', entry('Boats'));
  expect(papers.map(({ title }) => title)).toEqual(['Kettles at Sea', 'Boats']);
  expect(messages.map(({ line, fatal, reason }) => [line, fatal, reason])).toEqual([
    [15, false, 'Not read: “[truncated]”'],
  ]);
});

it('leaves out what is left of an entry without its title, and reports it', () => {
  const rest = entry('Kettles at Sea').slice('Kettles at Sea\n\n'.length);
  const cut = parseListing(rest + entry('Boats'), { referenceDate: '2025-08-14' });
  expect(cut.papers.map(({ title }) => title)).toEqual(['Boats']);
  expect(cut.messages.map(({ line, fatal, reason }) => [line, fatal, reason])).toEqual([
    [1, false, 'The text begins inside an entry, which is left out'],
  ]);
  const untitled = page(entry('Boats'), '90\n\n  • 5 authors\n·\nAug 3, 2025\n\n', entry('Lamps'));
  expect(untitled.papers.map(({ title }) => title)).toEqual(['Boats', 'Lamps']);
  expect(untitled.messages.map(({ line, fatal, reason }) => [line, fatal, reason])).toEqual([
    [15, false, 'An entry without a title is left out: “90”'],
  ]);
});
