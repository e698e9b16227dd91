import { expect, it } from 'vitest';
import { parseListing } from '../../../../src/index.js';

const attributes = '{.w-full .px-4}';
const entry = (id: string, title: string, abstract: string) =>
  [
    `[7](/login?next=%2Fpapers%2F${id})${attributes}`,
    `### [${title}](/papers/${id})${attributes}`,
    `[${abstract}](/papers/${id})${attributes}`,
    `[2 authors](/papers/${id})${attributes} · Aug 11`,
  ].join('\n\n');

const read = (logo: string, ...entries: string[]) =>
  parseListing(
    [
      `[![${logo}](/logo.svg)${attributes}](/)${attributes}`,
      '# Daily Papers',
      `## by [AK](/akhaliq)${attributes} and the research community`,
      'Aug 14',
      ...entries,
    ].join('\n\n'),
    { referenceDate: '2025-08-20' },
  ).papers.map(({ title, abstract, repoLinks }) => [title, abstract, ...repoLinks]);

const first = entry(
  '2508.00001',
  "\"Steam\" --- a Kettle's View ('Tin')...",
  'From 3--5 to "seven", it\'s slow, see https://github.com/boats/a--b. We---and\nthey---say so.',
);
const second = entry(
  '2508.00002',
  '\\"Steam\\" \\-- a Kettle\\\'s View\\...',
  'It isn\\\'t \\"so\\" \\-\\-- or it is. We ask for $\\alpha_1$ and find $\\beta_2$ again.',
);

it('pandoc writes other characters for typographic marks, and escapes those', () => {
  expect(read("Hugging Face\\'s logo", first, second)).toEqual([
    [
      '“Steam” — a Kettle’s View (‘Tin’)…',
      'From 3–5 to “seven”, it’s slow, see https://github.com/boats/a--b. We—and they—say so.',
      'https://github.com/boats/a--b',
    ],
    [
      '"Steam" -- a Kettle\'s View...',
      'It isn\'t "so" --- or it is. We ask for $\\alpha_1$ and find $\\beta_2$ again.',
    ],
  ]);
});

it('they stay where pandoc does not escape them', () => {
  expect(read("Hugging Face's logo", first)).toEqual([
    [
      "\"Steam\" --- a Kettle's View ('Tin')...",
      'From 3--5 to "seven", it\'s slow, see https://github.com/boats/a--b. We---and they---say so.',
      'https://github.com/boats/a--b',
    ],
  ]);
});
