import TurndownService from 'turndown';
import { expect, it } from 'vitest';
import { parseListing } from '../../../src/index.js';

/** A search page whose header has the lines given. */
const page = (...lines: string[]) =>
  [
    ...['Daily Papers', 'by', 'AK', 'and the research community', ...lines, '', 'Kettles at Sea', ''],
    ...['We boil water on a boat.', '', '  • 5 authors', '·', 'Aug 3, 2025', '', 'Lamps in the Dark', ''],
    ...['We light lamps in a dark room.', '', '  • 2 authors', '·', 'Aug 2, 2025', ''],
  ].join('\n');

function read(text: string, referenceDate: string | undefined = '2025-08-14') {
  const { date, period, papers, messages } = parseListing(text, { referenceDate });
  expect(papers.map(({ title }) => title)).toEqual(['Kettles at Sea', 'Lamps in the Dark']);
  return [date, period, ...messages.map(({ line, reason }) => `${line}: ${reason}`)];
}

it.each([
  ['May', '2025-05-01', 'month'],
  ['Aug 11 – 17, 2025', '2025-08-11', 'week'],
  ['Aug 11 - Aug 17', '2025-08-11', 'week'],
  ['August 11–17', '2025-08-11', 'week'],
  ['Jul 28 – Aug 3, 2025', '2025-07-28', 'week'],
  ['Dec 30, 2024 – Jan 5, 2025', '2024-12-30', 'week'],
  ['Dec 30 – Jan 5, 2025', '2024-12-30', 'week'],
])('reads the header %s', (header, date, period) => {
  expect(read(page(header))).toEqual([date, period]);
  expect(read(page('Daily', 'Weekly', 'Monthly', header))).toEqual([date, period]);
});

it.each([
  ['May', '2025-05-01', 'month', []],
  ['Aug 11 – 17, 2025', '2025-08-11', 'week', []],
  ['Week 33', null, null, ['Cannot parse the period of the page: “Week 33”']],
])('reads the header %s beside its arrows, in HTML and in Markdown', (header, date, period, reasons) => {
  const html = `<main><h1>Daily Papers</h1><h2>by <a href="/akhaliq">AK</a> and the research community</h2><ul><li><button>Daily</button></li><li><button>Weekly</button></li><li><button>Monthly</button></li></ul><div><a href="/papers/date/2025-08-13"><svg></svg></a><time>${header}</time></div><article><div>Submitted by <img src="a.svg"> ann</div><a href="/login?next=%2Fpapers%2F2508.00001"><div>7</div></a><h3><a href="/papers/2508.00001">Kettles at Sea</a></h3><a href="/papers/2508.00001"><ul><li><div>·</div>5 authors</li></ul></a></article></main>`;
  for (const text of [html, new TurndownService().turndown(html)]) {
    const listing = parseListing(text, { referenceDate: '2025-08-14' });
    expect(listing.papers.map(({ title }) => title)).toEqual(['Kettles at Sea']);
    expect([listing.date, listing.period, listing.messages.map(({ reason }) => reason)]).toEqual([
      date,
      period,
      reasons,
    ]);
  }
});

it.each([
  ...['Week 33', 'Aug 1 – 31, 2025', 'Aug 3 - Sep 17'],
  ...['Agu 14', 'ug 14', 'Aug l4', 'Aug 1,4', 'Aug ?', 'Aug 14, 2O25', 'Aug 14, 225', '00 14, 2025'],
])('reports the header %s', (header) => {
  expect(read(page(header))).toEqual([null, null, `5: Cannot parse the period of the page: “${header}”`]);
});

it.each(['SAM 2', 'Kettle 14', 'May Boats Float?', 'GPT 4'])('takes %s for a title', (title) => {
  const { papers } = parseListing(page(title).replace('Kettles at Sea\n\n', ''), {
    referenceDate: '2025-08-14',
  });
  expect(papers.map((paper) => paper.title)).toEqual([title, 'Lamps in the Dark']);
});

it('reads a month that was searched for as search words', () => {
  expect(read(page('May', 'Daily', 'Weekly', 'Monthly', 'Aug 14'))).toEqual(['2025-08-14', 'day']);
});

it.each([
  ['[]August 2025', '2025-08-01', 'month', []],
  ['[]Week 33, 2025', '2025-08-11', 'week', []],
  ['[] Aug 11 – 17, 2025', '2025-08-11', 'week', []],
  ['[]Week 33', null, null, ['5: Cannot parse the period of the page: “Week 33”']],
])(
  'reads the header %s, which pandoc prints with the arrow to the day before',
  (header, date, period, reasons) => {
    expect(read(page(header))).toEqual([date, period, ...reasons]);
  },
);
