import { expect, it } from 'vitest';
import { parseListing } from '../../../src/index.js';

const read = (text: string) => {
  const { papers, messages } = parseListing(text, {
    referenceDate: '2025-08-14',
    unlabeledCount: 'comments',
  });
  return {
    counts: papers.map(({ upvotes, comments }) => [upvotes, comments]),
    messages: messages.map(({ ruleId, fatal, reason }) => [ruleId, fatal, reason]),
  };
};

const markdown = (...upvotes: string[]) => {
  const card = (count: string, at: number) =>
    `[\n\n${count}\n\n](/login?next=%2Fpapers%2F2508.0000${at})\n\n### [Kettles at Sea, Part ${at}](/papers/2508.0000${at})\n\n[\n\nWe boil water in kettles at sea.\n\n](/papers/2508.0000${at})\n\n*   5 authors\n\n· Aug 3\n\n[1](/papers/2508.0000${at}#community)\n`;
  return `# Daily Papers\n\n## by [AK](/akhaliq) and the research community\n\nAug 14\n\n${upvotes.map(card).join('\n')}`;
};

const html = (...upvotes: string[]) => {
  const card = (count: string, at: number) =>
    `<article><a href="/login?next=%2Fpapers%2F2508.0000${at}">${count}</a><h3><a href="/papers/2508.0000${at}">Kettles at Sea, Part ${at}</a></h3><a href="/papers/2508.0000${at}"><p>We boil water in kettles at sea.</p></a><ul><li>5 authors</li></ul><span>·</span> <time>Aug 3</time> <a href="/papers/2508.0000${at}#community">1</a></article>`;
  return `<main><h1>Daily Papers</h1><h2>by <a href="/akhaliq">AK</a> and the research community</h2><p>Aug 14</p>${upvotes.map(card).join('\n')}</main>`;
};

const text = (...counts: [upvotes: string, comments: string][]) => {
  const entry = ([upvotes, comments]: [string, string], at: number) =>
    `${upvotes}\nKettles at Sea, Part ${at}\nWe boil water in kettles at sea.\n5 authors\n·\nAug 3\n${comments}\n`;
  return `Daily Papers\nby AK and the research community\nAug 14\n${counts.map(entry).join('')}`;
};

it.each<[string, string]>([
  ['two lines', markdown('24\n171', '140', '120')],
  ['two elements', html('<span>24</span> <span>171</span>', '140', '120')],
  ['two blocks', html('<div>24</div><div>171</div>', '140', '120')],
])('of two numbers on %s, one is read', (_, page) => {
  expect(read(page)).toEqual({
    counts: [
      [171, 1],
      [140, 1],
      [120, 1],
    ],
    messages: [['unread-line', false, 'Not read: “24”']],
  });
});

it.each<[string, string]>([
  ['Markdown', markdown('1 204', '140', '120')],
  ['HTML', html('<span>1 204</span>', '140', '120')],
  ['HTML with a no-break space', html('1&nbsp;204', '140', '120')],
  ['text', text(['1 204', '1'], ['140', '1'], ['120', '1'])],
])('thousands may have a space between them: %s', (_, page) => {
  expect(read(page)).toEqual({
    counts: [
      [1204, 1],
      [140, 1],
      [120, 1],
    ],
    messages: [],
  });
});

it('two numbers on one line of text are reported, where no other count has a space', () => {
  expect(read(text(['171', '1'], ['24 140', '2'], ['130', '3']))).toEqual({
    counts: [
      [171, 1],
      [24_140, 2],
      [130, 3],
    ],
    messages: [
      [
        'ambiguous-value',
        false,
        'The number “24 140” of “Kettles at Sea, Part 1” was read as 24140: it may be two numbers',
      ],
    ],
  });
  expect(read(text(['2 171', '1'], ['1 140', '2'], ['130', '3']))).toEqual({
    counts: [
      [2171, 1],
      [1140, 2],
      [130, 3],
    ],
    messages: [],
  });
});
