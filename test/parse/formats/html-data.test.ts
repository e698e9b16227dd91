import { describe, expect, it } from 'vitest';
import { parseListing, parsePapers } from '../../../src/index.js';
import { sitePages } from '../../helpers/fixtures.js';

const encoded = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
const component = (props: unknown) =>
  `<div class="SVELTE_HYDRATER" data-props="${encoded(JSON.stringify(props))}"></div>`;
const boat = {
  id: '2407.00001',
  title: 'A "Boat" & Co',
  summary: 'It floats.',
  authors: [{ name: 'Ann Bell' }],
  publishedAt: '2024-07-03T00:00:00.000Z',
  upvotes: 3,
};
const cat = { ...boat, id: '2407.00002', title: 'A Cat', summary: 'It sleeps.' };

describe('the data of a page', () => {
  it('is read from a whole document, whatever its scripts look like', () => {
    const { text } = sitePages()[0]!;
    const data = component({ dailyPapers: [{ paper: { ...boat, id: '2601.00011' } }] });
    const page = text.replace('</body>', `${data}<script>\n# A comment\n</script></body>`);
    const { papers, format } = parseListing(page);
    expect(format).toBe('html');
    expect(papers[0]).toMatchObject({ id: '2601.00011', title: 'A "Boat" & Co', authors: ['Ann Bell'] });
  });

  it('one paper’s page is a listing of one', () => {
    const page = `<!doctype html><html><body>${component({ paper: boat, comments: [{ id: 1 }], user: null })}</body></html>`;
    const { papers, format } = parseListing(page);
    expect(format).toBe('html');
    expect(papers).toMatchObject([
      { id: '2407.00001', title: 'A "Boat" & Co', authorCount: 1, date: '2024-07-03', upvotes: 3 },
    ]);
    expect(papers[0]).not.toHaveProperty('comments');
  });

  it('of several components that hold a paper, it is read once', () => {
    const page = `<html>${component({ paper: boat })}${component({ paper: { ...boat, upvotes: 4 } })}${component({ papers: [boat, cat] })}</html>`;
    expect(parsePapers(page).map(({ id, upvotes }) => [id, upvotes])).toEqual([
      ['2407.00001', 3],
      ['2407.00002', 3],
    ]);
  });

  it.each([
    ['2024-07-03', '2024-07-03', 'day'],
    ['2024-W27', '2024-07-01', 'week'],
    ['2024-07', '2024-07-01', 'month'],
  ])('%s is the period of the page, without a warning', (dateString, date, period) => {
    const listing = parseListing(
      `<html>${component({ dateString, periodType: period, dailyPapers: [{ paper: boat, numComments: 2 }] })}</html>`,
    );
    expect([listing.date, listing.period]).toEqual([date, period]);
    expect(listing.messages.filter(({ fatal }) => fatal === false)).toEqual([]);
  });

  it('that is damaged is reported, and the cards are read', () => {
    const { text } = sitePages()[0]!;
    const data = component({ dailyPapers: [{ paper: boat }] });
    const page = text.replace('</body>', `${data.replace('&quot;upvotes&quot;', '')}</body>`);
    const { papers, messages } = parseListing(page);
    expect(papers).toEqual(parseListing(text).papers);
    const unread = messages.filter(({ ruleId }) => ruleId === 'invalid-syntax');
    expect(unread.map(({ fatal, reason }) => [fatal, reason])).toEqual([
      [
        false,
        'The data of this page is not valid JSON: a misplaced colon; the rows that it damages are left out',
      ],
    ]);
  });

  const card = ({ id, title, upvotes }: typeof boat) =>
    `<article><span>Submitted by</span> ann <a href="/login?next=%2Fpapers%2F${id}">${upvotes}</a><h3><a href="/papers/${id}">${title}</a></h3><a href="/papers/${id}">· <div>2 authors</div></a></article>`;
  const bird = { ...boat, id: '2407.00003', title: 'A Bird', summary: 'It sings.' };
  const data = component({ dailyPapers: [cat, bird, boat].map((paper) => ({ paper })) });
  const site = (damaged: string) =>
    `<html><h1>Daily Papers</h1><p>by <a href="/akhaliq">AK</a> and the research community</p>${damaged}${[cat, bird].map(card).join('')}</html>`;
  const read = (damaged: string) => {
    const { papers, messages } = parseListing(site(damaged), { referenceDate: '2024-07-20' });
    const said = messages.filter(({ ruleId }) => ruleId !== 'unknown-key');
    return [papers.map(({ title, abstract }) => [title, abstract]), said.map(({ reason }) => reason)];
  };

  it.each<[string, string, string[][], string[]]>([
    [
      'a line break costs nothing',
      data.replace('It floats.', 'It\nfloats.'),
      [
        ['A Cat', 'It sleeps.'],
        ['A Bird', 'It sings.'],
        ['A "Boat" & Co', 'It floats.'],
      ],
      ['The data of this page is not valid JSON: a line break in a string'],
    ],
    [
      'a value that cannot be read costs its row, of which the card is read',
      data.replace(
        '&quot;A Bird&quot;,&quot;summary&quot;:&quot;It sings.&quot;',
        '&quot;A Bird&quot;,&quot;summary&quot;:It sings.',
      ),
      [
        ['A Cat', 'It sleeps.'],
        ['A "Boat" & Co', 'It floats.'],
        ['A Bird', ''],
      ],
      [
        'The data of this page is not valid JSON: a value without quotes; the rows that it damages are left out',
        '“A Bird” is not in what could be read of the page’s data; its card shows less of it',
      ],
    ],
  ])('in damaged data, %s', (_, damaged, papers, reasons) => {
    expect(read(damaged)).toEqual([papers, reasons]);
  });

  it('that lacks a paper has the card for it, whatever attributes it has', () => {
    const marked = card(bird).replace('<h3><a href', '<h3 class="title">\n  <a class="link" href');
    const page = `<html>${component({ papers: [cat] })}${card(cat)}${marked}</html>`;
    expect(parsePapers(page).map(({ title }) => title)).toEqual(['A Cat', 'A Bird']);
  });

  it('that lacks a paper because it is damaged is reported at its card', () => {
    const lost = data.replace(
      '&quot;A Bird&quot;,&quot;summary&quot;:&quot;It sings.&quot;',
      '&quot;A Bird&quot;,&quot;summary&quot;:It sings.',
    );
    const page = site(lost);
    const { messages } = parseListing(page, { referenceDate: '2024-07-20' });
    const at = messages.filter(({ ruleId }) => ruleId === 'unreadable-value');
    const texts = at.map(({ place, expected }) => {
      const { start, end } = place as { start: { offset: number }; end: { offset: number } };
      return [page.slice(start.offset, end.offset), expected];
    });
    expect(texts).toEqual([[expect.stringContaining('>A Bird<'), ['data that is valid JSON']]]);
  });

  it('that has all papers is enough, whatever the HTML around it is like', () => {
    const page = `<html>${component({ papers: [cat] })}<div>${card(cat)}</html>`;
    const { papers, messages } = parseListing(page);
    expect([papers.map(({ title }) => title), messages]).toEqual([['A Cat'], []]);
  });

  it('that is cut before its first row is no listing', () => {
    expect(() => parseListing(data.slice(0, data.indexOf('[') + 1))).toThrow('Not a Daily Papers listing');
  });

  it('that is cut is read up to there', () => {
    const { papers, messages } = parseListing(data.slice(0, data.indexOf('A &quot;') - 20));
    expect(papers.map(({ title }) => title)).toEqual(['A Cat', 'A Bird']);
    const said = messages.filter(({ ruleId }) => ruleId !== 'unknown-key');
    expect(said.map(({ ruleId, line, column, reason }) => [ruleId, line, column, reason])).toEqual([
      [
        'truncated',
        1,
        30,
        'The data of this page is cut off: the end of the text inside an object; the rows that it damages are left out',
      ],
    ]);
  });

  it('a bad row costs itself alone', () => {
    const { papers, messages } = parseListing(
      `<html>${component({ dailyPapers: [{ paper: boat }, { paper: {} }, { paper: { ...cat, upvotes: 'x' } }] })}</html>`,
    );
    expect(papers.map(({ title }) => title)).toEqual(['A "Boat" & Co', 'A Cat']);
    expect(
      messages
        .filter(({ fatal }) => fatal === false)
        .map(({ reason, line, column }) => [line, column, reason]),
    ).toEqual([
      [1, 36, 'Row 2: not a paper: expected a title, found none'],
      [
        1,
        36,
        'Row 3: cannot parse upvotes from “paper.upvotes”: expected a count such as 12 or “1.2k”, found “x”',
      ],
    ]);
  });

  it('is a listing without papers where its list is empty', () => {
    const { date, papers } = parseListing(
      `<html>${component({ dateString: '2024-07-03', dailyPapers: [] })}</html>`,
    );
    expect([date, papers]).toEqual(['2024-07-03', []]);
  });

  it('is read with blanks in it, and once where no paper has an id', () => {
    const { id, ...paper } = boat;
    const spaced = `<div data-props='{"paper" : ${JSON.stringify(paper).replaceAll("'", '&#39;')}}'></div>`;
    expect(parsePapers(`<html>${spaced}${component({ paper })}</html>`).map(({ title }) => title)).toEqual([
      'A "Boat" & Co',
    ]);
  });

  it('is not that of other components', () => {
    const page = `<html>${component({ models: [cat] })}${component({ paper: boat })}</html>`;
    expect(parsePapers(page).map(({ title }) => title)).toEqual(['A "Boat" & Co']);
  });

  it('that is damaged is named as a whole', () => {
    const damaged = component({ dailyPapers: [{ paper: boat }, { paper: cat }] }).replace(
      'It floats.',
      'It\nfloats.',
    );
    const page = `<html>${damaged}</html>`;
    const { messages } = parseListing(page);
    const [message, ...others] = messages.filter(({ ruleId }) => ruleId === 'invalid-syntax');
    const { start, end } = message!.place as { start: { offset: number }; end: { offset: number } };
    expect(page.slice(start.offset, end.offset)).toBe(/data-props="[^"]*"/.exec(page)![0]);
    expect([message!.expected, others]).toEqual([['JSON in `data-props`'], []]);
  });
});
