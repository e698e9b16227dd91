import { expect, it } from 'vitest';
import { parseListing } from '../../../src/index.js';

/** A page of cards, each with a title and a summary as its HTML has them. */
const page = (...cards: readonly (readonly [title: string, summary: string])[]) =>
  `<main><h1>Daily Papers</h1><h2>by <a href="/akhaliq">AK</a> and the research community</h2>${cards
    .map(
      ([title, summary], at) =>
        `<article><a href="/login?next=%2Fpapers%2F2508.0000${at}"><div>${9 - at}</div></a><h3><a href="/papers/2508.0000${at}">${title}</a></h3><a href="/papers/2508.0000${at}"><p>${summary}</p></a><div><ul><li>5 authors</li></ul><span>·</span> <span>Aug 13, 2025</span></div></article>`,
    )
    .join('')}</main>`;

it('words that look like tags stay in titles and abstracts', () => {
  const { papers, messages } = parseListing(
    page(
      ['Press &lt;button&gt; to Boil', 'We end each line of a recipe with &lt;br&gt; and count the lines.'],
      ['Lamps at &lt;time&gt;', 'A lamp reads &lt;think&gt; and &lt;/think&gt; in the dark.'],
    ),
  );
  expect(papers.map(({ title, abstract, upvotes }) => [title, abstract, upvotes])).toEqual([
    ['Press <button> to Boil', 'We end each line of a recipe with <br> and count the lines.', 9],
    ['Lamps at <time>', 'A lamp reads <think> and </think> in the dark.', 8],
  ]);
  expect(messages.map(String)).toEqual([]);
});
