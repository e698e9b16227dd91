import { describe, expect, it } from 'vitest';
import { readBlocks } from '../../../../src/parse/formats/markdown/blocks.js';
import { withoutHtml } from '../../../../src/parse/formats/markdown/html-tags.js';
import { withoutLinkTitles } from '../../../../src/parse/formats/markdown/link-titles.js';
import {
  typographicMarks,
  withoutAttributes,
} from '../../../../src/parse/formats/markdown/pandoc-attributes.js';
import { inlineReferences } from '../../../../src/parse/formats/markdown/references.js';
import { joinWrappedHeadings } from '../../../../src/parse/formats/markdown/wrapped-headings.js';
import { type Edit, editText } from '../../../../src/parse/repair/edit-text.js';

const edited = (text: string, editsOf: (text: string) => Edit[]) => editText(text, editsOf(text)).text;

describe('links whose addresses stand below', () => {
  it.each<[string, string, string]>([
    [
      'in all three ways',
      '[a][1], [b][] and [c]\n\n[1]: /a\n[b]: <https://b.example>\n[C]: /c "C"\n',
      '[a](/a), [b](https://b.example) and [c](/c)\n\n\n\n\n',
    ],
    ['named in another case, with other blanks', '[a][ Big  Boat ]\n\n[big\tboat ]: /a\n', '[a](/a)\n\n\n'],
    ['named twice alike', '[a][1]\n\n[1]: /a\n[1]: /a\n', '[a](/a)\n\n\n\n'],
    ['but of one name that has two, none', '[a][1]\n\n[1]: /a\n[1]: /b\n[1]: /a\n', '[a][1]\n\n\n\n\n'],
    ['but those in titles of addresses', '[a][1]\n\n[1]: /a (as [b][1])\n', '[a](/a)\n\n\n'],
    [
      'but no others',
      '[a][2], [b](/b), [d]: e, [c]: and [1]\n\n[c]: /c\n',
      '[a][2], [b](/b), [d]: e, [c]: and [1]\n\n\n',
    ],
  ])('are joined with them: %s', (_, text, expected) => {
    expect(edited(text, inlineReferences)).toBe(expected);
  });

  it.each(['[a][1] and [1]: b', 'a ]: [b]'])('are none in %j', (text) => {
    expect(inlineReferences(text)).toEqual([]);
  });
});

describe('the titles of links', () => {
  it.each<[string, string, string]>([
    ['of a link and of an image', '[A ![b](/b.png "B")](/a "") c', '[A ![b](/b.png)](/a) c'],
    [
      'in other quotation marks, with quotation marks inside',
      `[A](/a 'the "A"') [B](/b "\\"B\\" (b)" )`,
      '[A](/a) [B](/b)',
    ],
    [
      'behind an address with parentheses or in brackets',
      '[A](/a_(b) "A") [C](<c d> "C")',
      '[A](/a_(b)) [C](<c d>)',
    ],
  ])('are taken out: %s', (_, text, expected) => {
    expect(edited(text, withoutLinkTitles)).toBe(expected);
  });

  it.each(['[A](/a) "b"', '[A](/a "b)', '[A] (/a "b")', 'a (/a "b")', '[A](/a\n\n"b")'])(
    'are none in %j',
    (text) => {
      expect(edited(text, withoutLinkTitles)).toBe(text);
    },
  );
});

describe('HTML that a converter has left in Markdown', () => {
  it.each<[string, string, string]>([
    [
      'elements that are all of their lines, two of them',
      '* <button class="b">Daily</button>\n* A <b>bold</b> boat\n<time>Aug 14</time>\n',
      '* Daily\n* A bold boat\nAug 14\n',
    ],
    [
      'five elements in lines',
      'a <time>1</time> <span>2</span> <a href="/c">3</a> <div>4</div> <time>5</time>',
      'a 1 2 [3](/c) 4 5',
    ],
  ])('is taken out: %s', (_, text, expected) => {
    expect(edited(text, withoutHtml)).toBe(expected);
  });

  it.each([
    '* <button>Daily</button>\nPress <button>Boil</button>',
    'a <time>1</time> <span>2</span> <a href="/c">3</a> <div>4</div> <b>5</b>',
  ])('stays where there is less of it: %j', (text) => {
    expect(edited(text, withoutHtml)).toBe(text);
  });
});

describe('what pandoc adds', () => {
  const attributes = '::: {.a}\n[A]{.b} [B](/b){.c} C {.d}\n:::\n]{.e}\n[a [b]{.f} c]{.g}\n\\[x]\n';

  it('is taken out: attributes, the brackets of spans, and fences', () => {
    expect(edited(attributes, withoutAttributes)).toBe('\nA [B](/b) C \n\n\na b c\n\\[x]\n');
  });

  const marks = String.raw`"A" -- ('b') it's... --- \"c\" https://a.example/--/ [d](e--f) ---- {.a} {.b} {.c} {.d}`;
  const typeset = String.raw`“A” – (‘b’) it’s… — \"c\" https://a.example/--/ [d](e--f) —- {.a} {.b} {.c} {.d}`;

  it('marks are set as they were', () => {
    expect(edited(`${marks} {.e}`, typographicMarks)).toBe(`${typeset} {.e}`);
  });

  it('is left where a text has it in its words', () => {
    const few = '[A]{.b} [B](/b){.c} C {.d} and {.e}';
    expect(edited(few, withoutAttributes)).toBe(few);
    expect(edited(marks, typographicMarks)).toBe(marks);
    const none = `${marks} {.e}`.replaceAll('\\"', '"');
    expect(edited(none, typographicMarks)).toBe(none);
  });
});

describe('the line below a heading', () => {
  const heading = 'A Boat That Carries Seven People over a Cold';
  const read = (text: string) =>
    joinWrappedHeadings(readBlocks(text).blocks, text).map(({ level, start, end }) => [
      level,
      text.slice(start, end),
    ]);
  const joined = [3, `### ${heading}\nRiver`];

  it.each<[string, string, (string | number)[][]]>([
    ['where it is the widest line', `### ${heading}\nRiver\n\nIt floats.\n`, [joined, [0, 'It floats.']]],
    [
      'where wider lines are links',
      `### ${heading}\nRiver\n\n[It floats, and it floats, and it floats again](/papers/2401.00001)\n`,
      [joined, [0, '[It floats, and it floats, and it floats again](/papers/2401.00001)']],
    ],
    [
      'where wider lines are one word',
      `### ${heading}\nRiver\n\nhttps://huggingface.co/papers/2401.00001/${'x'.repeat(40)}\n`,
      [joined, [0, `https://huggingface.co/papers/2401.00001/${'x'.repeat(40)}`]],
    ],
    ['of each of two headings', `### ${heading}\nRiver\n\n### ${heading}\nRiver\n`, [joined, joined]],
  ])('is a part of it %s', (_, text, blocks) => {
    expect(read(text)).toEqual(blocks);
  });

  const apart = (first: string, next: string, level = 3) => [
    [level, first],
    [0, next],
  ];
  it.each<[string, string, (string | number)[][]]>([
    [
      'where another line is wider',
      `### ${heading}\nRiver\n\nIt floats, and it floats, and it floats, and it floats.\n`,
      [...apart(`### ${heading}`, 'River'), [0, 'It floats, and it floats, and it floats, and it floats.']],
    ],
    [
      'where the text is not wrapped',
      `### ${heading}${` ${heading}`.repeat(4)}\nRiver\n`,
      apart(`### ${heading}${` ${heading}`.repeat(4)}`, 'River'),
    ],
    ['where it has a link', `### ${heading}\n[River](/river)\n`, apart(`### ${heading}`, '[River](/river)')],
    [
      'where the heading is a link',
      `### [${heading}](/papers/1)\nRiver\n`,
      apart(`### [${heading}](/papers/1)`, 'River'),
    ],
    ['where there is no heading', `${heading}\n~~~\nRiver\n~~~\n`, apart(heading, '~~~\nRiver\n~~~', 0)],
    ['where a blank line parts them', `### ${heading}\n\nRiver\n`, apart(`### ${heading}`, 'River')],
  ])('is none %s', (_, text, blocks) => {
    expect(read(text)).toEqual(blocks);
  });
});
