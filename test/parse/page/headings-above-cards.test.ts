import { expect, it } from 'vitest';
import { parseListing } from '../../../src/index.js';

const site = 'https://huggingface.co';
const card = (title: string, at: number, submitter: string) =>
  `${submitter}### [${title}](${site}/papers/2508.0900${at})\n\nWe train ${title} on lakes.\n\n[Acme](${site}/acme) · Published on Aug 4, 2025\n\n[Upvote\n\n1${at}](${site}/login?next=%2Fpapers%2F2508.0900${at})\n\n[GitHub 131](https://github.com/a/b${at}) [arXiv Page](https://arxiv.org/abs/2508.0900${at})\n\n`;

it('a heading above a card that has no submitter is not its submitter', () => {
  const text = `# Trending Papers\n\n${card('Boats', 0, 'Submitted by\n\nann\n\n')}## Later\n\n${card('Cats', 1, '')}${card('Cars', 2, 'Submitted by\n\nbob\n\n')}`;
  const { papers, messages } = parseListing(text, { referenceDate: '2025-08-14' });
  expect(papers.map(({ title, submittedBy }) => [title, submittedBy])).toEqual([
    ['Boats', 'ann'],
    ['Cats', undefined],
    ['Cars', 'bob'],
  ]);
  expect(messages.map(({ line, reason }) => [line, reason])).toEqual([
    [19, 'Not read: “Later”'],
    [21, 'No submitter for “Cats”'],
  ]);
});
