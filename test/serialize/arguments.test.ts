import { describe, expect, it } from 'vitest';
import { toAtom, toJsonFeed, toRss } from '../../src/feed.js';
import {
  formatNames,
  type Paper,
  serializePapers,
  toBibtex,
  toCsl,
  toCsv,
  toHtml,
  toJson,
  toMarkdown,
  toNdjson,
  toRis,
  toText,
  toTsv,
  toYaml,
} from '../../src/index.js';
import { toParquet } from '../../src/parquet.js';
import { paper } from '../helpers/papers.js';

const writers: Record<string, (papers: Iterable<Paper>, options?: never) => string | Uint8Array> = {
  toAtom,
  toBibtex,
  toCsl,
  toCsv,
  toHtml,
  toJson,
  toJsonFeed,
  toMarkdown,
  toNdjson,
  toParquet,
  toRis,
  toRss,
  toText,
  toTsv,
  toYaml,
};
const cyclic: Record<string, unknown> = {};
cyclic.self = cyclic;

describe.each(Object.entries(writers))('%s', (_, write) => {
  it.each<[string, unknown, string]>([
    [
      'nothing',
      undefined,
      'Expected `papers` to be an array or another iterable of papers, received nothing.',
    ],
    ['null', null, 'Expected `papers` to be an array or another iterable of papers, received null.'],
    ['a text', 'A', 'Expected `papers` to be an array or another iterable of papers, received “A”.'],
    [
      'one paper',
      paper({}),
      'Expected `papers` to be an array or another iterable of papers, received an object.',
    ],
    ['a hole', [paper({}), undefined], 'Expected `papers[1]` to be an object, received nothing.'],
    ['a number', [7], 'Expected `papers[0]` to be an object, received the number 7.'],
    ['a missing field', [{ title: 'A' }], 'Expected `papers[0].abstract` to be a string, received nothing.'],
    [
      'an impossible day',
      [paper({ date: '2024-02-31' })],
      'Expected `papers[0].date` to be a date as YYYY-MM-DD, in the years 1900 to 2999, or null, received “2024-02-31”.',
    ],
    [
      'a day out of range',
      [paper({ listedOn: '9999-12-31' })],
      'Expected `papers[0].listedOn` to be a date as YYYY-MM-DD, in the years 1900 to 2999, received “9999-12-31”.',
    ],
    [
      'half an upvote',
      [paper({ upvotes: 0.5 })],
      'Expected `papers[0].upvotes` to be an integer of 0 or more, or null, received the number 0.5.',
    ],
    [
      'a link of another kind',
      [paper({ links: [{ url: 'x.org', kind: 'tea' as 'other' }] })],
      'Expected `papers[0].links[0].kind` to be one of repository, project, dataset, model, paper, other, received “tea”.',
    ],
    [
      'a getter that throws',
      [Object.defineProperty(paper({}), 'title', { enumerable: true, get: () => cyclic.x!.toString() })],
      'Expected `papers[0]` to be a paper whose fields can be read, received an object.',
    ],
    [
      'a cycle in a field of their own',
      [{ ...paper({}), cyclic }],
      'Expected `papers[0]` to be a paper whose fields can be read, received an object.',
    ],
  ])('refuses %s', (_, papers, message) => {
    expect(() => write(papers as Paper[])).toThrow(new TypeError(message));
  });

  it('refuses an unknown option', () => {
    expect(() => write([], { columns: ['title'] } as never)).toThrow(
      /^Unknown option “columns”: (?:expected|did you mean)/,
    );
    expect(() => write([], {} as never)).not.toThrow();
  });

  it('writes any valid text, and changes nothing', () => {
    const text = '\ud800 \udc00 \0 \u001b[31m \u202e ]]> {{ \\ " \u2028';
    const written = write([
      paper({
        title: text,
        abstract: text,
        id: '\ud800/../?#%',
        authors: [text],
        organization: { name: text, fullname: text },
        submittedBy: text,
        aiSummary: text,
        aiKeywords: [text],
      }),
    ]);
    expect(written.length).toBeGreaterThan(0);
  });
});

describe('options', () => {
  it.each<[string, () => unknown, string]>([
    [
      'CSV',
      () => toCsv([], { escapeFormula: true } as object),
      'Unknown option “escapeFormula”: did you mean `escapeFormulas`?',
    ],
    [
      'TSV',
      () => toTsv([], { escapeFormulas: 1 as never }),
      'Expected `escapeFormulas` to be a boolean, received the number 1.',
    ],
    [
      'Markdown',
      () => toMarkdown([], { styl: 'table' } as object),
      'Unknown option “styl”: did you mean `style`?',
    ],
    [
      'a style',
      () => toMarkdown([], { style: 'tables' as 'table' }),
      'Expected `style` to be one of list, table, received “tables”. Did you mean “table”?',
    ],
    [
      'HTML',
      () => toHtml([], { title: 7 as never }),
      'Expected `title` to be a string, received the number 7.',
    ],
    [
      'text',
      () => toText([], { onMessage: [] as never }),
      'Expected `onMessage` to be a function, received an empty array.',
    ],
    ['JSON', () => toJson([], { indent: 4 } as never), 'Unknown option “indent”: expected none.'],
    ['RSS', () => toRss([], { feedURL: '' } as object), 'Unknown option “feedURL”: did you mean `feedUrl`?'],
    [
      'a feed’s URL',
      () => toAtom([], { link: 'javascript:alert(1)' }),
      'Expected `link` to be an http(s) URL, received “javascript:alert(1)”.',
    ],
    [
      'a feed’s day',
      () => toJsonFeed([], { updated: new Date('soon') }),
      'Expected `updated` to be a Date or a day as YYYY-MM-DD, received an invalid Date.',
    ],
  ])('a wrong one is a TypeError: %s', (_, write, message) => expect(write).toThrow(new TypeError(message)));

  it.each(formatNames)('serializePapers refuses an unknown one for %s', async (format) => {
    await expect(serializePapers([], format, { indent: 4 } as never)).rejects.toThrow(
      /^Unknown option “indent”: /,
    );
  });
});
