import { describe, expect, it } from 'vitest';
import { parseOpenPeriod, parsePeriod } from '../../../src/parse/fields/period.js';

it.each<[raw: string, date: string | null, period?: 'day' | 'week' | 'month']>([
  ['2026-07-14', '2026-07-14', 'day'],
  [' 2026-07-14 ', '2026-07-14', 'day'],
  ['2026-07', '2026-07-01', 'month'],
  ['2026-13', null],
  ['2026-00', null],
  ['2026-W29', '2026-07-13', 'week'],
  // Week 1 holds January 4, and may begin in December; a year has 52 weeks or 53.
  ['2026-W01', '2025-12-29', 'week'],
  ['2023-W01', '2023-01-02', 'week'],
  ['2021-W01', '2021-01-04', 'week'],
  ['2020-W53', '2020-12-28', 'week'],
  ['2021-W53', null],
  ['2024-W52', '2024-12-23', 'week'],
  ['2026-W00', null],
  ['July 2026', '2026-07-01', 'month'],
  ['jul, 2026', '2026-07-01', 'month'],
  ['Sept. 2026', '2026-09-01', 'month'],
  ['In July 2026', null],
  ['July 2026 or so', null],
  ['July 20', null],
  ['Week 29, 2026', '2026-07-13', 'week'],
  ['week 29 of 2026', '2026-07-13', 'week'],
  ['W9 2026', '2026-02-23', 'week'],
  ['Week 290, 2026', null],
  ['A Week 29, 2026', null],
  ['Week 29, 2026 or so', null],
  ['2026', null],
  ['12026-07', null],
  ['2026-071', null],
  [' July 2026 ', '2026-07-01', 'month'],
  ['', null],
  [`July${' '.repeat(31)} 2026`, '2026-07-01', 'month'],
  [`July${' '.repeat(33)} 2026`, null],
])('reads %j', (raw, date, period) => {
  expect(parsePeriod(raw)).toEqual(date === null ? null : { date, period });
});

describe('a period whose year may be missing', () => {
  const day = (month: number, number: number, year: number | null = null) => ({ year, month, day: number });
  it.each<[text: string, first: ReturnType<typeof day> | null, period: 'day' | 'week' | 'month']>([
    ['May', day(5, 1), 'month'],
    ['Sept.', day(9, 1), 'month'],
    ['Week 33', null, 'week'],
    ['W3', null, 'week'],
    ['Aug 11 - Aug 17', day(8, 11), 'week'],
    ['Aug 11-17', day(8, 11), 'week'],
    ['Aug 11 – 17, 2025', day(8, 11, 2025), 'week'],
    ['Aug 11, 2025 — Aug 17, 2025', day(8, 11, 2025), 'week'],
    ['Jul 28 - Aug 3', day(7, 28), 'week'],
    // The one year is that of the last day.
    ['Dec 29 - Jan 4, 2026', day(12, 29, 2025), 'week'],
    ['Dec 29, 2025 - Jan 4, 2026', day(12, 29, 2025), 'week'],
    ['Feb 26 - Mar 4', day(2, 26), 'week'],
    ['Feb 26 - Mar 3, 2024', day(2, 26, 2024), 'week'],
    // No week has six days, or eight.
    ['Aug 11, 2025 - Aug 17', day(8, 11, 2025), 'week'],
    ['Dec 29, 2025 - Jan 4', day(12, 29, 2025), 'week'],
    ['Aug 11 - Aug 16', null, 'week'],
    ['Aug 11 - Aug 18', null, 'week'],
    ['Agu 14', null, 'day'],
    ['Apri 14', null, 'day'],
    ['Aug. l4', null, 'day'],
    ['Aug 1,4', null, 'day'],
    ['Aug lO', null, 'day'],
    ['00 14, 2025', null, 'day'],
    ['Kettle 14, 2025', null, 'day'],
  ])('%j', (text, first, period) => {
    expect(parseOpenPeriod(text)).toEqual({ first, period });
  });

  it.each([
    'Aug 14',
    'Aug 14, 2025',
    'Maybe',
    'In May',
    'Kettle 14',
    'Agust 14',
    'Agost 14',
    'Kettle 14th',
    'On Agu 14',
    'Augu lamps',
    'Aug words',
    'Aug 123',
    'Kettle lO',
    'Week 330',
    'A Week 3',
    'Aug 11 - Aug 17 or so',
    'From Aug 11 - 17',
    'Agu 14 and more',
    `Aug 11 -${' '.repeat(31)}17`,
  ])('%j is none', (text) => {
    expect(parseOpenPeriod(text)).toBeNull();
  });
});
