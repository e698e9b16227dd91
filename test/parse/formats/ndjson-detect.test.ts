import { describe, expect, it } from 'vitest';
import { looksLikeJsonLines } from '../../../src/parse/formats/ndjson/detect.js';

/** What is known of a whole text, and of one that goes on. */
const read = (text: string) => [looksLikeJsonLines(text), looksLikeJsonLines(text, false)];

describe('a text is lines of JSON', () => {
  it.each([
    ['whose first line is an object', '{"title":"A"}\n'],
    ['with white space around it', '\n {"title":"A"} \r\n[1]\n'],
    ['with documents on several lines', '{"dailyPapers":[]}\n{"dailyPapers":[]}\n'],
    ['where one begins below a line that was cut off', '{"title":"A\n{"title":"B"}'],
    ['where one begins below a damaged line', '{"title" "A"}\n\n  { "title":"B"}'],
    ['where one begins within 1000 characters', `{"title":"A\n${' '.repeat(997)}{"title":"B"}`],
  ])('%s', (_, text) => {
    expect(read(text)).toEqual([true, true]);
  });
});

describe('a text is not', () => {
  it.each([
    ['whose first line is a list', '[{"title":"A"}]\n{"title":"B"}\n'],
    [
      'that is a crawled page',
      '{"markdown":"# Daily Papers\\n\\n## byAK and the research community\\n\\nAug 14, 2025\\n\\n16\\n\\n### A Boat That Carries Seven People\\n\\n· Aug 11"}\n{"a":1}\n',
    ],
    ['with words below a line that was cut off', '{"title":"A\n"title":"B"}'],
    ['with words before a brace', '{"title":"A\nand {"title":"B"}'],
    ['with words behind a brace', '{"title":"A\n{and "title":"B"}'],
    ['where one begins later', `{"title":"A\n${' '.repeat(998)}{"title":"B"}`],
    ['where nothing follows for 1000 characters', `{"title":"A\n${' '.repeat(999)}`],
    ['whose first line is a brace', ' { \n{"title":"A"}'],
    ['whose first line ends in a bracket', '{"papers": [\n{"title":"A"}'],
    ['whose first line ends in a colon', '{"paper": \n{"title":"A"}'],
    ['whose first line ends in a comma', '{"a":1,\n{"title":"A"}'],
  ])('%s', (_, text) => {
    expect(read(text)).toEqual([false, false]);
  });
});

describe('what follows decides', () => {
  it.each([
    ['on nothing', ''],
    ['on white space', ' \n'],
    ['on a line without its end', '{"title":"A"}'],
    ['on one line that may be a document', '{"dailyPapers":[{"title":"A"}]}\n \n'],
    ['on such a line with its key in other letters', '{"DAILYPAPERS":[]}\n'],
    ['on a line that was cut off', '{"title":"A\n'],
    ['on one with fewer than 1000 characters below it', `{"title":"A\n${' '.repeat(998)}`],
  ])('%s', (_, text) => {
    expect(read(text)).toEqual([false, null]);
  });
});
