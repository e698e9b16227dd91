import { expect, it } from 'vitest';
import { isoDate, isoDay, parseDate, parseUsual, printDate } from '../../../src/parse/fields/date.js';

it.each([
  ['Jul 3, 2024', { year: 2024, month: 7, day: 3 }],
  ['July 3, 2024', { year: 2024, month: 7, day: 3 }],
  ['Sept. 30', { year: null, month: 9, day: 30 }],
  ['Published on Oct 4, 2026', { year: 2026, month: 10, day: 4 }],
  ['Jul\u00a03,\u00a02024', { year: 2024, month: 7, day: 3 }],
  [' Jul 3 ', { year: null, month: 7, day: 3 }],
  ['Jul 31', { year: null, month: 7, day: 31 }],
  ['3 Jul 2024', { year: 2024, month: 7, day: 3 }],
  ['3rd July, 2024', { year: 2024, month: 7, day: 3 }],
  ['Tue, July 2nd', { year: null, month: 7, day: 2 }],
  ['Wednesday Jul 3, 2024', { year: 2024, month: 7, day: 3 }],
  ['2024-07-03', { year: 2024, month: 7, day: 3 }],
  ['2024/07/03', { year: 2024, month: 7, day: 3 }],
  ['2024/7/3', { year: 2024, month: 7, day: 3 }],
  ['Jul 3,2024', { year: 2024, month: 7, day: 3 }],
  ['Jul 3 2024', { year: 2024, month: 7, day: 3 }],
  ['Wed Jul 03 2024', { year: 2024, month: 7, day: 3 }],
  ['Jul 3 1204', null],
  ['Jul 3 20245', null],
  ['Jul 3, 20245', null],
  ['Jul 3, 202', null],
  ['Jul x', null],
  ['Jul', null],
  ['Sepia 3', null],
  ['Jul 2024', null],
  ['3', null],
])('reads %j', (raw, date) => {
  expect(parseDate(raw)).toEqual(date);
});

it('writes the days that exist', () => {
  expect(isoDate(2024, 2, 29)).toBe('2024-02-29');
  expect(isoDate(2023, 2, 29)).toBeNull();
  expect(isoDate(2024, 2, 31)).toBeNull();
  expect(isoDate(2024, 7, 0)).toBeNull();
  expect(isoDate(2024, 7, 9)).toBe('2024-07-09');
  expect([isoDate(2024, 7, 3.5), isoDate(2024, 7, 400)]).toEqual([null, null]);
  const lastDays = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  lastDays.forEach((day, at) => {
    const month = at + 1;
    expect(isoDate(2023, month, day)).toBe(`2023-${String(month).padStart(2, '0')}-${day}`);
    expect(isoDate(2023, month, day + 1)).toBeNull();
  });
  expect([isoDate(2023, 0, 1), isoDate(2023, 13, 1)]).toEqual([null, null]);
  expect([isoDate(2000, 2, 29), isoDate(2100, 2, 29)]).toEqual(['2000-02-29', null]);
});

it('reads the day of ISO dates in UTC', () => {
  expect(isoDay('2024-07-03')).toBe('2024-07-03');
  expect(isoDay('2024-07-03T22:00:00.000Z')).toBe('2024-07-03');
  expect(isoDay('2024-07-03T22:00:00-05:00')).toBe('2024-07-04');
  expect(isoDay('2024-07-03T23:59:60Z')).toBe('2024-07-03');
  expect(isoDay('2024-07-03T00:29:00+00:30')).toBe('2024-07-02');
  expect(isoDay('2024-07-03T00:30:00+00:30')).toBe('2024-07-03');
  expect(isoDay('2024-07-03T23:58:00+23:59')).toBe('2024-07-02');
  expect(isoDay('2024-07-03T23:59:00+23:59')).toBe('2024-07-03');
  expect(isoDay(' 2024-07-03 08:00 ')).toBe('2024-07-03');
  expect(isoDay('2024-07-03T01:00+0200')).toBe('2024-07-02');
  expect(isoDay('2024-07-03T01:00:00,5+02')).toBe('2024-07-02');
  expect(isoDay('2024-07-03 23:59:59 UTC')).toBe('2024-07-03');
  expect(isoDay('2024-07-09T10:00:00.123456789Z')).toBe('2024-07-09');
  expect(isoDay('2024-02-31')).toBeNull();
  expect(isoDay('yesterday')).toBeNull();
});

it.each([
  '2024-07-03Thello',
  'on 2024-07-03',
  '2024-07-03T10:00:00.Z',
  '2024-02-31T10:00:00+05:00',
  '2024-07-03T10:00:00+5',
  '2024-07-03T24:00:00Z',
  '2024-07-03T10:60:00Z',
  '2024-07-03T10:00:61Z',
  '2024-07-03T10:00:00+24:00',
  '2024-07-03T10:00:00+25:00',
  '9999-12-31T23:59:59-05:00',
  '0000-01-01T00:00:00+05:00',
  '2999-12-31T23:59:59-05:00',
  '1899-12-31',
])('%j is not a day', (raw) => {
  expect(isoDay(raw)).toBeNull();
});

it('no number is a day outside in the years 1900 to 2999', () => {
  expect([isoDate(1899, 1, 1), isoDate(3000, 1, 1), isoDate(Number.NaN, 1, 1)]).toEqual([null, null, null]);
  expect([isoDate(1900, 1, 1), isoDate(2999, 12, 31)]).toEqual(['1900-01-01', '2999-12-31']);
});

it.each([
  ['2024-01-09', 'Jan 9, 2024'],
  ['2024-02-29', 'Feb 29, 2024'],
  ['2024-03-01', 'Mar 1, 2024'],
  ['2024-04-30', 'Apr 30, 2024'],
  ['2024-05-10', 'May 10, 2024'],
  ['2024-06-07', 'Jun 7, 2024'],
  ['2024-07-03', 'Jul 3, 2024'],
  ['2024-08-14', 'Aug 14, 2024'],
  ['2024-09-21', 'Sep 21, 2024'],
  ['2024-10-31', 'Oct 31, 2024'],
  ['2024-11-11', 'Nov 11, 2024'],
  ['2024-12-25', 'Dec 25, 2024'],
])('prints %s as %s, and reads it', (date, printed) => {
  const [year, month, day] = date.split('-').map(Number);
  expect(printDate(date)).toBe(printed);
  expect(parseDate(printed)).toEqual({ year, month, day });
  expect(parseUsual(`${printed} 7`)).toEqual({ date: { year, month, day }, length: printed.length });
  const short = printed.slice(0, -6);
  expect(parseDate(short.toUpperCase())).toEqual({ year: null, month, day });
  expect(parseUsual(short)).toEqual({ date: { year: null, month, day }, length: short.length });
});

it.each([
  ['Jul 3 7', 5],
  ['Jul 13 7', 6],
  ['Jul 3, 2024 7', 11],
  ['Jul 13, 2024', 12],
])('the date that begins %j has %i characters', (text, length) => {
  expect(parseUsual(text)?.length).toBe(length);
});

it.each([
  'jul 3',
  'July 3',
  'Jul\u00a03',
  'Jan-3',
  'Jux 3',
  'Jan,3',
  'Mun 3',
  'Jul x',
  'Jul 3x',
  'Jul',
  'Jul 3, 202',
  'Jul 3,  2024',
  'Jul 3,x2024',
  'Jul 3, 20x4',
  'Jul 3, may',
])('%j is not a date as nearly every page prints it', (text) => {
  expect(parseUsual(text)).toBeNull();
});
