import { expect, it } from 'vitest';
import { Blocks } from '../../../src/parse/streaming/blocks.js';

it('places are those in all blocks together, as long as the blocks are kept', () => {
  const blocks = new Blocks();
  const added = ['a\nbc\n', 'd\r\n\n', 'e'].map((text) => blocks.add(text).origin);
  expect(added).toEqual([
    { offset: 0, lines: 0, columns: 0 },
    { offset: 5, lines: 2, columns: 0 },
    { offset: 9, lines: 4, columns: 0 },
  ]);
  expect(blocks.end).toBe(10);
  const last = [
    { line: 3, column: 1, offset: 5 },
    { line: 4, column: 1, offset: 8 },
    { line: 5, column: 1, offset: 9 },
    { line: 5, column: 2, offset: 10 },
  ];
  const first = [
    { line: 1, column: 1, offset: 0 },
    { line: 2, column: 2, offset: 3 },
    { line: 2, column: 3, offset: 4 },
  ];
  const places = (all: typeof last) => all.map(({ offset }) => blocks.point(offset));
  expect(places([...first, ...last])).toEqual([...first, ...last]);
  // The first block does not end before it.
  blocks.forget(5);
  expect(places([...first, ...last])).toEqual([...first, ...last]);
  blocks.forget(6);
  expect(places(last)).toEqual(last);
  blocks.forget(10);
  expect(places(last.slice(2))).toEqual(last.slice(2));
});
