import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type FormatName, formatNames, type Paper, serializePapers, toYaml } from '../../src/index.js';
import { formats } from '../../src/serialize/formats.js';
import { frozen } from '../helpers/papers.js';

// The expected text of each format stands beside the papers; it was checked by hand.
const fixture = (end: string) =>
  readFileSync(new URL(`../../fixtures/formats/papers${end}`, import.meta.url), 'utf8');
const papers = frozen(JSON.parse(fixture('.json')) as Paper[]);
const texts = formatNames.filter((name) => name !== 'html' && name !== 'parquet');

describe('serializePapers', () => {
  it.each(texts)('%s', async (name) => {
    const written = await serializePapers(new Set(papers), name);
    expect(written).toBe(fixture(formats[name].extensions[0]));
  });

  it('passes the options on', async () => {
    const formula = { ...papers[1]!, title: '=1' };
    expect(await serializePapers([formula], 'csv', { escapeFormulas: true })).toContain(`\r\n'=1,`);
    expect(await serializePapers(papers, 'markdown', { style: 'table' })).toBe(fixture('.table.md'));
    expect(await serializePapers(papers, 'rss', { title: 'Mine' })).toContain('<title>Mine</title>');
    expect(await serializePapers(papers, 'html', { title: 'A & B' })).toContain('<title>A &#38; B</title>');
  });

  it('names the formats when it does not know one', async () => {
    await expect(serializePapers(papers, 'docx' as FormatName)).rejects.toThrow(
      'Expected `format` to be one of json, ndjson, csv, tsv, yaml, markdown, markdown-table, text, bibtex, csl, ris, rss, atom, jsonfeed, html, parquet, received “docx”.',
    );
  });

  it('writes no papers too', async () => {
    for (const name of formatNames)
      expect((await serializePapers([], name)).length).toBeGreaterThanOrEqual(0);
    expect(await serializePapers([], 'csv')).toBe('title,abstract,authorCount,date,upvotes,repoLinks\r\n');
    expect(await serializePapers([], 'ndjson')).toBe('');
  });
});

it('YAML quotes and escapes what a reader of YAML 1.1 or 1.2 would refuse or misread', () => {
  const paper: Paper & Record<string, unknown> = {
    title: 'a\tb',
    abstract: 'a\u2028b\x7fc\x85d\ufeffe\uffff',
    authorCount: null,
    date: '2024-07-03',
    upvotes: 7,
    repoLinks: ['https://github.com/a/b'],
    aiKeywords: ['=', '<<', '0o7', '=a', '<< a', '0o8', 'a b', 'a"b', 'é\u00a0'],
    '<<': { '=': 'a\u2029' },
  };
  expect(toYaml([paper])).toBe(
    [
      '- title: "a\\tb"',
      '  abstract: "a\\u2028b\\u007fc\\u0085d\\ufeffe\\uffff"',
      '  authorCount: null',
      '  date: "2024-07-03"',
      '  upvotes: 7',
      '  repoLinks:',
      '    - https://github.com/a/b',
      '  aiKeywords:',
      '    - "="',
      '    - "<<"',
      '    - "0o7"',
      '    - =a',
      '    - << a',
      '    - 0o8',
      '    - a b',
      '    - a"b',
      '    - é\u00a0',
      '  "<<":',
      '    "=": "a\\u2029"',
      '',
    ].join('\n'),
  );
});
