import { describe, expect, it } from 'vitest';
import { parseListing, parsePapers } from '../../../src/index.js';
import { htmlPieces } from '../../../src/parse/formats/html/pieces.js';

/** Each piece: `#` and its level for a heading, its text, where it links to. */
const read = (html: string) =>
  htmlPieces(html).pieces.map(({ level, text, url }) =>
    [...(level ? [`#${level}`] : []), text, ...(url ? [`-> ${url}`] : [])].join(' '),
  );

describe('pieces', () => {
  it.each<[string, string[]]>([
    ['<p>One</p><p>Two</p>', ['One', 'Two']],
    ['<div>One<div>Two</div>Three</div>', ['One', 'Two', 'Three']],
    ['O<b>n</b>e<br>Two', ['One', 'Two']],
    [' One\r\n\t  word ', ['One word']],
    ['<h3>A <a href="/papers/1">Title</a></h3>', ['#3 A Title -> https://huggingface.co/papers/1']],
    ['<a href="/a"><ul><li>One</li><li>Two</li></ul></a>', ['One Two -> https://huggingface.co/a']],
    ['<a href="x:1">One<p>Two</p></a>Three', ['One -> x:1', 'Two -> x:1', 'Three']],
    ['<a href="x:1"><h3>A</h3><p>B</p></a>', ['#3 A -> x:1', 'B -> x:1']],
    ['<a href="x:1"><img alt="ada"></a>', [' -> x:1']],
    ['<h2><img alt=""><img alt="ada">A</h2>', ['#2 A']],
    ['<a>One</a>', ['One']],
    ['<title>One</title><p>Two', ['One', 'Two']],
  ])('%s', (html, pieces) => {
    expect(read(html)).toEqual(pieces);
  });

  it('have their place, and stand on the line of the piece before them or not', () => {
    const html = '<p> One <a href="x:1">Two</a></p>\n<h3>Three</h3>';
    expect(htmlPieces(html).pieces.map(({ start, end, inline }) => [start, end, inline])).toEqual([
      [3, 8, false],
      [8, 29, true],
      [34, 48, false],
    ]);
  });
});

describe('what is not shown', () => {
  it.each<[string, string[]]>([
    ['A<script>if (a < b) "</p>"</script>B', ['AB']],
    ['A<style>a > b {}</STYLE >B', ['AB']],
    ['A<template><p>x<template>y</template>z</p></template>B', ['AB']],
    ['A<textarea><p></textarea>B', ['AB']],
    ['A<noscript><p>x</p></noscript>B<select><option>x</select>C', ['ABC']],
    ['A<!-- <p>x</p> -->B<!-->C<!--->D<!-- x --!>E', ['ABCDE']],
    ['A<!doctype html>B<?xml x?>C</ x>D</>E<![CDATA[x]]>F', ['ABCDEF']],
    ['Ti<svg><title>x</title><a>y</a><path d="M"/></svg>tle', ['Title']],
    ['A<svg/>B<svg><svg></svg>x</svg>C', ['ABC']],
    ['<a href="x:1">A<svg><path></a>B', ['A -> x:1', 'B']],
    ['<div>A<svg><path></div>B', ['A', 'B']],
    ['A<svg><path><p>B</p>', ['A', 'B']],
    ['A<svg><foreignObject><p>x</p></foreignObject></svg>B', ['AB']],
  ])('%s', (html, pieces) => {
    expect(read(html)).toEqual(pieces);
  });
});

describe('broken HTML is read as a browser shows it', () => {
  it.each<[string, string[]]>([
    ['<p>One<p>Two<div>Three', ['One', 'Two', 'Three']],
    ['One</p>Two</div>Three</b>Four', ['One', 'TwoThreeFour']],
    ['<h3>One</h4>Two', ['#3 One', 'Two']],
    ['<h3>One<h3>Two</h3>', ['#3 One', '#3 Two']],
    ['<div><h3>One</div>Two', ['#3 One', 'Two']],
    ['<a href="x:1">One<a href="x:2">Two</a>', ['One -> x:1', 'Two -> x:2']],
    ['<div><a href="x:1">One</div><div>Two</div>', ['One -> x:1', 'Two -> x:1']],
    ['<b><p>One</b>Two</p>', ['OneTwo']],
    ['<a href="x:1"><p>One</a>Two</p>', ['One -> x:1', 'Two']],
    ['1 < 2 <3 a<b>c</b> <', ['1 < 2 <3 ac <']],
    ['<P>One</P><A HREF=x:1>Two</A>', ['One', 'Two -> x:1']],
    ["<a class='>' href = 'x:1' href=x:2>One</a>", ['One -> x:1']],
    ['<a href=x:1/>One</a>', ['One -> x:1/']],
    ['<a "x>y" href=x:1>One</a>', ['y" href=x:1>One']],
    ['<a =x href="x:1"b>One</a>', ['One -> x:1']],
    ['One<p>Two<a href="x:1', ['One', 'Two']],
    ['One<', ['One<']],
    ['One</', ['One</']],
    ['O\0ne', ['One']],
    ['One</br>Two', ['One', 'Two']],
    ['<table><tr><td>One<td>Two<tr><td>Three</table>', ['One', 'Two', 'Three']],
  ])('%j', (html, pieces) => {
    expect(read(html)).toEqual(pieces);
  });

  it('a comment that hides the rest of a page is reported', () => {
    expect(htmlPieces('<p>One</p><!-- <p>Two</p>').messages).toEqual([
      {
        rule: 'truncated',
        reason: 'A tag, a comment or a script that does not end hides the rest of this HTML, as in a browser',
        expected: 'its end',
        found: '“<!-- <p>Two</p>”',
        start: 10,
        end: 25,
      },
    ]);
  });

  it.each<[html: string, reason: string, found: string, start: number, end: number]>([
    ['<p>One</p><a href="', 'ends inside a tag or an element', '“<a href="”', 10, 19],
    ['<div><p>One</p>\n', 'ends inside the element `div`', '“<div><p>One</p>”', 0, 16],
    ['<ul><li>One', 'ends inside the element `ul`', '“<ul><li>One”', 0, 11],
    ['<article><h3>One', 'ends inside the element `article`', '“<article><h3>One”', 0, 16],
    ['One</h3></div><p>Two</p></div>', 'begins inside a tag or an element', '“</div>”', 8, 14],
  ])('that begins or ends inside an element is reported: %s', (html, reason, found, start, end) => {
    expect(htmlPieces(html).messages).toEqual([
      {
        rule: 'truncated',
        reason: `The HTML ${reason}: it may have been cut off`,
        expected: 'elements that begin and end',
        found,
        start,
        end,
      },
    ]);
  });

  it('elements that need no end tag are no such end', () => {
    expect(htmlPieces('<html><body><p>One<p>Two').messages).toEqual([]);
  });
});

describe('character references', () => {
  it.each<[string, string]>([
    ['&amp;&lt;&gt;&quot;&apos;', '&<>"\''],
    ['&amp &lt3 &copyright &notit; &notin;', '& <3 ©right ¬it; ∉'],
    ['&#65;&#x42;&#X43;&#68', 'ABCD'],
    ['&#0;&#xd800;&#x110000;&#x80;&#150;', '\ufffd\ufffd\ufffd€–'],
    ['a & b &; &# &#x; &unknown; &Amp;', 'a & b &; &# &#x; &unknown; &Amp;'],
    ['&NotEqualTilde;&nbsp;x', '≂̸\u00a0x'],
  ])('%s', (html, text) => {
    expect(read(html)).toEqual([text]);
  });

  it('in addresses end with a semicolon, or where no `=`, letter or digit follows', () => {
    expect(read('<a href="x:?a=1&amp;b=2&copy=3&copyx&copy &#65">A</a>')).toEqual([
      'A -> x:?a=1&b=2&copy=3&copyx© A',
    ]);
  });
});

it('no depth of nesting is too deep', () => {
  const entry = '<h3><a href="/papers/2407.00001">T</a></h3><p>2 authors</p>·<p>Jul 3, 2024</p>';
  for (const tag of ['div', 'b', 'a href="/x"', 'svg', 'template', 'td', 'h3'])
    expect(parsePapers(entry + `<${tag}>`.repeat(100_000), { format: 'html' })).toHaveLength(1);
  const { papers } = parseListing(`${'<div>'.repeat(100_000)}${entry}`, { format: 'html' });
  expect(papers.map(({ title, date }) => [title, date])).toEqual([['T', '2024-07-03']]);
});
