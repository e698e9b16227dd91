import { describe, expect, it } from 'vitest';
import { parseListing } from '../../../../src/index.js';
import {
  escapeSigns,
  isEscaped,
  isUncertain,
  unescapeMarkdown,
} from '../../../../src/parse/formats/markdown/unescape.js';

const escapes = (text: string) => isEscaped(escapeSigns(text));

describe('a text whose tool has escaped it', () => {
  it.each([...'_*[]<>#`().~!|{}-'])('has a backslash before %s', (mark) => {
    expect(escapes(`A boat \\${mark}`)).toBe(true);
  });

  it.each([
    ...['a \\+= b', '[\\+]', '\\= Boats'],
    ...['$\\\\alpha$', 'a \\\\"boat"', "\\\\'a'", '5 \\\\%', '5 \\\\$', '5 \\\\&'],
    ...['\\"1\\"', 'a boat\\"', '\\"é'],
    ...['https\\://a.example', 'http\\://a.example'],
    ...["a boat\\'s", "can\\'t", "we\\'re", "we\\'ve", "we\\'ll", "we\\'d", "I\\'m"],
  ])('has a backslash as in %s', (text) => {
    expect(escapes(text)).toBe(true);
  });

  it('has at least as many of them as of bare marks', () => {
    expect(escapes('boat\\_net, a*b')).toBe(true);
    expect(escapes('boat\\_net, a*b, c*d')).toBe(false);
    expect(escapes('boat\\_net \\_a, a*b, c*d')).toBe(true);
  });

  it('may have bare marks in addresses', () => {
    expect(escapes('boat\\_net [a](/x*y) [b](/x*y)')).toBe(true);
    expect(escapes('boat\\_net [a](/x)*b [c](/y)*d')).toBe(true);
    expect(escapes('boat\\_net https://a.example/x*y <https://a.example/x*y>')).toBe(true);
    expect(escapes('boat\\_net http://a.example/x*y <http://a.example/x*y>')).toBe(true);
    expect(escapes('boat\\_net ftp://a.example/x*y ftp://a.example/x*y')).toBe(false);
    expect(escapes('boat\\_net [a](x*y z) [b](x*y z)')).toBe(false);
  });

  it.each([
    ...[
      'a boat_net or lid_net',
      'an *iron* and *tin* boat',
      'iron** tin**',
      '(*a) (*b)',
      '/*a /*b',
      '-*a -*b',
    ],
    ...['[1](a) [2](b)', '[a][1] [b][2]', '[1]: a [2]: b', '\\[1] \\[2]', '[ ] [x]'],
    ...['%*a %*b', '_*a _*b', 'a*_b c*_d', 'a** b**', 'a* b*', 'a_ b_', '\\_*a \\_*b'],
  ])('may have bare marks as in %s', (text) => {
    expect(escapes(`boat\\_net ${text}`)).toBe(true);
  });

  it.each([
    'a*b c*d',
    '(a)_b (c)_d',
    'a_) c_)',
    'as in [1] and [23]',
    'a*(b) c*(d)',
    '$\\alpha $\\beta',
    '\\"a \\"o',
    '\\"{a} \\"{o}',
  ])('has no more of others than of backslashes: %s', (text) => {
    expect(escapes(`boat\\_net ${text}`)).toBe(false);
  });
});

it.each(['$\\\\|x\\\\|$', 'a \\\\{b\\\\}', '5\\\\% \\\\%'])(
  'TeX says nothing where a backslash is escaped before marks alone: %s',
  (text) => {
    expect(escapes(`${text} $\\alpha \\beta \\gamma \\delta \\le$ \\_`)).toBe(true);
  },
);

it.each([
  [0, 0, false],
  [1, 0, false],
  [0, 1, false],
  [1, 1, true],
  [2, 1, false],
  [1, 2, false],
  [3, 2, true],
  [2, 3, true],
  [4, 2, false],
])('%i escapes and %i bare marks are uncertain: %s', (escaped, bare, expected) => {
  expect(isUncertain({ escaped, bare })).toBe(expected);
});

it.each([
  ['a\\_b and c*d', 'a_b and c*d', 'they were read as escapes'],
  ['a\\_b \\|c, d*e *f* g*h i*j', 'a\\_b \\|c, d*e *f* g*h i*j', 'they were kept'],
])('a page that says both is reported: %s', (source, abstract, reading) => {
  const link = '](https://huggingface.co/papers/2507.00001)';
  const page = `# Daily Papers\n\n## by AK and the research community\n\nJul 3, 2024\n\n### [A Boat${link}\n\n[${source}${link}\n\n[* 2 authors${link}\n\n· Jul 3, 2024\n`;
  const { papers, messages } = parseListing(page);
  expect(papers.map((paper) => paper.abstract)).toEqual([abstract]);
  expect(messages.map(({ ruleId, fatal, reason }) => [ruleId, fatal, reason])).toEqual([
    [
      'ambiguous-value',
      false,
      `It is uncertain whether the backslashes of this page escape what follows them, or are shown; ${reading}`,
    ],
  ]);
  const { start, end } = messages[0]!.place as { start: { offset: number }; end: { offset: number } };
  expect(page.slice(start.offset, end.offset)).toBe('\\_');
});

describe('a text whose tool has escaped nothing', () => {
  it.each([
    ...['A boat', 'a*b', '$\\alpha$', '\\"a', '\\"{a}', '\\"\\a', "\\'e", "1\\'s", "boat\\'sx", "boat\\'x"],
    ...['\\+a', '1\\+', '\\=1', '\\\\1', '5\\1', '\\%', '\\ '],
  ])('may have %s', (text) => {
    expect(escapes(text)).toBe(false);
  });
});

const asIs = (text: string) => unescapeMarkdown(text, false);
const unescaped = (text: string) => unescapeMarkdown(text, true);

describe('lines of a paragraph', () => {
  it.each([
    ['are joined with a space', 'Kettles \n boil', 'Kettles boil'],
    ['are joined with none inside of a word', 'self-\nmade', 'self-made'],
    ['are joined with one behind the first part of two', 'pre-\nand post-boiling', 'pre- and post-boiling'],
    ['are joined with one behind a dash', 'kettles -\nboats', 'kettles - boats'],
    ['may end in a carriage return', 'Kettles\r\nboil\r\n', 'Kettles boil'],
    ['may end in a backslash', 'Kettles\\\nboil', 'Kettles boil'],
    ['may end in two', 'Kettles \\\\\nboil', 'Kettles boil'],
    ['keep those before two', 'Kettles\\\\\\\nboil', 'Kettles\\ boil'],
    ['keep a backslash at the end of the last', 'Kettles\nboil\\', 'Kettles boil\\'],
    ['keep a backslash inside of one', 'Kettles\\boil\nwater', 'Kettles\\boil water'],
    [
      'are parted where a blank one stands between sentences',
      'It boils.\n \nIt sings.',
      'It boils.\n\nIt sings.',
    ],
    ['are parted where only a backslash stands there', 'It boils.\n\\\nIt sings.', 'It boils.\n\nIt sings.'],
    ['are joined where it stands inside of a sentence', 'It\n\nboils.', 'It boils.'],
    ['are joined again below it', 'It boils.\n\nIt\nsings.', 'It boils.\n\nIt sings.'],
    ['have none before them', '\n\n  It boils.', 'It boils.'],
  ])('%s', (_, text, shown) => {
    expect(asIs(text)).toBe(shown);
    expect(unescaped(text)).toBe(shown);
  });
});

describe('in a line,', () => {
  it.each([
    ['several spaces are one', 'Kettles   boil', 'Kettles boil'],
    ['a backslash and several spaces are one', 'Kettles\\  boil', 'Kettles boil'],
    ['a backslash and one space are kept, as TeX has it', 'et al.\\ boil', 'et al.\\ boil'],
    ['an image is not shown', '![a kettle](/k.svg)Kettles ![](/l.svg) boil ![x](y)', 'Kettles boil'],
    ['other brackets are', '![a [kettle] and ![a](b(c', '![a [kettle] and ![a](b(c'],
  ])('%s', (_, text, shown) => {
    expect(asIs(text)).toBe(shown);
  });
});

describe('what would begin a list', () => {
  it.each([
    ['4\\. We boil', '4. We boil'],
    ['4\\) We boil', '4) We boil'],
    ['see 123456789\\. We', 'see 123456789. We'],
    ['\\- a', '- a'],
    ['a \\+ b', 'a + b'],
    ['a\t\\* b', 'a\t* b'],
  ])('is shown without its backslash where nothing else is escaped: %s', (text, shown) => {
    expect(asIs(text)).toBe(shown);
  });

  it.each([
    '1234567890\\. We',
    'a4\\. We',
    '\\. We',
    '\\) We',
    '4\\- We',
    '4\\.5',
    'a\\- b',
    '\\_ b',
    '\\-b',
  ])('is not what stands in %s', (text) => {
    expect(asIs(text)).toBe(text);
  });
});

it('what would begin a list is no sign of a tool that escapes its text, as html2text escapes nothing else', () => {
  for (const text of ['\\- first, \\- then \\"a boat', '1\\. One \\$', '\\+ Boats'])
    expect(escapes(text)).toBe(false);
  expect(escapes('\\- a boat\\_net')).toBe(true);
  expect(unescapeMarkdown('By 4\\%: \\- na\\"ive, \\- for \\$5', false)).toBe(
    'By 4\\%: - na\\"ive, - for \\$5',
  );
});

it('a percent sign is escaped by no tool, and a backslash before one is', () => {
  expect(unescapeMarkdown('12\\% of boat\\_net', true)).toBe('12\\% of boat_net');
  expect(unescapeMarkdown('12\\\\% of boat\\_net', true)).toBe('12\\% of boat_net');
});

describe('an escaped mark', () => {
  it.each([...'!"#$&\'()*+,-./:;<=>?@[\\]^_`{|}~'])('is %s', (mark) => {
    expect(unescaped(`a\\${mark}b`)).toBe(`a${mark}b`);
    expect(asIs(`a\\${mark}b`)).toBe(`a\\${mark}b`);
  });

  it.each(['a\\b', 'a\\Zb', 'a\\0b', 'a\\9b', 'a\\éb'])('is none in %s', (text) => {
    expect(unescaped(text)).toBe(text);
  });
});

describe('a character reference', () => {
  it.each([
    ['&amp;', '&'],
    ['&lt;', '<'],
    ['&frac12;', '½'],
    ['&CounterClockwiseContourIntegral;', '∳'],
    ['&#8217;', '’'],
    ['&#0000065;', 'A'],
    ['&#x2019;', '’'],
    ['&#X2f;', '/'],
    ['&#x01F6A2;', '🚢'],
    ['AT&amp;T &amp;amp;', 'AT&T &amp;'],
  ])('%s is shown as %s', (text, shown) => {
    expect(asIs(text)).toBe(shown);
    expect(unescaped(text)).toBe(shown);
  });

  it.each([
    '&kettle;',
    '&#0;',
    '&#00000065;',
    '&#x0000041;',
    '&#xD800;',
    '&#;',
    '&#x;',
    '&1;',
    '&amp',
    'AT&T;',
  ])('is none in %s', (text) => {
    expect(asIs(text)).toBe(text);
    expect(unescaped(text)).toBe(text);
  });

  it('is none behind an escaped ampersand', () => {
    expect(unescaped('\\&amp;')).toBe('&amp;');
    expect(asIs('\\&amp;')).toBe('\\&');
  });
});
