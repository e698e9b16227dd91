import { describe, expect, it } from 'vitest';
import { parseListing } from '../../../src/index.js';

/** What two converters write of an entry: its abstract is one line, in a link of its own or inside of one. */
const inline = (at: number, abstract: string) =>
  `[${20 - at}](/login?next=%2Fpapers%2F2601.0001${at})\n\n### [Kettle ${at}](/papers/2601.0001${at})\n\n${abstract}\n\n[* 5 authors](/papers/2601.0001${at})· Aug ${at} [1](/papers/2601.0001${at}#community)\n`;
const link = (at: number, before = '', after = '') =>
  `${before}[Kettles boil water of all kinds and sizes, and number ${at} boils it twice.${after}](/papers/2601.0001${at})`;
const block = (at: number, before = '', after = '') =>
  `[\n\n${before}Kettles boil water of all kinds and sizes, and number ${at} boils it twice.${after}\n\n](/papers/2601.0001${at})`;
const text = (at: number) => `Kettles boil water of all kinds and sizes, and number ${at} boils it twice.`;
const page = (second: string, entry: typeof link) =>
  `# Daily Papers\n\n## by[AK](/akhaliq)and the research community\n\nAug 14\n\n${[1, 2, 3, 4, 5].map((at) => inline(at, at === 2 ? second : entry(at))).join('\n')}`;
const read = (markdown: string) => {
  const { papers, messages } = parseListing(markdown, { referenceDate: '2025-08-14' });
  return {
    abstracts: papers.map(({ abstract }) => abstract),
    messages: messages.map(({ line, ruleId }) => `${line} ${ruleId}`),
  };
};
const foreign = 'Read more about this in our blog.';

describe('a line of another text', () => {
  it('above an abstract in a link is reported where it stands', () => {
    expect(read(page(link(2, `${foreign}\n`), link))).toEqual({
      abstracts: [text(1), `${foreign} ${text(2)}`, text(3), text(4), text(5)],
      messages: ['19 ambiguous-value'],
    });
  });

  it('inside of a link that spans blocks is reported where it stands', () => {
    expect(read(page(block(2, `${foreign}\n`), block))).toEqual({
      abstracts: [text(1), `${foreign} ${text(2)}`, text(3), text(4), text(5)],
      messages: ['23 extra-paragraph'],
    });
  });
});

it('a bracket that stands twice is no part of the abstract', () => {
  expect(read(page(`[\n${block(2)}`, block))).toEqual({
    abstracts: [1, 2, 3, 4, 5].map(text),
    messages: [],
  });
});

it('a user name of two words is reported', () => {
  const card = (at: number, user: string) =>
    `Submitted by\n\n${user}\n\n[1${at}](/login?next=%2Fpapers%2F2601.0001${at})\n\n### [Kettle ${at}](/papers/2601.0001${at})\n\n[· 5 authors](/papers/2601.0001${at})\n`;
  const { papers, messages } = parseListing(
    `# Daily Papers\n\n${card(1, 'ann')}\n${card(2, 'bob\nbob')}\n${card(3, 'eve')}`,
  );
  expect(papers.map(({ submittedBy }) => submittedBy)).toEqual(['ann', 'bob bob', 'eve']);
  expect(messages.map(({ ruleId, reason }) => `${ruleId}: ${reason}`)).toContainEqual(
    'unreadable-value: Not a user name after `Submitted by` for “Kettle 2”',
  );
});

it('a link that leads elsewhere is no organization', () => {
  const card = (at: number, more: string) =>
    `[1${at}](/login?next=%2Fpapers%2F2601.0001${at})\n\n### [Kettle ${at}](/papers/2601.0001${at})\n\n${more}\n\n·\n\n[5 authors](/papers/2601.0001${at})\n\n`;
  const links = ['[Kettle Works](/kettle-works)', '[Try Boats Ltd.](https://boats.example/offer)', ''];
  const { papers, messages } = parseListing(
    `# Daily Papers\n\n## by[AK](/akhaliq)and the research community\n\nAug 14\n\n${links.map((more, at) => card(at, more)).join('')}`,
    { referenceDate: '2025-08-14' },
  );
  expect(papers.map(({ organization }) => organization)).toEqual([
    { name: 'kettle-works', fullname: 'Kettle Works' },
    { fullname: 'Try Boats Ltd.' },
    undefined,
  ]);
  expect(messages.map(({ line, reason }) => [line, reason])).toContainEqual([
    21,
    '“Try Boats Ltd.” was read as an organization, although it does not link to one',
  ]);
});

it('a ruler below the link to an organization, which makes it a heading, takes nothing from it', () => {
  const entry = (at: number, more = '') =>
    `[${90 - at}](/login?next=%2Fpapers%2F2508.0000${at})\n\n### [Kettles at Sea, Part ${at}](/papers/2508.0000${at})\n\n[Kettles boil water.](/papers/2508.0000${at})\n\n[![kettles](/k.png)Kettle Works](/kettles)\n${more}\n·\n\nAug 3, 2025\n\n`;
  const { papers, messages } = parseListing(
    `# Daily Papers\n\n## by AK and the research community\n\nAug 14\n\n${entry(0)}${entry(1, '-----\n')}${entry(2)}`,
    { referenceDate: '2025-08-14' },
  );
  expect(papers.map(({ organization }) => organization)).toEqual(
    Array(3).fill({ name: 'kettles', fullname: 'Kettle Works' }),
  );
  expect(messages.map(String)).toEqual([]);
});
