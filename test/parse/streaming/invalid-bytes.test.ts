import { expect, it } from 'vitest';
import { parseListing, streamPapers } from '../../../src/index.js';

const page = 'A Boat\n\nWe fl\u00f6at \u2014 \u{1f6a3}.\n\n  • 2 authors\n·\nJul 3, 2024 7\n';
const rows = '{"title":"A Boat","id":"2401.00001"}\n{"title":"\u00d6l","id":"2401.00002"}\n';

/** What is told of the bytes, by the whole and by streams that are cut everywhere. */
async function told(input: Uint8Array): Promise<[whole: string[], ...streams: string[][]]> {
  const about = ({ ruleId }: { ruleId?: string | undefined }) => ruleId === 'invalid-bytes';
  const streams = [1, 2, 3, 5, 4096].map(async (size) => {
    const found: string[] = [];
    const chunks = Array.from({ length: Math.ceil(input.length / size) }, (_, at) =>
      input.subarray(at * size, (at + 1) * size),
    );
    const onMessage = (message: { ruleId?: string | undefined }) =>
      about(message) && found.push(String(message));
    for await (const _ of streamPapers(chunks, { onMessage }));
    return found;
  });
  return [parseListing(input).messages.filter(about).map(String), ...(await Promise.all(streams))];
}

it.each<[string, string, number, number, string[]]>([
  ['text that is UTF-8', page, -1, 0, []],
  [
    'a byte of Latin-1',
    page,
    16,
    0xe9,
    ['3:8-3:9: Not UTF-8 from here on: the byte 0xe9 at byte 16; invalid bytes are read as U+FFFD'],
  ],
  [
    'the first byte',
    page,
    0,
    0xbf,
    ['1:1-1:2: Not UTF-8 from here on: the byte 0xbf at byte 0; invalid bytes are read as U+FFFD'],
  ],
  [
    'half of a character',
    page,
    14,
    0x20,
    ['3:6-3:7: Not UTF-8 from here on: the byte 0xc3 at byte 13; invalid bytes are read as U+FFFD'],
  ],
  [
    'a byte in the second line of JSON',
    rows,
    50,
    0xff,
    ['2:13-2:14: Not UTF-8 from here on: the byte 0xff at byte 50; invalid bytes are read as U+FFFD'],
  ],
  [
    'a byte within a character of four',
    page,
    24,
    0x20,
    ['3:12-3:13: Not UTF-8 from here on: the byte 0xf0 at byte 22; invalid bytes are read as U+FFFD'],
  ],
  [
    'the second byte of a character without its first one',
    rows,
    50,
    0x80,
    ['2:13-2:14: Not UTF-8 from here on: the byte 0x80 at byte 50; invalid bytes are read as U+FFFD'],
  ],
])('%s is told of where it stands', async (_, text, at, byte, expected) => {
  const input = new TextEncoder().encode(text);
  if (at >= 0) input[at] = byte;
  const [whole, ...streams] = await told(input);
  expect(whole).toEqual(expected);
  expect(streams).toEqual([expected, expected, expected, expected, expected]);
});

it.each<[string, number[], number[], string[]]>([
  [
    'the end of the text inside of a character',
    [],
    [0xe2, 0x80],
    ['8:1-8:2: Not UTF-8 from here on: the byte 0xe2 at byte 62; invalid bytes are read as U+FFFD'],
  ],
  ['a byte order mark', [0xef, 0xbb, 0xbf], [], []],
  [
    'a byte behind a byte order mark',
    [0xef, 0xbb, 0xbf],
    [0xff],
    ['8:1-8:2: Not UTF-8 from here on: the byte 0xff at byte 65; invalid bytes are read as U+FFFD'],
  ],
])('%s', async (_, before, after, expected) => {
  const input = new Uint8Array([...before, ...new TextEncoder().encode(page), ...after]);
  const [whole, ...streams] = await told(input);
  expect(whole).toEqual(expected);
  expect(streams).toEqual([expected, expected, expected, expected, expected]);
});

it('half of a character of UTF-16 is told of', () => {
  const text = `\ufeff${page}`;
  const bytes = new Uint8Array(new Uint16Array(text.split('').map((unit) => unit.charCodeAt(0))).buffer);
  const at = 2 * text.indexOf('\u00f6');
  bytes[at + 1] = 0xd8;
  const { papers, messages } = parseListing(bytes);
  expect(papers.map(({ title }) => title)).toEqual(['A Boat']);
  expect(messages.filter(({ ruleId }) => ruleId === 'invalid-bytes').map(String)).toEqual([
    '3:6-3:7: Not UTF-16LE from here on: half of a character; invalid bytes are read as U+FFFD',
  ]);
});

it('a byte in the second of two pages is told of there', async () => {
  const header = 'Daily Papers\n\nbyAK and the research community\n\nNov 13, 2024\n\n';
  const text = `${header}${page}${header}${page.replace('Boat', 'Cat')}`;
  const input = new TextEncoder().encode(text);
  input[input.lastIndexOf(0x66)] = 0xff;
  const expected = [
    '22:4-22:5: Not UTF-8 from here on: the byte 0xff at byte 194; invalid bytes are read as U+FFFD',
  ];
  const [whole, ...streams] = await told(input);
  expect(whole).toEqual(expected);
  expect(streams).toEqual([expected, expected, expected, expected, expected]);
});

it('bytes that are no listing are refused for their text', () => {
  expect(() => parseListing(new Uint8Array([0x68, 0x69, 0x21, 0x20, 0xff]))).toThrow(
    'found text that begins “hi! \ufffd”',
  );
});

it('UTF-16 is not taken for UTF-8', async () => {
  const units = new Uint16Array(`\ufeff${page}`.split('').map((unit) => unit.charCodeAt(0)));
  expect(await told(new Uint8Array(units.buffer))).toEqual([[], [], [], [], [], []]);
});
