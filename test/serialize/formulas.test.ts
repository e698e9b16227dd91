import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromCsv, parsePapers, toCsv, toTsv } from '../../src/index.js';
import { escapeFormulas, unescapeFormulas } from '../../src/model/formulas.js';
import { anyText } from '../helpers/any-papers.js';
import { paper } from '../helpers/papers.js';

describe('a sign that could begin a formula gets a quotation mark', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ["|cmd'/C calc'!A0", "'|cmd'/C calc'!A0"],
    ["=cmd|'/C calc'!A0\n\nsecond paragraph", "'=cmd|'/C calc'!A0\n\nsecond paragraph"],
    ['text\n=1', "text\n'=1"],
    ['text\r\n\r\n\t=1', "text\r\n\r\n\t'=1"],
    ['\n=1', "\n'=1"],
    [' =1', " '=1"],
    ['\t=1', "\t'=1"],
    ['\r=1', "\r'=1"],
    ['\u00a0\u3000=1', "\u00a0\u3000'=1"],
    ['\ufeff=1', "\ufeff'=1"],
    ['\u200b\u0000=1', "\u200b\u0000'=1"],
    ['"=1"', `"'=1"`],
    ["'=1", "''=1"],
    ['＝1', "'＝1"],
    ['＋1', "'＋1"],
    ['－1', "'－1"],
    ['＠x', "'＠x"],
    ['﹦1', "'﹦1"],
    // A program with other settings takes these for separators.
    ['a;=1', "a;'=1"],
    ['a,"=1', `a,"'=1`],
    ['a\t=1', "a\t'=1"],
    // Harmless.
    ['a = b', 'a = b'],
    ['state-of-the-art', 'state-of-the-art'],
    ['x@y.org', 'x@y.org'],
    ['2=1', '2=1'],
    ['⁺1', "'⁺1"],
    ['₌1', "'₌1"],
    ['', ''],
  ])('%j', (cell, escaped) => {
    expect(escapeFormulas(cell)).toBe(escaped);
    expect(unescapeFormulas(escaped)).toBe(cell);
  });

  it('and loses it again, whatever the text', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, fc.string({ unit: fc.constantFrom(...`'"=-, ;\n\ta＝`) })), (text) => {
        expect(unescapeFormulas(escapeFormulas(text))).toBe(text);
      }),
      { numRuns: 1000 },
    );
  });

  it('so that no cell begins with one, however it is cut and trimmed', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, fc.string({ unit: fc.constantFrom(...`'"=-, ;\n\ta＝`) })), (text) => {
        for (const cell of escapeFormulas(text).split(/[\t\r\n,;]/)) {
          expect(
            cell
              .normalize('NFKC')
              .trim()
              .replace(/^["\s\p{C}]+/u, ''),
          ).not.toMatch(/^[=+\-@|]/);
        }
      }),
      { numRuns: 1000 },
    );
  });
});

it('a table says in its header whether its formulas are escaped', () => {
  const papers = [paper({ title: '=1', abstract: "'=2" })];
  expect(toCsv(papers)).toBe("title,abstract,authorCount,date,upvotes,repoLinks\r\n=1,'=2,,,,[]\r\n");
  expect(toCsv(papers, { escapeFormulas: true })).toBe(
    "\"title\",abstract,authorCount,date,upvotes,repoLinks\r\n'=1,''=2,,,,[]\r\n",
  );
  expect(toTsv(papers, { escapeFormulas: true })).toBe(
    "\"title\"\tabstract\tauthorCount\tdate\tupvotes\trepoLinks\r\n'=1\t''=2\t\t\t\t[]\r\n",
  );
  expect(fromCsv(toCsv(papers))).toEqual(papers);
  expect(fromCsv(toCsv(papers, { escapeFormulas: true }))).toEqual(papers);
});

it('a table with positions is read back as it is without them', () => {
  const [boat] = parsePapers('[{"title": "=1+1 is two", "abstract": "It floats.", "upvotes": 3}]', {
    positions: true,
  });
  const table = toCsv([boat!], { escapeFormulas: true });
  expect(table).toContain("'=1+1 is two");
  expect(parsePapers(table)).toEqual([boat]);
  const some = `"title",upvotes,positions\r\n'=1+1 is two,3,"{""title"":null}"\r\n`;
  expect(parsePapers(some)).toMatchObject([{ title: '=1+1 is two', upvotes: 3 }]);
});
