import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatNames, parsePapers, serializePapers, toBibtex } from '../../src/index.js';
import { fromParquet } from '../../src/parquet.js';
import { formatOfFile } from '../../src/serialize/formats.js';
import { callCliForBytes } from '../helpers/call-cli.js';
import { listingFile as fixture } from '../helpers/cli.js';
import { paper } from '../helpers/papers.js';

const papers = parsePapers(readFileSync(fixture));
const folder = mkdtempSync(join(tmpdir(), 'daily-papers-'));
const run = (...args: string[]) => callCliForBytes([...args, '--quiet']);

describe('--to', () => {
  it.each(formatNames)('%s', async (format) => {
    const { status, stdout, stderr } = await run('--to', format, fixture);
    expect([status, stderr]).toEqual([0, '']);
    if (format === 'parquet') expect(await fromParquet(new Uint8Array(stdout))).toEqual(papers);
    else if (format === 'csv' || format === 'tsv')
      expect(stdout.toString()).toBe(await serializePapers(papers, format, { escapeFormulas: true }));
    else {
      // The page names its day, which a feed needs where a paper has none.
      const dated = papers.map((each) => (each.date ? each : { ...each, listedOn: '2025-11-13' }));
      const isFeed = format === 'rss' || format === 'atom';
      expect(stdout.toString()).toBe(await serializePapers(isFeed ? dated : papers, format));
    }
  });

  it('makes formulas harmless in tables', async () => {
    const json = join(folder, 'formula.json');
    writeFileSync(json, JSON.stringify([paper({ title: '=HYPERLINK("http://x")', abstract: '@sum' })]));
    expect((await run('--to', 'csv', json)).stdout.toString().split('\r\n')[1]).toMatch(
      /^"'=HYPERLINK\(""http:\/\/x""\)","?'@sum"?,,,,\[\]$/,
    );
  });
});

describe('--out', () => {
  it.each([
    ['a.json', 'json'],
    ['a.JSONL', 'ndjson'],
    ['a.csv', 'csv'],
    ['a.tsv', 'tsv'],
    ['a.yml', 'yaml'],
    ['a.md', 'markdown'],
    ['a.table.md', 'markdown-table'],
    ['a.txt', 'text'],
    ['a.bib', 'bibtex'],
    ['a.csl.json', 'csl'],
    ['a.ris', 'ris'],
    ['a.xml', 'rss'],
    ['a.atom', 'atom'],
    ['a.feed.json', 'jsonfeed'],
    ['a.htm', 'html'],
    ['a.parquet', 'parquet'],
    ['a.docx', null],
    ['json', null],
  ])('%s is %s', (file, format) => expect(formatOfFile(file)).toBe(format));

  it('writes the format of its extension, or the one that is named', async () => {
    const out = join(folder, 'papers.bib');
    expect(await run('--out', out, fixture)).toMatchObject({ status: 0, stderr: '' });
    expect(readFileSync(out, 'utf8')).toBe(toBibtex(papers));
    expect((await run('--to', 'json', '--out', out, fixture)).status).toBe(0);
    expect(JSON.parse(readFileSync(out, 'utf8'))).toEqual(papers);
  });
});

describe('a feed', () => {
  const daily = (day: string, title: string) =>
    `Daily Papers\nby\nAK\nand the research community\nDaily\nWeekly\nMonthly\nTrending Papers\n${day}\n\nSubmitted byann\n16\n${title}\n·\n9 authors\n1\n\nSubmitted byben\n15\nKettles of ${title}\n·\n5 authors\n2\n`;
  const first = join(folder, 'first.txt');
  const second = join(folder, 'second.txt');
  writeFileSync(first, daily('Aug 14, 2025', 'A Boat of Paper'));
  writeFileSync(second, daily('Aug 15, 2025', 'A Cart of Clay'));
  const days = async (...args: string[]) => {
    const { stdout } = await run(...args, '--reference-date', '2025-08-20');
    return stdout.toString().match(/(?<=<(?:updated|lastBuildDate|pubDate)>)[^<]+/g);
  };

  it('has the day of the daily page that its papers are from', async () => {
    const day = '2025-08-14T00:00:00.000Z';
    expect(await days(first, '--to', 'atom')).toEqual([day, day, day]);
    const rssDay = 'Thu, 14 Aug 2025 00:00:00 GMT';
    expect(await days(first, '--to', 'rss')).toEqual([rssDay, rssDay, rssDay]);
  });

  it('has the newest day of several pages, and each item that of its own', async () => {
    const [older, newer] = ['Thu, 14 Aug 2025 00:00:00 GMT', 'Fri, 15 Aug 2025 00:00:00 GMT'];
    expect(await days(second, first, '--to', 'rss')).toEqual([newer, newer, newer, older, older]);
    const [day, next] = ['2025-08-14T00:00:00.000Z', '2025-08-15T00:00:00.000Z'];
    expect(await days(first, second, '--to', 'atom')).toEqual([next, day, day, next, next]);
  });

  it('gives no day to the papers in other formats', async () => {
    const { stdout } = await run(first, second, '--reference-date', '2025-08-20');
    expect(JSON.parse(stdout.toString()).map((each: object) => 'listedOn' in each)).toEqual(
      Array(4).fill(false),
    );
  });

  it('has the newest day of its papers where they have any', async () => {
    const json = join(folder, 'older.json');
    writeFileSync(json, JSON.stringify([paper({ title: 'An Older Boat', date: '2025-08-12' })]));
    const day = 'Thu, 14 Aug 2025 00:00:00 GMT';
    expect(await days(first, json, '--to', 'rss')).toEqual([day, day, day, 'Tue, 12 Aug 2025 00:00:00 GMT']);
  });

  it('has it after validate --fix, too', async () => {
    const out = join(folder, 'fixed.xml');
    await run('validate', first, '--fix', '--out', out, '--reference-date', '2025-08-20');
    expect(readFileSync(out, 'utf8')).toContain('<lastBuildDate>Thu, 14 Aug 2025 00:00:00 GMT<');
  });
});
