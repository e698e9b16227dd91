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
  ['1.5B', 1_500_000_000],
  ['1 204', 1204],
  ['1’204', 1204],
  ['1,204,375', 1_204_375],
  ['12,045', 12_045],
  ['120 375', 120_375],
  ['1 204 375', 1_204_375],
  ['0', 0],
  ['–', 0],
  ['12 k', 12_000],
  ['12K', 12_000],
  [' 7 ', 7],
  // The largest integer that a number holds exactly, and one above it.
  ['9007199254740991', 9_007_199_254_740_991],
  ['9007199254740993', null],
  ['1.2', null],
  ['1.0', null],
  ['1204,375', null],
  ['1,2045', null],
  ['12 likes', null],
  ['1.2345k', null],
  ['1,20', null],
  ['-3', null],
  ['k', null],
  ['', null],
  ['99999999999999999999', null],
])('reads %j as %j', (raw, count) => {
  expect(parseCount(raw)).toBe(count);
});
