import fc from 'fast-check';
import type { Paper } from '../../src/model/paper.js';
import { visibleShape } from '../../src/model/visible-shape.js';

const hostile = fc.constantFrom(
  ']]>',
  '\\',
  '{}',
  '}{',
  '%',
  '"',
  "'",
  '""',
  '\n',
  '\n\n',
  '\r\n',
  '\r',
  '\t',
  '=1+1',
  '+1',
  '-1',
  '@x',
  '＝1',
  "'=1",
  ';=1',
  'null',
  '"null"',
  'true',
  '~',
  '- a: b',
  '#',
  '| a |',
  '</script><script>alert(1)</script>',
  '<!--',
  '&amp;',
  '[a](javascript:alert(1))',
  '\u202eabc',
  'שלום',
  '\u0000',
  '\u0007',
  '\u0085\u2028',
  '\ufeff',
  '💩',
  '𝒳',
  '$x_1^2$ \\"o',
  ' ',
  '__proto__',
  'and',
  'TY  - JOUR',
  '  • 5 authors',
  '·',
  'Jul 3, 2024 7',
);
/** Text of every plane, with the characters and words that formats give a meaning. No encoding has lone surrogates. */
export const anyText = fc
  .array(fc.oneof(hostile, fc.string({ unit: 'binary', maxLength: 12 }), fc.string({ maxLength: 12 })), {
    maxLength: 6,
  })
  .map((parts) => parts.join(''));
const someText = anyText.filter((text) => text !== '');
const longText = fc
  .tuple(someText, fc.integer({ min: 500, max: 3000 }))
  .map(([text, times]) => text.repeat(times));
const count = fc.nat();
const day = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2999-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const url = fc.webUrl({ withQueryParameters: true, withFragments: true });
/** A URL as prose prints it, with or without its scheme. */
const printedUrl = fc.oneof(
  url,
  fc.constantFrom('github.com/a/b', 'GitHub.com/a_b/c{d}', 'https://x.org/"<>|`^', 'x.org/=1;=2'),
);
const texts = fc.array(someText, { maxLength: 3 });
const point = fc.record(
  { line: fc.integer({ min: 1 }), column: fc.integer({ min: 1 }), offset: fc.nat() },
  { noNullPrototype: true },
);

/** Any paper that is valid: its six core fields, and any of the others. */
export const anyPaper: fc.Arbitrary<Paper> = fc.record(
  {
    title: someText.filter((text) => visibleShape.test(text)),
    abstract: fc.oneof({ weight: 20, arbitrary: anyText }, { weight: 1, arbitrary: longText }),
    authorCount: fc.option(count),
    date: fc.option(day),
    upvotes: fc.option(count),
    repoLinks: fc.array(printedUrl, { maxLength: 3 }),
    id: someText,
    url,
    comments: count,
    authors: texts,
    organization: fc.record(
      { name: someText, fullname: someText },
      { requiredKeys: ['fullname'], noNullPrototype: true },
    ),
    submittedBy: someText,
    githubStars: count,
    projectPage: url,
    listedOn: day,
    links: fc.array(
      fc.record(
        { url: printedUrl, kind: fc.constantFrom('repository', 'paper', 'other') },
        { noNullPrototype: true },
      ),
      { maxLength: 2 },
    ),
    aiSummary: someText,
    aiKeywords: texts,
    thumbnail: url,
    mediaUrls: fc.array(url, { maxLength: 2 }),
    discussionId: someText,
    modelCount: count,
    datasetCount: count,
    spaceCount: count,
    positions: fc.dictionary(
      fc.constantFrom('title', 'abstract', 'date'),
      fc.record({ start: point, end: point }, { noNullPrototype: true }),
      { noNullPrototype: true },
    ),
  },
  {
    requiredKeys: ['title', 'abstract', 'authorCount', 'date', 'upvotes', 'repoLinks'],
    noNullPrototype: true,
  },
);
export const anyPapers = fc.array(anyPaper, { maxLength: 4 });
