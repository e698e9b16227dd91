import { expect, it } from 'vitest';
import { parseListing } from '../../../src/index.js';

it.each([
  ['Boats float on water', true],
  ['Boats float on wine', false],
  ['Kettlewares float northwards', false],
])('the line %j that stands twice is reported: %j', (line, isReported) => {
  const { messages } = parseListing(
    `Daily Papers\n\nby AK and the research community\n\nKettles at Sea\n\nWe boil water.\n\n${line}\n${line}\n\n5 authors\n·\nAug 3, 2025\n`,
  );
  expect(messages.filter(({ ruleId }) => ruleId === 'repeated-line').map(({ reason }) => reason)).toEqual(
    isReported ? [`A line appears twice: “${line}”`] : [],
  );
});
