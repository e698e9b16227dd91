import { describe, expect, it } from 'vitest';
import { ListingError, parseListing, parsePapers, safeParseListing, toJson } from '../../src/index.js';
import { fixtures } from '../helpers/fixtures.js';

const listing = (meta: string) => `A Small Model\n\nWe train one model and it is small.\n\n${meta}\n`;
const rules = (text: string, options = {}) =>
  parseListing(text, options).messages.map(({ ruleId }) => ruleId);

describe('input that is no listing', () => {
  it.each([
    ['', 'empty-input', 'The input is empty: expected the text of a listing, found an empty input.'],
    [
      ' \n\t ',
      'empty-input',
      'The input is empty: expected the text of a listing, found nothing but white space (4 characters).',
    ],
    [
      '\n',
      'empty-input',
      'The input is empty: expected the text of a listing, found nothing but white space (1 character).',
    ],
    [
      7,
      'wrong-type',
      'Wrong type of input: expected a string, Uint8Array or ArrayBuffer, found the number 7.',
    ],
    [
      undefined,
      'wrong-type',
      'Wrong type of input: expected a string, Uint8Array or ArrayBuffer, found nothing.',
    ],
    [null, 'wrong-type', 'Wrong type of input: expected a string, Uint8Array or ArrayBuffer, found null.'],
    [
      [],
      'wrong-type',
      'Wrong type of input: expected a string, Uint8Array or ArrayBuffer, found an empty array.',
    ],
  ])('%j', (input, code, message) => {
    const error = catchError(() => parsePapers(input as string));
    expect(error.code).toBe(code);
    expect(error.message).toBe(message);
  });

  it('prose', () => {
    const error = catchError(() => parsePapers('Dear diary,\n\nnothing happened today.\n\nJul 3, 2024\n'));
    expect(error.code).toBe('not-a-listing');
    expect(error.message).toContain('text that begins “Dear diary,');
  });
});

it('gives no papers for a page that holds none', () => {
  expect(parsePapers('Daily Papers\n\nbyAK and the research community\n\nNov 13\n')).toEqual([]);
});

describe('options', () => {
  it('referenceDate gives the year, and no guess is told', () => {
    const text = listing('  • 2 authors\n·\nJul 3 7');
    expect(parsePapers(text, { referenceDate: '2022-08-01' })[0]!.date).toBe('2022-07-03');
    expect(parsePapers(text, { referenceDate: new Date('2022-08-01T00:00:00Z') })[0]!.date).toBe(
      '2022-07-03',
    );
    expect(rules(text, { referenceDate: '2022-08-01', unlabeledCount: 'upvotes' })).toEqual([]);
  });

  it('unlabeledCount says what the number after the date counts', () => {
    const text = listing('  • 2 authors\n·\nJul 3, 2024 7');
    expect(parsePapers(text)[0]).toMatchObject({ upvotes: 7 });
    expect(parsePapers(text)[0]).not.toHaveProperty('comments');
    expect(parsePapers(text, { unlabeledCount: 'comments' })[0]).toMatchObject({
      upvotes: null,
      comments: 7,
    });
  });

  it('strict makes an error of warnings, and carries them', () => {
    const error = catchError(() =>
      parsePapers(listing('  • 0 authors\n·\nFeb 31, 2024 7'), { strict: true }),
    );
    expect(error.code).toBe('strict');
    expect(error.messages.map(({ ruleId }) => ruleId)).toEqual(['zero-authors', 'invalid-date']);
    expect(parsePapers(listing('  • 2 authors\n·\nJul 3, 2024 7'), { strict: true })).toHaveLength(1);
  });

  it.each([
    [
      { format: 'pdf' },
      'Expected `format` to be one of auto, text, markdown, html, json, ndjson, csv, tsv, yaml, received “pdf”.',
    ],
    [
      { unlabeledCount: 'likes' },
      'Expected `unlabeledCount` to be one of upvotes, comments, received “likes”.',
    ],
    [
      { referenceDate: '2024-02-31' },
      'Expected `referenceDate` to be a Date or a day as YYYY-MM-DD, received “2024-02-31”.',
    ],
    [{ strict: 'yes' }, 'Expected `strict` to be a boolean, received “yes”.'],
    [{ fromat: 'text' }, 'Unknown option “fromat”: did you mean `format`?'],
  ])('%j is refused', (options, message) => {
    expect(() => parsePapers('x', options as never)).toThrow(new TypeError(message));
  });
});

describe('the year of dates without one', () => {
  it('is the one after the newest that the page prints', () => {
    const text = `${listing('  • 2 authors\n·\nJul 3, 2021')}\n${listing('  • 2 authors\n·\nAug 4 1')}`;
    expect(parsePapers(text).map(({ date }) => date)).toEqual(['2021-07-03', '2022-08-04']);
  });

  it('is the clock’s where the page prints none', () => {
    expect(parsePapers(listing('  • 2 authors\n·\nJan 1'))[0]!.date).toBe(
      `${new Date().getFullYear()}-01-01`,
    );
  });
});

it('safeParseListing returns the error', () => {
  const failed = safeParseListing(undefined);
  expect(failed.success).toBe(false);
  expect(!failed.success && failed.error).toBeInstanceOf(ListingError);
  const read = safeParseListing(listing('  • 2 authors\n·\nJul 3, 2024'));
  expect(read.success && read.data.papers[0]!.title).toBe('A Small Model');
});

it('reads bytes: UTF-8 and UTF-16', () => {
  const text = listing('  • 2 authors\n·\nJul 3, 2024 7');
  const wide = Buffer.from(`\ufeff${text}`, 'utf16le');
  for (const bytes of [Buffer.from(text), Buffer.from(`\ufeff${text}`), wide, wide.swap16()]) {
    expect(parsePapers(new Uint8Array(bytes))).toEqual(parsePapers(text));
  }
});

describe('a line that repeats the line above it is reported once', () => {
  const twice = 'A line appears twice: “We train one on two lakes.”';
  it.each<[string, string, string, string[]]>([
    ['below', '', '', [`4:1-4:27: ${twice}`]],
    ['after a blank line', '\n', '', [`5:1-5:27: ${twice}`]],
    [
      'with more that is not read',
      '',
      '\n\n\nWe boil it.\n\nWe boil it.',
      [`4:1-4:27: ${twice}`, '9:1-9:12: Not read: “We boil it.”'],
    ],
  ])('%s', (_, blank, more, messages) => {
    const line = 'We train one on two lakes.';
    const text = `A Small Model\n\n${line}\n${blank}${line}${more}\n\n  • 2 authors\n·\nJul 3, 2024\n`;
    expect(parseListing(text).messages.map(String)).toEqual(messages);
  });

  it('in Markdown', () => {
    const line = 'We train one on two lakes.';
    const text = `# Daily Papers\n\n<b></b>### [A Model](/papers/2401.00001)\n\n${line}\n\n${line}\n\n5 authors · Jul 3, 2024\n`;
    expect(parseListing(text).messages.map(String)).toEqual([
      '3:1-3:41: “<b></b>### [A Model](/papers/2401.00001)” was read as a paragraph of the abstract of “# Daily Papers”; it may be the title, or a part of it',
      `7:1-7:27: ${twice}`,
    ]);
  });

  it.each([
    ['notebook', 'page.md'],
    ['numbered', 'page.txt'],
  ])('in fixtures/%s/%s', (room, file) => {
    const { text } = fixtures(room).find((fixture) => fixture.file === file)!;
    const lines = text.split('\n');
    const at = lines.findIndex((line) => line.startsWith('Two clocks agree'));
    lines.splice(at, 0, lines[at]!);
    const before = parseListing(text).messages.map(({ reason }) => reason);
    const found = parseListing(lines.join('\n')).messages.filter(({ reason }) => !before.includes(reason));
    expect(found.map(({ line, ruleId }) => [line, ruleId])).toEqual([[at + 2, 'repeated-line']]);
  });
});

it('a line of a link that repeats the line above it is reported', () => {
  const link = '](https://huggingface.co/papers/2407.00001)';
  const page = (abstract: string) =>
    `# Daily Papers\n\n### [A Model${link}\n\n[${abstract}${link}\n\n[- 2 authors${link}\n\n·\n\nJul 3, 2024\n`;
  const sentence = 'We train one model on two lakes.';
  for (const abstract of [`${sentence}\n${sentence}`, `${sentence}\\\\\n${sentence}`])
    expect(parseListing(page(abstract)).messages.map(String)).toEqual([
      '6:1-6:33: A line appears twice: “We train one model on two lakes.”',
    ]);
  expect(parseListing(page(`${sentence}\nWe train one model on three lakes.`)).messages).toEqual([]);
});

it('a link around an abstract that has a line more than its neighbors is reported', () => {
  const entry = (at: number, more = '') => {
    const link = `](/papers/2407.0000${at})`;
    const abstract = 'We train one model on two lakes, and it floats for as long as it is small and dry.';
    return `[7](/login?next=%2Fpapers%2F2407.0000${at})\n\n### [Model ${at}${link}\n\n[\n\n${abstract}${more}\n\n${link}\n\n[\n\n*   2 authors\n\n${link}· Aug 11, 2024\n`;
  };
  for (const more of ['\n77', '\n\n77', '\nA word.']) {
    const page = [1, 2, 3, 4, 5, 6].map((at) => entry(at, at === 4 ? more : '')).join('\n');
    const { papers, messages } = parseListing(`# Daily Papers\n\n${page}`);
    expect(papers).toHaveLength(6);
    expect(messages.map(({ ruleId, reason }) => [ruleId, reason])).toEqual([
      ['extra-paragraph', 'The abstract of “Model 4” has 2 lines, unlike those of its neighbors'],
    ]);
  }
});

it('reports bytes that are not UTF-8', () => {
  const text = listing('  • 2 authors\n·\nJul 3, 2024 7');
  const bytes = new Uint8Array(Buffer.from(text.replace('one model', 'one ö\u0001odel')));
  bytes[bytes.indexOf(1)] = 0xff;
  const [odd, message] = parseListing(bytes).messages;
  expect(odd!.reason).toMatch(/^The abstract contains characters in the wrong encoding/);
  expect(message).toMatchObject({
    ruleId: 'invalid-bytes',
    line: 3,
    column: 15,
    source: 'daily-papers',
    fatal: false,
  });
  expect(message!.reason).toContain('the byte 0xff at byte 30');
});

it('toJson writes an array', () => {
  expect(toJson([])).toBe('[]\n');
  expect(JSON.parse(toJson(parsePapers(listing('  • 2 authors\n·\nJul 3, 2024 7'))))).toEqual([
    {
      title: 'A Small Model',
      abstract: 'We train one model and it is small.',
      authorCount: 2,
      date: '2024-07-03',
      upvotes: 7,
      repoLinks: [],
    },
  ]);
});

function catchError(act: () => unknown): ListingError {
  try {
    act();
  } catch (error) {
    if (error instanceof ListingError) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
}
