import { describe, expect, it } from 'vitest';
import { parseListing } from '../../../src/index.js';
import { decodeMhtml, endOfMhtml, isMhtml } from '../../../src/parse/formats/mhtml/decode.js';

const message = (headers: string, body: string, newline = '\n') =>
  [
    'From: <Saved by Blink>',
    'MIME-Version: 1.0',
    'Content-Type: multipart/related; boundary="kettle"',
    '',
    '--kettle',
    ...headers.split('\n'),
    '',
    `${body}--kettle--`,
    '',
  ].join(newline);
const htmlOf = (headers: string, body: string) => decodeMhtml(message(headers, body))[0]?.html;

describe('a saved page', () => {
  it.each<[string, string, string, string]>([
    ['as it is', '', '<p>A = B</p>\n', '<p>A = B</p>\n'],
    ['in eight bits', '\nContent-Transfer-Encoding: 8bit', '<p>A=3DB</p>\n', '<p>A=3DB</p>\n'],
    [
      'with encoded characters',
      '\nContent-Transfer-Encoding: quoted-printable',
      '<p>A =3D =c2=B7 é 🚢 =F0=9F=9A=A2</p>\n',
      '<p>A = · é 🚢 🚢</p>\n',
    ],
    [
      'with soft line ends',
      '\ncontent-transfer-encoding: QUOTED-PRINTABLE',
      '<p>A B=\noat= \t\r\n s=C3=\n=A9a</p>\n',
      '<p>A Boat séa</p>\n',
    ],
    [
      'with a sign that encodes nothing',
      '\nContent-Transfer-Encoding: quoted-printable',
      '<p>A = B =XY =4</p>\n',
      '<p>A = B =XY =4</p>\n',
    ],
    [
      'with a character set',
      '; charset="windows-1250"\nContent-Transfer-Encoding: quoted-printable',
      '<p>=9Aest =E9</p>\n',
      '<p>šest é</p>\n',
    ],
    [
      'with a character set that nobody knows',
      '; charset=kettle\nContent-Transfer-Encoding: quoted-printable',
      '<p>s=C3=A9a</p>\n',
      '<p>séa</p>\n',
    ],
    ['in Base64', '\nContent-Transfer-Encoding: base64', 'PHA+QSBC\nb2F0PC9w\nPg==\n', '<p>A Boat</p>'],
    [
      'in Base64 that is cut off',
      '\nContent-Transfer-Encoding: BASE64',
      'PHA+QSBC\nb2F0PC9wP\n',
      '<p>A Boat</p',
    ],
  ])('%s', (_, more, body, expected) => {
    expect(htmlOf(`Content-Type: text/html${more}`, body)).toBe(expected);
  });

  it('has its HTML in any of its parts, as with frames', () => {
    const text = [
      'MIME-Version: 1.0\nContent-Type: multipart/related; boundary=kettle; type="text/html"\n',
      '--kettle\nContent-Type: text/css\n\np {}\n',
      '--kettle\nContent-ID: 1\nContent-Type: text/html\n\n<p>A Boat</p>\n',
      '--kettle\nContent-Type: text/html\n\n<p>An advertisement</p>\n',
      '--kettle--\n',
    ].join('\n');
    expect(decodeMhtml(text).map(({ html }) => html)).toEqual([
      '<p>A Boat</p>\n\n',
      '<p>An advertisement</p>\n\n',
    ]);
  });

  it('may have CRLF, and no end', () => {
    const text = message('Content-Type: text/html', '<p>A Boat</p>\r\n', '\r\n');
    expect(decodeMhtml(text)[0]?.html).toBe('<p>A Boat</p>\r\n');
    expect(decodeMhtml(text.slice(0, text.indexOf('--kettle--')))[0]?.html).toBe('<p>A Boat</p>\r\n');
  });

  it.each([
    ['without HTML', message('Content-Type: text/css', 'p {}\n')],
    ['without a part', 'MIME-Version: 1.0\nContent-Type: multipart/related; boundary="kettle"\n'],
    ['without a boundary', 'MIME-Version: 1.0\nContent-Type: text/html\n\n<p>A Boat</p>\n'],
    ['cut off in a header', message('Content-Type: text/html', '').split('text/html')[0]!],
  ])('is none %s', (_, text) => {
    expect(decodeMhtml(text)).toEqual([]);
  });

  it('says on which line of the file a character stands', () => {
    const lines = Array.from({ length: 40 }, (_, at) => `<p>Boat ${at} =3D a =\nship</p>\n`).join('');
    const text = message('Content-Type: text/html\nContent-Transfer-Encoding: quoted-printable', lines);
    const { html, offsetOf } = decodeMhtml(text)[0]!;
    for (const name of ['Boat 0', 'Boat 20', 'Boat 39']) {
      const distance = text.indexOf(name) - offsetOf(html.indexOf(name));
      // A place is that of the last whole character among some hundreds.
      expect([distance >= 0, distance < 400]).toEqual([true, true]);
    }
    const plain = message('Content-Type: text/html', lines);
    const page = decodeMhtml(plain)[0]!;
    expect(page.offsetOf(page.html.indexOf('Boat 20'))).toBe(plain.indexOf('Boat 20'));
  });
});

it.each<[string, boolean]>([
  ['From: <Saved by Blink>\nContent-Type: multipart/related; boundary="b"\n', true],
  ['MIME-Version: 1.0\nContent-Type: multipart/related;\n\tBoundary=b\n', true],
  ['Subject: Daily Papers\nX: y\nContent-Type: multipart/related; boundary=b\n', true],
  ['Snapshot-Content-Location: https://huggingface.co/papers\nX: boundary=b\n', true],
  ['Content-Type: text/html\n\n<p>A Boat</p>\n', false],
  ['Title: Daily Papers\nboundary=b\n', false],
  ['A Boat From: b\nboundary=b\n', false],
  [`${'A Boat\n'.repeat(40)}From: b\nboundary=b\n`, false],
])('is a message of several parts, %j: %s', (text, expected) => {
  expect(isMhtml(text)).toBe(expected);
});

it.each<[string, string, string]>([
  [
    'below its last part',
    message('Content-Type: text/html', '<p>A Boat</p>\n').trimEnd(),
    '\n\nDaily Papers\n',
  ],
  ['at the end of the input where it has none', 'From: b\nX: boundary=b\n\n--b\n\n<p>A Boat</p>\n', ''],
])('ends %s', (_, text, below) => {
  expect(endOfMhtml(text + below)).toBe(text.length);
});

const cards = (id: string, title: string) =>
  `<html><body><h1>Daily Papers</h1><h2>by<a href="/akhaliq">AK</a>and the research community</h2><article><h3><a href="/papers/${id}">${title}</a></h3><p>It floats.</p><a href="/papers/${id}"><ul><li>2 authors</li></ul></a>·<span>Aug 11, 2025</span></article></body></html>`;

it.each<[string, string[], string[]]>([
  ['two lists', [cards('2508.00001', 'A Boat'), cards('2508.00002', 'A Kettle')], ['A Boat', 'A Kettle']],
  ['an advertisement', ['<html><p>Buy kettles.</p></html>', cards('2508.00001', 'A Boat')], ['A Boat']],
  [
    'JSON that is not a listing',
    [cards('2508.00001', 'A Boat'), '<html><pre>{"error": "not found"}</pre></html>'],
    ['A Boat'],
  ],
  ['a text', ['<p>Kettles</p>', '<pre>[{"title": "A Boat", "id": "2508.00001"}]</pre>'], ['A Boat']],
])('a saved page with frames that hold %s is read', (_, frames, titles) => {
  const parts = frames.map((frame) => `--b\nContent-Type: text/html\n\n${frame}\n`);
  const input = `MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n${parts.join('')}--b--\n`;
  const { papers, messages } = parseListing(input, { positions: true });
  expect(papers.map(({ title }) => title)).toEqual(titles);
  for (const { positions, title } of papers)
    expect(input.slice(positions!.title!.start.offset)).toContain(title);
  expect(messages).toEqual([]);
});
