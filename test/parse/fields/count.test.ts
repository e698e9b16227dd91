import { expect, it } from 'vitest';
import { parseCount } from '../../../src/parse/fields/count.js';

it.each([
  ['12', 12],
  ['-', 0],
  ['1,204', 1204],
  ['1.2k', 1200],
  ['3.29k', 3290],
  ['110k', 110_000],
  ['1.2M', 1_200_000],
  [' 7 ', 7],
  ['1.2', null],
  ['1.2345k', null],
  ['1,20', null],
  ['-3', null],
  ['k', null],
  ['', null],
  ['99999999999999999999', null],
])('reads %j as %j', (raw, count) => {
  expect(parseCount(raw)).toBe(count);
});
