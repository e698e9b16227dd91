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
    else expect(stdout.toString()).toBe(await serializePapers(papers, format));
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
