import { expect, it } from 'vitest';
import { parseListing } from '../../../src/index.js';

const read = (text: string) => {
  const { papers, messages } = parseListing(text);
  return { papers, warnings: messages.filter(({ fatal }) => fatal === false).map(({ reason }) => reason) };
};
const boat = { title: 'A Boat', abstract: '', authorCount: null, date: null, upvotes: 3, repoLinks: [] };
const ofBoat = { ...boat, id: '2407.00001', url: 'https://huggingface.co/papers/2407.00001' };
const table = (field: string, cell: string) =>
  `title\tid\tupvotes\t${field}\nA Boat\t2407.00001\t3\t${cell}\n`;

it.each<[string, string, Record<string, unknown>]>([
  ['ai_keywords', '{RL,VLM}', { aiKeywords: ['RL', 'VLM'] }],
  ['ai_keywords', '{RL}', { aiKeywords: ['RL'] }],
  ['ai_keywords', '{RL,"KV cache, old"}', { aiKeywords: ['RL', 'KV cache, old'] }],
  ['ai_keywords', '{}', {}],
  ['ai_keywords', '{NULL,RL}', { aiKeywords: ['RL'] }],
  ['authors', '{Madonna,"Ann Bell"}', { authors: ['Madonna', 'Ann Bell'], authorCount: 2 }],
  [
    'media_urls',
    '{https://a.example/x.png,https://a.example/y.png}',
    { mediaUrls: ['https://a.example/x.png', 'https://a.example/y.png'] },
  ],
  ['media_urls', '{}', {}],
])('an array of PostgreSQL: %s %s', (field, cell, values) => {
  // A table that no program has quoted, as COPY writes it.
  expect(read(table(field, cell))).toEqual({ papers: [{ ...ofBoat, ...values }], warnings: [] });
});

it.each<[string, string, string]>([
  [
    'ai_keywords',
    '{RL, VLM}',
    'aiKeywords contains a bracket without another one; it was kept as it is: “{RL”',
  ],
  ['ai_keywords', '{a=b}', 'aiKeywords contains a printed object; it was kept as it is: “{a=b}”'],
  ['authors', '{RL,}', 'cannot parse authors: expected names, or a list of names, found “{RL,}”'],
  // Once, and not for each of its parts.
  [
    'media_urls',
    '{htp:/a; htp:/b',
    'cannot parse mediaUrls: expected an http: or https: URL, found “{htp:/a; htp:/b”',
  ],
])('no array of PostgreSQL: %s %s', (field, cell, reason) => {
  expect(read(table(field, cell)).warnings).toEqual([`Row 1: ${reason}`]);
});

it.each(['a{2}', '{0,1}-vectors', '\\mathcal{X}'])('the keyword %j has no array', (keyword) => {
  const json = JSON.stringify([{ title: 'A Boat', id: '2407.00001', ai_keywords: ['RL', keyword] }]);
  expect(read(json).papers[0]?.aiKeywords).toEqual(['RL', keyword]);
  expect(read(json).warnings).toEqual([]);
});

it('the end of a COPY is no row', () => {
  expect(read(`${table('abstract', 'It floats.')}\\.\n`)).toEqual({
    papers: [{ ...ofBoat, abstract: 'It floats.' }],
    warnings: [],
  });
});
