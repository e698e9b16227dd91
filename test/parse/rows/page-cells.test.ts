import { describe, expect, it } from 'vitest';
import { type Paper, type ParseOptions, parseListing, streamPapers } from '../../../src/index.js';

const page = (title: string) =>
  `Daily Papers\n\nbyAK and the research community\n\nNov 13, 2025\n\n${title}\n\nIt "floats".\n\n  • 2 authors\n·\nFeb 31, 2024\n`;
const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;

/** The titles and abstracts, each title as it is written in the table, and the messages. */
function read(table: string, options?: ParseOptions) {
  const { papers, messages } = parseListing(table, { ...options, positions: true });
  return {
    texts: papers.map(({ title, abstract }) => [title, abstract]),
    written: papers.map(({ positions }) =>
      table.slice(positions!.title!.start.offset, positions!.title!.end.offset),
    ),
    messages: messages.map(({ line, fatal, reason }) => [line, fatal, reason]),
  };
}

describe('pages in the cells of a table', () => {
  it.each<[string, string, string]>([
    ['commas', ',', '\n'],
    ['semicolons', ';', '\n'],
    ['tabs', '\t', '\n'],
    ['CRLF', ',', '\r\n'],
  ])('are read as pages, with their places: %s', (_, mark, end) => {
    const rows = [page('A "B" C'), page('D')].map((text) => quoted(text.replaceAll('\n', end)));
    const table = [`url${mark}text`, ...rows.map((row) => `https://a.example${mark}${row}`), ''].join(end);
    expect(read(table)).toEqual({
      texts: [
        ['A "B" C', 'It "floats".'],
        ['D', 'It "floats".'],
      ],
      written: ['A ""B"" C', 'D'],
      messages: [
        [14, false, '“Feb 31, 2024” is not a valid date'],
        [28, false, '“Feb 31, 2024” is not a valid date'],
      ],
    });
  });

  it('are read whatever other columns there are, one without a name too', () => {
    const table = `,url,markdown,crawl.depth\n0,https://a.example,${quoted(page('A'))},1\n`;
    expect(read(table).texts).toEqual([['A', 'It "floats".']]);
  });

  it('are read once where a row has one in several formats', () => {
    const html = '<p>Do you like cookies?</p>\n<p>We do.</p>\n';
    const table = `url,html,markdown,text\nx,${quoted(html)},${quoted(`# ${page('A')}`)},${quoted(page('A'))}\n`;
    expect(read(table).texts).toEqual([['A', 'It "floats".']]);
  });

  describe('of HTML on one line', () => {
    const html = (title: string, tail = '') =>
      `<!doctype html><h1>Daily Papers</h1>${tail}<article><h3><a href="/papers/2508.00001">${title}</a></h3><p>It "floats", and; sinks.</p><ul><li>5 authors</li></ul>·<time>Aug 3, 2025</time></article>`;

    it.each<[string, (cell: string) => string]>([
      ['the last column', (cell) => `url,html\nx,${cell}\n`],
      ['the first one', (cell) => `html,url\n${cell},x\n`],
      ['a table with tabs', (cell) => `url\thtml\nx\t${cell}\n`],
      ['a table without a last line end', (cell) => `url,html\nx,${cell}`],
    ])('are read in %s', (_, table) => {
      for (const tail of ['', '<!-- a "menu" -->'.repeat(3000)])
        expect(read(table(quoted(html('A "B" C', tail))))).toEqual({
          texts: [['A "B" C', 'It "floats", and; sinks.']],
          written: ['<h3><a href=""/papers/2508.00001"">A ""B"" C</a></h3>'],
          messages: [],
        });
    });

    it('are read row by row, as a whole and in chunks', async () => {
      const table = `url,html\nx,${quoted(html('A'))}\ny,\nz,${quoted(html('B').replace('00001', '00002'))}\n`;
      expect(read(table)).toEqual({
        texts: [
          ['A', 'It "floats", and; sinks.'],
          ['B', 'It "floats", and; sinks.'],
        ],
        written: [1, 2].map(
          (at) => `<h3><a href=""/papers/2508.0000${at}"">${at === 1 ? 'A' : 'B'}</a></h3>`,
        ),
        messages: [[3, undefined, 'Not read: a row without a page, “y,”']],
      });
      const papers: Paper[] = [];
      for await (const paper of streamPapers(table.match(/.{1,40}|\n/g)!)) papers.push(paper);
      expect(papers).toEqual(parseListing(table).papers);
    });

    it('are no pages where they are values of papers', () => {
      const table = 'id,title,html\n1,Paper 1,"<p>x</p>"\n2,Paper 2,"<p>y</p>"\n';
      expect(read(table)).toEqual({
        texts: [
          ['Paper 1', ''],
          ['Paper 2', ''],
        ],
        written: ['Paper 1', 'Paper 2'],
        messages: [[1, undefined, '“html” is not read, in 2 rows']],
      });
    });
  });

  it('are found where the format is given', () => {
    const table = `url,html\nhttps://a.example,${quoted(page('A'))}\n`;
    expect(read(table, { format: 'csv' }).texts).toEqual([['A', 'It "floats".']]);
  });

  it('are read in chunks as they are whole', async () => {
    const table = `url,text\nx,${quoted(page('A'))}\ny,${quoted(page('B'))}\n`;
    const papers: Paper[] = [];
    for await (const paper of streamPapers(table.match(/.{1,40}|\n/g)!)) papers.push(paper);
    expect(papers).toEqual(parseListing(table).papers);
    expect(papers.map(({ title }) => title)).toEqual(['A', 'B']);
  });

  it('leave a note about each row that holds none', () => {
    const table = `url,text\nx,${quoted(page('A'))}\ny,About us\nz,${quoted('About\nus')}\n`;
    expect(read(table)).toEqual({
      texts: [['A', 'It "floats".']],
      written: ['A'],
      messages: [
        [14, false, '“Feb 31, 2024” is not a valid date'],
        [16, undefined, 'Not read: a row without a page, “y,About us”'],
        [17, undefined, 'Not read: a row without a page, “z,"About us"”'],
      ],
    });
  });

  it('leave a warning about a row that may be a paper', () => {
    const table = `id,title,url,text\n,Daily Papers,x,${quoted(page('A'))}\n2407.00001,A Boat,y,It floats.\n`;
    expect(read(table)).toEqual({
      texts: [['A', 'It "floats".']],
      written: ['A'],
      messages: [
        [14, false, '“Feb 31, 2024” is not a valid date'],
        [16, false, 'Not read: a row without a page, “2407.00001,A Boat,y,It floats.”'],
      ],
    });
  });

  it('are read as far as they go where the last one is cut', () => {
    const table = `url,text\nx,${quoted(page('A'))}\ny,${quoted(page('B')).slice(0, 90)}`;
    expect(read(table)).toEqual({
      texts: [
        ['A', 'It "floats".'],
        ['B', 'It "floats".\n\n• 2 aut'],
      ],
      written: ['A', 'B'],
      messages: [
        [14, false, '“Feb 31, 2024” is not a valid date'],
        [22, false, 'No authors, organization or date for “B”'],
      ],
    });
  });

  it('are not looked for in rows of papers', () => {
    const table = 'title,id,abstract,text\nA Boat,2407.00001,It floats.,"It floats.\n\nIt sinks."\n';
    expect(read(table)).toEqual({
      texts: [['A Boat', 'It floats.']],
      written: ['A Boat'],
      messages: [[1, undefined, '“text” is not read, in 1 row']],
    });
  });

  it('are not looked for below a line of prose that lists the names of such columns', () => {
    const text = `Text, content\n\nHe said "so.\n\n${page('A')}`;
    expect(read(text).texts).toEqual([['A', 'It "floats".']]);
  });
});
