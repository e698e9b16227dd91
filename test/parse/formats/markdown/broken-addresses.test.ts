import { expect, it } from 'vitest';
import { parseListing } from '../../../../src/index.js';

it.each(['\n', '\r\n', '\n> '])(
  'joins the addresses of links that html2text broke behind hyphens',
  (lineEnd) => {
    const text = `# Daily Papers

## by[![](/front/assets/papers-by.png)AK](/akhaliq)and the research community

Aug 14

[ 16](/login?next=%2Fpapers%2F2508.00001)

### [Kettles at Sea](/papers/2508.00001)

[We boil water on a boat.

](/papers/2508.00001)

[![harbour-and-tide-lab](https://cdn-avatars.huggingface.co/v1/production/uploads/harbour-and-
tide-lab.png) Harbour and Tide Lab](/harbour-and-
tide-lab)· Aug 2

[ 7](/login?next=%2Fpapers%2F2508.00002)

### [Lamps in the Dark](/papers/2508.00002)

[We light lamps in a dark room.

](/papers/2508.00002)

[![harbour-and-tide-lab](https://cdn-avatars.huggingface.co/v1/production/uploads/harbour-and-
tide-lab.png) Harbour and Tide Lab](/harbour-and-tide-lab)· Aug 1 [
3](/papers/2508.00002#community)
`.replaceAll('\n', lineEnd);
    const { papers, messages } = parseListing(text, { referenceDate: '2025-08-14', positions: true });
    const organization = { name: 'harbour-and-tide-lab', fullname: 'Harbour and Tide Lab' };
    expect(papers.map(({ links, positions, ...paper }) => paper)).toEqual([
      {
        title: 'Kettles at Sea',
        abstract: 'We boil water on a boat.',
        authorCount: null,
        date: '2025-08-02',
        upvotes: 16,
        comments: 0,
        repoLinks: [],
        id: '2508.00001',
        url: 'https://huggingface.co/papers/2508.00001',
        organization,
      },
      {
        title: 'Lamps in the Dark',
        abstract: 'We light lamps in a dark room.',
        authorCount: null,
        date: '2025-08-01',
        upvotes: 7,
        comments: 3,
        repoLinks: [],
        id: '2508.00002',
        url: 'https://huggingface.co/papers/2508.00002',
        organization,
      },
    ]);
    expect(papers[1]!.positions!.date!.start.line).toBe(28);
    expect(messages.map(String)).toEqual([]);
  },
);

it('joins the address of a repository, beside other links on its line', () => {
  const card = (by: string) => `Submitted by

ann

### [Kettles at Sea](/papers/2508.00001)

We boil water on a boat.

  * 4 authors

· ${by}Aug 3, 2025

[ Upvote 152](/login?next=%2Fpapers%2F2508.00001) [ GitHub 1.2k](https://github.com/kettle-
works/boil-at-sea) [ arXiv Page](https://arxiv.org/abs/2508.00001)
`;
  const { papers, messages } = parseListing(
    `# Trending Papers\n\n## by[AK](/akhaliq)and the research community\n\n${card('Published on ')}\n${card('')}`,
  );
  expect(papers.map(({ repoLinks, githubStars, upvotes }) => [repoLinks, githubStars, upvotes])).toEqual([
    [['https://github.com/kettle-works/boil-at-sea'], 1200, 152],
  ]);
  expect(messages.map(String)).toEqual([]);
});

it('joins addresses that stand at the end of the text', () => {
  const text = `# Daily Papers

## by[AK][1]and the research community

Aug 14

[ 16][2]

### [Kettles at Sea][3]

We boil water on a boat.

[![kettle][4] Kettle Works][5]· Aug 2

   [1]: </akhaliq>
   [2]: </login?next=%2Fpapers%2F2508.00001>
   [3]: </papers/2508.00001>
   [4]: https://cdn-
avatars.huggingface.co/v1/production/kettle-
works.png

   [5]: /kettle-
works
`;
  const { papers, messages } = parseListing(text, { referenceDate: '2025-08-14' });
  expect(papers).toEqual([
    {
      title: 'Kettles at Sea',
      abstract: 'We boil water on a boat.',
      authorCount: null,
      date: '2025-08-02',
      upvotes: 16,
      comments: 0,
      repoLinks: [],
      id: '2508.00001',
      url: 'https://huggingface.co/papers/2508.00001',
      organization: { name: 'kettle-works', fullname: 'Kettle Works' },
    },
  ]);
  expect(messages.map(String)).toEqual([]);
});
