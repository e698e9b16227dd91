import { expect, it } from 'vitest';
import { uniqueNames } from '../../src/serialize/unique.js';

it.each<[string[], string[]]>([
  [
    ['a', 'b', 'a', 'a'],
    ['a', 'b', 'a-2', 'a-3'],
  ],
  [
    ['a-2', 'a', 'a'],
    ['a-2', 'a', 'a-3'],
  ],
  [
    ['a', 'a', 'a-2'],
    ['a', 'a-2', 'a-2-2'],
  ],
])('%j are told apart', (names, expected) => expect(names.map(uniqueNames('-'))).toEqual(expected));
