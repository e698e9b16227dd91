import type { Paper } from '../../src/model/paper.js';

const day = (date: string) => `2025-08-${date}`;

/** Invented papers in the shapes of real ones: organizations, no upvotes, no comments, odd titles. */
export const inventedPapers: Paper[] = [
  paper(
    'A Boat That Floats: Buoyancy as a Prior',
    'We build a boat, and it floats. On eight lakes it floats longer than boats of twice its size, and it never sinks.',
    { authorCount: 3, date: day('11'), upvotes: 112, comments: 2, submittedBy: 'boatman', githubStars: 40 },
  ),
  paper(
    '1984',
    'It was a bright cold day in April. We study thirteen clocks that struck at once, and find that twelve were wrong.',
    { authorCount: 1, date: day('10'), upvotes: 59, comments: 1, submittedBy: 'orwell84', githubStars: 7 },
  ),
  paper(
    'Search',
    'Search finds things. We search for them with large models on eight benchmarks, and find seven of them in less time.',
    { authorCount: 7, date: day('12'), upvotes: 48, comments: 1, submittedBy: 'a.b-c', githubStars: 3 },
  ),
  paper(
    'Spoons: Measuring What a Model Stirs When Nobody Is Looking at the Cup',
    'Spoons stir models. We pour one spoon of noise into each head and watch what changes, which is less than expected.',
    {
      organization: { name: 'google', fullname: 'Google' },
      date: day('09'),
      upvotes: 37,
      comments: 1,
      submittedBy: 'stir',
      githubStars: 1200,
    },
  ),
  paper(
    'Kettles at Sea',
    'Kettles boil at sea, which we show on three ships. The code is at https://github.com/kettles/sea and runs on any ship.',
    {
      organization: { name: 'bytedance', fullname: 'ByteDance Ltd.' },
      date: day('08'),
      upvotes: 25,
      comments: 4,
      submittedBy: 'sea',
      githubStars: 11,
    },
  ),
  paper(
    'Why Do Cats Sleep on the Warmest Token?',
    'Because they can. Tokenizers are slept on where they are warm, and vocabulary grows there, as a study of 12 cats shows.',
    { authorCount: 22, date: day('07'), upvotes: 14, comments: 1, submittedBy: 'cat', githubStars: 2 },
  ),
];

function paper(title: string, abstract: string, more: Partial<Paper>): Paper {
  return { title, abstract, authorCount: null, date: null, upvotes: null, repoLinks: [], ...more };
}
