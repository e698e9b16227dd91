import fc from 'fast-check';
import type { Paper } from '../../src/model/paper.js';

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
  '\r\n',
  '\r',
  '\t',
  '=1+1',
  '+1',
  '-1',
  '@x',
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
);
/** Text of every plane, with the marks that formats give a meaning. */
export const anyText = fc
  .array(fc.oneof(hostile, fc.string({ unit: 'binary', maxLength: 12 }), fc.string({ maxLength: 12 })), {
    maxLength: 6,
  })
  .map((parts) => parts.join(''));
const someText = anyText.filter((text) => text !== '');
const longText = fc
  .tuple(someText, fc.integer({ min: 500, max: 3000 }))
  .map(([text, times]) => text.repeat(times));
const count = fc.option(fc.nat());
const day = fc
  .date({ min: new Date('1970-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const url = fc.webUrl();
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value);

/** A paper of any content, its optional fields there or not, null or not. */
export const anyPaper: fc.Arbitrary<Paper> = fc.record(
  {
    title: someText,
    abstract: fc.oneof({ weight: 20, arbitrary: anyText }, { weight: 1, arbitrary: longText }),
    authorCount: count,
    date: maybe(day),
    upvotes: count,
    repoLinks: fc.array(someText, { maxLength: 3 }),
    id: maybe(someText),
    url: maybe(url),
    comments: count,
    authors: maybe(fc.array(someText, { maxLength: 3 })),
    organization: maybe(fc.record({ name: maybe(someText), fullname: someText })),
    submittedBy: maybe(someText),
    githubStars: count,
    projectPage: maybe(url),
    listedOn: maybe(day),
    links: fc.array(fc.record({ url: someText, kind: fc.constantFrom('repository', 'paper', 'other') }), {
      maxLength: 2,
    }),
  },
  {
    requiredKeys: ['title', 'abstract', 'authorCount', 'date', 'upvotes', 'repoLinks'],
    noNullPrototype: true,
  },
);
export const anyPapers = fc.array(anyPaper, { maxLength: 4 });
