import { describe, expect, it } from 'vitest';
import {
  bareJson,
  isWholeJson,
  jsonAbove,
  jsonBegin,
  looksLikeJson,
} from '../../../src/parse/formats/json/detect.js';

it.each([
  '{"title": "A"}',
  '\n  {\n  "title": "A"}',
  "{'title': 'A'}",
  '{title: "A"}',
  '{$id : 1}',
  '{}',
  '[{"title": "A"}]',
  '[\n  // the papers\n  /* of today */\n  {"title": "A"}]',
  '["A"]',
  "[['A', 7]]",
  '[["A", 7]]',
  '[]',
  '[], ',
  '({"title": "A"})',
  '([ {"title": "A"}])',
  'const papers = [{"title": "A"}]',
  'export const papers: Paper[] = [{"title": "A"}]',
  'window.data.papers = {"title": "A"}',
  'module.exports={"title": "A"}',
  'export default {"title": "A"}',
  'callback({"title": "A"})',
  ')]}\',\n{"title": "A"}',
  ')]}\n[{"title": "A"}]',
  '// papers\n/* of today */ var papers = [{"title": "A"}]',
])('%j looks like JSON', (text) => {
  expect(looksLikeJson(text)).toBe(true);
});

it.each([
  '',
  '[ ] 7',
  '[] upvotes',
  '[12] A Boat',
  '[A Boat](https://kettle.example)',
  '{A Boat}',
  '{ A Boat: a cat }',
  '(a cat)',
  'A Boat {"title": "A"}',
  'A Boat = [12]',
  '"title": "A"',
  `{${'a'.repeat(61)}: 1}`,
])('%j does not', (text) => {
  expect(looksLikeJson(text)).toBe(false);
});

it.each([
  ['[{"title": "A"}]\n', true],
  ['{"title": "A"}', true],
  ['callback([{"title": "A"}]);\n', true],
  ['[{"title": "A"}] and more', false],
  ['[{"title": "A"}, {"title": ', false],
  ['A Boat }', false],
  ['"A Boat\\n\\nIt floats."', true],
  ["\n 'A Boat\\n\\nIt floats.' ", true],
  ['"A Boat"', false],
  ['"A Boat\\n" and "a cat"', false],
  ['A Boat\\n"It floats."', false],
])('%j is JSON as a whole: %j', (text, is) => {
  expect(isWholeJson(text)).toBe(is);
});

it.each([
  ['  {"a": 1}', 2, '  {"a": 1}'],
  ['const papers = {"a": 1};\n', 15, '               {"a": 1}'],
  ['/* a */\nf({"a": 1}) ;', 10, '       \n  {"a": 1}'],
  ['A Boat', 0, 'A Boat'],
])('JSON in %j begins at %i', (text, begin, bare) => {
  expect([jsonBegin(text), bareJson(text)]).toEqual([begin, bare]);
});

describe('JSON below other text', () => {
  /** Where JSON begins whose first key is on the line ▷; ▶ is where it does. */
  const find = (marked: string) => {
    const text = marked.replace(/[▶▷]/g, '');
    const line = marked.replace('▶', '').indexOf('▷');
    return { found: jsonAbove(text, line), marked: marked.replace('▷', '').indexOf('▶') };
  };
  it.each([
    'Notes.\n▶▷{"title": "A"}\n',
    "Notes.\n▶▷{'title': 'A'}\n",
    'Notes.\n▶▷[{"upvotes": 7}]\n',
    'Notes.\n▶▷{"upvotes": null}\n',
    'Notes.\n▶▷{"upvotes": -1}\n',
    "Notes.\n▶▷{'upvotes': None}\n",
    'Notes.\n▶{\n▷  "title": "A"\n}',
    'Notes.\n▶[\n  {\n▷    "title": "A"\n  }\n]',
    'Notes.\n▶[\n▷{"title": "A"}\n]',
    'Notes.\n▶const papers = [\n▷  {"title": "A"}\n]',
    'Notes.\n▶callback([\n▷  {"title": "A"}\n])',
    'Notes.\n▶{"papers": [\n▷{"title": "A"}',
    '▶▷{"title": "A"}\n',
    'Notes.\n▶{\n[\n[\n▷ {"title": "A"}',
    'Notes.\n▶[ {\n▷\t"title": "A"\n} ]',
    'Notes.\n▶{"a": 1\n▷{"title": "A"}',
    'Notes.\n▶{\n▷{"title" : "A"}',
  ])('begins in %j', (marked) => {
    const place = find(marked);
    expect(place.found).toBe(place.marked);
  });

  it.each([
    'Notes.\n▷{title: "A"}\n',
    'Notes.\n▷"title": "A"\n',
    'Notes.\n▷  {"title": "A"}\n',
    'Notes.\n▷[12] A Boat\n',
    'Notes.\n▷{"title" A}\n',
    'Notes.\n▷{"title": more}\n',
    'Notes.\n▷A Boat\n',
    'Notes.\n[\n[\n[\n[\n▷ {"title": "A"}',
    'Notes.\n▷\t{"title": "A"}\n',
    'Notes.\n [\n▷  {"title": "A"}\n]\n',
    'Notes.\n\t[\n▷  {"title": "A"}\n]\n',
    'A note {\n▷  "title": "A"\n',
    'Notes.\n▷"{"title": "A"}"\n',
    'Notes.\n▷12: {"title": "A"}\n',
    'Notes.\n▷{"title":}\n',
    '```\n▷{"title": "A"}\n```\n',
    '~~~json\n▷{"title": "A"}\n~~~\n',
    '"rows",\n▷{"title": "A"}\n',
    'in the list (\n▷{"title": "A"}\n',
  ])('begins nowhere in %j', (marked) => {
    expect(find(marked).found).toBe(-1);
  });
});
