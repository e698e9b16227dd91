import { expect, it } from 'vitest';
import { goesOn, paragraphGap } from '../../../src/parse/lines/paragraph-gap.js';

it.each<[string, string, boolean]>([
  ['It floats', 'on water.', true],
  ['It is', 'öffentlich.', true],
  ['It carries 12', 'boats.', true],
  ['It floats,', 'and sinks.', true],
  ['It floats;', 'it sinks.', true],
  ['It does:', 'it floats.', true],
  ['It floats (', 'often).', true],
  ['It is well-', 'known.', true],
  ['It floats.', 'and sinks.', false],
  ['It floats!', 'and sinks.', false],
  ['It floats)', 'and sinks.', false],
  ['It floats', 'On water.', false],
  ['It floats', '12 times.', false],
  ['It floats', '(often).', false],
  ['', 'and sinks.', false],
  ['It floats', '', false],
])('a sentence goes on from %j to %j: %s', (before, next, expected) => {
  expect(goesOn(before, next)).toBe(expected);
  expect(before + paragraphGap(before, next) + next).toBe(before + (expected ? ' ' : '\n\n') + next);
});
