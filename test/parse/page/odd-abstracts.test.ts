import { describe, expect, it } from 'vitest';
import { parseListing } from '../../../src/parse/parse-listing.js';

/** What an abstract holds is a part of it, whatever it looks like. */
const entry = (title: string, abstract: string, who = '  • 2 authors') =>
  `${title}\n\n${abstract}\n\n${who}\n·\nJul 3, 2024\n\n`;
const page = (middle: string) =>
  `Daily Papers\n\nbyAK and the research community\n\n${entry('A Boat', 'We float on water, and it floats with us.')}${middle}${entry('A Cat', 'Cats float as well, if they are asked in a friendly way.')}`;
const read = (middle: string, notes: string[] = []) => {
  const { papers, messages } = parseListing(page(middle), { referenceDate: '2025-08-14' });
  expect(messages.map(({ line, fatal, reason }) => [line, fatal, reason])).toEqual(
    notes.map((note) => [17, undefined, note]),
  );
  expect(papers.map(({ title }) => title)).toEqual(['A Boat', 'A Kettle', 'A Cat']);
  return papers[1]!;
};

describe('an abstract', () => {
  it.each([
    ['42', 'another value'],
    ['12 authors', 'another value'],
    ['Jul 3, 2024', 'a date'],
    ['·', 'another value'],
  ])('keeps its paragraph %j, which is told of where no colon announces it', (line, other) => {
    const abstract = `We boil it in a kettle.\n\n${line}\n\nIt is warm after that, which we show on eight stoves.`;
    const note = `“${line}” was read as a part of the abstract of “A Kettle”; it may be ${other}`;
    expect(read(entry('A Kettle', abstract), [note]).abstract).toBe(abstract);
    const announced = abstract.replace('kettle.', 'kettle:');
    expect(read(entry('A Kettle', announced)).abstract).toBe(announced);
  });

  it('keeps a heading', () => {
    const abstract = 'We boil it in a kettle.\n\nBackground\n\nIt is warm after that.';
    expect(read(entry('A Kettle', abstract)).abstract).toBe(abstract);
  });

  it.each([
    'Background\n\nKettles are old.\n\nMethods\n\nWe boil them.\n\nResults\n\nThey boil.',
    'We do this:\n\n- boil it\n\n- pour it\n\n- drink it',
  ])('keeps its parts: %j', (abstract) => {
    expect(read(entry('A Kettle', abstract)).abstract).toBe(abstract);
  });
});

describe('an organization', () => {
  it.each(['GitHub', 'Search', '360 AI', '12 Authors Lab', 'ByteDance Ltd.', 'AI at Meta, Paris'])(
    'may be called %j',
    (name) => {
      const { organization, abstract } = read(entry('A Kettle', 'We boil it in a kettle.', name));
      expect([organization, abstract]).toEqual([{ fullname: name }, 'We boil it in a kettle.']);
    },
  );
});

it('a list without any abstract is reported once', () => {
  const entry = (title: string) => `${title}\n\n  • 5 authors\n·\nAug 3, 2025 5\n\n`;
  const messagesOf = (...titles: string[]) =>
    parseListing(
      `Daily Papers\n\nby AK and the research community\n\nAug 14\n\n${titles.map(entry).join('')}`,
      {
        referenceDate: '2025-08-14',
        unlabeledCount: 'upvotes',
      },
    ).messages.map(({ line, ruleId, reason }) => [line, ruleId, reason]);
  expect(messagesOf('Kettles at Sea', 'Boats on Land', 'Lamps in the Dark')).toEqual([
    [7, 'missing-abstract', 'No entry of this page has an abstract'],
  ]);
  expect(messagesOf('Kettles at Sea', 'Boats on Land')).toEqual([
    [7, 'missing-abstract', 'No entry of this page has an abstract'],
  ]);
  expect(messagesOf('Kettles at Sea')).toEqual([[7, 'missing-abstract', 'No abstract for “Kettles at Sea”']]);
});
