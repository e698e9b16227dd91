import { describe, expect, it } from 'vitest';
import { isOpenMeta, metaParts } from '../../../src/parse/lines/meta-parts.js';

/** A part as `kind text`, with its date and the count behind that, or its value. */
const shown = (line: string) =>
  metaParts(line)?.map(({ kind, text, at, dated, value }) => {
    expect(line.slice(at, at + text.length)).toBe(text);
    const more = dated ? [dated.date, dated.count] : [value];
    return [`${kind} ${text}`, ...more.filter((each) => each !== undefined)].join(' | ');
  }) ?? null;

describe('a line that is one part', () => {
  it.each<[string, string]>([
    ['---', 'artifact ---'],
    ['* * *', 'artifact * * *'],
    ['======', 'artifact ======'],
    ['Jul 3, 2024', 'date Jul 3, 2024 | Jul 3, 2024'],
    ['Jul 3, 2024 7', 'date Jul 3, 2024 7 | Jul 3, 2024 | 7'],
    ['Jul 3, 2024 -', 'date Jul 3, 2024 - | Jul 3, 2024 | -'],
    ['Jul 3, 2024 1.2k', 'date Jul 3, 2024 1.2k | Jul 3, 2024 | 1.2k'],
    ['Jul 3', 'date Jul 3 | Jul 3'],
    ['·', 'separator ·'],
    ['•', 'separator •'],
    ['Â·', 'separator Â·'],
    ['?', 'separator ?'],
    ['\uf0b7', 'separator \uf0b7'],
    ['12', 'count 12'],
    ['1,204', 'count 1,204'],
    ['1 204', 'count 1 204'],
    ['1.2k', 'count 1.2k'],
    ['3M', 'count 3M'],
    ['-', 'count -'],
    ['–', 'count –'],
    ['5 authors', 'authors 5 authors'],
    ['1 author', 'authors 1 author'],
    ['• 5 authors', 'authors • 5 authors'],
    ['- 12 Authors', 'authors - 12 Authors'],
    ['+ 12 authors', 'authors + 12 authors'],
    ['-12 authors', 'authors -12 authors'],
    ['—12 authors', 'authors —12 authors'],
    ['+12 authors', 'authors +12 authors'],
    ['o 5 authors', 'authors o 5 authors'],
    ['â€¢ 5 authors', 'authors â€¢ 5 authors'],
    ['Upvote', 'upvoteLabel Upvote'],
    ['GitHub', 'githubLabel GitHub'],
    ['arXiv Page', 'pageLink arXiv Page'],
    ['View arXiv page', 'pageLink View arXiv page'],
    ['Project page', 'pageLink Project page'],
    ['[]', 'artifact []'],
    ['[image of a boat]', 'artifact [image of a boat]'],
    ['* *', 'artifact * *'],
    ['Submitted by ann', 'submittedBy Submitted by ann | ann'],
    ['Submitted by: ann', 'submittedBy Submitted by: ann | ann'],
    ['Submitted by [ann] ann', 'submittedBy Submitted by [ann] ann | ann'],
    ['Submitted by', 'submittedBy Submitted by'],
  ])('%s', (line, expected) => {
    expect(shown(line)).toEqual([expected]);
  });
});

describe('a line of several parts', () => {
  it.each<[string, string[]]>([
    [
      '5 authors · Jul 3, 2024 · 3',
      ['authors 5 authors', 'separator ·', 'date Jul 3, 2024 · 3 | Jul 3, 2024 | 3'],
    ],
    ['• 5 authors · Jul 3', ['authors 5 authors', 'separator ·', 'date Jul 3 | Jul 3']],
    ['· Jul 3, 2024', ['separator ·', 'date Jul 3, 2024 | Jul 3, 2024']],
    ['· 5 authors', ['separator ·', 'authors 5 authors']],
    ['· 1 204', ['separator ·', 'count 1 204']],
    ['Upvote 117', ['upvoteLabel Upvote', 'count 117']],
    ['Upvote -', ['upvoteLabel Upvote', 'count -']],
    ['GitHub 553 arXiv Page', ['githubLabel GitHub', 'count 553', 'pageLink arXiv Page']],
    ['16arXiv Page', ['count 16', 'pageLink arXiv Page']],
    ['1.2kGitHub 553arXiv Page', ['count 1.2k', 'githubLabel GitHub', 'count 553', 'pageLink arXiv Page']],
    ['-GitHub', ['count -', 'githubLabel GitHub']],
    ['Submitted by ann 16', ['submittedBy Submitted by ann | ann', 'count 16']],
    ['Submitted by ann 1.2k', ['submittedBy Submitted by ann | ann', 'count 1.2k']],
    ['Submitted by ann -', ['submittedBy Submitted by ann | ann', 'count -']],
    ['[ ] 12', ['artifact [ ]', 'count 12']],
    ['12 * 13', ['count 12', 'count 13']],
    ['· 12 204 117', ['separator ·', 'count 12 204 117']],
    ['·1 204', ['separator ·', 'count 1 204']],
    ['Jul 3, 2024 1 204', ['date Jul 3, 2024 1 204 | Jul 3, 2024 | 1 204']],
    ['Jul 3, 2024 · 3 · 4', ['date Jul 3, 2024 · 3 | Jul 3, 2024 | 3', 'separator ·', 'count 4']],
    ['Upvote 1’204', ['upvoteLabel Upvote', 'count 1’204']],
    ['Upvote 12\u00a0204', ['upvoteLabel Upvote', 'count 12\u00a0204']],
    ['Upvote 1,204.5', ['upvoteLabel Upvote', 'count 1,204.5']],
    ['Upvote 1.2 k', ['upvoteLabel Upvote', 'count 1.2 k']],
    ['Upvote - 3', ['upvoteLabel Upvote', 'count -', 'count 3']],
    ['· 1  author', ['separator ·', 'authors 1  author']],
    ['· 1.2k authors 3', ['separator ·', 'authors 1.2k authors', 'count 3']],
    ['arXiv 12', ['pageLink arXiv', 'count 12']],
    ['project page 12', ['pageLink project page', 'count 12']],
    ['Submitted by ann [photo]', ['submittedBy Submitted by ann | ann', 'artifact [photo]']],
    [
      'Submitted by [photo]  ann  [photo]',
      ['submittedBy Submitted by [photo]  ann | ann', 'artifact [photo]'],
    ],
    ['-  *  12', ['count 12']],
    ['Google · Jul 3', ['prose Google', 'separator ·', 'date Jul 3 | Jul 3']],
    ['A Boat · 2 authors', ['prose A Boat', 'separator ·', 'authors 2 authors']],
    ['Google Â· Jul 3', ['prose Google', 'separator Â·', 'date Jul 3 | Jul 3']],
    ['Google ·', ['prose Google', 'separator ·']],
    ['Google · Jul 3 7', ['prose Google', 'separator ·', 'date Jul 3 7 | Jul 3 | 7']],
  ])('%s', (line, expected) => {
    expect(shown(line)).toEqual(expected);
  });
});

describe('a line that is prose', () => {
  it.each([
    'A Boat',
    'It has 5 authors.',
    '5 authors wrote this',
    'Upvotes',
    'upvote_count',
    'GitHubs 5',
    'arXivs',
    'Submitted by ann and bob',
    'Submitted by ann 16 boats',
    '16arXiv Pages',
    '16GitHubs',
    '-arXivs',
    '12 boats',
    '1.2.x',
    'Jul 3, 2024 boats',
    'Google · Meta',
    'Google · 12',
    'Google · Jul 3 · Meta',
    '{12}',
    '[12] boats',
    '[12]',
    '[ 12 ]',
    '[{x}]',
    '[photo]s',
    'Upvote 1’20',
    'Upvote 12x',
    'Upvote 1.2.',
    'Upvote -3',
    '- boats --- and more',
    '--- boats',
    '· 12 authority',
    'arXiv pages',
    'Project pages',
    'project',
    '·Google · 12 204 boats',
    `${'12 '.repeat(60)}`.trim(),
  ])('%s', (line) => {
    expect(metaParts(line)).toBeNull();
  });
});

describe('a name, a dot and the begin of a date', () => {
  it.each<[string, boolean]>([
    ['Google ·', true],
    ['Google · Published', true],
    ['Google · Published on', true],
    ['Google · published on Jul', true],
    ['Google · Jul', true],
    ['Google · Sept.', true],
    ['Google · July 3,', true],
    ['Google ·Jul', true],
    ['· Jul', false],
    ['Google Jul', false],
    ['Google · 3', false],
    ['Google · Jul 3', false],
    ['Google · Jul 3, 2024', false],
    ['Google · A Boat', false],
    ['Google · It floats.', false],
  ])('%s: %s', (line, expected) => {
    expect(isOpenMeta(line)).toBe(expected);
  });
});
