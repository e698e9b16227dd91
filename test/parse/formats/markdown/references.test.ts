import { expect, it } from 'vitest';
import { parseListing } from '../../../../src/index.js';

it('pandoc puts the address of a long name on a line of its own', () => {
  const page = `# Daily Papers

## by AK and the research community

Aug 14, 2025

[16][1]

### [A Boat That Carries Seven People over a Cold River]

[We row it across the river and back.][2]

-   9 authors

· Aug 11[1][3]

  [1]: https://huggingface.co/login?next=%2Fpapers%2F2508.00001
  [A Boat That Carries Seven People over a Cold River]:
    https://huggingface.co/papers/2508.00001
  [2]: https://huggingface.co/papers/2508.00001
  [3]: https://huggingface.co/papers/2508.00001#community
`;
  for (const text of [page, page.replaceAll('\n', '\r\n')]) {
    const { papers, messages } = parseListing(text, { referenceDate: '2025-08-20' });
    expect(messages.map(({ reason }) => reason)).toEqual([]);
    expect(papers).toEqual([
      {
        id: '2508.00001',
        url: 'https://huggingface.co/papers/2508.00001',
        title: 'A Boat That Carries Seven People over a Cold River',
        abstract: 'We row it across the river and back.',
        authorCount: 9,
        date: '2025-08-11',
        upvotes: 16,
        comments: 1,
        repoLinks: [],
      },
    ]);
  }
});
