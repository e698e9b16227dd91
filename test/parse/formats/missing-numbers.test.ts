import { describe, expect, it } from 'vitest';
import { missingNumbers } from '../../../src/parse/formats/numbered-links/missing-numbers.js';
import { Source } from '../../../src/parse/source/source.js';

const links = (...numbers: number[]) => numbers.map((number) => `[a][${number}]`).join('\n');
const title = '### [Kettles][1]\n';
const reasons = (text: string) => missingNumbers(new Source(text)).map(({ reason }) => reason.split(': ')[0]);
const six = [8, 9, 10, 11, 12, 13] as const;

describe('links that are missing', () => {
  it('are reported with the place of the next one', () => {
    expect(missingNumbers(new Source(`${title}${links(2, 3, 4, ...six)}`))).toEqual([
      {
        rule: 'ambiguous-value',
        reason:
          'The links 5 to 7 are missing: what stands below them may belong to another entry than what stands above them',
        expected: 'a link with the number 5',
        found: '“][8]”',
        start: 40,
        end: 44,
      },
    ]);
  });

  it('are two or more', () => {
    expect(reasons(`${title}${links(2, 3, 4, 7, 8, 9, 10, 11, 12)}`)).toEqual([
      'The links 5 to 6 are missing',
    ]);
    expect(reasons(`${title}${links(2, 3, 4, 6, 7, 8, 9, 10, 11)}`)).toEqual([]);
  });

  it('are few among the links of a page', () => {
    expect(reasons(`${title}${links(2, 3, 4, 8, 9, 10, 11, 12)}`)).toEqual([]);
  });

  it('stand nowhere else', () => {
    expect(reasons(`${title}${links(2, 3, 4, ...six, 6)}`)).toEqual([]);
  });

  it('stand below the first title', () => {
    expect(reasons(`${links(2, 3, 4, ...six)}\n${title}`)).toEqual([]);
    expect(reasons(`See ${title}${links(2, 3, 4, ...six)}`)).toEqual([]);
    expect(reasons(`#### [Boats][2]\n${links(2, 3, 4, ...six)}`)).toEqual(['The links 5 to 7 are missing']);
    expect(reasons(`#### [Boats [x]][12]\n${links(13, 14, 18, 19, 20, 21, 22, 23, 24)}`)).toEqual([
      'The links 15 to 17 are missing',
    ]);
    expect(reasons(`##### [Boats][1]\n${links(2, 3, 4, ...six)}`)).toEqual([]);
  });

  it('are followed by two links that go on, or lead to the same place', () => {
    expect(reasons(`${title}${links(2, 3, 4, 5, 6, 7, 11, 12, 13)}`)).toEqual([
      'The links 8 to 10 are missing',
    ]);
    expect(reasons(`${title}${links(2, 3, 4, 5, 6, 7, 11, 11, 12)}`)).toEqual([
      'The links 8 to 10 are missing',
    ]);
    expect(reasons(`${title}${links(2, 3, 4, 5, 6, 7, 8, 12, 13)}`)).toEqual([]);
    expect(reasons(`${title}${links(2, 3, 4, 5, 6, 7, 8, 9, 13)}`)).toEqual([]);
    expect(reasons(`${title}${links(2, 3, 4, 5, 6, 7, 11, 3, 4)}`)).toEqual([]);
    expect(reasons(`${title}${links(2, 3, 4, 5, 6, 7, 11, 12, 4)}`)).toEqual([]);
  });
});
