import { describe, expect, it } from 'vitest';
import { escapes, unescapeMarkdown } from '../../../../src/parse/formats/markdown/unescape.js';

describe('a text whose tool has escaped it', () => {
  it.each([...'_*[]<>#`().~!|{}-'])('has a backslash before %s', (mark) => {
    expect(escapes(`A boat \\${mark}`)).toBe(true);
  });

  it.each([
    ...['a \\+= b', '[\\+]', '\\= Boats'],
    ...['$\\\\alpha$', 'a \\\\"boat"', "\\\\'a'", '5 \\\\%', '5 \\\\$', '5 \\\\&'],
    ...['\\"1\\"', 'a boat\\"', '\\"é'],
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
    ...['%*a %*b', '_*a _*b', 'a*_b c*_d', 'a** b**', 'a* b*', 'a_ b_', '\\_*a \\_*b'],
  ])('may have bare marks as in %s', (text) => {
    expect(escapes(`boat\\_net ${text}`)).toBe(true);
  });

  it.each([
    'a*b c*d',
    '(a)_b (c)_d',
    'a_) c_)',
    'a*(b) c*(d)',
    '$\\alpha $\\beta',
    '\\"a \\"o',
    '\\"{a} \\"{o}',
  ])('has no more of others than of backslashes: %s', (text) => {
    expect(escapes(`boat\\_net ${text}`)).toBe(false);
  });
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
