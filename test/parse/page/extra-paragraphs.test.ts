import { describe, expect, it } from 'vitest';
import { parseListing } from '../../../src/index.js';

/** What is said of a list whose abstracts are given; the entries named in `bare` have lost their authors. */
function read(abstracts: readonly string[], bare: readonly number[] = []) {
  const entries = abstracts.map(
    (abstract, at) =>
      `Kettles at Sea, Part ${at}\n\n${abstract}\n\n${bare.includes(at) ? '' : '  • 5 authors\n'}·\nAug 3, 2025\n\n`,
  );
  const { papers, messages } = parseListing(
    `Daily Papers\n\nby AK and the research community\n\nAug 14\n\n${entries.join('')}`,
    { referenceDate: '2025-08-14' },
  );
  expect(papers.map(({ abstract }) => abstract)).toEqual(abstracts);
  return messages.map(({ line, fatal, ruleId, reason, expected }) => [line, fatal, ruleId, reason, expected]);
}

const one = 'Kettles boil water of all kinds.';
const two = `${one}\n\nThey whistle as soon as it is hot.`;
const note = [
  11,
  undefined,
  'extra-paragraph',
  'The abstract of “Kettles at Sea, Part 0” has 2 paragraphs, unlike those of its neighbors',
  ['one paragraph'],
];

it('a second paragraph is noted where four of five abstracts have one', () => {
  expect(read([two, one, one, one, one])).toEqual([note]);
  expect(read([two, one, one, one])).toEqual([]);
});

it('an entry that is unlike others in something else has no such note', () => {
  expect(read([two, one, one, one, one], [3])).toEqual([
    note,
    [
      33,
      false,
      'missing-meta',
      'No authors or organization for “Kettles at Sea, Part 3”',
      ['a line such as `5 authors`'],
    ],
  ]);
});

it('a paragraph without letters is noted, however many paragraphs the others have', () => {
  expect(read([`${one}\n\n[12]`, two])).toEqual([
    [
      11,
      undefined,
      'extra-paragraph',
      '“[12]” was read as a paragraph of the abstract of “Kettles at Sea, Part 0”, which it may not belong to',
      ['paragraphs of whole sentences'],
    ],
  ]);
});

it.each<[string, string[], string?]>([
  ['***', ['***']],
  ['🔥', ['🔥']],
  ['42', ['42']],
  ['Methods', []],
  // What a colon announces is a part of the text.
  ['$2 + 2 = 4$', [], 'Kettles know that:'],
])('a paragraph inside of a link is noted where it has no word: %s', (line, noted, above = one) => {
  const entry = (at: number, abstract: string) =>
    `### [Kettles at Sea, Part ${at}](https://huggingface.co/papers/2508.0000${at})\n\n[${abstract}](https://huggingface.co/papers/2508.0000${at})\n\n- 5 authors\n\n· Aug 3, 2025\n\n`;
  const { papers, messages } = parseListing(
    `# Daily Papers\n\n## by AK and the research community\n\n${entry(1, two)}${entry(2, `${above}\n\n${line}\n\nIt whistles.`)}`,
  );
  expect(papers.map(({ abstract }) => abstract)).toEqual([two, `${above}\n\n${line}\n\nIt whistles.`]);
  expect(messages.map(({ line, fatal, reason }) => [line, fatal, reason])).toEqual(
    noted.map((text) => [
      17,
      undefined,
      `“${text}” was read as a paragraph of the abstract of “Kettles at Sea, Part 2”, which it may not belong to`,
    ]),
  );
});

it('a second paragraph is noted on any trending card: its text is one paragraph', () => {
  const card = (abstract: string, at: number) =>
    `Submitted by\nuser-${at}\nKettles at Sea, Part ${at}\n\n${abstract}\n\n5 authors\n· Published on Aug 3, 2025\nUpvote\n1${at}\nGitHub\n2${at}\narXiv Page\n`;
  const messagesOf = (...abstracts: string[]) => {
    const text = `Trending Papers\nby\nAK\nand the research community\n${abstracts.map(card).join('')}`;
    const { papers, messages } = parseListing(text, { referenceDate: '2025-08-14' });
    expect(papers.map(({ abstract }) => abstract)).toEqual(abstracts);
    return messages.map(({ fatal, reason }) => [fatal, reason]);
  };
  expect(messagesOf(two, one)).toEqual([
    [undefined, 'The abstract of “Kettles at Sea, Part 0” has 2 paragraphs, unlike those of its neighbors'],
  ]);
  expect(messagesOf(two, two)).toEqual([]);
  expect(messagesOf(one, one)).toEqual([]);
});

describe('a first paragraph that may be the title', () => {
  const warningsOf = (first: string) =>
    read([`${first}\n\n${one}`, one, one, one, one])
      .filter(([, fatal]) => fatal === false)
      .map(([line, , ruleId, reason]) => [line, ruleId, reason]);

  it.each(['Boats on Land and Their Wheels', 'Boats on Land', 'a boat on land', 'Boats for All!?x of Them'])(
    'is reported: %s',
    (first) => {
      expect(warningsOf(first)).toEqual([
        [
          9,
          'odd-title',
          `“${first}” was read as a paragraph of the abstract of “Kettles at Sea, Part 0”; it may be the title, or a part of it`,
        ],
      ]);
    },
  );

  it.each([
    'Boats float.',
    'Do boats float on land?',
    'We boil them as follows:',
    'In all of the kettles,',
    'Background',
    'Boats',
    `Boats ${'on Land '.repeat(31)}go`,
  ])('is none: %s', (first) => {
    expect(warningsOf(first)).toEqual([]);
  });

  it('may be a line of its own above an abstract of one line', () => {
    const title = 'Beyond neural boats: beating power law floating via data';
    const titles = (line: string) => {
      const all = [`${title}\n${line}`, one, one].map(
        (text, at) => `${90 - at}\nKettles ${at}\n${text}\n\n5 authors\n·\nAug 3, 2025\n2\n`,
      );
      const { messages } = parseListing(
        `Daily Papers\nby AK and the research community\nAug 14, 2025\n${all.join('')}`,
      );
      return messages.map((message) => [message.line, message.fatal, message.ruleId, message.reason]);
    };
    expect(titles('Boats float on all lakes. We show why.')).toEqual([
      [
        6,
        false,
        'odd-title',
        `“${title}” was read as a paragraph of the abstract of “Kettles 0”; it may be the title, or a part of it`,
      ],
    ]);
    expect(titles('that float on all lakes. We show why.')).toEqual([]);
  });

  const long = (length: number) => `${'Boats on Land '.repeat(20).slice(0, length - 4)}Oars`;

  it('has at most 250 characters', () => {
    expect(warningsOf(long(250))).toEqual([
      [
        9,
        'odd-title',
        `“${long(250).slice(0, 59)}…” was read as a paragraph of the abstract of “Kettles at Sea, Part 0”; it may be the title, or a part of it`,
      ],
    ]);
    expect(warningsOf(long(251))).toEqual([]);
  });

  it('is reported where all abstracts have several only if it looks like one', () => {
    const titled = `Boats on Wheels for All Lands\n\n${one}`;
    const plain = `We put boats on land and wheels\n\n${one}`;
    const reasons = read([titled, two, two, plain]).map(([line, , ruleId]) => [line, ruleId]);
    expect(reasons).toEqual([[9, 'odd-title']]);
  });
});
