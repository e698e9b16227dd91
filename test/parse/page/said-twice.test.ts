import { expect, it } from 'vitest';
import { parseListing } from '../../../src/index.js';

const read = (text: string) => {
  const { papers, messages } = parseListing(text, { referenceDate: '2025-08-14' });
  return {
    papers: papers.map(({ title, abstract, id }) => [title, abstract, id]),
    messages: messages.map(({ line, fatal, reason }) => [line, fatal, reason]),
  };
};

const header = 'Daily Papers\n\nby AK and the research community\n\nAug 14\n\n';

it('a paragraph of several lines that stands twice is reported', () => {
  const paragraph = (subject: string) => [
    `We boil water in ${subject} and measure how long that takes, on eight stoves and in`,
    'two rooms of one house, and find that all of them are quicker with a lid on.',
  ];
  const entry = (lines: string[], at: number) =>
    `[ ] ${9 - at}\n\nBoiling, Part ${at}\n\n${lines.join('\n')}\n\n  • 5 authors\n·\nAug 3, 2025 1\n`;
  const entries = [paragraph('a pot'), [...paragraph('a pan'), ...paragraph('a pan')], paragraph('a can')];
  expect(read(header + entries.map(entry).join('\n'))).toEqual({
    papers: entries.map((lines, at) => [`Boiling, Part ${at}`, lines.join(' '), undefined]),
    messages: [
      [
        22,
        false,
        'Words stand twice in the entry “Boiling, Part 1”: “We boil water in a pan and measure how long that takes, on …”',
      ],
    ],
  });
});

it('a message says what is expected where words stand twice', () => {
  const title = 'Boats float on water Boats float on water';
  const { messages } = parseListing(`${header}${title}\n\nWe look at boats.\n\n5 authors\n·\nAug 3, 2025\n`, {
    referenceDate: '2025-08-14',
  });
  expect(messages.map(({ line, ruleId, reason, expected }) => [line, ruleId, reason, expected])).toEqual([
    [...[7, 'repeated-line', `Words stand twice in the entry “${title}”: “${title}”`], ['each line once']],
  ]);
});

it('a paragraph that says again how the one above it ends is reported', () => {
  const entry = (title: string, abstract: string) =>
    `${title}\n\n${abstract}\n\n  • 5 authors\n·\nAug 3, 2025 1\n\n`;
  const boiled = (end: string) =>
    read(
      header +
        entry('Boats', 'They float.') +
        entry('Kettles', `They boil on eight stoves.\n\n${end}`) +
        entry('Lamps', 'They burn.\n\nThey shine.'),
    ).messages.filter(([, fatal]) => fatal === false);
  expect(boiled('eight stoves.')).toEqual([
    [19, false, 'Words stand twice in the entry “Kettles”: “eight stoves.”'],
  ]);
  expect(boiled('ht stoves.')).toEqual([]);
});

it('the line of a title with the number of its link, standing twice, is reported', () => {
  const card = (title: string, at: number) =>
    `   Submitted by user-${at}\n   [ ]\n   ${90 - at}\n\n${title}\n\n     * ·\n       5 authors\n\n   2\n`;
  const titles = [
    '[1]Kettles at Sea, Part 0',
    '[2]Kettles at Sea, Part 1\n[2]Kettles at Sea, Part 1',
    '[3]Kettles at Sea, Part 2',
  ];
  const references = titles.map((_, at) => `  ${at + 1}. https://huggingface.co/papers/2508.0000${at}\n`);
  expect(read(`${header}${titles.map(card).join('')}\nReferences\n\n${references.join('')}`)).toEqual({
    papers: [
      ['Kettles at Sea, Part 0', '', '2508.00000'],
      ['Kettles at Sea, Part 1', '', '2508.00001'],
      ['Kettles at Sea, Part 2', '', '2508.00002'],
    ],
    messages: [
      [22, false, 'A line appears twice: “Kettles at Sea, Part 1”'],
      [
        22,
        false,
        '“Kettles at Sea, Part 1” was read as the organization of “Kettles at Sea, Part 1”; it may be a part of the title, or belong elsewhere',
      ],
    ],
  });
});

it.each([
  // Words of 20 characters, and of 19.
  ['Boats float on water', true],
  ['Boats float on wine', false],
  ['Boats float on water!', true],
])('the title %j, standing twice on one line, is reported: %j', (words, isReported) => {
  const title = `${words} ${words}`;
  const { papers, messages } = read(
    `${header}${title}\n\nWe look at boats, and say why they float.\n\n5 authors\n·\nAug 3, 2025\n`,
  );
  expect(papers.map(([read]) => read)).toEqual([title]);
  expect(messages).toEqual(
    isReported ? [[7, false, `Words stand twice in the entry “${title}”: “${title}”`]] : [],
  );
});

it.each([
  ['without a space between both', 'Boats float on waterBoats float on water', true],
  ['but for a letter', 'Boats float on waterBoats float on wafer', false],
])('a title that stands twice is reported %s', (_, title, isReported) => {
  const { papers, messages } = read(
    `<article><a href="/login?next=%2Fpapers%2F2508.00001"><div>7</div></a><h3><a href="/papers/2508.00001">${title}</a></h3><a href="/papers/2508.00001"><p>We look at boats.</p></a><ul><li>5 authors</li></ul><span>·</span> <time>Aug 3</time></article>`,
  );
  expect(papers).toEqual([[title, 'We look at boats.', '2508.00001']]);
  expect(messages).toEqual(
    isReported ? [[1, false, `Words stand twice in the entry “${title}”: “${title}”`]] : [],
  );
});
