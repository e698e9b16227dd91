import { expect, it, vi } from 'vitest';
import { failureText, inFlags, reportFailure } from '../../src/cli/report-failure.js';

it.each([
  ['Expected `referenceDate` to be a day', 'Expected --reference-date to be a day'],
  ['set referenceDate to the day of the capture', 'set --reference-date to the day of the capture'],
  ['Expected `since` to be a Date, or a day as YYYY', 'Expected --since to be a day as YYYY'],
  ['Expected `referenceDate` to be a Date or a day', 'Expected --reference-date to be a day'],
  ['Expected `format` to be one of text', 'Expected --from to be one of text'],
  ['`strict` is set, in strict mode', '--strict is set, in strict mode'],
  ['which `fieldMap` can say', 'which --map can say'],
  ['Expected `fieldMap["a `b`"]` to be a field', 'Expected --map "a `b`" to be a field'],
  ['found “`strict` and referenceDate”', 'found “`strict` and referenceDate”'],
  ['use fromRows, `title` is missing', 'use fromRows, `title` is missing'],
])('%s', (message, expected) => expect(inFlags(message)).toBe(expected));

it.each<[unknown, string]>([
  [
    Object.assign(new Error("ENOENT: no such file or directory, open 'a'"), { code: 'ENOENT' }),
    'no such file or directory (ENOENT)',
  ],
  [
    Object.assign(new Error('EISDIR: illegal operation on a directory, read'), { code: 'EISDIR' }),
    'illegal operation on a directory (EISDIR)',
  ],
  [
    Object.assign(new Error("EACCES: permission denied, rename 'a' -> 'b'"), { code: 'EACCES' }),
    'permission denied (EACCES)',
  ],
  [
    new RangeError('Invalid string length'),
    'more than 512 MB of text in one piece; write it with --to ndjson, or in several parts',
  ],
  [new TypeError('x is not a function'), 'internal error, please report it: TypeError: x is not a function'],
  ['thrown', 'thrown'],
])('%s', (error, expected) => expect(failureText(error)).toBe(expected));

it.each([
  ['https://a.example/x', 'daily-papers: Could not fetch https://a.example/x: the server answered 404.\n'],
  [
    'https://a.example',
    'daily-papers: https://a.example: Could not fetch https://a.example/x: the server answered 404.\n',
  ],
])('an address is named once where it is what was asked: %s', (name, line) => {
  const write = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  const error = new Error('Could not fetch https://a.example/x: the server answered 404.');
  reportFailure(name, Object.assign(error, { name: 'HubError' }));
  expect(write.mock.calls).toEqual([[line]]);
  write.mockRestore();
});
