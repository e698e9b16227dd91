import { expect, it } from 'vitest';
import { describeValue } from '../../src/model/describe-value.js';

const throwing = () => {
  throw new Error('called');
};
const revoked = () => {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
};
class Row {
  get title() {
    return throwing();
  }
}

it('a proxy that is revoked', () => expect(describeValue(revoked())).toBe('an object'));

it.each<[unknown, string]>([
  [undefined, 'nothing'],
  [null, 'null'],
  [7, 'the number 7'],
  [true, 'the boolean true'],
  [7n, 'the bigint 7'],
  [' A\n Boat ', '“A Boat”'],
  [Symbol('a'), 'a symbol'],
  [throwing, 'a function'],
  [[], 'an empty array'],
  [['a', 'b'], 'an array of 2'],
  [{}, 'an object'],
  [Object.create(null), 'an object'],
  [Object.create({ constructor: 7 }), 'an object'],
  [Promise.resolve([]), 'a Promise'],
  [new Response(''), 'a Response'],
  [new Row(), 'a Row'],
  [new Uint8Array(2), 'a Uint8Array'],
  [new Date('2024-07-03T08:00:00Z'), 'the Date 2024-07-03T08:00:00.000Z'],
  [new Date('soon'), 'an invalid Date'],
  [new Proxy(new Date(), {}), 'an object'],
  [new Proxy({}, { getPrototypeOf: throwing, get: throwing }), 'an object'],
  [{ constructor: { name: 'Boat' } }, 'an object'],
])('a value in a few words: %#', (value, words) => expect(describeValue(value)).toBe(words));
