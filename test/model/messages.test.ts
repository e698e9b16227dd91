import { expect, it } from 'vitest';
import { type Message, toVFileMessages } from '../../src/model/messages.js';

/** Every character of the input is a line of its own. */
const index = { point: (offset: number) => ({ line: offset + 1, column: 1, offset }) };

const message = (start: number, rule: Message['rule'], info?: boolean): Message => ({
  rule,
  reason: 'A line stands for nothing',
  expected: 'a line of a paper',
  found: 'x',
  start,
  end: start + 1,
  ...(info && { info }),
});

it('messages of one rule beyond the ten thousandth are counted', () => {
  const lines = Array.from({ length: 10_250 }, (_, at) => message(at, 'unread-line', at > 10_100));
  const others = [message(3, 'truncated'), message(20_000, 'truncated')];
  const messages = toVFileMessages([...others, ...lines], index);
  expect(messages).toHaveLength(10_003);
  const found = messages
    .slice(-3)
    .map(({ ruleId, reason, place, fatal, actual }) => ({ ruleId, reason, place, fatal, actual }));
  expect(found).toEqual([
    {
      ruleId: 'unread-line',
      reason: 'A line stands for nothing',
      place: { start: index.point(9999), end: index.point(10_000) },
      fatal: false,
      actual: 'x',
    },
    {
      ruleId: 'unread-line',
      reason: '250 more messages of this kind',
      place: { start: index.point(10_000), end: index.point(10_250) },
      fatal: false,
      actual: '250 more',
    },
    {
      ruleId: 'truncated',
      reason: 'A line stands for nothing',
      place: { start: index.point(20_000), end: index.point(20_001) },
      fatal: false,
      actual: 'x',
    },
  ]);
});

it('what is counted is a note where all of it are notes', () => {
  const notes = Array.from({ length: 10_002 }, (_, at) => message(at, 'unread-line', true));
  const last = toVFileMessages(notes, index).at(-1)!;
  expect([last.reason, last.fatal, last.line]).toEqual(['2 more messages of this kind', undefined, 10_001]);
});
