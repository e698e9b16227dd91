import { expect, it } from 'vitest';
import { parseListing } from '../../src/index.js';

it('messages beyond the ten thousandth of a rule are counted, however many there are', () => {
  // Of two lines of authors, the second one is a title's own, the first one is that title, and its date is nothing.
  const pairs = 12_000;
  const authors = '\n  • 5 authors\n·\nJul 3, 2025\n';
  const head = 'Daily Papers\n\nbyAK and the research community\n\nNov 13, 2025\n\nA Title of a Paper\n\n';
  const text = head + (authors + authors).repeat(pairs);
  const { messages } = parseListing(text);
  const ofRule = (rule: string) => messages.filter(({ ruleId }) => ruleId === rule);
  const lastTwo = (rule: string) =>
    ofRule(rule)
      .slice(-2)
      .map(({ reason }) => reason);
  expect(ofRule('unread-line')).toHaveLength(10_001);
  expect(lastTwo('unread-line')).toEqual(['Not read: “Jul 3, 2025”', '2000 more messages of this kind']);
  const last = { line: 4 + pairs * 8, column: 12, offset: text.length - authors.length - 1 };
  expect(ofRule('unread-line').at(-1)).toMatchObject({ place: { end: last } });
  expect(ofRule('odd-title')).toHaveLength(10_001);
  expect(lastTwo('odd-title')).toEqual([
    'The title looks like another value: “• 5 authors”',
    '1999 more messages of this kind',
  ]);
});
